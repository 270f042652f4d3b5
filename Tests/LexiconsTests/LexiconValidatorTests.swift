import Lexicons
import Testing

/// What every lexicon file must keep to.
@Suite struct LexiconValidatorTests {
  static let tables = Result { try LexiconTable.embeddedArabic() }

  @Test func `every file is read and every class is known`() throws {
    let lexicon = try ArabicLexicon(tables: Self.tables.get())
    #expect(lexicon.verbs.count > 100)
    #expect(lexicon.digest.utf8.count == 64)
  }

  @Test func `every row has an example that holds one of its words`() throws {
    for table in try Self.tables.get() {
      let example = try #require(table.columns.firstIndex(of: "example"))
      for row in table.rows {
        #expect(!table.text(row, example).isEmpty, "\(table.name): \(table.text(row, 0))")
      }
    }
  }

  @Test func `rows are sorted by their first column`() throws {
    for table in try Self.tables.get() {
      let keys = table.rows.map { Array(table.text($0, 0).utf8) }
      for (left, right) in zip(keys, keys.dropFirst()) {
        #expect(!right.lexicographicallyPrecedes(left), "\(table.name): \(right)")
      }
    }
  }

  @Test func `no form stands twice in a class once it is folded`() throws {
    for table in try Self.tables.get() where table.columns.contains("form") {
      let form = try #require(table.columns.firstIndex(of: "form"))
      var seen: Set<String> = []
      for row in table.rows {
        let key = table.text(row, 0) + ":" + "\(table.foldedWords(row, form))"
        #expect(seen.insert(key).inserted, "\(table.name): \(table.text(row, form))")
      }
    }
  }

  @Test func `no presentation form, tatweel or invisible control is written`() throws {
    for table in try Self.tables.get() {
      for scalar in String(decoding: table.bytes, as: UTF8.self).unicodeScalars {
        let isBad =
          (0xFB50...0xFDFF).contains(scalar.value) || (0xFE70...0xFEFC).contains(scalar.value)
          || scalar.value == 0x0640 || (0x200B...0x200F).contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        #expect(!isBad, "\(table.name): U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func `no two names of verbs, acts and stances are taken for one`() throws {
    let verbs = try #require(try Self.tables.get().first { $0.name == "verbs" })
    let names = Set(verbs.rows.flatMap { row in (0..<3).map { verbs.text(row, $0) } })
    let read = Set(names.compactMap { LexiconName($0.utf8) })
    #expect(names.count > 100 && read.count == names.count)
    #expect(LexiconName("convey".utf8) == "convey" && LexiconName("condemn".utf8) != "convey")
    #expect(LexiconName(String(repeating: "a", count: 25).utf8) == nil)
  }

  @Test func `a row with a missing field is refused with its line`() {
    let bytes = Array("class\tform\nrole\n".utf8)
    #expect(throws: LexiconError.fieldCount(file: "words", line: 2, found: 1, expected: 2)) {
      try LexiconTable(name: "words", bytes: bytes)
    }
  }

  @Test func `rows stand between comments and empty lines, the last without a line feed`() throws {
    let text = "# comment\ta\n\nclass\tform\nrole\t\n#\n\nab\t#ج"
    let table = try LexiconTable(name: "words", bytes: Array(text.utf8))
    #expect(table.columns == ["class", "form"])
    #expect(
      table.rows.map { [table.text($0, 0), table.text($0, 1)] } == [["role", ""], ["ab", "#ج"]])
  }

  @Test func `a class that nobody knows is refused by name`() throws {
    let bytes = Array("class\tfeatures\tform\texample\nnonsense\t-\tab\tab\n".utf8)
    let table = try LexiconTable(name: "words", bytes: bytes)
    #expect(throws: LexiconError.unknownWord(file: "words", column: "class", word: "nonsense")) {
      try ArabicLexicon(tables: [table])
    }
  }
}
