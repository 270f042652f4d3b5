package import ClaimModel

/// Writes entries of the audit trail as JSON objects with stable keys.
package enum EventDocument {
  /// One event.
  package static func json(_ event: AuditEvent) -> JSONValue {
    [
      "sequence": .integer(event.sequence),
      "operation": JSONValue(event.operation),
      "at": .string(event.at.description),
      "actor": .string(event.actor),
      "action": .string(event.action),
      "subject": .string(event.subject.reference?.description ?? "workspace"),
      "before": event.before,
      "after": event.after,
      "why": JSONValue(event.why),
      "undone_by": JSONValue(event.undoneBy),
      "undoes": JSONValue(event.undoes),
      "previous_hash": .string(event.previousHash),
      "hash": .string(event.hash),
    ]
  }
}
