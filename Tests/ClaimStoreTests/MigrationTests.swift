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

  /// A stored file, how many events it has, and the hash of the last.
  struct Stored: CustomTestStringConvertible {
    let name: String
    let count: Int
    let hash: String
    /// The claim with two weighings, and those without an answer.
    let open: [Int]
    var testDescription: String { name }
  }

  private static let stored = [
    Stored(
      name: "layout-1", count: 20,
      hash: "f7b4eb791456f1537cacd1b303838d95c5f9f1dee9ef3fc49f7e5f6090441515", open: [4, 6]),
    Stored(
      name: "layout-2", count: 16,
      hash: "9530dfcb89bc35cdba393842252b21254a42d456d7a9a2a6674bfb5f4b6f762a", open: [2, 3]),
  ]

  /// A copy of a stored file in a fresh folder.
  private func copy(_ stored: Stored, in folder: TemporaryFolder) throws -> String {
    let path = folder.path("claims.sqlite")
    try FileManager.default.copyItem(
      atPath: Self.stores.appending(path: "\(stored.name).sqlite").path(), toPath: path)
    return path
  }

  @Test("A store of an earlier layout opens, is whole, and keeps its log", arguments: stored)
  func opens(stored: Stored) throws {
    let folder = try TemporaryFolder()
    let store = try ClaimStore.open(at: try copy(stored, in: folder))
    let events = try store.events()
    #expect(events.count == stored.count)
    #expect(events.allSatisfy { ($0.operation == nil) == (stored.name == "layout-1") })
    #expect(events.last?.hash == stored.hash)
    #expect(try store.damage() == [])
    #expect(try store.claim(1)?.contentStatus == .verified)
    #expect(try store.sharedSource(1)?.status == .confirmed)
    #expect(try store.weighings(ofClaim: 1).count == 2)
    #expect(try store.evidence(1)?.passages == [])
  }

  @Test(
    "What people corrected, published and undid in a store of an earlier layout still counts",
    arguments: [("layout-2-published", 27), ("layout-3", 33)])
  func worked(name: String, count: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("claims.sqlite")
    try FileManager.default.copyItem(
      atPath: Self.stores.appending(path: "\(name).sqlite").path(), toPath: path)
    let store = try ClaimStore.open(at: path)
    #expect(try store.events().count == count)
    #expect(try store.damage() == [])
    #expect(try store.article(1)?.version == 1)
    #expect(try store.article(1)?.publication == .corrected)
    #expect(try store.claim(3)?.attribution == .confirmed)
    #expect(try store.claim(9)?.origin == .person)
    // What came in before is found as an earlier version of what comes in now.
    let text = try #require(try store.article(1)?.text)
    #expect(try store.articlesLike(text, url: nil, but: 0) == [1])
    // What her last action did stands in the published report.
    #expect(throws: StoreError.published(article: 1, claims: [2, 8], isWithdrawn: false)) {
      try store.undo(by: "Mona", at: Fixture.later, isTrial: false)
    }
    _ = try store.correcting("لم تكن هي نفسها").undo(
      by: "Mona", at: Fixture.later, isTrial: false)
    #expect(try store.damage() == [])
  }

  @Test("Opening a store of an earlier layout for reading brings it up to date", arguments: stored)
  func reading(stored: Stored) throws {
    let folder = try TemporaryFolder()
    let store = try ClaimStore.openForReading(at: try copy(stored, in: folder))
    #expect(try store.articles(nil).isEmpty == false)
    #expect(try store.damage() == [])
  }

  @Test("Work goes on in a migrated store, in the same chain", arguments: stored)
  func goesOn(stored: Stored) throws {
    let folder = try TemporaryFolder()
    let store = try ClaimStore.open(at: try copy(stored, in: folder))
    _ = try store.mark(
      stored.open, attribution: .notFound, content: nil, note: "لا أثر له", evidence: [],
      override: nil, by: "سمر", at: Fixture.later)
    let added = try store.events().dropFirst(stored.count)
    #expect(added.map(\.operation) == Array(repeating: stored.count + 1, count: 4))
    #expect(try store.damage() == [])
  }

  @Test("Evidence of an earlier layout takes a passage, which is undone", arguments: stored)
  func passage(stored: Stored) throws {
    let folder = try TemporaryFolder()
    let store = try ClaimStore.open(at: try copy(stored, in: folder))
    let evidence = try #require(try store.evidence(.all).first { $0.page?.text.isEmpty == false })
    let changed = try store.setPassage(
      TextSpan(0, 4), ofEvidence: evidence.id, for: nil, by: "سمر", at: Fixture.later)
    #expect(changed.passages.count == 1)
    #expect(try store.damage() == [])
    _ = try store.undo(by: "سمر", at: Fixture.later, isTrial: false)
    #expect(try store.evidence(evidence.id)?.passages == [])
    #expect(try store.damage() == [])
  }
}
