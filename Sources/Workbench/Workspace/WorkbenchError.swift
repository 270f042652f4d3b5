/// Why a step of a check can't be done. Each says in one line what is wrong and how to mend it.
package struct WorkbenchError: Error, Hashable, CustomStringConvertible {
  /// Lower case, without a full stop.
  package let description: String

  /// An error with its line.
  package init(_ description: String) {
    self.description = description
  }
}
