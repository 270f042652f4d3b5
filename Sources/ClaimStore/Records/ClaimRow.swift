import ClaimModel
import GRDB

/// A row of `claim` with its links.
struct ClaimRow {
  static let columns = """
    claim.id, claim.article, claim.globalID, claim.cue, claim.source, claim.content,
    claim.sentence, claim.type, claim.act, claim.stance, claim.saidAt, claim.saidOn,
    claim.nestedIn, claim.confidence, claim.rule, claim.origin, claim.standing,
    claim.attribution, claim.contentStatus, claim.isLost, claim.joinedTo, claim.detected,
    claim.version
    """

  var record: ClaimRecord
  /// The references of the links, in order.
  var refs: [String]

  /// Makes a row of a claim and the references of its links.
  init(record: ClaimRecord, refs: [String]) {
    self.record = record
    self.refs = refs
  }

  /// The claim of a row of `columns`; its links are read from the database.
  init(_ row: Row, _ db: Database) throws {
    var columns = Columns(row, of: "a claim")
    let id = try columns.integer()
    columns.owner = "claim C\(id)"
    let article = try columns.integer()
    let globalID = try columns.text()
    let cue = try columns.passages()
    let source = try columns.passages()
    let content = try columns.passages()
    let sentence = try columns.passage()
    let type = try columns.word(QuotationType.self)
    let act = try columns.word(SpeechAct.self)
    let stance = try columns.word(ReporterStance.self)
    let saidAt = try columns.optionalPassage()
    let saidOn = try columns.optionalDate()
    let links = try LinkRow.links(ofClaim: id, db)
    guard !links.isEmpty else {
      throw StoreError.unreadable(row: "claim C\(id)", what: "its chain is empty")
    }
    record = ClaimRecord(
      id: id, article: article, globalID: globalID, cue: cue, source: source, content: content,
      sentence: sentence, type: type, act: act, stance: stance, saidAt: saidAt, saidOn: saidOn,
      chain: links.map(\.record), nestedIn: try columns.optionalInteger(),
      confidence: try columns.number(), rule: try columns.text(),
      origin: try columns.word(ClaimOrigin.self), standing: try columns.word(Standing.self),
      attribution: try columns.word(AttributionStatus.self),
      contentStatus: try columns.word(ContentStatus.self), isLost: try columns.integer() != 0,
      joinedTo: try columns.optionalInteger(), detected: try columns.optionalJSON(),
      version: try columns.integer())
    refs = links.map(\.ref)
  }

  /// The links, in order.
  var links: [LinkRow] {
    zip(record.chain, refs).map { LinkRow(record: $0, ref: $1) }
  }

  /// Writes the row and its links; a claim that a person found has no detection.
  func insert(detection: Int?, _ transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO claim (id, article, detection, globalID, cueStart, cue, source, content, sentence,
        type, act, stance, saidAt, saidOn, speakerFolded, linkCount, nestedIn, confidence, rule,
        origin, standing, attribution, contentStatus, isLost, joinedTo, detected, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        record.id, record.article, detection, record.globalID, record.cue[0].span.start,
        record.cue.stored, record.source.stored, record.content.stored, [record.sentence].stored,
        record.type.rawValue, record.act.rawValue, record.stance.rawValue,
        record.saidAt.map { [$0].stored }, record.saidOn?.description,
        FoldedName.fold(record.speaker.name), record.chain.count, record.nestedIn,
        record.confidence, record.rule, record.origin.rawValue, record.standing.rawValue,
        record.attribution.rawValue, record.contentStatus.rawValue, record.isLost ? 1 : 0,
        record.joinedTo, record.detected?.serialized(), record.version,
      ])
    for link in links { try link.insert(ofClaim: record.id, transaction) }
  }

  /// What events hold of it.
  var state: JSONValue {
    [
      "id": .integer(record.id), "globalID": .string(record.globalID),
      "cue": record.cue.spanStates, "source": record.source.spanStates,
      "content": record.content.spanStates, "sentence": record.sentence.spanState,
      "type": .string(record.type.rawValue), "act": .string(record.act.rawValue),
      "stance": .string(record.stance.rawValue), "saidAt": record.saidAt?.spanState ?? .null,
      "saidOn": JSONValue(record.saidOn?.description), "links": .array(links.map(\.state)),
      "nestedIn": JSONValue(record.nestedIn), "confidence": .number(record.confidence),
      "rule": .string(record.rule), "origin": .string(record.origin.rawValue),
      "standing": .string(record.standing.rawValue),
      "attribution": .string(record.attribution.rawValue),
      "contentStatus": .string(record.contentStatus.rawValue),
      "isLost": .bool(record.isLost), "joinedTo": JSONValue(record.joinedTo),
      "detected": record.detected ?? .null, "version": .integer(record.version),
    ]
  }

  /// All passages of the claim.
  var passages: [Passage] {
    record.cue + record.source + record.content + [record.sentence]
      + (record.saidAt.map { [$0] } ?? []) + record.chain.compactMap(\.passage)
  }
}
