import ClaimModel
import GRDB

/// What the detection of an article said besides claims and sources: who read it, and the
/// sentences in the article's own voice.
enum DetectionState {
  /// The members of the state; in events `at` is the event's.
  static let names = ["detector", "lexicon", "language", "ownVoice"]

  /// The state that the rows of an article hold, and when that detection was made.
  ///
  /// - Returns: `nil` where the article has no detection.
  static func current(
    ofArticle id: Int, _ db: Database
  ) throws -> (number: Int, state: JSONValue, at: Timestamp)? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, detectorVersion, lexiconDigest, language, at FROM detection
          WHERE article = ?
          """), arguments: [id])
    guard let row else { return nil }
    var columns = Columns(row, of: "the detection of article A\(id)")
    let sentences = try OwnVoiceRow.sentences(ofArticle: id, db)
    return (
      try columns.integer(),
      [
        "detector": .string(try columns.text()), "lexicon": .string(try columns.text()),
        "language": .string(try columns.text()), "ownVoice": .array(sentences.map(\.state)),
      ], try columns.timestamp()
    )
  }

  /// Makes a state that of the article's detection, made now; the caller records the event, which
  /// keeps what was there before.
  ///
  /// - Throws: `StoreError.changeDisagrees` when a sentence lies outside the text.
  static func write(_ state: JSONValue, toArticle id: Int, _ transaction: Transaction) throws {
    let subject = AuditEvent.Subject(.article, id)
    func value(_ name: String) -> StateValue {
      StateValue(.init(name, state[name] ?? .null), of: subject)
    }
    var texts = ArticleTexts()
    try texts.load(id, transaction.db)
    try transaction.run(
      """
      UPDATE detection SET detectorVersion = ?, lexiconDigest = ?, language = ?, at = ?
      WHERE article = ?
      """,
      [
        try value("detector").text(), try value("lexicon").text(),
        try value("language").text(), transaction.now.description, id,
      ])
    try transaction.run("DELETE FROM ownVoice WHERE article = ?", [id])
    for (index, members) in try value("ownVoice").objects().enumerated() {
      func member(_ name: String) -> StateValue {
        StateValue(
          .init("ownVoice.\(name)", JSONValue.object(members)[name] ?? .null), of: subject)
      }
      try OwnVoiceRow(
        passage: try member("span").passage(in: texts),
        reason: try member("reason").word(OwnVoiceSentence.Reason.self),
        claim: try member("claim").optionalInteger()
      ).insert(ofArticle: id, position: index + 1, transaction)
    }
  }
}
