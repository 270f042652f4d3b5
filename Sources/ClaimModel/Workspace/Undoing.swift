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

  /// The articles whose approval is taken back by it, since what their reports say changes.
  package var reopened: [Int] = []
  /// The claims of which it corrects what readers were told.
  package var corrected: [Int] = []
  /// Why it would not be done, of a trial; `nil` where it would.
  package var refusal: String?

  /// Makes an undoing.
  package init(operation: Int, eventCount: Int, events: [AuditEvent], articles: [Int]) {
    self.operation = operation
    self.eventCount = eventCount
    self.events = events
    self.articles = articles
  }
}
