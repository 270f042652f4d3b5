/// What is wrong with a line of an NDJSON stream.
package struct LineError: Error, CustomStringConvertible {
  /// In words for people, lower case.
  package let problem: String
  /// The problem.
  package var description: String { problem }
}
