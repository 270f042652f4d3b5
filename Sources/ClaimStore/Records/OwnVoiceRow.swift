import ClaimModel
import GRDB

/// A row of `ownVoice`: a listed sentence in which the article itself speaks.
struct OwnVoiceRow {
  /// The words.
  var passage: Passage
  /// Why they are listed.
  var reason: OwnVoiceSentence.Reason
  /// The number of the claim that attributes the same.
  var claim: Int?

  /// The listed sentences of an article, in order.
  static func sentences(ofArticle article: Int, _ db: Database) throws -> [OwnVoiceRow] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT passage, reason, claim FROM ownVoice WHERE article = ? ORDER BY position",
      arguments: [article])
    return try rows.map { row in
      var columns = Columns(row, of: "an own-voice sentence of article A\(article)")
      return OwnVoiceRow(
        passage: try columns.passage(), reason: try columns.word(OwnVoiceSentence.Reason.self),
        claim: try columns.optionalInteger())
    }
  }

  func insert(ofArticle article: Int, position: Int, _ transaction: Transaction) throws {
    try transaction.run(
      "INSERT INTO ownVoice (article, position, passage, reason, claim) VALUES (?, ?, ?, ?, ?)",
      [article, position, [passage].stored, reason.rawValue, claim])
  }

  /// What events hold of it.
  var state: JSONValue {
    [
      "span": passage.spanState, "reason": .string(reason.rawValue), "claim": JSONValue(claim),
    ]
  }
}
