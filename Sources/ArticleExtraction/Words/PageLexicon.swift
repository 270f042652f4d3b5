import CLexicons
import Lexicons

/// What is known of the wording of web pages, out of the tables in `Sources/CLexicons/pages`.
struct PageLexicon: Sendable {
  /// A month of a calendar, by its name.
  struct Month: Hashable, Sendable {
    enum Calendar: String, Sendable { case gregorian, hijri, jalali }
    var calendar: Calendar
    /// From 1.
    var number: Int
  }

  /// A wording that stands where an article should.
  struct Notice: Sendable {
    /// Where it stands: in the title or the headline, among the words that are shown, or in a script.
    enum Place: String, Sendable { case title, text, script }

    var kind: String
    var place: Place
    /// Folded; of a script as it stands.
    var phrase: String
  }

  /// What a line inside an article is, by its wording.
  enum LineKind: String, Sendable, CaseIterable { case credit, end, heading, lead, whole }

  /// Kinds of words in and around the names of authors.
  enum BylineKind: String, Sendable {
    case opening, closing, credential, organisation, place, small
    case wawName = "waw-name"
  }

  /// Kinds of words around dates.
  enum MarkerKind: String, Sendable { case am, pm, joint, modified, published, relative, zone }

  /// Months by their folded names, of one or two words.
  private(set) var months: [String: [Month]] = [:]
  /// The number of a marker, for those that have one, by kind and folded word.
  private(set) var markers: [MarkerKind: [String: Int?]] = [:]
  private(set) var notices: [Notice] = []
  /// Folded phrases by what a line with them is, in order of the table.
  private(set) var lines: [LineKind: [String]] = [:]
  /// The same for looking up whole lines.
  private(set) var wholeLines: [LineKind: Set<String>] = [:]
  /// Words of bylines, folded, by kind.
  private(set) var bylines: [BylineKind: Set<String>] = [:]
  /// Rows of the table of element names.
  private(set) var names: [(part: String, match: String, name: String)] = []
  /// Small words by language, and the languages by script.
  private(set) var smallWords: [(script: String, language: String, words: Set<String>)] = []

  /// The tables of this program; a table that can't be read is a broken build.
  static let shared: PageLexicon = {
    do {
      return try PageLexicon()
    } catch {
      preconditionFailure("the embedded tables on pages are broken: \(error)")
    }
  }()

  /// The embedded tables; the last column of each has an example of the row.
  ///
  /// - Throws: `LexiconError` for a table that can't be read.
  static func embeddedTables() throws -> [LexiconTable] {
    try (0..<isnad_page_lexicon_count()).map { index in
      let file = isnad_page_lexicon(index)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.byte_count))
      return try LexiconTable(name: String(cString: file.name), bytes: bytes)
    }
  }

  /// Reads tables, by default those of this program.
  ///
  /// - Throws: `LexiconError` for a table that can't be read, or has a word of ours that is none.
  init(_ tables: [LexiconTable]? = nil) throws {
    for table in try tables ?? Self.embeddedTables() {
      for row in table.rows {
        try take((0..<table.columns.count).map { table.text(row, $0) }, of: table)
      }
    }
    wholeLines = lines.mapValues { Set($0) }
  }

  /// The meaning of a field in which one of our own words stands.
  private func known<Value>(
    _ value: Value?, _ fields: [String], _ column: Int, of table: LexiconTable
  ) throws(LexiconError) -> Value {
    guard let value else {
      throw .unknownWord(file: table.name, column: table.columns[column], word: fields[column])
    }
    return value
  }

  private mutating func take(_ fields: [String], of table: LexiconTable) throws(LexiconError) {
    switch table.name {
    case "months":
      let calendar = try known(Month.Calendar(rawValue: fields[0]), fields, 0, of: table)
      for (index, names) in fields.dropFirst(2).prefix(12).enumerated() {
        for name in names.split(separator: "|") {
          let month = Month(calendar: calendar, number: index + 1)
          // The point behind an abbreviation is a sign of its own.
          let folded = FoldedWords.folded(name.hasSuffix(".") ? name.dropLast() : name)
          if months[folded]?.contains(month) != true { months[folded, default: []].append(month) }
        }
      }
    case "markers":
      let kind = try known(MarkerKind(rawValue: fields[0]), fields, 0, of: table)
      markers[kind, default: [:]][FoldedWords.folded(fields[3])] = Int(fields[2])
    case "notices":
      _ = try known(NotArticle(rawValue: fields[0]), fields, 0, of: table)
      let place = try known(Notice.Place(rawValue: fields[1]), fields, 1, of: table)
      notices.append(
        Notice(
          kind: fields[0], place: place,
          phrase: place == .script ? fields[3] : FoldedWords.folded(fields[3])))
    case "lines":
      let kind = try known(LineKind(rawValue: fields[0]), fields, 0, of: table)
      lines[kind, default: []].append(FoldedWords.folded(fields[2]))
    case "bylines":
      let kind = try known(BylineKind(rawValue: fields[0]), fields, 0, of: table)
      bylines[kind, default: []].insert(FoldedWords.folded(fields[2]))
    case "names":
      _ = try known(NameTable.Parts(named: fields[0]), fields, 0, of: table)
      _ = try known(["word", "stem"].firstIndex(of: fields[1]), fields, 1, of: table)
      names.append((fields[0], fields[1], fields[2]))
    case "languages":
      smallWords.append(
        (fields[0], fields[1], Set(fields[2].split(separator: " ").map(String.init))))
    default: throw .missingFile(table.name)
    }
  }

  /// Whether a word is a marker of a kind.
  func isMarker(_ word: String, _ kind: MarkerKind) -> Bool { markers[kind]?[word] != nil }

  /// Whether a folded text has a marker of a kind in it, as words of its own.
  func hasMarker(_ text: PhraseSearch, _ kind: MarkerKind) -> Bool {
    markers[kind]?.keys.contains { text.has($0) } == true
  }
}
