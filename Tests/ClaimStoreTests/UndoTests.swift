import ClaimModel
import ClaimStore
import GRDB
import Testing

@Suite struct UndoTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  private func mark(
    _ claims: [Int], _ attribution: AttributionStatus? = nil, _ content: ContentStatus? = nil,
    note: String? = nil, evidence: [Int] = [], by actor: String = "سمر"
  ) throws {
    _ = try store.mark(
      claims, attribution: attribution, content: content, note: note, evidence: evidence,
      override: nil, by: actor, at: Fixture.later)
  }

  @discardableResult
  private func undo(by actor: String = "سمر", isTrial: Bool = false) throws -> Undoing {
    let undoing = try store.undo(by: actor, at: Fixture.later, isTrial: isTrial)
    #expect(try store.damage() == [])
    return undoing
  }

  private func page(for targets: [EvidenceTarget] = []) throws -> Int {
    try store.addEvidence(Fixture.page(), for: targets, by: "سمر", at: Fixture.later).id
  }

  @Test("A mark on several claims is undone as one, with its note and evidence")
  func mark() throws {
    let page = try page()
    try mark([1, 2], .confirmed, .disputed, note: "اتصلت", evidence: [page])
    let operation = try #require(try store.events().last?.operation)
    let undoing = try undo()
    #expect(undoing.operation == operation)
    #expect(undoing.eventCount == 6)
    #expect(undoing.articles == [1])
    for claim in [1, 2] {
      #expect(try store.claim(claim)?.attribution == .unchecked)
      #expect(try store.claim(claim)?.contentStatus == .unchecked)
      #expect(try store.notes(ofClaim: claim).map(\.isWithdrawn) == [true])
    }
    #expect(try store.evidence(page)?.targets == [])
    let event = try #require(try store.events().first { $0.action == "operation.undo" })
    #expect(event.after == ["undoes": .integer(operation)])
    #expect(event.subject == .init(.workspace, 0))
  }

  @Test("Events tell whether they were undone and what they undo")
  func told() throws {
    try mark([1], .confirmed)
    try undo()
    let events = try store.events(EventFilter(subject: .init(.claim, 1)))
    #expect(events.map(\.undoneBy) == [5, nil])
    #expect(events.map(\.undoes) == [nil, 4])
    #expect(events.map(\.isInForce) == [false, false])
  }

  @Test("A second undoing goes one action further back, and one more finds nothing")
  func twice() throws {
    try mark([1], .confirmed)
    try mark([1], nil, .disputed)
    try undo()
    #expect(try store.claim(1)?.attribution == .confirmed)
    try undo()
    #expect(try store.claim(1)?.attribution == .unchecked)
    #expect(throws: StoreError.nothingToUndo(actor: "سمر")) { try undo() }
  }

  @Test("Only who did it undoes it")
  func ofOther() throws {
    try mark([1], .confirmed)
    #expect(throws: StoreError.nothingToUndo(actor: "علي")) { try undo(by: "علي") }
  }

  @Test("What another changed since is named, and nothing is undone")
  func changedSince() throws {
    try mark([1, 2], .confirmed)
    try mark([2], .misquoted, by: "علي")
    let head = try store.eventHead()
    #expect(
      throws: StoreError.changedSince(operation: 4, .init(.claim, 2), event: 6, actor: "علي")
    ) { try undo() }
    #expect(try store.eventHead() == head)
    #expect(try store.claim(1)?.attribution == .confirmed)
  }

  @Test("A trial tells what would be undone and changes nothing")
  func trial() throws {
    try mark([1], .confirmed)
    let head = try store.eventHead()
    #expect(try undo(isTrial: true).events.map(\.action) == ["claim.mark"])
    #expect(try store.eventHead() == head)
    #expect(try store.claim(1)?.attribution == .confirmed)
  }

  @Test("The status of a shared source and of a link go back")
  func links() throws {
    for target in [LinkTarget.shared(1), .link(claim: 3, position: 1)] {
      _ = try store.setLink(
        target, to: .confirmed, note: "هنا", evidence: [], by: "سمر", at: Fixture.later)
    }
    try undo()
    #expect(try store.claim(3)?.chain.first?.status == .unchecked)
    #expect(try store.sharedSource(1)?.status == .confirmed)
    try undo()
    #expect(try store.sharedSource(1)?.status == .unchecked)
  }

  @Test("A weighing gives way to the one before it with its moment, then to none")
  func weighing() throws {
    let page = try page(for: [.claim(1)])
    func weigh(_ bearing: Bearing, at moment: Timestamp) throws {
      try store.weigh(
        Weighing(
          evidence: page, target: .claim(1), question: .content, link: nil, bearing: bearing,
          quote: nil, note: nil, by: "سمر", at: moment))
    }
    try weigh(.supports, at: Fixture.start)
    try weigh(.contradicts, at: Fixture.later)
    try undo()
    #expect(try store.weighings(ofClaim: 1).map(\.bearing) == [.supports])
    #expect(try store.weighings(ofClaim: 1).map(\.at) == [Fixture.start])
    try undo()
    #expect(try store.weighings(ofClaim: 1) == [])
  }

  @Test("A page is detached and kept; one that was weighed since stays attached")
  func fetching() throws {
    let page = try page(for: [.claim(1)])
    try store.weigh(
      Weighing(
        evidence: page, target: .claim(1), question: .content, link: nil, bearing: .context,
        quote: nil, note: nil, by: "علي", at: Fixture.later))
    #expect(
      throws: StoreError.changedSince(operation: 4, .init(.claim, 1), event: 6, actor: "علي")
    ) { try undo() }
    try undo(by: "علي")
    try undo()
    #expect(try store.evidence(page)?.targets == [])
    #expect(try store.evidence(page)?.page != nil)
    #expect(throws: StoreError.nothingToUndo(actor: "سمر")) { try undo() }
    // What was attached once stays in both histories.
    let actions = [
      "evidence.add", "evidence.attach", "evidence.weigh", "evidence.unweigh", "evidence.detach",
    ]
    for filter in [EventFilter(subject: .init(.evidence, page)), EventFilter(article: 1)] {
      #expect(
        try store.events(filter).map(\.action).filter { $0.hasPrefix("evidence.") } == actions)
    }
  }

  @Test("Dismissing and restoring a claim go back")
  func standing() throws {
    try store.dismiss(claim: 2, why: "ليس نقلا", by: "سمر", at: Fixture.later)
    try undo()
    #expect(try store.claim(2)?.standing == .live)
  }

  @Test("An added article is set aside, and comes back with the same text")
  func adding() throws {
    try undo(by: "نور")
    #expect(try store.articles().isEmpty)
    #expect(try store.articles(.dismissed).map(\.id) == [1])
    #expect(try store.claims().isEmpty)
    #expect(try store.claims(ClaimFilter(article: 1)).count == 3)
    let again = try store.add(
      Fixture.article("other"), detection: try Fixture.detection(), by: "سمر", at: Fixture.later)
    guard case .broughtBack(let article) = again else {
      Issue.record("it was not brought back")
      return
    }
    #expect(article.id == 1)
    #expect(try store.claims().count == 3)
    #expect(try store.damage() == [])
    try mark([2], .misquoted, by: "علي")
    #expect(
      throws: StoreError.changedSince(operation: 6, .init(.claim, 2), event: 7, actor: "علي")
    ) { try undo() }
    try undo(by: "علي")
    try undo()
    #expect(try store.articles().isEmpty)
  }

  @Test("What the program did in a person's action is that person's to undo")
  func ofProgram() throws {
    let program = try #require(try store.events().last { $0.actor != "نور" }?.actor)
    #expect(throws: StoreError.nothingToUndo(actor: program)) { try undo(by: program) }
  }

  @Test("What a store of the first layout holds can't be undone, and is told so")
  func firstLayout() throws {
    try temporary.tamperUnguarded("UPDATE event SET operation = NULL")
    #expect(throws: StoreError.beforeOperations(event: 2)) { try undo(by: "نور") }
  }

  @Test("An article on which another worked since is not set aside")
  func addingWorkedOn() throws {
    try mark([2], .misquoted, by: "علي")
    #expect(
      throws: StoreError.changedSince(operation: 2, .init(.claim, 2), event: 4, actor: "علي")
    ) { try undo(by: "نور") }
  }

  @Test("A remark on a link is taken back by the undoing alone")
  func linkNote() throws {
    for _ in 0..<2 {
      _ = try store.setLink(
        .shared(1), to: .confirmed, note: "ملاحظة", evidence: [], by: "سمر", at: Fixture.later)
    }
    try undo()
    let last = try #require(try store.events().last { $0.action == "source.note" })
    #expect(!last.isInForce)
    #expect(try store.sharedSource(1)?.status == .confirmed)
  }

  @Test("Changes of one action are undone together")
  func oneAction() throws {
    let desk = store.oneAction()
    for claim in [1, 2] {
      _ = try desk.mark(
        [claim], attribution: .misquoted, content: nil, note: nil, evidence: [], override: nil,
        by: "سمر", at: Fixture.later)
    }
    #expect(try store.events().suffix(2).map(\.operation) == [4, 4])
    try undo()
    #expect(try store.claim(1)?.attribution == .unchecked)
    #expect(try store.claim(2)?.attribution == .unchecked)
    // What comes after the undoing is no part of what was undone.
    _ = try desk.mark(
      [3], attribution: .misquoted, content: nil, note: nil, evidence: [], override: nil,
      by: "سمر", at: Fixture.later)
    #expect(try store.events().last?.isInForce == true)
    #expect(try store.damage() == [])
  }

  @Test(
    "An undoing that undoes nothing, or the same twice, is found",
    arguments: [
      (
        """
        INSERT INTO event SELECT 7, at, actor, action, subjectKind, subjectID, before, after, why,
          previousHash, hash, 7 FROM event WHERE sequence = 5
        """, "event 7: it undoes what was undone already"
      ),
      (
        """
        INSERT INTO event SELECT 7, at, actor, action, subjectKind, subjectID, before,
          '{"undoes":3}', why, previousHash, hash, 7 FROM event WHERE sequence = 5
        """, "event 7: it undoes what is no action"
      ),
      (
        "UPDATE event SET operation = 1 WHERE sequence = 5",
        "event 5: it does not begin an action of its own"
      ),
    ])
  func badUndoing(statement: String, finding: String) throws {
    try mark([1], .confirmed)
    try undo()
    try temporary.tamperUnguarded(statement)
    #expect(try store.damage().map(\.description).contains(finding))
  }
}
