/// The names that a page's site goes by, to tell them from headlines and authors.
struct SiteNames {
  /// Folded names.
  private(set) var names: Set<String> = []
  /// The labels of the host, without the common ones: `bbc`, `skynewsarabia`.
  private(set) var labels: [String] = []

  /// Gathers the names.
  init(declared: [String?], host: String?) {
    for name in declared.compactMap({ $0 }) {
      let folded = FoldedWords.folded(name)
      if (2...60).contains(folded.count) { names.insert(folded) }
    }
    let parts = (host ?? "").split(separator: ".").map { String($0).lowercased() }
    labels = parts.dropLast().filter { $0.count > 2 && !Self.common.contains($0) }
  }

  private static let common: Set<String> = [
    "www", "com", "org", "net", "edu", "gov", "blog", "blogs", "news", "mobile", "feeds",
    "blogspot", "wordpress",
  ]

  /// Whether a text is a name of the site.
  func contains(_ text: some StringProtocol) -> Bool {
    let folded = FoldedWords.folded(text)
    if names.contains(folded) { return true }
    let letters = folded.filter { $0.isLetter || $0.isNumber }
    guard letters.count > 2 else { return false }
    for name in names where name.filter({ $0.isLetter || $0.isNumber }) == letters { return true }
    let address = folded.hasPrefix("www.") ? folded.dropFirst(4) : folded[...]
    return labels.contains { label in
      let plain = label.filter { $0 != "-" }
      return letters == plain || "the" + plain == letters || "the" + letters == plain
        || plain.hasPrefix(letters) && letters.count * 3 >= plain.count * 2
        || address.hasPrefix(label + ".")
    }
  }
}
