/// What was undone, or would be.
package struct Undoing: Sendable {
  /// The sequence of the first event of the action.
  package var operation: Int
  /// How many events the action has.
  package var eventCount: Int
  /// Its events in order, the first ones where there are many.
  package var events: [AuditEvent]
  /// The articles that it touches, by number.
  package var articles: [Int]

  /// Makes an undoing.
  package init(operation: Int, eventCount: Int, events: [AuditEvent], articles: [Int]) {
    self.operation = operation
    self.eventCount = eventCount
    self.events = events
    self.articles = articles
  }
}
