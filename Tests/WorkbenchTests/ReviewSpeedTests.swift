import ClaimModel
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import ClaimStore
@testable import Workbench

/// How much a review asks of the store: statements are counted, no time is taken.
@Suite struct ReviewSpeedTests {
  private let folder: TemporaryFolder
  private let clock = Clock { Timestamp(secondsSince1970: 1_579_000_000) }

  init() throws { folder = try TemporaryFolder() }

  /// A workspace whose first article has six claims, and some further articles of two.
  private func workspace(_ name: String, further: Int) throws -> Workspace {
    let workspace = try Workspace.make(at: name, from: folder.url.path)
    let workbench = try Workbench(workspace, for: .adding, reviewer: "نور", clock: clock)
    let days = ["السبت", "الأحد", "الاثنين"]
    let first = days.map { "وقال زيد يوم \($0) إن المطر سيهطل. وأعلن عمرو أن السد امتلأ \($0)." }
    var texts = ["عنوان\n\n" + first.joined(separator: " ")]
    texts += (0..<further).map { "عنوان \($0)\n\nقال زيد إن السد \($0) امتلأ. وأكد عمرو ذلك." }
    var paths: [String] = []
    for (number, text) in texts.enumerated() {
      let path = folder.path("\(name)-\(100 + number).txt")
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      paths.append(path)
    }
    try workbench.addFiles(paths, metadata: ArticleMetadata()) { _ in }
    return workspace
  }

  private func workbench(_ workspace: Workspace) throws -> Workbench {
    try Workbench(workspace, for: .changing, reviewer: "نور", clock: clock)
  }

  /// How many statements run while `body` does.
  private func count(_ workbench: Workbench, _ body: () throws -> Void) throws -> Int {
    let seen = Count()
    try workbench.store.inspect { db in
      db.trace { event in if case .statement = event { seen.add() } }
    }
    try body()
    try workbench.store.inspect { $0.trace(options: []) }
    return seen.number
  }

  private final class Count: Sendable {
    private let value = Mutex(0)
    var number: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
  }

  @Test("Moving about in an article and searching it ask the store nothing")
  func moving() throws {
    let workbench = try workbench(try workspace("a", further: 2))
    let session = try #require(
      try ReviewSession(workbench, ReviewScope(filter: ClaimFilter(article: 1))))
    #expect(session.review.claims.count >= 6)
    let asked = try count(workbench) {
      for _ in 0..<4 { try #require(try session.goNext()) }
      #expect(try session.goBack())
      #expect(session.goToLeft(forward: true) && session.search("السد"))
      session.goToEnd(last: true)
      #expect(session.setOnlyLeft(true) && session.doneCount == 0)
    }
    #expect(asked == 0)
    #expect(try count(workbench) { _ = try workbench.article(1) } > 0)
  }

  @Test(
    "Opening a review asks as much in a large store as in a small one",
    arguments: [ReviewScope(), ReviewScope(filter: ClaimFilter(article: 1))])
  func opening(scope: ReviewScope) throws {
    let counts = try [2, 40].map { further in
      let workbench = try workbench(try workspace("w\(further)", further: further))
      return try count(workbench) { _ = try #require(try ReviewSession(workbench, scope)) }
    }
    #expect(counts[0] == counts[1], "\(counts)")
  }

  @Test("Articles that are answered are not read on the way to one that is not")
  func answered() throws {
    let counts = try [1, 12].map { done in
      let workspace = try workspace("d\(done)", further: done + 1)
      let marking = try workbench(workspace)
      for article in 1...done {
        let ids = try marking.review(ofArticle: article).liveClaims.map(\.id)
        _ = try marking.mark(
          Mark(
            claims: ids, attribution: .misquoted, content: .unproven, note: nil, evidence: [],
            override: nil))
      }
      let workbench = try workbench(workspace)
      return try count(workbench) {
        let session = try #require(try ReviewSession(workbench, ReviewScope()))
        #expect(session.current.article == done + 1)
      }
    }
    // The first article has more claims than the others, and is answered in both.
    #expect(counts[0] == counts[1], "\(counts)")
  }

  @Test("An answer asks as much in a large store as in a small one")
  func answering() throws {
    let counts = try [2, 40].map { further in
      let workbench = try workbench(try workspace("m\(further)", further: further))
      let session = try #require(
        try ReviewSession(workbench, ReviewScope(filter: ClaimFilter(article: 1))))
      return try count(workbench) {
        _ = try session.mark(.misquoted, nil, evidence: [], override: nil, correction: nil)
      }
    }
    #expect(counts[0] == counts[1], "\(counts)")
  }

  @Test("What no longer carries an answer is found for all claims as for each by itself")
  func gaps() throws {
    let workbench = try workbench(try workspace("g", further: 0))
    let ids = try workbench.review(ofArticle: 1).liveClaims.map(\.id)
    _ = try workbench.mark(
      Mark(
        claims: ids, attribution: .confirmed, content: .verified, note: nil, evidence: [],
        override: "سمعته"))
    var form = ClaimForm()
    form.speaker = "سالم"
    _ = try workbench.editClaim(ids[1], form, why: "خطأ")
    let review = try workbench.review(ofArticle: 1)
    let finder = GapFinder(review)
    #expect(
      review.liveClaims.filter { !finder.gaps(of: $0).isEmpty }.map(\.id) == [ids[1]])
    for claim in review.claims {
      #expect(finder.gaps(of: claim) == ReviewRules.gaps(claim, in: review))
    }
  }
}
