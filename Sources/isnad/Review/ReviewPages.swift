import ClaimModel
import Workbench

/// Pages in a review: they are pulled, and weighed.
extension ReviewDeeds {
  /// An address, and in front of it a document that it is for.
  func fetch(_ words: String) -> ReviewStep {
    var target: EvidenceTarget?
    var urls: [String] = []
    for word in words.split(separator: " ").map(String.init) {
      if word.contains("://") {
        urls.append(word)
      } else if let named = evidenceTarget(word) {
        target = named
      } else {
        return .misunderstood(
          "'\(TerminalText.isolated(word))' is not an address such as https://example.org/statement"
        )
      }
    }
    guard !urls.isEmpty else {
      return .ask(
        ReviewQuestion(text: "address of the page (D1 in front: for a document)") { fetch($0) })
    }
    return .act { [conversation] _ in
      ReviewSentences.lines(of: try conversation.fetch(urls, for: target))
    }
  }

  /// An evidence, what it does, for which question, and words of it.
  func weigh(_ words: String) -> ReviewStep {
    let parts = words.split(separator: " ", maxSplits: 3).map(String.init)
    guard let name = parts.first else {
      let pages = screen.usableEvidence
      guard !pages.isEmpty else {
        return .misunderstood("no page is kept for C\(claim.id); pull one first: fetch ADDRESS")
      }
      return .ask(
        ReviewQuestion(
          text: "which page?",
          choices: pages.enumerated().map { index, page in
            Choice(
              key: index < 9 ? Character(String(index + 1)) : " ", word: "E\(page.id)",
              meaning: TerminalText.isolated(page.page?.title ?? page.url, columns: 40))
          }
        ) { weigh($0) })
    }
    guard case .evidence(let id)? = Reference(name) else {
      return .misunderstood("'\(TerminalText.isolated(name))' is not an evidence, such as E5")
    }
    guard parts.count > 1 else {
      return .ask(
        ReviewQuestion(
          text: "what does E\(id) do?",
          choices: zip("scx", Bearing.allCases).map { Choice(key: $0, word: $1.rawValue) }
        ) { weigh("\(name) \($0)") })
    }
    guard let bearing = Bearing(rawValue: parts[1].lowercased()) else {
      let all = Bearing.allCases.map(\.rawValue).joined(separator: ", ")
      return .misunderstood("'\(TerminalText.isolated(parts[1]))' is none of: \(all)")
    }
    guard parts.count > 2 else {
      let shared = claim.chain.compactMap(\.sharedSource).map { id in
        Choice(key: Character(String(id % 10)), word: "D\(id)", meaning: "the document itself")
      }
      return .ask(
        ReviewQuestion(
          text: "for which question?",
          choices: [
            Choice(key: "s", word: "said", meaning: "that it was said"),
            Choice(key: "t", word: "true", meaning: "that it is true"),
          ] + shared
        ) { on in
          .ask(
            ReviewQuestion(
              text: "the words of the page that do it, letter by letter (Enter for none)",
              whenEmpty: ""
            ) { weigh("\(name) \(bearing.rawValue) \(on) \($0)") })
        })
    }
    let quote = parts.count > 3 && !parts[3].isEmpty ? parts[3] : nil
    return weigh(id, bearing, on: parts[2], quote)
  }

  private func weigh(_ id: Int, _ bearing: Bearing, on: String, _ quote: String?) -> ReviewStep {
    var target: EvidenceTarget?
    var question: Question?
    switch on.lowercased() {
    case "said", "attribution": question = .attribution
    case "true", "content": question = .content
    default:
      guard case .sharedSource? = evidenceTarget(on) else {
        return .misunderstood(
          "'\(TerminalText.isolated(on))' is no question; say said, true, or D1 for the document")
      }
      target = evidenceTarget(on)
    }
    return act { [question, target] in
      try $0.weigh(
        id, bearing, target: target, question: question, quote: quote, correction: $1.correction)
    }
  }
}
