import ClaimModel
import ClaimStore
import Foundation
import TestSupport
import Testing

@testable import Workbench

/// A person's way through claims, without a terminal.
@Suite struct ReviewSessionTests {
  private let folder: TemporaryFolder
  private let clock = Clock { Timestamp(secondsSince1970: 1_579_000_000) }
  private let workspace: Workspace

  init() throws {
    folder = try TemporaryFolder()
    workspace = try Workspace.make(at: "desk", from: folder.url.path)
    let workbench = try Workbench(workspace, for: .adding, reviewer: "نور", clock: clock)
    for name in ["a", "b"] {
      let text = ExampleReview.text + (name == "b" ? " وأعلنت الوزارة في بيان أن السد امتلأ." : "")
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path("\(name).txt")))
      try workbench.addFiles([folder.path("\(name).txt")], metadata: ArticleMetadata()) { _ in }
    }
  }

  private func session(_ scope: ReviewScope = ReviewScope()) throws -> ReviewSession {
    let workbench = try Workbench(workspace, for: .changing, reviewer: "نور", clock: clock)
    return try #require(try ReviewSession(workbench, scope))
  }

  private func mark(_ session: ReviewSession, _ status: AttributionStatus) throws {
    _ = try session.mark(status, nil, evidence: [], override: nil, correction: nil)
  }

  @Test("It goes on from the last claim of an article to the next article, and back")
  func articles() throws {
    let session = try session()
    #expect(session.current.id == 1 && session.articlePosition == (number: 1, count: 2))
    #expect(try session.goNext() && session.current.id == 2)
    #expect(try session.goNext() && session.current.article == 2)
    #expect(try session.goBack() && session.current.id == 2)
    session.goToEnd(last: false)
    #expect(try !session.goBack())
    #expect(session.current.id == 1)
  }

  @Test("What is left is what has no answer to a question that can be answered")
  func left() throws {
    let session = try session(ReviewScope(filter: ClaimFilter(article: 1)))
    _ = try session.mark(.misquoted, .unproven, evidence: [], override: nil, correction: nil)
    #expect(!session.isLeft(session.current) && session.doneCount == 1)
    #expect(session.goToLeft(forward: true) && session.current.id == 2)
    #expect(!session.goToLeft(forward: true))
    #expect(session.setOnlyLeft(true) && session.list == [2])
    #expect(session.setOnlyLeft(false) && session.list == [1, 2])
  }

  @Test("A filter chooses claims in all articles, and named claims stay in the order of the text")
  func scopes() throws {
    let bySpeaker = try session(ReviewScope(filter: ClaimFilter(speaker: "الوزاره")))
    #expect(bySpeaker.list.count == 1 && bySpeaker.current.article == 2)
    #expect(try session(ReviewScope(claims: [2, 1])).list == [1, 2])
    let workbench = try Workbench(workspace, for: .changing, reviewer: "نور", clock: clock)
    #expect(
      try ReviewSession(workbench, ReviewScope(filter: ClaimFilter(speaker: "لا أحد"))) == nil)
    #expect(throws: WorkbenchError.self) {
      try ReviewSession(workbench, ReviewScope(filter: ClaimFilter(article: 9)))
    }
  }

  @Test("A rule of review refuses, and a reason passes it")
  func rules() throws {
    let session = try session(ReviewScope(claims: [1]))
    let refusal = try #require(throws: ReviewRefusal.self) { try mark(session, .confirmed) }
    #expect(refusal.way == .override && !refusal.description.contains("--override"))
    #expect(session.current.attribution == .unchecked && session.deeds.isEmpty)
    _ = try session.mark(
      .confirmed, nil, evidence: [], override: "سمعته", correction: nil)
    #expect(session.current.attribution == .confirmed)
  }

  @Test("An answer to the other question leaves the reason of the first standing")
  func reasons() throws {
    let session = try session(ReviewScope(claims: [1]))
    _ = try session.mark(.confirmed, nil, evidence: [], override: "سمعته", correction: nil)
    _ = try session.mark(nil, .unproven, evidence: [], override: nil, correction: nil)
    #expect(ReviewRules.gaps(session.current, in: session.review).isEmpty)
    #expect(
      ApprovalException.all(in: session.review).contains {
        if case .againstRule(1, _, "سمعته") = $0 { true } else { false }
      })
  }

  @Test("Each deed is undone by itself, and nothing from before the review")
  func undo() throws {
    try mark(try session(ReviewScope(claims: [2])), .misquoted)
    let session = try session(ReviewScope(claims: [2]))
    try mark(session, .notFound)
    _ = try session.note("ملاحظة")
    #expect(session.deeds.count == 2)
    _ = try session.undo(correction: nil)
    #expect(session.deeds.count == 1 && session.current.attribution == .notFound)
    _ = try session.undo(correction: nil)
    #expect(session.current.attribution == .misquoted)
    #expect(throws: ReviewRefusal.self) { try session.undo(correction: nil) }
    #expect(session.current.attribution == .misquoted)
  }

  @Test("What changes nothing is no deed that could be undone")
  func nothing() throws {
    let session = try session(ReviewScope(claims: [2]))
    try mark(session, .misquoted)
    try mark(session, .misquoted)
    #expect(session.deeds.count == 1)
    _ = try session.undo(correction: nil)
    #expect(session.current.attribution == .unchecked)
  }

  @Test("What was done is what was done, also where the ledger could not be written behind it")
  func ledgerFails() throws {
    let session = try session(ReviewScope(filter: ClaimFilter(article: 1)))
    try mark(session, .misquoted)
    #expect(session.deeds.count == 1)
    let ledger = workspace.root + "/Claims/a.json"
    try FileManager.default.removeItem(atPath: ledger)
    try FileManager.default.createDirectory(
      atPath: ledger + "/x", withIntermediateDirectories: true)
    #expect(throws: ReviewRefusal.self) { try mark(session, .fabricated) }
    #expect(session.current.attribution == .fabricated && session.deeds.count == 1)
    #expect(throws: ReviewRefusal.self) { try session.undo(correction: nil) }
    #expect(session.current.attribution == .misquoted)
    #expect(session.deeds.count == 1, "what was undone was not among them")
    try FileManager.default.removeItem(atPath: ledger)
    _ = try session.undo(correction: nil)
    #expect(session.current.attribution == .unchecked && session.deeds.isEmpty)
  }

  @Test("A claim that was missed is added by quoting, and is looked at next")
  func adding() throws {
    let session = try session(ReviewScope(filter: ClaimFilter(article: 1)))
    var form = ClaimForm()
    form.cue = "سيهطل"
    form.content = ["المطر"]
    form.speaker = "زيد"
    _ = try session.add(form, correction: nil)
    #expect(session.current.origin == .person && session.list.count == 3)
    #expect(session.list == session.review.claims.map(\.id))
    form.cue = "ليس هنا"
    #expect(throws: QuotationProblem.self) { try session.add(form, correction: nil) }
  }

  @Test("Search finds names and words however they are spelled, round the end")
  func search() throws {
    let session = try session(ReviewScope(filter: ClaimFilter(article: 1)))
    #expect(session.search("عَمرو") && session.current.id == 2)
    #expect(session.search("المطر") && session.current.id == 1)
    #expect(!session.search("البحر"))
    #expect(session.current.id == 1)
  }

  @Test("What somebody else changes meanwhile is read anew after a deed")
  func others() throws {
    let session = try session(ReviewScope(filter: ClaimFilter(article: 1)))
    let other = try Workbench(workspace, for: .changing, reviewer: "سمر", clock: clock)
    _ = try other.dismiss([2], why: "ليست رواية")
    _ = try session.note("ملاحظة")
    #expect(session.claim(2)?.standing == .dismissed)
  }
}
