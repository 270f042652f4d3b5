import ClaimModel
import GRDB

/// Keeps what a second person took, and what readers were told, from changing in silence.
///
/// It looks at what a transaction came to and not at how, so that no way of changing a verdict, or
/// what one rests on, can pass it by: marks, links, weighings, corrections of claims, a detection
/// that is made again, undoing.
enum PublicationGuard {
  /// Ends a transaction: where it changed what the approved report of an article says, the approval
  /// is taken back; where it changed what a published one says, that becomes a correction that keeps
  /// the old wording, or is refused.
  ///
  /// - Parameters:
  ///   - transaction: the transaction, with all its changes made.
  ///   - correction: why what readers were told is changed; `nil` where it may not be.
  /// - Throws: `StoreError.published` where it may not be and would be, `.nothingToCorrect` where it
  ///   may be and is not.
  static func settle(_ transaction: Transaction, correction: String?) throws {
    var isCorrected = false
    for article in try articles(of: transaction) {
      let publication = try publication(of: article, transaction.db)
      guard publication != .draft else { continue }
      let changes = try WordingChange.changes(
        inArticle: article, since: transaction.precedingSequence, transaction.db)
      guard !changes.isEmpty else { continue }
      if publication == .approved {
        try ClaimStore.change(
          publicationOf: article, from: .approved, to: .draft, .articleReopen, why: nil,
          transaction)
        continue
      }
      guard let correction else {
        let known = changes.filter { $0.before != .null }.map(\.claim)
        throw StoreError.published(
          article: article, claims: known, added: changes.count - known.count,
          isWithdrawn: publication == .withdrawn)
      }
      for change in changes {
        try transaction.record(
          .claimCorrect, on: .init(.claim, change.claim), before: change.before,
          after: change.after, why: correction)
      }
      if publication == .published {
        try ClaimStore.change(
          publicationOf: article, from: .published, to: .corrected, .articleCorrect,
          why: correction, transaction)
      }
      isCorrected = true
    }
    if correction != nil, !isCorrected { throw StoreError.nothingToCorrect }
  }

  /// The articles that the events of a transaction may have changed a verdict in, by number.
  private static func articles(of transaction: Transaction) throws -> [Int] {
    var articles: Set<Int> = []
    for subject in transaction.changedSubjects {
      let table: String
      switch subject.kind {
      case .article:
        articles.insert(subject.id)
        continue
      case .claim: table = "claim"
      case .source: table = "sharedSource"
      case .workspace, .evidence: continue
      }
      let article = try Int.fetchOne(
        transaction.db.cachedStatement(sql: "SELECT article FROM \(table) WHERE id = ?"),
        arguments: [subject.id])
      if let article { articles.insert(article) }
    }
    return articles.sorted()
  }

  private static func publication(of article: Int, _ db: Database) throws -> PublicationState {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT publication FROM article WHERE id = ?"),
      arguments: [article])
    guard let row else { throw StoreError.unknown(.init(.article, article)) }
    var columns = Columns(row, of: "article A\(article)")
    return try columns.word(PublicationState.self)
  }
}
