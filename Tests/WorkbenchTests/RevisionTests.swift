import ClaimModel
import ClaimStore
import Digests
import Foundation
import TestSupport
import Testing

@testable import Workbench

/// Articles that were edited after they were taken in.
@Suite struct RevisionTests {
  private static let first = """
    الوزارة تعلن فتح الطريق الساحلي

    أعلنت وزارة النقل الأحد فتح الطريق الساحلي أمام الشاحنات. وقال المتحدث باسم الوزارة سامي الحداد في بيان إن "العمل اكتمل قبل موعده بشهر".

    وقال رئيس النقابة مروان عيسى: "انتظرنا هذا اليوم عامين". واتهم عيسى شركة الأفق بتأخير العمل.

    وأكد سامي الحداد أن الرسوم لن تتغير.

    """
  private static let second =
    first
    .replacing("أعلنت وزارة النقل الأحد", with: "هذا تحديث للخبر.\n\nأعلنت وزارة النقل الأحد")
    .replacing("موعده بشهر", with: "موعده بشهرين")
    .replacing("\nوأكد سامي الحداد أن الرسوم لن تتغير.\n", with: "")

  private let folder: TemporaryFolder
  private let clock = Clock { Timestamp(secondsSince1970: 1_579_000_000) }
  private let workbench: Workbench

  init() throws {
    folder = try TemporaryFolder()
    let workspace = try Workspace.make(at: "desk", from: folder.url.path)
    workbench = try Workbench(workspace, for: .adding, reviewer: "منى", clock: clock)
    _ = try add(Self.first, "a.txt")
  }

  /// What one command does, by somebody.
  private func acting(_ name: String = "منى", correction: String? = nil) throws -> Workbench {
    try Workbench(
      workbench.workspace, for: .changing, reviewer: name, clock: clock, correction: correction)
  }

  private func write(_ text: String, _ name: String) throws -> String {
    let path = folder.path(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func add(_ text: String, _ name: String) throws -> IntakeResult {
    var results: [Result<IntakeResult, any Error>] = []
    try acting().addFiles([try write(text, name)], metadata: ArticleMetadata()) {
      results.append($0)
    }
    return try #require(results.first).get()
  }

  @discardableResult
  private func revise(
    _ text: String = second, isTrial: Bool = false, correction: String? = nil
  ) throws -> Redetection {
    try acting(correction: correction).revise(
      article: 1, with: .file(try write(text, "revised.txt")), metadata: ArticleMetadata(),
      isTrial: isTrial)
  }

  /// The claim whose content holds some words.
  private func claim(_ words: String) throws -> ClaimRecord {
    try #require(
      try acting().review(ofArticle: 1).claims.last {
        $0.content.contains { $0.text.contains(words) }
      })
  }

  private func mark(_ claim: Int, _ status: AttributionStatus = .notFound) throws {
    _ = try acting().mark(
      Mark(
        claims: [claim], attribution: status, content: nil, note: "لا أثر له", evidence: [],
        override: nil))
  }

  private func form(
    cue: String? = nil, content: String, speaker: String? = nil
  ) -> ClaimForm {
    var form = ClaimForm()
    form.cue = cue
    form.content = [content]
    form.speaker = speaker
    return form
  }

  private func expectWhole() throws {
    #expect(try acting().check().damage.map(\.description) == [])
  }

  @Test("Claims keep their numbers, marks and notes, wherever their words stand now")
  func keeps() throws {
    let waited = try claim("انتظرنا")
    try mark(waited.id)
    let result = try revise()
    #expect(result.revision?.from == 1)
    #expect(result.revision?.to == 2)
    let after = try claim("انتظرنا")
    #expect(after.id == waited.id)
    #expect(after.globalID == waited.globalID)
    #expect(after.attribution == .notFound)
    #expect(after.version == 2)
    #expect(after.content.map(\.text) == waited.content.map(\.text))
    #expect(after.content != waited.content)
    let review = try acting().review(ofArticle: 1)
    #expect(review.notes.map(\.claim) == [waited.id])
    #expect(ReviewRules.gaps(after, in: review) == [])
    #expect(try ClaimStore.open(at: workbench.workspace.store).article(1)?.text == Self.second)
    try expectWhole()
  }

  @Test("A marked claim that has other words now is asked for again, until it is marked once more")
  func rewordedClaim() throws {
    let done = try claim("اكتمل")
    try mark(done.id)
    let result = try revise()
    #expect(result.changed.filter(\.wasMarked).map(\.after.id) == [done.id])
    let after = try claim("بشهرين")
    #expect(after.id == done.id)
    #expect(after.attribution == .notFound)
    let review = try acting().review(ofArticle: 1)
    #expect(ReviewRules.gaps(after, in: review) == [.articleEdited(claim: done.id, version: 2)])
    #expect(try acting().next(inArticle: 1, todo: nil)?.priority.claim == done.id)
    try mark(done.id)
    let again = try acting().review(ofArticle: 1)
    #expect(ReviewRules.gaps(after, in: again) == [])
    try expectWhole()
  }

  @Test("Other words of the same length at the same place are the claim's words all the same")
  func sameLength() throws {
    let id = try claim("اكتمل").id
    try mark(id)
    for number in 1...3 {
      let result = try revise(Self.second.replacing("بشهرين", with: "بشهر \(number)"))
      #expect(result.changed.map(\.after.id) == [id])
      #expect(try claim("اكتمل").content.map(\.text) == ["العمل اكتمل قبل موعده بشهر \(number)"])
      try expectWhole()
    }
    _ = try acting().undo(isTrial: false)
    #expect(try claim("اكتمل").content.map(\.text) == ["العمل اكتمل قبل موعده بشهر 2"])
    try expectWhole()
  }

  @Test("A claim that vanished is kept in the text that had it where somebody worked on it")
  func vanished() throws {
    let fees = try claim("الرسوم")
    try mark(fees.id)
    let result = try revise()
    #expect(result.lost.map(\.id) == [fees.id])
    let kept = try claim("الرسوم")
    #expect(kept.isLost)
    #expect(kept.standing == .live)
    #expect(kept.version == 1)
    #expect(kept.attribution == .notFound)
    let review = try acting().review(ofArticle: 1)
    #expect(review.text(of: kept) == Self.first)
    // Found again, it comes back into the present text.
    let back = try revise(Self.second + "\nوأكد سامي الحداد أن الرسوم لن تتغير.\n")
    #expect(back.back.map(\.id) == [fees.id])
    #expect(try claim("الرسوم").version == 3)
    try expectWhole()
  }

  @Test(
    "A claim that vanished and that nobody touched is set aside; a dismissed one stays dismissed")
  func standings() throws {
    let fees = try claim("الرسوم")
    let accused = try claim("شركة الأفق")
    _ = try acting().dismiss([accused.id], why: "تكرار")
    let result = try revise()
    #expect(result.dropped.map(\.id) == [fees.id])
    #expect(try claim("شركة الأفق").standing == .dismissed)
    #expect(try claim("شركة الأفق").version == 2)
    try expectWhole()
  }

  @Test("What a person corrected and added goes along with the text")
  func persons() throws {
    let waited = try claim("انتظرنا")
    _ = try acting().editClaim(
      waited.id, form(content: "هذا اليوم عامين"), why: "أقصر")
    let added = try acting().addClaim(
      form(cue: "اكتمل", content: "العمل", speaker: "سامي الحداد"), toArticle: 1, why: nil
    ).after
    try revise()
    let after = try #require(try acting().review(ofArticle: 1).claims.first { $0.id == waited.id })
    #expect(after.content.map(\.text) == ["هذا اليوم عامين"])
    #expect(after.version == 2)
    #expect(after.detected?["content"] != nil)
    let mine = try #require(try acting().review(ofArticle: 1).claims.first { $0.id == added.id })
    #expect(mine.version == 2)
    #expect(!mine.isLost)
    #expect(mine.content.map(\.text) == ["العمل"])
    try expectWhole()
  }

  @Test("Words that a person chose and that are gone keep the claim in the text that had them")
  func personsWordsGone() throws {
    let fees = try claim("الرسوم")
    _ = try acting().editClaim(fees.id, form(content: "الرسوم لن"), why: "أقصر")
    try revise(Self.first.replacing("أن الرسوم لن تتغير", with: "أن الأجور ستزيد قريبا جدا"))
    let kept = try #require(try acting().review(ofArticle: 1).claims.first { $0.id == fees.id })
    #expect(kept.isLost)
    #expect(kept.version == 1)
    #expect(kept.content.map(\.text) == ["الرسوم لن"])
    try expectWhole()
  }

  @Test("A dry run tells all of it and changes nothing, and one undo takes it back")
  func trialAndUndo() throws {
    try mark(try claim("اكتمل").id)
    try mark(try claim("الرسوم").id)
    let before = try acting().review(ofArticle: 1)
    let head = try acting().store.eventHead().hash
    let trial = try revise(isTrial: true)
    #expect(trial.revision?.to == 2)
    #expect(trial.lost.count == 1)
    #expect(try acting().store.eventHead().hash == head)
    try revise()
    _ = try acting().undo(isTrial: false)
    let after = try acting().review(ofArticle: 1)
    #expect(after.article == before.article)
    #expect(after.claims.filter { $0.standing == .live } == before.claims)
    #expect(after.claims.allSatisfy { ReviewRules.gaps($0, in: after) == [] })
    #expect(after.ownVoice == before.ownVoice)
    try expectWhole()
    // The text that was undone is the article's second one all the same, and comes back as that.
    #expect(try revise().revision?.to == 2)
    try expectWhole()
  }

  @Test("The earlier text and its bytes stay with their digests, and a text can come back")
  func keepsTexts() throws {
    try revise()
    let store = try acting().store
    #expect(try store.text(ofArticle: 1, version: 1) == Self.first)
    #expect(try store.originalBytes(ofArticle: 1, version: 1) == Array(Self.first.utf8))
    let versions = try acting().review(ofArticle: 1).versions
    #expect(versions.map(\.number) == [1, 2])
    #expect(versions.map(\.textDigest) == [Self.first, Self.second].map { SHA256.hex(of: $0) })
    let back = try revise(Self.first)
    #expect(back.revision?.to == 1)
    #expect(back.revision?.isNewText == false)
    #expect(try acting().review(ofArticle: 1).article.text == Self.first)
    #expect(try revise(Self.first).revision == nil)
    try expectWhole()
  }

  @Test(
    "A text that was added as an article of its own is said to be a later version, and taken over")
  func absorbs() throws {
    let added = try add(Self.second, "b.txt")
    #expect(added.review.article.id == 2)
    #expect(added.laterVersion?.of == 1)
    #expect((added.laterVersion?.likeness ?? 0) > 0.7)
    let result = try revise()
    #expect(result.revision?.absorbed == 2)
    #expect(try acting().article(2).standing == .dismissed)
    // Adding either text once more finds the article that has, or had it.
    #expect(try add(Self.second, "c.txt").review.article.id == 1)
    let former = try add(Self.first, "d.txt")
    #expect(former.review.article.id == 1)
    #expect(former.formerVersion == 1)
    try expectWhole()
  }

  @Test("A text that somebody worked on as another article is not taken over")
  func leavesWork() throws {
    let other = try add(Self.second, "b.txt").review
    try mark(other.claims[0].id)
    #expect(throws: StoreError.sameText(article: 2, version: 1)) { try revise() }
    #expect(try acting().article(1).version == 1)
  }

  @Test("Another report of the same event is no later version")
  func otherReport() throws {
    let other = try add(
      """
      فتح طريق الساحل بعد عام من الأشغال

      قال سامي الحداد إن الطريق فتح أمام الشاحنات صباح الأحد. ورحبت نقابة السائقين بالخطوة، وقالت إنها انتظرتها طويلا.
      """, "b.txt")
    #expect(other.laterVersion == nil)
  }

  @Test("What was published changes only as a correction that keeps the old words")
  func published() throws {
    let done = try claim("اكتمل")
    try mark(done.id)
    _ = try acting("هدى").approve(1, override: nil)
    try acting("هدى").publish(1)
    #expect(throws: StoreError.self) { try revise() }
    #expect(try acting().article(1).version == 1)
    try revise(correction: "عدلت الصحيفة الخبر")
    let review = try acting().review(ofArticle: 1)
    #expect(review.article.publication == .corrected)
    let corrections = review.events.filter { $0.action == "claim.correct" }
    let told = try #require(corrections.first { $0.subject.id == done.id })
    #expect(told.before["words"]?.stringValue?.hasSuffix("بشهر") == true)
    #expect(told.after["words"]?.stringValue?.hasSuffix("بشهرين") == true)
    try expectWhole()
  }

  @Test("What was held before the article was edited is shown in the text of that time")
  func past() throws {
    let early = Timestamp(secondsSince1970: 1_578_000_000)
    let workspace = try Workspace.make(at: "old", from: folder.url.path)
    let old = try Workbench(workspace, for: .adding, reviewer: "منى", clock: Clock { early })
    try old.addFiles([folder.path("a.txt")], metadata: ArticleMetadata()) { _ in }
    let path = try write(Self.second, "revised.txt")
    let now = try Workbench(workspace, for: .changing, reviewer: "منى", clock: clock)
    _ = try now.revise(
      article: 1, with: .file(path), metadata: ArticleMetadata(), isTrial: false)
    let past = try now.review(ofArticle: 1, asOf: early)
    #expect(past.article.text == Self.first)
    #expect(past.article.version == 1)
    #expect(past.claims.allSatisfy { $0.version == 1 })
    #expect(past.claims.contains { $0.content.contains { $0.text.contains("الرسوم") } })
  }

  @Test("Out as a bundle and in again gives the same workspace with all its texts")
  func bundle() throws {
    try mark(try claim("الرسوم").id)
    try revise()
    var bytes: [UInt8] = []
    _ = try acting().export(withFiles: true) { bytes += $0 }
    let path = folder.path("bundle.ndjson")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let made = try BundleImport(
      from: .file(path), into: folder.path("copy"), evidence: nil, clock: clock)
    let copy = try Workbench(made.workspace, for: .changing, reviewer: "سمر", clock: clock)
    var again: [UInt8] = []
    _ = try copy.export(withFiles: true) { again += $0 }
    #expect(again == bytes)
    #expect(try copy.check().damage.map(\.description) == [])
    #expect(try copy.store.text(ofArticle: 1, version: 1) == Self.first)
  }
}
