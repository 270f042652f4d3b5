/// Why a step of a check can't be done. Each says in one line what is wrong and how to mend it.
package struct WorkbenchError: Error, Hashable, CustomStringConvertible {
  /// Lower case, without a full stop.
  package let description: String
  /// Whether there was no room on the disk, which passes without anybody having done wrong.
  package let isDiskFull: Bool

  /// An error with its line.
  package init(_ description: String, isDiskFull: Bool = false) {
    self.description = description
    self.isDiskFull = isDiskFull
  }
}
