package import ClaimModel

/// Writes entries of the audit trail as JSON objects with stable keys.
package enum EventDocument {
  /// One event.
  package static func json(_ event: AuditEvent) -> JSONValue {
    [
      "sequence": .integer(event.sequence),
      "at": .string(event.at.description),
      "actor": .string(event.actor),
      "action": .string(event.action),
      "subject": .string(subject(event.subject)),
      "before": event.before,
      "after": event.after,
      "why": JSONValue(event.why),
      "previous_hash": .string(event.previousHash),
      "hash": .string(event.hash),
    ]
  }

  /// What people call the subject: `C12`, `A3`, `D1`, `E5` or `workspace`.
  package static func subject(_ subject: AuditEvent.Subject) -> String {
    switch subject.kind {
    case .workspace: "workspace"
    case .article: "A\(subject.id)"
    case .claim: "C\(subject.id)"
    case .source: "D\(subject.id)"
    case .evidence: "E\(subject.id)"
    }
  }
}
