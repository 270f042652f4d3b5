/// Something in a store that is not as it was written.
package struct Damage: Hashable, Sendable, CustomStringConvertible {
  /// What is damaged: `event 7`, `claim C12`, `article A1`, `source D1`, `evidence E5`, `database`,
  /// `database log`.
  package var subject: String
  /// What is wrong with it.
  package var what: String

  /// The subject of damage in the log of changes that are not in the database file yet.
  package static let log = "database log"

  /// Makes a finding.
  package init(subject: String, what: String) {
    self.subject = subject
    self.what = what
  }

  /// Both on one line.
  package var description: String { "\(subject): \(what)" }
}
