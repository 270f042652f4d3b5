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
    var kind: String
    var isOfTitle: Bool
    var phrase: String
  }

  /// What a line inside an article is, by its wording.
  enum LineKind: String, Sendable, CaseIterable { case credit, end, heading, lead, whole }

  /// Kinds of words in and around the names of authors.
  enum BylineKind: String, Sendable { case opening, closing, credential, organisation }

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

  /// Reads the embedded tables.
  ///
  /// - Throws: `LexiconError` for a table that can't be read.
  init() throws {
    for index in 0..<isnad_page_lexicon_count() {
      let file = isnad_page_lexicon(index)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.byte_count))
      let table = try LexiconTable(name: String(cString: file.name), bytes: bytes)
      for row in table.rows {
        take((0..<table.columns.count).map { table.text(row, $0) }, of: table.name)
      }
    }
    wholeLines = lines.mapValues { Set($0) }
  }

  private mutating func take(_ fields: [String], of table: String) {
    switch table {
    case "months":
      guard let calendar = Month.Calendar(rawValue: fields[0]) else { return }
      for (index, names) in fields[2...].enumerated() {
        for name in names.split(separator: "|") {
          let month = Month(calendar: calendar, number: index + 1)
          let folded = FoldedWords.folded(name)
          if months[folded]?.contains(month) != true { months[folded, default: []].append(month) }
        }
      }
    case "markers":
      guard let kind = MarkerKind(rawValue: fields[0]) else { return }
      markers[kind, default: [:]][FoldedWords.folded(fields[3])] = Int(fields[2])
    case "notices":
      notices.append(
        Notice(
          kind: fields[0], isOfTitle: fields[1] == "title", phrase: FoldedWords.folded(fields[3])))
    case "lines":
      guard let kind = LineKind(rawValue: fields[0]) else { return }
      lines[kind, default: []].append(FoldedWords.folded(fields[2]))
    case "bylines":
      guard let kind = BylineKind(rawValue: fields[0]) else { return }
      bylines[kind, default: []].insert(FoldedWords.folded(fields[2]))
    case "names": names.append((fields[0], fields[1], fields[2]))
    case "languages":
      smallWords.append(
        (fields[0], fields[1], Set(fields[2].split(separator: " ").map(String.init))))
    default: break
    }
  }

  /// Whether a word is a marker of a kind.
  func isMarker(_ word: String, _ kind: MarkerKind) -> Bool { markers[kind]?[word] != nil }

  /// Whether a folded text has a marker of a kind in it, as words of its own.
  func hasMarker(_ text: PhraseSearch, _ kind: MarkerKind) -> Bool {
    markers[kind]?.keys.contains { text.has($0) } == true
  }
}
