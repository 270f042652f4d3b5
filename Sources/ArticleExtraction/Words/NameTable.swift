/// What words in the names of elements say of their part: the table `names.tsv`.
struct NameTable: Sendable {
  /// Parts that a word speaks of.
  struct Parts: OptionSet, Sendable {
    let rawValue: UInt16
    static let aside = Parts(rawValue: 1)
    static let elsewhere = Parts(rawValue: 2)
    static let content = Parts(rawValue: 4)
    static let body = Parts(rawValue: 8)
    static let author = Parts(rawValue: 16)
    static let date = Parts(rawValue: 32)
    static let modified = Parts(rawValue: 64)
    static let comments = Parts(rawValue: 128)
    static let own = Parts(rawValue: 256)

    private static let byName: [String: Parts] = [
      "aside": .aside, "elsewhere": .elsewhere, "content": .content, "body": .body,
      "author": .author, "date": .date, "modified": .modified, "comments": .comments, "own": .own,
    ]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The part that the table calls so; `nil` for a name that it does not use.
    init?(named name: String) {
      guard let part = Self.byName[name] else { return nil }
      self = part
    }
  }

  private var words: [String: Parts] = [:]
  /// Beginnings, by their first three letters.
  private var stems: [String: [(stem: String, parts: Parts)]] = [:]

  /// The table of this program.
  static let shared = NameTable(PageLexicon.shared.names)

  /// Reads the rows of the table: part, match, name.
  init(_ rows: [(part: String, match: String, name: String)]) {
    for row in rows {
      guard let part = Parts(named: row.part) else { continue }
      if row.match == "stem" {
        stems[String(row.name.prefix(3)), default: []].append((row.name, part))
      } else {
        words[row.name, default: []].insert(part)
      }
    }
  }

  /// What a word, or two that follow one another, speaks of.
  func parts(of word: String) -> Parts {
    var parts = words[word] ?? []
    if let begun = stems[String(word.prefix(3))] {
      for entry in begun where word.hasPrefix(entry.stem) { parts.insert(entry.parts) }
    }
    return parts
  }
}
