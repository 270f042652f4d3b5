/// What a claim may still need from a person.
package enum Todo: String, Sendable, CaseIterable {
  /// Whether it was said is not answered.
  case said
  /// Whether it is true is not answered; of a position, such as a welcome, nobody waits for that.
  case isTrue = "true"
  /// A link behind the speaker is not checked.
  case links
  /// A kept page was not weighed for it, or for a document it rests on.
  case weigh
  /// Another claim of the article looks like a report of the same act, and nobody joined the two.
  case repeated
}
