package import ClaimModel
import GRDB

extension ClaimStore {
  /// Sets an article aside: it is kept with all that is held about it, but out of lists and counts.
  /// Nothing is written where it is set aside already. `seen` is whether it counted as the caller saw.
  ///
  /// - Throws: `StoreError.unknown`, `.changedMeanwhile`; `.stillPublished` where readers have its
  ///   report.
  package func dismiss(
    article id: Int, expecting seen: Standing? = nil, why: String, by actor: String,
    at now: Timestamp
  ) throws {
    try write(by: actor, at: now) { transaction in
      try Self.require(seen, ofArticle: id, transaction.db)
      guard let article = try Lookup.article(id, transaction.db) else {
        throw StoreError.unknown(.init(.article, id))
      }
      guard article.publication != .published, article.publication != .corrected else {
        throw StoreError.stillPublished(article: id)
      }
      try Self.stand(id, .dismissed, .articleDismiss, why: why, transaction)
    }
  }

  /// Makes an article that was set aside count again. Nothing is written where it counts already.
  /// `seen` is whether it counted as the caller saw.
  ///
  /// - Throws: `StoreError.unknown`, `.changedMeanwhile`.
  package func restore(
    article id: Int, expecting seen: Standing? = nil, why: String?, by actor: String,
    at now: Timestamp
  ) throws {
    try write(by: actor, at: now) {
      try Self.require(seen, ofArticle: id, $0.db)
      try Self.stand(id, .live, .articleRestore, why: why, $0)
    }
  }

  private static func require(
    _ seen: Standing?, ofArticle id: Int, _ db: Database
  ) throws {
    guard let seen, let now = try Lookup.article(id, db)?.standing, now != seen else { return }
    let subject = AuditEvent.Subject(.article, id)
    throw try LastChange.error(
      subject, "was set aside or restored while you did: it is now \(now.rawValue)",
      by: [.articleDismiss, .articleRestore], on: subject, db)
  }

  /// Changes whether an article counts, with its event.
  static func stand(
    _ article: Int, _ standing: Standing, _ action: EventAction, why: String? = nil,
    _ transaction: Transaction
  ) throws {
    let subject = AuditEvent.Subject(.article, article)
    let difference = try StateChange.write(
      [.init("standing", .string(standing.rawValue))], to: subject, transaction)
    guard !difference.isEmpty else { return }
    try transaction.record(
      action, on: subject, before: difference.before, after: difference.after, why: why)
  }
}
