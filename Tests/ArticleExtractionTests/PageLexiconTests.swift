import ClaimModel
import Lexicons
import Testing

@testable import ArticleExtraction

/// What every table on pages must keep to, and that each row does what its example says.
@Suite struct PageLexiconTests {
  /// A row with its fields by the names of their columns.
  struct Row: Sendable, CustomTestStringConvertible {
    let table: String
    let fields: [String: String]

    subscript(column: String) -> String { fields[column] ?? "" }
    var example: String { self["example"] }
    var testDescription: String { "\(table): \(example)" }
  }

  static let tables = Result { try PageLexicon.embeddedTables() }

  static func rows(of name: String) -> [Row] {
    guard let table = try? tables.get().first(where: { $0.name == name }) else { return [] }
    return table.rows.map { row in
      let pairs = table.columns.enumerated().map { ($1, table.text(row, $0)) }
      return Row(table: name, fields: Dictionary(pairs) { first, _ in first })
    }
  }

  // MARK: the tables

  @Test("The last column of every table has an example of each row")
  func examples() throws {
    let tables = try Self.tables.get()
    // The tests of rows have no case where a table is missing or empty.
    #expect(
      Set(tables.map(\.name))
        == ["bylines", "languages", "lines", "markers", "months", "names", "notices"])
    #expect(tables.allSatisfy { !$0.rows.isEmpty })
    for table in tables {
      #expect(table.columns.last == "example", "\(table.name)")
      for row in table.rows {
        let example = FoldedWords.folded(table.text(row, table.columns.count - 1))
        #expect(!example.isEmpty, "\(table.name): \(table.text(row, 0))")
      }
    }
  }

  @Test("Rows are sorted by all columns before the example, and none stands twice")
  func sorted() throws {
    for table in try Self.tables.get() {
      // A row of months or small words is one by its first two columns.
      let isWide = ["months", "languages"].contains(table.name)
      let count = isWide ? 2 : table.columns.count - 1
      let keys = table.rows.map { row in (0..<count).map { Array(table.text(row, $0).utf8) } }
      for (left, right) in zip(keys, keys.dropFirst()) {
        let isBefore = left.lexicographicallyPrecedes(right) { $0.lexicographicallyPrecedes($1) }
        #expect(isBefore, "\(table.name): \(right.map { String(decoding: $0, as: UTF8.self) })")
      }
    }
  }

  @Test("No presentation form, tatweel or invisible control is written, but for Persian's joiner")
  func scalars() throws {
    for table in try Self.tables.get() {
      // The sign of the lunar years is written with a tatweel.
      let text = String(decoding: table.bytes, as: UTF8.self).replacing("هـ", with: "ه")
      for scalar in text.unicodeScalars {
        let isBad =
          (0xFB50...0xFDFF).contains(scalar.value) || (0xFE70...0xFEFC).contains(scalar.value)
          || [0x0640, 0x200B, 0x200D, 0x200E, 0x200F, 0xFEFF].contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        #expect(!isBad, "\(table.name): U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(
    "A word of ours that nobody knows is refused by name, with its column",
    arguments: [
      ("notices", "kind\tplace\tlanguage\tphrase\texample\nx\ttext\ten\ta\ta\n", "kind", "x"),
      ("notices", "kind\tplace\tlanguage\tphrase\texample\ncaptcha\tx\ten\ta\ta\n", "place", "x"),
      ("lines", "kind\tlanguage\tphrase\texample\nx\ten\ta\ta\n", "kind", "x"),
      ("bylines", "kind\tlanguage\tphrase\texample\nx\ten\ta\ta\n", "kind", "x"),
      ("markers", "kind\tlanguage\tvalue\tword\texample\nx\ten\t\ta\ta\n", "kind", "x"),
      ("names", "part\tmatch\tname\texample\nx\tword\ta\ta\n", "part", "x"),
      ("names", "part\tmatch\tname\texample\naside\tx\ta\ta\n", "match", "x"),
    ])
  func unknown(name: String, text: String, column: String, word: String) throws {
    let table = try LexiconTable(name: name, bytes: Array(text.utf8))
    #expect(throws: LexiconError.unknownWord(file: name, column: column, word: word)) {
      try PageLexicon([table])
    }
  }

  // MARK: what each row does

  private static let sentences = (1...7).map {
    "The council met on day \($0) of the week, and decided nothing at all, as it had done before."
  }

  /// A page with an article, and something in the middle or at the end of it.
  private func article(middle: String = "", end: String = "", byline: String = "") -> PageReport {
    let paragraphs = Self.sentences.map { "<p>\($0)</p>" }
    let html =
      "<html><body><article><h1>The council met again</h1>\(byline)"
      + paragraphs.prefix(4).joined() + middle + paragraphs.dropFirst(4).joined() + end
      + "</article></body></html>"
    return ArticleExtractor.report(Array(html.utf8), httpCharset: "utf-8", url: nil)
  }

  private static let further =
    "Words that a reader wrote about it, long enough for a paragraph, and more."

  @Test("A line of the table is left out of the text", arguments: rows(of: "lines"))
  func line(row: Row) {
    let text =
      switch row["kind"] {
      case "heading":
        article(middle: "<h3>\(row.example)</h3><ul><li><a href=/a>Another one</a></li></ul>")
          .page.text
      case "end": article(end: "<h3>\(row.example)</h3><p>\(Self.further)</p>").page.text
      default: article(middle: "<p>\(row.example)</p>").page.text
      }
    #expect(text == Self.sentences.joined(separator: "\n"))
  }

  @Test("Any other line stays")
  func otherLine() {
    let text = article(middle: "<p>The ferry sails at noon.</p>", end: "<p>\(Self.further)</p>")
      .page.text
    #expect(text.contains("The ferry sails at noon.") && text.contains(Self.further))
  }

  @Test("What stands in an article's place is recognised", arguments: rows(of: "notices"))
  func notice(row: Row) {
    let shown =
      switch row["place"] {
      case "title": "<title>\(row.example)</title><p>Harbour Post</p>"
      case "script": "<p>Harbour Post</p><script>\(row.example)</script>"
      default: "<p>\(row.example)</p>"
      }
    let report = ArticleExtractor.report(
      Array("<html><body>\(shown)</body></html>".utf8), httpCharset: "utf-8", url: nil)
    #expect(report.problem?.rawValue == row["kind"])
  }

  @Test("A byline gives the person's name and nothing else", arguments: rows(of: "bylines"))
  func byline(row: Row) {
    let authors = article(byline: "<div class=byline>\(row.example)</div>").page.authors
    switch row["kind"] {
    case "opening":
      let name = row.example.split(separator: " ").suffix(2).joined(separator: " ")
      #expect(authors == [name])
    case "organisation": #expect(authors == [])
    case "small":
      let line = article(byline: "<p>\(row.example)</p>").page.authors
      #expect(line == [], "\(line)")
    case "waw-name": #expect(authors == [row.example])
    default:
      #expect(authors == [row["language"] == "ar" ? "سالم العمري" : "Jane Miller"])
    }
  }

  @Test("A name without any of these words is a person's")
  func otherByline() {
    #expect(
      article(byline: "<div class=byline>Harbour Stone</div>").page.authors == ["Harbour Stone"])
  }

  @Test("A marker does in a date what its kind says", arguments: rows(of: "markers"))
  func marker(row: Row) throws {
    let date = DateText.iso8601(row.example, order: .dayFirst)
    switch row["kind"] {
    case "am": #expect(date == "2020-01-11T10:30:00")
    case "pm":
      #expect(date == "2020-01-11T" + (row.example.contains("12:30") ? "12" : "22") + ":30:00")
    case "zone":
      let minutes = try #require(Int(row["value"]))
      // All zones of the table are of whole hours, of one figure.
      let zone = minutes == 0 ? "Z" : "\(minutes < 0 ? "-" : "+")0\(abs(minutes) / 60):00"
      #expect(date == "2020-01-11T10:30:00" + zone)
    case "joint":
      // The month of the lunar calendar can't be told as a day, and is recognised.
      if row["word"] == "ه" {
        guard case .refused = DateText.reading(row.example) else {
          Issue.record("\(row.example) is not refused")
          return
        }
      } else {
        #expect(date?.hasPrefix("2020-0") == true)
      }
    case "relative":
      #expect(date == nil)
      #expect(
        PageLexicon.shared.hasMarker(PhraseSearch(FoldedWords.folded(row.example)), .relative))
    default:
      let page = article(byline: "<p>\(row.example)</p>").page
      #expect(
        row["kind"] == "modified" ? page.modified == "2020-01-11" : page.published == "2020-01-11")
    }
  }

  @Test("Each name of a month is that month", arguments: rows(of: "months"))
  func months(row: Row) throws {
    let calendar = try #require(PageLexicon.Month.Calendar(rawValue: row["calendar"]))
    for number in 1...12 {
      let names = row["m\(number)"].split(separator: "|")
      #expect(!names.isEmpty)
      for name in names {
        let bare = name.hasSuffix(".") ? name.dropLast() : name
        let known = PageLexicon.shared.months[FoldedWords.folded(bare)] ?? []
        #expect(known.contains(.init(calendar: calendar, number: number)), "\(name)")
        // What means two months is none.
        let meanings = Set(known.filter { $0.calendar == .gregorian })
        if meanings.count > 1 {
          #expect(DateText.iso8601("11 \(name) 2020") == nil)
        } else if calendar == .gregorian {
          let date = DateText.iso8601("11 \(name) 2020")
          #expect(date == "2020-\(number < 10 ? "0" : "")\(number)-11", "\(name)")
        }
      }
    }
    #expect(DateText.reading(row.example) != .none)
  }

  @Test("A text of a language is told by its small words", arguments: rows(of: "languages"))
  func language(row: Row) {
    #expect(PageLanguage.language(of: row.example, declared: [])?.value == row["language"])
  }

  @Test("An element with such a name is of such a part", arguments: rows(of: "names"))
  func name(row: Row) throws {
    let part = try #require(NameTable.Parts(named: row["part"]))
    let words = row.example.lowercased().split { !$0.isLetter }.map(String.init)
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    let found = (words + pairs).reduce(into: NameTable.Parts()) {
      $0.formUnion(NameTable.shared.parts(of: $1))
    }
    #expect(found.contains(part))
    let word = row["name"]
    if row["match"] == "word", !word.contains(" ") {
      #expect(!NameTable.shared.parts(of: word + "xyz").contains(part) || isStem(word, part))
    }
  }

  /// Whether the beginning of a word speaks of the part by another row.
  private func isStem(_ word: String, _ part: NameTable.Parts) -> Bool {
    Self.rows(of: "names").contains {
      $0["match"] == "stem" && word.hasPrefix($0["name"])
        && NameTable.Parts(named: $0["part"]) == part
    }
  }
}
