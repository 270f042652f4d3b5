import ClaimModel
import ClaimStore
import Testing

/// Which addresses a run that goes on has left.
@Suite struct LeftEvidenceTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }
  private static let stop = "stopped"

  init() throws { temporary = try TemporaryStore() }

  private func add(_ url: String, _ outcome: FetchOutcome, _ reason: String? = nil) throws {
    _ = try store.addEvidence(
      NewEvidence(
        url: url, finalURL: nil, outcome: outcome, reason: reason, httpStatus: nil,
        capturedAt: Fixture.later, warcFile: nil, warcDigest: nil, payloadDigest: nil, page: nil),
      for: [.claim(1)], by: "سمر", at: Fixture.later)
  }

  private func ids() throws -> [Int] {
    try store.evidence(.left(skippedBecause: [Self.stop, "cut off"])).map(\.id)
  }

  @Test("What was deferred or stopped is left, and what was skipped for another reason is not")
  func left() throws {
    try add("https://a.example/", .deferred, "asks to wait")
    try add("https://b.example/", .skipped, Self.stop)
    try add("https://c.example/", .skipped, "robots.txt")
    try add("https://d.example/", .skipped)
    try add("https://e.example/", .failed, Self.stop)
    try add("https://f.example/", .skipped, "cut off")
    #expect(try ids() == [1, 2, 6])
  }

  @Test("What ended otherwise since is not left, until it is left again")
  func since() throws {
    try add("https://a.example/", .skipped, Self.stop)
    try add("https://a.example/", .deferred, "asks to wait")
    try add("https://b.example/", .skipped, Self.stop)
    #expect(try ids() == [1, 2, 3])
    try add("https://a.example/", .failed, "could not be reached")
    #expect(try ids() == [3])
    try add("https://a.example/", .skipped, Self.stop)
    #expect(try ids() == [3, 5])
    try add("https://b.example/", .skipped, "robots.txt")
    #expect(try ids() == [5])
  }
}
