/// How far a work of many steps alike has come.
package struct WorkProgress: Sendable {
  /// What is counted, such as `articles`.
  package var what: String
  /// How many are done, and how many there are.
  package var done: Int, count: Int
}
