import ClaimModel
import GRDB
import Testing

@testable import ClaimStore

@Suite struct DamageCheckTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  /// A store in which everything that can be done was done.
  init() throws {
    temporary = try TemporaryStore()
    _ = try store.addEvidence(
      Fixture.page(), for: [.claim(1), .sharedSource(1)], by: "سمر", at: Fixture.later)
    _ = try store.mark(
      [1, 2], attribution: .confirmed, content: .disputed, note: "ملاحظة", evidence: [1],
      override: "لأن", by: "سمر", at: Fixture.later)
    _ = try store.setLink(
      .shared(1), to: .confirmed, note: "هنا", evidence: [1], by: "سمر", at: Fixture.later)
    _ = try store.setLink(
      .link(claim: 3, position: 1), to: .notFound, note: nil, evidence: [], by: "سمر",
      at: Fixture.later)
    for bearing in [Bearing.context, .supports] {
      try store.weigh(
        Weighing(
          evidence: 1, target: .claim(1), question: .content, link: 2, bearing: bearing,
          quote: "الشبكة", note: nil, by: "سمر", at: Fixture.later))
    }
    try store.dismiss(claim: 3, why: "خطأ", by: "نور", at: Fixture.later)
  }

  @Test("A store after every kind of work is sound, also once opened again for reading")
  func sound() throws {
    #expect(try store.damage() == [])
    #expect(try ClaimStore.open(at: store.path, readOnly: true).damage() == [])
  }

  @Test(
    "A changed row is named with the member that changed",
    arguments: [
      (
        "UPDATE claim SET attribution = 'fabricated' WHERE id = 2",
        "claim C2: its 'attribution' is not what its events say"
      ),
      (
        "UPDATE claim SET standing = 'live' WHERE id = 3",
        "claim C3: its 'standing' is not what its events say"
      ),
      (
        "UPDATE claim SET rule = 'x' WHERE id = 1",
        "claim C1: its 'rule' is not what its events say"
      ),
      (
        "UPDATE claim SET speakerFolded = 'x' WHERE id = 1",
        "claim C1: what its indexes hold is not what it says"
      ),
      (
        "UPDATE claim SET globalID = replace(globalID, 'a', 'b') WHERE id = 1",
        "claim C1: its 'globalID' is not what its events say"
      ),
      (
        "UPDATE claim SET content = replace(content, 'الشبكة', 'الشبكه') WHERE id = 1",
        "claim C1: its words are not those of article A1 at their place"
      ),
      (
        "UPDATE claimLink SET status = 'confirmed' WHERE claim = 3 AND position = 1",
        "claim C3: its 'links' is not what its events say"
      ),
      (
        "UPDATE claimLink SET name = 'x' WHERE claim = 1 AND position = 2",
        "claim C1: its 'links' is not what its events say"
      ),
      (
        "UPDATE sharedSource SET status = 'unchecked' WHERE id = 1",
        "source D1: its 'status' is not what its events say"
      ),
      (
        "UPDATE evidence SET url = url || 'x'",
        "evidence E1: its 'url' is not what its events say"
      ),
      (
        "UPDATE evidencePage SET text = text || 'x'",
        "evidence E1: its 'page' is not what its events say"
      ),
      ("DELETE FROM evidencePage", "evidence E1: its 'page' is not what its events say"),
      (
        "UPDATE weighing SET bearing = 'contradicts'",
        "claim C1: how evidence was weighed for it is not what its events say"
      ),
      (
        "DELETE FROM attachment WHERE source = 1",
        "source D1: the evidence attached to it is not what its events say"
      ),
      (
        "UPDATE note SET text = 'x' WHERE claim = 2",
        "claim C2: its notes are not what its events say"
      ),
      ("UPDATE article SET outlet = 'x'", "article A1: its 'outlet' is not what its events say"),
      (
        "UPDATE article SET publication = 'published'",
        "article A1: its 'publication' is not what its events say"
      ),
      (
        "UPDATE article SET standing = 'dismissed'",
        "article A1: its 'standing' is not what its events say"
      ),
      (
        "UPDATE note SET isWithdrawn = 1 WHERE claim = 2",
        "claim C2: its notes are not what its events say"
      ),
      (
        "UPDATE articleText SET text = text || ' '", "article A1: its text does not have its digest"
      ),
      (
        "UPDATE original SET bytes = CAST('x' AS BLOB)",
        "article A1: its original bytes do not have their digest"
      ),
      ("DELETE FROM original", "article A1: its original bytes are gone"),
      (
        "UPDATE detection SET lexiconDigest = 'x'",
        "article A1: its 'lexicon' is not what its events say"
      ),
      (
        "UPDATE ownVoice SET reason = 'assertion' WHERE position = 2",
        "article A1: its 'ownVoice' is not what its events say"
      ),
    ])
  func row(statement: String, finding: String) throws {
    try temporary.tamperUnguarded(statement)
    #expect(try store.damage().map(\.description) == [finding])
  }

  @Test(
    "The first bad event is named",
    arguments: [
      (
        "UPDATE event SET why = 'x' WHERE sequence = 7",
        "event 7: its hash is not the hash of what it says"
      ),
      (
        "UPDATE event SET actor = 'x' WHERE sequence > 5",
        "event 6: its hash is not the hash of what it says"
      ),
      (
        "UPDATE event SET hash = replace(hash, '1', '2') WHERE sequence = 4",
        "event 4: its hash is not the hash of what it says"
      ),
      ("DELETE FROM event WHERE sequence = 5", "event 5: it is gone"),
    ])
  func event(statement: String, finding: String) throws {
    try temporary.tamperUnguarded(statement)
    #expect(try store.damage().map(\.description).first == finding)
  }

  @Test("The last events cut off leave a state that no event gives")
  func cutLog() throws {
    let count = try store.eventHead().count
    try temporary.tamperUnguarded("DELETE FROM event WHERE sequence = \(count)")
    #expect(
      try store.damage().map(\.description)
        == ["claim C3: its 'standing' is not what its events say"])
  }

  @Test("A claim that is gone, and one from nowhere, are named")
  func goneAndStray() throws {
    try temporary.tamperUnguarded(
      """
      DELETE FROM claimLink WHERE claim = 3; DELETE FROM claim WHERE id = 3;
      INSERT INTO sharedSource VALUES (9, 1, 'd9', 'document', 'بيان', 'unchecked')
      """)
    let found = try store.damage().map(\.description)
    #expect(found.contains("claim C3: it is gone"))
    #expect(found.contains("source D9: no event tells where it comes from"))
    #expect(found.contains { $0.hasSuffix("it is about claim 3, which is gone") })
  }

  @Test("A row that the layout forbids is found, also of a store that is open for reading")
  func forbidden() throws {
    try temporary.tamperUnguarded(
      """
      PRAGMA ignore_check_constraints = ON;
      UPDATE claimLink SET status = 'confirmed' WHERE sharedSource IS NOT NULL AND claim = 1
      """)
    let reader = try ClaimStore.open(at: store.path, readOnly: true)
    #expect(
      try reader.damage().map(\.description).contains(
        "database: a row of 'claimLink' with claim 1 holds what the layout forbids; put back a copy "
          + "of the claim store"))
  }

  @Test("The rules of a statement are what stands in the brackets behind CHECK")
  func rules() {
    #expect(
      RuleCheck.rules(
        in: "CREATE TABLE t (a TEXT CHECK (a GLOB ')CHECK (' OR (a = 'x')), CHECK(a <> 'it''s'))")
        == ["a GLOB ')CHECK (' OR (a = 'x')", "a <> 'it''s'"])
    #expect(RuleCheck.rules(in: "CREATE TABLE t (a TEXT)").isEmpty)
  }

  @Test("A schema number below all is damage, and no trap", arguments: [-1, 0, Int(Int32.min)])
  func schemaNumber(number: Int) throws {
    try temporary.tamper("PRAGMA user_version = \(number)")
    #expect(
      throws: StoreError.damaged(path: store.path, reason: "its schema number is \(number)")
    ) { try ClaimStore.open(at: store.path) }
  }

  @Test("A trigger that was taken away is named")
  func layout() throws {
    try temporary.tamper("DROP TRIGGER eventRefusesUPDATE; CREATE TABLE extra (x)")
    #expect(
      try store.damage().map(\.description) == [
        "database: 'eventRefusesUPDATE' is gone from the layout",
        "database: 'extra' is not isnad's",
      ])
  }

  @Test("Rows that can't be read are findings, not the end of the check")
  func unreadable() throws {
    try temporary.tamperUnguarded(
      "UPDATE claim SET cue = '[[1,2' WHERE id = 1; UPDATE evidence SET capturedAt = 'now'")
    let found = try store.damage().map(\.description)
    #expect(
      found == [
        "claim C1: 'cue' is not JSON", "evidence E1: 'capturedAt' is not a moment",
      ])
  }

  @Test("A number at the end of all numbers is refused and does not overflow")
  func lastNumber() throws {
    try temporary.tamperUnguarded("UPDATE event SET sequence = \(Int.max) WHERE sequence = 7")
    #expect(
      throws: StoreError.unreadable(
        row: "the last event", what: "its number is \(Int.max)")
    ) {
      try store.addNote("ملاحظة", to: [1], by: "سمر", at: Fixture.later)
    }
    #expect(try store.damage().first?.description == "event 7: it is gone")
  }

  @Test("Words that are not those of the article are refused when they are read")
  func reading() throws {
    try temporary.tamperUnguarded(
      "UPDATE claim SET content = replace(content, 'الشبكة', 'الشبكه') WHERE id = 1")
    let refusal = StoreError.passageDisagrees(.init(.claim, 1), article: 1)
    #expect(throws: refusal) { try store.claim(1) }
    #expect(throws: refusal) { try store.claims() }
    #expect(throws: refusal) { try store.review(ofArticle: 1) }
    #expect(try store.claim(2)?.id == 2)
  }
}
