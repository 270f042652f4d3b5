import ClaimModel
import GRDB

/// Rows of `evidencePassage`: the passages of a page that persons set.
enum EvidencePassageRow {
  static let sql = """
    SELECT claim, source, passage, author, at FROM evidencePassage WHERE evidence = ?
    ORDER BY position
    """

  /// The passages of an evidence, in order.
  static func passages(ofEvidence evidence: Int, _ db: Database) throws -> [EvidencePassage] {
    try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [evidence]).map { row in
      var columns = Columns(row, of: "a passage of evidence E\(evidence)")
      let claim = try columns.optionalInteger()
      let source = try columns.optionalInteger()
      return EvidencePassage(
        target: claim.map(EvidenceTarget.claim) ?? source.map(EvidenceTarget.sharedSource),
        passage: try columns.passage(), by: try columns.text(), at: try columns.timestamp())
    }
  }

  /// Puts passages in the place of those that an evidence has.
  static func replace(
    _ passages: [EvidencePassage], ofEvidence evidence: Int, _ transaction: Transaction
  ) throws {
    try transaction.run("DELETE FROM evidencePassage WHERE evidence = ?", [evidence])
    for (index, set) in passages.enumerated() {
      var claim: Int?
      var source: Int?
      switch set.target {
      case .claim(let id)?: claim = id
      case .sharedSource(let id)?: source = id
      case .article?, nil: break
      }
      try transaction.run(
        """
        INSERT INTO evidencePassage (evidence, position, claim, source, passage, author, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          evidence, index + 1, claim, source, [set.passage].stored, set.by, set.at.description,
        ])
    }
  }
}

extension EvidencePassage {
  /// What events hold of it; its words are those of the page under the span.
  var state: JSONValue {
    [
      "for": JSONValue(target?.reference.description), "span": passage.spanState,
      "author": .string(by), "at": .string(at.description),
    ]
  }

  /// The passage of a page that a state of events holds; `nil` where it holds none, or none of this
  /// text.
  init?(state: JSONValue, in text: String) {
    guard let span = state["span"].map({ JSONValue.array([$0]) })?.spans.first, !span.isEmpty,
      let passage = Passage(span, in: text), let author = state["author"]?.stringValue,
      let at = state["at"]?.stringValue.flatMap({ Timestamp(iso8601: $0) })
    else { return nil }
    var target: EvidenceTarget?
    if let name = state["for"]?.stringValue {
      switch Reference(name) {
      case .claim(let id)?: target = .claim(id)
      case .source(let id)?: target = .sharedSource(id)
      case .article?, .evidence?, nil: return nil
      }
    }
    self.init(target: target, passage: passage, by: author, at: at)
  }
}
