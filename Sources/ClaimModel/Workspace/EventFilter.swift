/// Which events a history shows: those that fulfil everything that is given.
package struct EventFilter: Sendable {
  /// Only about this. For an evidence also its attachments and weighings, which are events of what
  /// it is attached to.
  package var subject: AuditEvent.Subject?
  /// Only about this article, its claims, its shared sources and the evidence attached to any of
  /// them.
  package var article: Int?
  /// Only by this actor, letter by letter.
  package var actor: String?
  /// Only from this moment on, itself included.
  package var since: Timestamp?
  /// Only up to this moment, itself included.
  package var until: Timestamp?
  /// Only behind the event of this sequence.
  package var afterSequence: Int?
  /// At most so many, the last ones; `nil` for all.
  package var limit: Int?

  /// Makes a filter; by default all events.
  package init(
    subject: AuditEvent.Subject? = nil, article: Int? = nil, actor: String? = nil,
    since: Timestamp? = nil, until: Timestamp? = nil, afterSequence: Int? = nil,
    limit: Int? = nil
  ) {
    self.subject = subject
    self.article = article
    self.actor = actor
    self.since = since
    self.until = until
    self.afterSequence = afterSequence
    self.limit = limit
  }
}
