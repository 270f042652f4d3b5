import ClaimModel
import GRDB

/// What the detection of an article said besides claims and sources: who read it, and the
/// sentences in the article's own voice.
enum DetectionState {
  /// The members of the state; in events `at` is the event's.
  static let names = ["detector", "lexicon", "language", "ownVoice", "version"]

  /// A member of a state that an event holds; those of the first three layouts lack the version, which
  /// was the first.
  static func member(_ name: String, of state: JSONValue) -> JSONValue {
    state[name] ?? (name == "version" ? 1 : .null)
  }

  /// The state that the rows of an article hold, and when that detection was made.
  ///
  /// - Returns: `nil` where the article has no detection.
  static func current(
    ofArticle id: Int, _ db: Database
  ) throws -> (number: Int, state: JSONValue, at: Timestamp)? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, detectorVersion, lexiconDigest, language, at, version FROM detection
          WHERE article = ?
          """), arguments: [id])
    guard let row else { return nil }
    var columns = Columns(row, of: "the detection of article A\(id)")
    let sentences = try OwnVoiceRow.sentences(ofArticle: id, db)
    let number = try columns.integer()
    let detector = try columns.text()
    let lexicon = try columns.text()
    let language = try columns.text()
    let at = try columns.timestamp()
    return (
      number,
      [
        "detector": .string(detector), "lexicon": .string(lexicon), "language": .string(language),
        "ownVoice": .array(sentences.map(\.state)), "version": .integer(try columns.integer()),
      ], at
    )
  }

  /// Makes a state that of the article's detection, made now; the caller records the event, which
  /// keeps what was there before.
  ///
  /// - Throws: `StoreError.changeDisagrees` when a sentence lies outside the text.
  static func write(_ state: JSONValue, toArticle id: Int, _ transaction: Transaction) throws {
    let subject = AuditEvent.Subject(.article, id)
    func value(_ name: String) -> StateValue {
      StateValue(.init(name, member(name, of: state)), of: subject)
    }
    let version = try value("version").integer()
    var texts = ArticleTexts()
    try texts.load(id, version: version, transaction.db)
    try transaction.run(
      """
      UPDATE detection SET detectorVersion = ?, lexiconDigest = ?, language = ?, at = ?,
        version = ?
      WHERE article = ?
      """,
      [
        try value("detector").text(), try value("lexicon").text(),
        try value("language").text(), transaction.now.description, version, id,
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
