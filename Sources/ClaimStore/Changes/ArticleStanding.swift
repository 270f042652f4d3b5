package import ClaimModel
import GRDB

extension ClaimStore {
  /// Sets an article aside: it is kept with all that is held about it, but out of lists and counts.
  /// Nothing is written where it is set aside already.
  ///
  /// - Throws: `StoreError.unknown`; `.stillPublished` where readers have its report.
  package func dismiss(
    article id: Int, why: String, by actor: String, at now: Timestamp
  ) throws {
    try write(by: actor, at: now) { transaction in
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
  ///
  /// - Throws: `StoreError.unknown`.
  package func restore(
    article id: Int, why: String?, by actor: String, at now: Timestamp
  ) throws {
    try write(by: actor, at: now) {
      try Self.stand(id, .live, .articleRestore, why: why, $0)
    }
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
