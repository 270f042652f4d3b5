import ClaimModel
import ClaimStore
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct FlippedBitTests {
  private let temporary: TemporaryStore

  init() throws {
    temporary = try TemporaryStore()
    let store = temporary.store
    _ = try store.addEvidence(Fixture.page(), for: [.claim(1)], by: "سمر", at: Fixture.later)
    _ = try store.mark(
      [1, 2], attribution: .confirmed, content: .disputed, note: "ملاحظة", evidence: [1],
      override: nil, by: "سمر", at: Fixture.later)
    try store.addNote("أخرى", to: [3], by: "سمر", at: Fixture.later)
    _ = try store.undo(by: "سمر", at: Fixture.later, isTrial: false)
    try store.approve(article: 1, override: "وحدي", by: "سمر", at: Fixture.later)
    try store.publish(article: 1, by: "نور", at: Fixture.later)
    _ = try store.correcting("لأن").mark(
      [3], attribution: .notFound, content: nil, note: nil, evidence: [], override: nil, by: "سمر",
      at: Fixture.later)
    let small = Fixture.small(1)
    _ = try store.add(small.article, detection: small.detection, by: "سمر", at: Fixture.later)
    try store.reviseSecondArticle()
  }

  /// The whole file, without a journal beside it.
  private func file() throws -> [UInt8] {
    let queue = try DatabaseQueue(path: temporary.store.path)
    try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: temporary.store.path)))
  }

  /// Whether a page holds the layout: the numbers of its rows there mean nothing to anybody.
  private func holdsLayout(_ page: Int, of bytes: [UInt8]) -> Bool {
    let words = String(decoding: bytes[page * 4096..<(page + 1) * 4096], as: UTF8.self)
    return words.contains("CREATE ")
  }

  @Test("A bit flipped anywhere in what was written is found, and nothing traps")
  func flips() throws {
    let bytes = try file()
    // A fixed sequence (Knuth's MMIX generator), so that a failure can be repeated.
    var seed: UInt64 = 7
    var missed: [Int] = []
    for _ in 0..<400 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = 100 + Int(seed >> 33) % (bytes.count - 100)
      // Zeros fill the room that nothing was written to yet.
      guard bytes[place] != 0, !holdsLayout(place / 4096, of: bytes) else { continue }
      var flipped = bytes
      flipped[place] ^= 1 << UInt8(seed >> 30 & 7)
      let path = temporary.folder.path("flipped.sqlite")
      try Data(flipped).write(to: URL(fileURLWithPath: path))
      // A store that can't be opened is found out too.
      let found = (try? ClaimStore.open(at: path, readOnly: true).damage().count) ?? 1
      if found == 0 { missed.append(place) }
    }
    #expect(missed == [])
  }
}
