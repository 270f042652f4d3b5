import ClaimModel
import ClaimStore
import Foundation
import TestSupport
import Testing

/// Stores of every earlier layout, with marks, links, weighings and evidence in them, as the
/// programs of their time left them: `Tests/Fixtures/stores/layout-N.sqlite`.
@Suite struct MigrationTests {
  private static let stores = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/stores")

  private static let names = ["layout-1"]

  @Test("A store of the second layout opens, is whole, and what people did in it still counts")
  func opensTheSecond() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("claims.sqlite")
    try FileManager.default.copyItem(
      atPath: Self.stores.appending(path: "layout-2.sqlite").path(), toPath: path)
    let store = try ClaimStore.open(at: path)
    #expect(try store.events().count == 27)
    #expect(
      try store.eventHead().hash
        == "85b48907bca3cfdb96bd93e1f3bd5fd7162bf3e2559201f358d78f0b346edb0f")
    #expect(try store.damage() == [])
    #expect(try store.article(1)?.version == 1)
    #expect(try store.article(1)?.publication == .corrected)
    #expect(try store.claim(3)?.attribution == .confirmed)
    #expect(try store.claim(9)?.origin == .person)
    // What came in before is found as an earlier version of what comes in now.
    let text = try #require(try store.article(1)?.text)
    #expect(try store.articlesLike(text, url: nil, but: 0) == [1])
    _ = try store.undo(by: "Mona", at: Fixture.later, isTrial: false)
    #expect(try store.damage() == [])
  }

  @Test("A store of an earlier layout opens, is whole, and keeps its log", arguments: names)
  func opens(name: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("claims.sqlite")
    try FileManager.default.copyItem(
      atPath: Self.stores.appending(path: "\(name).sqlite").path(), toPath: path)
    let store = try ClaimStore.open(at: path)
    let events = try store.events()
    #expect(events.count == 20)
    #expect(events.allSatisfy { $0.operation == nil })
    #expect(
      events.last?.hash == "f7b4eb791456f1537cacd1b303838d95c5f9f1dee9ef3fc49f7e5f6090441515")
    #expect(try store.damage() == [])
    #expect(try store.claim(1)?.contentStatus == .verified)
    #expect(try store.sharedSource(1)?.status == .confirmed)
    #expect(try store.weighings(ofClaim: 1).count == 2)
  }

  @Test("Work goes on in a migrated store, in the same chain", arguments: names)
  func goesOn(name: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("claims.sqlite")
    try FileManager.default.copyItem(
      atPath: Self.stores.appending(path: "\(name).sqlite").path(), toPath: path)
    let store = try ClaimStore.open(at: path)
    _ = try store.mark(
      [4, 6], attribution: .notFound, content: nil, note: "لا أثر له", evidence: [],
      override: nil, by: "سمر", at: Fixture.later)
    let added = try store.events().dropFirst(20)
    #expect(added.map(\.operation) == [21, 21, 21, 21])
    #expect(try store.damage() == [])
  }
}
