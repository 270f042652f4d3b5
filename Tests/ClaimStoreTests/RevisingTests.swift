import ClaimModel
import ClaimStore
import GRDB
import Testing

/// What the store keeps of an article that was edited, and that damage to it is found.
@Suite struct RevisingTests {
  private static let second = "تحديث\n" + Fixture.text
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws {
    temporary = try TemporaryStore()
    try store.addNote("ملاحظة", to: [1], by: "سمر", at: Fixture.later)
  }

  private static func moved(_ span: TextSpan) -> TextSpan {
    let shift = second.utf8.count - Fixture.text.utf8.count
    return TextSpan(span.start + shift, span.end + shift)
  }

  /// Of the second text, in which the detector finds the second claim alone.
  private func detection() throws -> Detection {
    let moved = Self.moved
    var detection = try Fixture.detection()
    var claim = detection.claims[1]
    claim.cue = SpanList(claim.cue.map(moved))
    claim.source = SpanList(claim.source.map(moved))
    claim.content = SpanList(claim.content.map(moved))
    claim.sentence = moved(claim.sentence)
    claim.chain = claim.chain.map { link in
      var link = link
      link.span = link.span.map(moved)
      return link
    }
    detection.claims = [claim]
    detection.ownVoice = []
    return detection
  }

  /// Gives the article its second text.
  @discardableResult
  private func revise() throws -> Redetection {
    let whole = TextSpan(0, Fixture.text.utf8.count)
    return try store.revise(
      article: 1, to: Fixture.article(text: Self.second), detection: try detection(),
      map: { _, _ in TextMap([.init(old: whole, new: Self.moved(whole), isKept: true)]) },
      isTrial: false, by: "منى", at: Fixture.later)
  }

  @Test("Found, lost and untouched claims are told apart, in the text that has their words")
  func versions() throws {
    let result = try revise()
    #expect(result.revision?.to == 2)
    #expect(result.unchangedCount == 1)
    #expect(result.lost.map(\.id) == [1])
    #expect(result.dropped.map(\.id) == [3])
    // A claim with a person's work whose words still stand goes along, flagged.
    #expect(try store.claim(1)?.version == 2)
    #expect(try store.claim(1)?.isLost == true)
    #expect(try store.claim(2)?.version == 2)
    #expect(try store.claim(3)?.version == 1)
    #expect(try store.damage() == [])
  }

  @Test("No text that an article had can be changed or deleted")
  func refuses() throws {
    try revise()
    for statement in ["DELETE FROM articleVersion", "UPDATE articleVersion SET text = 'x'"] {
      #expect(throws: DatabaseError.self) { try temporary.tamper(statement) }
    }
  }

  @Test(
    "A change of a text that the article has or had, of its bytes or its sketch, is found",
    arguments: [
      (
        "UPDATE articleVersion SET text = text || ' '",
        "version 2 of its text does not have its digest"
      ),
      (
        "UPDATE articleVersion SET bytes = CAST('x' AS BLOB)",
        "version 2 of its original bytes do not have their digest"
      ),
      ("UPDATE articleVersion SET charset = 'x'", "texts that it had are not what its events say"),
      (
        "UPDATE articleVersion SET addedAt = '2020-01-01T00:00:00Z'",
        "texts that it had are not what its events say"
      ),
      (
        "UPDATE articleVersion SET originalByteCount = 1",
        "texts that it had are not what its events say"
      ),
      (
        "UPDATE articleText SET text = text || ' '",
        "version 1 of its text does not have its digest"
      ),
      ("UPDATE article SET version = 1", "its 'version' is not what its events say"),
      ("UPDATE article SET version = 3", "version 3 of its text is gone"),
      ("UPDATE articleVersion SET number = 7", "version 2 of its text is gone"),
      ("DELETE FROM articleVersion", "version 2 of its text is gone"),
      (
        "UPDATE claim SET version = 1 WHERE id = 2",
        "its words are not those of article A1 at their place"
      ),
      ("UPDATE claim SET version = 9 WHERE id = 2", "version 9 of its text is gone"),
      ("UPDATE detection SET version = 1", "its 'version' is not what its events say"),
      (
        "UPDATE articleSketch SET hash = hash + 1",
        "the sketch of its text is not that of its words"
      ),
      (
        "DELETE FROM articleSketch WHERE version = 2",
        "the sketch of its text is not that of its words"
      ),
      ("INSERT INTO articleSketch VALUES (5, 1, 9)", "its sketch is of texts that it never had"),
    ])
  func damage(statement: String, finding: String) throws {
    try revise()
    try temporary.tamperUnguarded(statement)
    let found = try store.damage().map(\.description)
    #expect(found.contains { $0.contains(finding) }, "\(found)")
  }

  @Test("An article with the same text as another one's later version has claims of its own ids")
  func sameText() throws {
    _ = try store.add(
      Fixture.article("twin", text: Self.second), detection: try detection(),
      by: "منى", at: Fixture.later)
    #expect(try revise().revision?.absorbed == 2)
    #expect(try store.article(2)?.standing == .dismissed)
    #expect(try store.damage() == [])
  }
}
