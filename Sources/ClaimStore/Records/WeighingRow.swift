import ClaimModel
import GRDB

/// A row of `weighing`.
struct WeighingRow {
  static let columns = """
    weighing.id, weighing.evidence, weighing.claim, weighing.source, weighing.article,
    weighing.question, weighing.link, weighing.bearing, weighing.quote, weighing.note,
    weighing.origin, weighing.author, weighing.at
    """

  /// The number of the row.
  var id: Int
  var weighing: Weighing

  init(_ row: Row) throws {
    var columns = Columns(row, of: "a weighing")
    id = try columns.integer()
    let evidence = try columns.integer()
    let target = try EvidenceTarget(&columns)
    weighing = Weighing(
      evidence: evidence, target: target, question: try columns.optionalWord(Question.self),
      link: try columns.optionalInteger(), bearing: try columns.word(Bearing.self),
      quote: try columns.optionalText(), note: try columns.optionalText(),
      origin: try columns.optionalText(), by: try columns.text(), at: try columns.timestamp())
  }

  /// The weighing of the same evidence for the same target, question and link, if there is one.
  static func same(as weighing: Weighing, _ db: Database) throws -> WeighingRow? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(columns) FROM weighing
          WHERE evidence = ? AND ifnull(claim, 0) = ? AND ifnull(source, 0) = ?
            AND ifnull(article, 0) = ? AND ifnull(question, '') = ? AND ifnull(link, 0) = ?
          """), arguments: StatementArguments(key(of: weighing))
    ).map(WeighingRow.init)
  }

  private static func key(of weighing: Weighing) -> [(any DatabaseValueConvertible)?] {
    let targets = ["claim", "source", "article"].map {
      weighing.target.column == $0 ? weighing.target.id : 0
    }
    return [weighing.evidence] + targets
      + [weighing.question?.rawValue ?? "", weighing.link ?? 0]
  }

  static func insert(_ weighing: Weighing, _ transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO weighing (evidence, \(weighing.target.column), question, link, bearing, quote,
        note, origin, author, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        weighing.evidence, weighing.target.id, weighing.question?.rawValue, weighing.link,
        weighing.bearing.rawValue, weighing.quote, weighing.note, weighing.origin,
        weighing.by, weighing.at.description,
      ])
  }

  /// Puts another judgement in the place of this one.
  func replace(by weighing: Weighing, _ transaction: Transaction) throws {
    try transaction.run(
      """
      UPDATE weighing SET bearing = ?, quote = ?, note = ?, origin = ?, author = ?, at = ?
      WHERE id = ?
      """,
      [
        weighing.bearing.rawValue, weighing.quote, weighing.note, weighing.origin, weighing.by,
        weighing.at.description, id,
      ])
  }
}

extension Weighing {
  /// What events hold of it; the target is the event's subject, the moment the event's.
  var state: JSONValue {
    [
      "evidence": .integer(evidence), "question": JSONValue(question?.rawValue),
      "link": JSONValue(link), "bearing": .string(bearing.rawValue), "quote": JSONValue(quote),
      "note": JSONValue(note), "author": .string(by), "origin": JSONValue(origin),
    ]
  }
  /// The weighing that a state of events holds; `nil` where it holds none.
  init?(state: JSONValue, for target: EvidenceTarget, at: Timestamp) {
    guard let evidence = state["evidence"]?.intValue,
      let bearing = state["bearing"]?.stringValue.flatMap(Bearing.init(rawValue:)),
      let author = state["author"]?.stringValue
    else { return nil }
    self.init(
      evidence: evidence, target: target,
      question: state["question"]?.stringValue.flatMap(Question.init(rawValue:)),
      link: state["link"]?.intValue, bearing: bearing, quote: state["quote"]?.stringValue,
      note: state["note"]?.stringValue, origin: state["origin"]?.stringValue, by: author, at: at)
  }
}
