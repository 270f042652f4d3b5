import ClaimModel
import Lexicons
import Testing

@testable import ClaimDetection

/// The table of whom others speak of, by its own examples.
@Suite struct PartyWordsTests {
  private static let table = Result { try LexiconTable.embeddedWords("parties") }

  static let examples: [[String]]? = (try? table.get()).map { table in
    table.rows.map { row in (0..<4).map { table.text(row, $0) } }
  }

  private let detector = Result { try ClaimDetector.arabic() }

  private func found(_ text: String) throws -> NamedParties {
    let bytes = Array(text.utf8)
    return try #require(
      try detector.get().parties(
        in: bytes, metadata: ArticleMetadata(), named: [[TextSpan(0, bytes.count)]]
      ).first)
  }

  @Test("The body that an example marks is found whole, and nobody where none is marked")
  func examples() throws {
    for row in try #require(Self.examples) {
      let text = row[3].filter { !"{}".contains($0) }
      let marked = row[3].split(whereSeparator: { "{}".contains($0) })
      let found = try found(text)
      if row[3].contains("{") {
        let name = row[3].hasPrefix("{") ? marked[0] : marked[1]
        #expect(found.bodies == [String(name)], "\(row)")
      } else {
        #expect(found.bodies.isEmpty && found.people.isEmpty, "\(row) \(found)")
      }
    }
  }

  @Test("Rows are sorted by kind and form, hold their form, and no form stands twice in a kind")
  func form() throws {
    let rows = try #require(Self.examples)
    let keys = rows.map { Array(($0[0] + "\t" + $0[2]).utf8) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    let folded = rows.map { row in
      row[0] + "\t" + "\(row[2].split(separator: " ").map { Letters.fold($0) })"
    }
    #expect(Set(folded).count == folded.count)
  }

  @Test("A kind or feature that is none is refused")
  func unknown() throws {
    for row in ["hed\tn\tوزارة\tx", "head\tnz\tوزارة\tx"] {
      let table = try LexiconTable(
        name: "parties", bytes: Array("kind\tfeatures\tform\texample\n\(row)\n".utf8))
      #expect(throws: LexiconError.self) { try PartyWords(table) }
    }
  }
}
