import ClaimModel
import ClaimStore
import Digests
import GRDB
import Testing

@Suite struct EventChainTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  @Test("The chain can be recomputed from the columns by another tool")
  func recompute() throws {
    _ = try store.mark(
      [1], attribution: .confirmed, content: nil, note: "سطر\nثان \"بين علامتين\"", evidence: [],
      override: "لأن", by: "سمر", at: Fixture.later)
    let queue = try DatabaseQueue(path: store.path)
    let rows = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM event ORDER BY sequence") }
    var previous = String(repeating: "0", count: 64)
    for row in rows {
      // Nothing in these events needs an escape outside `before` and `after`.
      let why = (row["why"] as String?).map { "\"\($0)\"" } ?? "null"
      let fields: [String] = [
        "\(row["sequence"] as Int)", "\(row["operation"] as Int)", "\"\(row["at"] as String)\"",
        "\"\(row["actor"] as String)\"",
        "\"\(row["action"] as String)\"", "\"\(row["subjectKind"] as String)\"",
        "\(row["subjectID"] as Int)", row["before"], row["after"], why, "\"\(previous)\"",
      ]
      let hash = SHA256.hex(of: "[" + fields.joined(separator: ",") + "]")
      #expect(row["hash"] == hash)
      #expect(row["previousHash"] == previous)
      previous = hash
    }
    #expect(rows.count == 5)
    #expect(try store.eventHead() == (5, previous))
  }

  @Test("An event's JSON comes back with its members in order")
  func order() throws {
    guard case .object(let members) = try store.events()[1].after else {
      Issue.record("the state is no object")
      return
    }
    #expect(members.prefix(3).map(\.name) == ["name", "title", "isTitleGiven"])
  }

  @Test(
    "What was written is neither changed nor deleted",
    arguments: [
      "UPDATE event SET actor = 'x'", "DELETE FROM event", "UPDATE original SET bytes = x'00'",
      "UPDATE articleText SET text = 'x'", "DELETE FROM claim", "DELETE FROM article",
      "UPDATE note SET text = 'x'", "DELETE FROM note",
      "DELETE FROM sharedSource", "UPDATE evidence SET url = 'x'", "DELETE FROM evidencePage",
    ])
  func appendOnly(statement: String) throws {
    try store.addNote("ملاحظة", to: [1], by: "سمر", at: Fixture.later)
    _ = try store.addEvidence(
      Fixture.page(), for: [.claim(1)], by: "سمر", at: Fixture.later)
    #expect(throws: DatabaseError.self) { try temporary.tamper(statement) }
    #expect(try store.damage() == [])
  }
}
