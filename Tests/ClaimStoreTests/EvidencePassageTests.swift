import ClaimModel
import ClaimStore
import Foundation
import Testing

/// Passages that persons set, attached files and later looks, as the store keeps them.
@Suite struct EvidencePassageTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws {
    temporary = try TemporaryStore()
    _ = try store.addEvidence(
      Fixture.page(), for: [.claim(1)], by: "سمر", at: Fixture.later)
  }

  private func set(
    _ words: String?, for target: EvidenceTarget? = nil, by actor: String = "سمر"
  ) throws -> EvidenceRecord {
    let text = Fixture.page().page?.text ?? ""
    let span = try words.map { words in
      let range = try #require(text.range(of: words))
      let start = text.utf8.distance(from: text.utf8.startIndex, to: range.lowerBound)
      return TextSpan(start, start + words.utf8.count)
    }
    return try store.setPassage(
      span, ofEvidence: 1, for: target, by: actor, at: Fixture.later)
  }

  @Test("A passage takes the place of the one for the same, and stands beside others")
  func replace() throws {
    _ = try set("الشبكة", for: .claim(1))
    _ = try set("ستكتمل")
    let evidence = try set("الربيع", for: .claim(1))
    #expect(evidence.passages.map(\.passage.text) == ["ستكتمل", "الربيع"])
    #expect(evidence.passages.map(\.target) == [nil, .claim(1)])
    #expect(try store.evidence(1) == evidence)
    #expect(try store.damage() == [])
    let events = try store.events(EventFilter(subject: .init(.evidence, 1)))
    #expect(events.count { $0.action == "evidence.passage" } == 3)
  }

  @Test("The same passage again writes nothing")
  func again() throws {
    _ = try set("الشبكة")
    let head = try store.eventHead()
    _ = try set("الشبكة", by: "نور")
    #expect(try store.eventHead() == head)
  }

  @Test("A passage is taken back, and undoing brings it again")
  func back() throws {
    let first = try set("الشبكة")
    #expect(try set(nil).passages == [])
    #expect(throws: StoreError.self) { try set(nil) }
    let undoing = try store.undo(by: "سمر", at: Fixture.later, isTrial: false)
    #expect(undoing.articles == [1])
    #expect(try store.evidence(1)?.passages == first.passages)
    #expect(try store.damage() == [])
  }

  @Test("A passage outside the text, or for what is not there, is refused and leaves nothing")
  func refused() throws {
    let head = try store.eventHead()
    #expect(throws: StoreError.self) {
      try store.setPassage(
        TextSpan(0, 4000), ofEvidence: 1, for: nil, by: "سمر", at: Fixture.later)
    }
    #expect(throws: StoreError.self) { try set("الشبكة", for: .claim(99)) }
    #expect(throws: StoreError.unknown(.init(.evidence, 9))) {
      try store.setPassage(
        TextSpan(0, 4), ofEvidence: 9, for: nil, by: "سمر", at: Fixture.later)
    }
    #expect(try store.eventHead() == head)
  }

  @Test("A passage that was changed behind the program's back is damage")
  func tampered() throws {
    _ = try set("الشبكة")
    try temporary.tamper("UPDATE evidencePassage SET author = 'x'")
    #expect(
      try store.damage().map(\.description)
        == ["evidence E1: its 'passages' is not what its events say"])
  }

  @Test("What was held at an earlier moment has the passages of that moment")
  func past() throws {
    _ = try set("الشبكة")
    let before = try store.review(ofArticle: 1, asOf: Fixture.start)
    #expect(before?.evidence.isEmpty == true)
    #expect(try store.review(ofArticle: 1)?.evidence.first?.passages.count == 1)
    #expect(
      try store.review(ofArticle: 1, asOf: Fixture.later)?.evidence.first?.passages.count == 1)
  }

  @Test("A file that was attached and a later look come back as they were given")
  func kinds() throws {
    var page = Fixture.page(url: "https://sahel.example/scan")
    page.httpStatus = nil
    page.mediaType = "application/pdf"
    page.attached = AttachedFile(name: "مسح.pdf", seenBy: "ليلى", seenAt: "2020-01-10")
    page.archived = ArchivedCopy(
      archive: "archive.ph", original: "https://sahel.example/", takenAt: "2020")
    let attached = try store.addEvidence(page, for: [], by: "سمر", at: Fixture.later)
    #expect(attached.attached == page.attached)
    #expect(attached.archived == page.archived)
    #expect(attached.mediaType == "application/pdf")
    #expect(attached.isUsable)
    var later = Fixture.page()
    later.recheck = Recheck(of: 1, verdict: .edited)
    let recheck = try store.addEvidence(later, for: [], by: "سمر", at: Fixture.later)
    #expect(recheck.recheck == later.recheck)
    #expect(try store.evidence(.rechecks(of: 1)) == [recheck])
    #expect(try store.damage() == [])
    later.recheck = Recheck(of: 77, verdict: .same)
    #expect(throws: StoreError.unknown(.init(.evidence, 77))) {
      try store.addEvidence(later, for: [], by: "سمر", at: Fixture.later)
    }
  }
}
