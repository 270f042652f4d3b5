import Lexicons

/// What number words mean: the table `words/numbers.tsv`.
struct NumberWords: Sendable {
  /// What a word is in a number.
  enum Kind: String, Sendable {
    /// 1 to 9.
    case unit
    /// A unit that stands in 11 and 12 and before tens alone: أحد, اثنا.
    case joint
    /// 10, behind a unit and by itself.
    case ten
    /// 20 to 90.
    case tens
    /// 100 to 900.
    case hundred
    /// A thousand, a million and so on, or two of them.
    case scale
    /// A thousand, a million and so on, behind a number alone: آلاف.
    case many
  }

  /// A word of the table.
  struct Entry: Sendable {
    let kind: Kind
    let value: Double
    /// Whether it is the same number with ال.
    let takesArticle: Bool
  }

  private var entries: [String: Entry] = [:]

  /// The table of this program; one that can't be read is a broken build.
  static let shared: NumberWords = {
    do {
      return try NumberWords(.embeddedWords("numbers"))
    } catch {
      preconditionFailure("the embedded table of numbers is broken: \(error)")
    }
  }()

  /// Reads a table.
  ///
  /// - Throws: `LexiconError` for a kind or a value that is none.
  init(_ table: LexiconTable) throws {
    for row in table.rows {
      guard let kind = Kind(rawValue: table.text(row, 0)) else {
        throw LexiconError.unknownWord(
          file: table.name, column: "kind", word: table.text(row, 0))
      }
      guard let value = Double(table.text(row, 2)) else {
        throw LexiconError.unknownWord(
          file: table.name, column: "value", word: table.text(row, 2))
      }
      entries[WordScalars.folded(table.text(row, 3))] = Entry(
        kind: kind, value: value, takesArticle: table.text(row, 1) == "yes")
    }
  }

  /// What a folded word means, with whether و is joined to its front; `nil` for no number.
  func reading(of folded: String) -> (entry: Entry, isJoined: Bool)? {
    if let entry = entry(of: folded) { return (entry, false) }
    guard folded.hasPrefix("و"), let entry = entry(of: String(folded.dropFirst())) else {
      return nil
    }
    return (entry, true)
  }

  /// The same without what a preposition or ال joins to its front.
  private func entry(of word: String) -> Entry? {
    if let entry = entries[word] { return entry }
    for prefix in ["ال", "بال", "لل"] where word.hasPrefix(prefix) {
      if let entry = entries[String(word.dropFirst(prefix.count))], entry.takesArticle {
        return entry
      }
    }
    for prefix in ["ب", "ل", "ك"] where word.hasPrefix(prefix) {
      if let entry = entries[String(word.dropFirst())] { return entry }
    }
    return nil
  }
}
