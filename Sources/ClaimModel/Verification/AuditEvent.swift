/// One change of anything, in the append-only log whose entries are chained by hash.
package struct AuditEvent: Hashable, Sendable {
  /// What an event is about: its kind and number, such as claim 12.
  package struct Subject: Hashable, Sendable {
    /// The kinds of things that events are about.
    package enum Kind: String, Sendable, CaseIterable {
      case workspace, article, claim, source, evidence
    }
    /// The kind.
    package var kind: Kind
    /// Its number; 0 for the workspace itself.
    package var id: Int

    /// Makes a subject.
    package init(_ kind: Kind, _ id: Int) {
      self.kind = kind
      self.id = id
    }
  }

  /// From 1, without a gap.
  package var sequence: Int
  /// When, by the clock of the machine.
  package var at: Timestamp
  /// Who: a person's name as given, or `isnad <version>` where the program acted by itself.
  package var actor: String
  /// What was done, such as `claim.mark`.
  package var action: String
  /// What it was done to.
  package var subject: Subject
  /// The state before; `.null` where there was none.
  package var before: JSONValue
  /// The state after; `.null` where there is none.
  package var after: JSONValue
  /// The reason that was given.
  package var why: String?
  /// The sequence of the first event of the same action: what one command changed belongs together.
  /// `nil` in events of stores of the first layout.
  package var operation: Int?
  /// The hash of the event before; 64 zeros for the first.
  package var previousHash: String
  /// SHA-256 over the canonical form of everything above, as lower-case hex.
  package var hash: String
  /// The operation that undid this one, where one did; told by later events and no part of the hash.
  package var undoneBy: Int?
  /// The operation that this one undid, where it is an undoing; no part of the hash.
  package var undoes: Int?

  /// Whether what it says counts: it was not undone, and is no undoing of something else.
  package var isInForce: Bool { undoneBy == nil && undoes == nil }

  /// Makes an event.
  package init(
    sequence: Int, at: Timestamp, actor: String, action: String, subject: Subject,
    before: JSONValue, after: JSONValue, why: String?, operation: Int?, previousHash: String,
    hash: String, undoneBy: Int? = nil, undoes: Int? = nil
  ) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.action = action
    self.subject = subject
    self.before = before
    self.after = after
    self.why = why
    self.operation = operation
    self.previousHash = previousHash
    self.hash = hash
    self.undoneBy = undoneBy
    self.undoes = undoes
  }
}
