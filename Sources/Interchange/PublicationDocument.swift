import ClaimModel

/// Writes how a report came to its readers as a JSON object with stable keys.
enum PublicationDocument {
  static func json(_ record: PublicationRecord) -> JSONValue {
    [
      "state": .string(record.state.rawValue),
      "approved": record.approval.map(json) ?? .null,
      "published": record.publication.map(json) ?? .null,
      "withdrawn": record.withdrawal.map(json) ?? .null,
      "corrections": .array(
        record.corrections.map { correction in
          [
            "claim": .string("C\(correction.claim)"),
            "by": .string(correction.step.by),
            "at": .string(correction.step.at.description),
            "why": JSONValue(correction.step.why),
            "before": correction.before,
            "after": correction.after,
          ]
        }),
    ]
  }

  /// A step that a person took.
  static func json(_ step: PublicationRecord.Step) -> JSONValue {
    ["by": .string(step.by), "at": .string(step.at.description), "why": JSONValue(step.why)]
  }
}
