import ClaimModel
import GRDB

/// The words of a claim and what they are, read from the article under the spans of a draft.
struct ClaimWords {
  var cue: [Passage]
  var source: [Passage]
  var content: [Passage]
  var sentence: Passage
  var type: QuotationType
  var act: SpeechAct
  var stance: ReporterStance
  var saidAt: Passage?
  var saidOn: CalendarDate?
  var nestedIn: Int?

  /// Reads the words.
  ///
  /// - Throws: `StoreError.changeDisagrees` when a span is not in the text, or cue or content is
  ///   missing.
  init(_ draft: ClaimDraft, ofClaim id: Int, _ texts: ArticleTexts) throws {
    func passage(_ span: TextSpan) throws -> Passage {
      guard !span.isEmpty, let passage = texts.passage(span) else {
        throw StoreError.changeDisagrees(
          .init(.claim, id),
          what: "the span \(span.start)–\(span.end) is not one of the article's words")
      }
      return passage
    }
    guard !draft.cue.isEmpty, !draft.content.isEmpty else {
      throw StoreError.changeDisagrees(.init(.claim, id), what: "a claim has a cue and a content")
    }
    cue = try draft.cue.map(passage)
    source = try draft.source.map(passage)
    content = try draft.content.map(passage)
    sentence = try passage(draft.sentence)
    type = draft.type
    act = draft.act
    stance = draft.stance
    saidAt = try draft.saidAt.map { try passage($0.span) }
    saidOn = draft.saidAt?.date
    nestedIn = draft.nestedIn
  }
}

extension ClaimRow {
  /// What stands as the rule of a claim that a person found.
  static let personRule = "person"

  /// A claim that a person found; it has no global id yet.
  init(
    by origin: ClaimOrigin, id: Int, article: Int, _ links: [LinkRow], _ words: ClaimWords
  ) throws {
    let roles = links.map(\.record.role)
    guard roles.first == .speaker, !roles.dropFirst().contains(.speaker) else {
      throw StoreError.changeDisagrees(
        .init(.claim, id), what: "a chain begins with its only speaker")
    }
    self.init(
      record: ClaimRecord(
        id: id, article: article, globalID: "", cue: words.cue, source: words.source,
        content: words.content, sentence: words.sentence, type: words.type, act: words.act,
        stance: words.stance, saidAt: words.saidAt, saidOn: words.saidOn,
        chain: links.map(\.record), nestedIn: words.nestedIn, confidence: 1,
        rule: Self.personRule, origin: origin, standing: .live, attribution: .unchecked,
        contentStatus: .unchecked), refs: links.map(\.ref))
  }

  /// The claims of an article, by number; their passages are not compared with its text.
  static func claims(ofArticle article: Int, _ db: Database) throws -> [ClaimRow] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM claim WHERE claim.article = ? ORDER BY claim.id"),
      arguments: [article]
    ).map { try ClaimRow($0, db) }
  }
}
