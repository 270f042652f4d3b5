import ClaimModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import ClaimStore

/// Reading all rows of a store, and making a store out of them.
@Suite struct BundleRowsTests {
  private let temporary: TemporaryStore
  private let folder: TemporaryFolder

  init() throws {
    temporary = try TemporaryStore()
    folder = try TemporaryFolder()
  }

  private var store: ClaimStore { temporary.store }

  private func rows(_ store: ClaimStore) throws -> (StoreSummary?, [StoredRow]) {
    var summary: StoreSummary?
    var rows: [StoredRow] = []
    try store.readRows(begin: { summary = $0 }, { rows.append($0) })
    return (summary, rows)
  }

  private func copy(_ rows: [StoredRow], layout: Int = Schema.current) throws -> ClaimStore {
    try ClaimStore.make(at: folder.path("copy.sqlite"), layout: layout) { intake in
      for row in rows { try intake.add(row) }
    }
  }

  private func work() throws {
    let page = try store.addEvidence(
      Fixture.page(), for: [.claim(1), .sharedSource(1)], by: "نور", at: Fixture.later)
    try store.weigh(
      Weighing(
        evidence: page.id, target: .claim(1), question: .attribution, link: 2, bearing: .supports,
        quote: "الشبكة", note: nil, by: "نور", at: Fixture.later))
    _ = try store.mark(
      [3], attribution: .notFound, content: nil, note: "لا أثر له", evidence: [], override: nil,
      by: "سمر", at: Fixture.later)
  }

  @Test("Every table of the store has its place in a bundle")
  func tables() throws {
    let known = BundleTable.all.flatMap { [$0.name] + $0.parts.map(\.table) }
    let actual = try store.read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    // Sketches repeat what texts hold, for look-ups.
    #expect(Set(actual.filter { !$0.hasPrefix("sqlite_") }) == Set(known + ["articleSketch"]))
  }

  @Test("A store made of the rows of another is the same store, and whole")
  func roundTrip() throws {
    try work()
    let (summary, rows) = try rows(store)
    let copy = try copy(rows)
    #expect(try copy.damage() == [])
    let (copiedSummary, copiedRows) = try self.rows(copy)
    #expect(copiedSummary == summary)
    #expect(copiedRows == rows)
    #expect(try copy.events() == store.events())
    #expect(try copy.claims(ClaimFilter()) == store.claims(ClaimFilter()))
    #expect(try copy.weighings(ofClaim: 1).count == 1)
  }

  @Test("Work goes on in a store that was made of rows")
  func goesOn() throws {
    let copy = try copy(rows(store).1)
    _ = try copy.mark(
      [1], attribution: .misquoted, content: nil, note: nil, evidence: [], override: nil, by: "سمر",
      at: Fixture.later)
    #expect(try copy.damage() == [])
  }

  @Test("The bytes of an article stand beside it where they are not those of its text")
  func original() throws {
    let other = Fixture.small(1)
    _ = try store.add(
      Fixture.article("other", text: other.article.text, original: [1, 2, 3]),
      detection: other.detection, by: "نور", at: Fixture.later)
    let rows = try rows(store).1
    #expect(rows.filter { $0.kind == .article }.map(\.original) == [nil, [1, 2, 3]])
    #expect(try copy(rows).originalBytes(ofArticle: 2) == [1, 2, 3])
  }

  @Test("The rows of a store of an earlier layout make a store of this one")
  func earlier() throws {
    let old = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/stores/layout-1.sqlite").path()
    try FileManager.default.copyItem(atPath: old, toPath: folder.path("old.sqlite"))
    let (summary, rows) = try rows(
      ClaimStore.open(at: folder.path("old.sqlite"), readOnly: true))
    #expect(summary?.layout == 1)
    let copy = try copy(rows, layout: 1)
    #expect(try copy.damage() == [])
    #expect(try copy.events().last?.hash == summary?.headHash)
  }

  @Test("A layout that is not known is refused", arguments: [-1, 0, Schema.current + 1])
  func layout(layout: Int) throws {
    #expect(throws: StoreError.self) { try copy([], layout: layout) }
  }

  @Test(
    "A row with a wrong member is refused and says which",
    arguments: [
      ("act", JSONValue.null, "NOT NULL constraint failed: claim.act"),
      ("act", 7, "'act' holds what isnad never writes"),
      ("act", "a\0b", "'act' holds what isnad never writes"),
      ("standing", "gone", "CHECK constraint failed"),
      ("article", 9, "FOREIGN KEY constraint failed"),
      ("id", .null, "'id' is null"),
      ("id", .number(1.5), "'id' holds what isnad never writes"),
      ("id", .integer(1 << 60), "'id' holds what isnad never writes"),
      ("links", [], "it has no cue or no speaker"),
      ("links", 3, "it has no cue or no speaker"),
    ] as [(String, JSONValue, String)])
  func member(name: String, value: JSONValue, what: String) throws {
    var rows = try rows(store).1
    let claim = try #require(rows.firstIndex { $0.kind == .claim })
    let member = try #require(rows[claim].members.firstIndex { $0.name == name })
    rows[claim].members[member].value = value
    #expect { try copy(rows) } throws: { error in
      guard case .rowRefused(let found) = error as? StoreError else { return false }
      return found.hasPrefix(what)
    }
  }

  @Test("An event of nobody, or of a name of two lines, is refused", arguments: ["", "من\nى"])
  func actor(name: String) throws {
    var rows = try rows(store).1
    let event = try #require(rows.firstIndex { $0.kind == .event })
    let member = try #require(rows[event].members.firstIndex { $0.name == "actor" })
    rows[event].members[member].value = .string(name)
    #expect { try copy(rows) } throws: { "\($0)".contains("a person's name") }
  }

  @Test("A member too many, one too few, or one twice is refused")
  func members() throws {
    let rows = try rows(store).1
    let article = try #require(rows.first { $0.kind == .article })
    var more = article
    more.members.append(.init("x", 1))
    var fewer = article
    fewer.members.removeAll { $0.name == "name" }
    var twice = article
    twice.members.append(.init("name", "b"))
    for (row, what) in [
      (more, "'x' is not known"), (fewer, "'name' is missing"), (twice, "'name'"),
    ] {
      #expect { try copy([row]) } throws: { "\($0)".contains(what) }
      try FileManager.default.removeItem(atPath: folder.path("copy.sqlite"))
    }
  }

  @Test("The same number twice is refused")
  func duplicate() throws {
    let rows = try rows(store).1
    let article = try #require(rows.first { $0.kind == .article })
    #expect { try copy([article, article]) } throws: { "\($0)".contains("UNIQUE") }
  }

  @Test("Only a store that holds nothing is removed, and nobody writes into it any more")
  func removal() throws {
    #expect(try !store.removeIfEmpty())
    let path = folder.path("empty.sqlite")
    let empty = try ClaimStore.create(at: path, by: "نور", at: Fixture.start)
    let other = try ClaimStore.open(at: path)
    #expect(try empty.isEmpty())
    #expect(try empty.removeIfEmpty())
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(throws: StoreError.self) {
      try other.add(
        Fixture.article(), detection: Fixture.detection(), by: "سمر", at: Fixture.later)
    }
  }
}
