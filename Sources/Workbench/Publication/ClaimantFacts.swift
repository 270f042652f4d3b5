import ClaimModel
import Lexicons
import Reporting

/// Finds what can be told of the speakers and carriers of claims beside their names.
struct ClaimantFacts {
  let lexicon: ArabicLexicon
  /// What persons set, by folded name.
  let known: [String: [SpeakerFact: String]]

  /// What is known of all that some claims name.
  func claimants(of claims: [ClaimRecord]) -> Claimants {
    let links = claims.flatMap(\.chain)
    var facts: [String: Claimants.Facts] = [:]
    for link in links {
      let key = FoldedName.fold(link.name)
      let set = known[key] ?? [:]
      let title = set[.jobTitle] ?? facts[key]?.jobTitle ?? jobTitle(of: link)
      facts[key] = Claimants.Facts(
        sameAs: (set[.sameAs] ?? "").split(separator: " ").map(String.init), image: set[.image],
        jobTitle: title)
    }
    return Claimants(bodies: Set(links.map(\.name).filter(isBody)), facts: facts)
  }

  /// Whether a name begins with a word for a body, an outlet or a place: what speaks is then no
  /// person.
  private func isBody(_ name: String) -> Bool {
    begins(name[...], with: [.organisation, .outlet, .agency, .press, .crowd, .place])
  }

  /// The office or rank in front of the name where the article names the link: `المديرة التنفيذية
  /// للشركة هالة منصور`.
  private func jobTitle(of link: LinkRecord) -> String? {
    var words = (link.passage?.text ?? "").split(whereSeparator: \.isWhitespace)
    let count = words.count
    // A short name ends as the full one does: `المشير حفتر`.
    for part in link.name.split(whereSeparator: \.isWhitespace).reversed() where words.last == part
    {
      words.removeLast()
    }
    guard words.count < count, let first = words.first, begins(first, with: [.role, .rank]) else {
      return nil
    }
    return words.joined(separator: " ")
  }

  /// Whether the first word, its article aside, is of one of some classes.
  private func begins(_ words: Substring, with wanted: WordClasses) -> Bool {
    guard let first = words.split(separator: " ").first else { return false }
    let letters = Letters.fold(first)
    let bare =
      letters.starts(with: [Letters.alef, Letters.lam]) ? letters.dropFirst(2) : letters[...]
    return [letters[...], bare].contains { word in
      guard let classes = lexicon.entry(WordHash(word))?.classes else { return false }
      return !classes.isDisjoint(with: wanted)
    }
  }
}
