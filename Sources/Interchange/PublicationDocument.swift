import ClaimModel

/// Writes how a report came to its readers as a JSON object with stable keys.
enum PublicationDocument {
  static func json(_ record: PublicationRecord) -> JSONValue {
    [
      "state": .string(record.state.rawValue),
      "approved": step(record.approval),
      "published": step(record.publication),
      "withdrawn": step(record.withdrawal),
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

  private static func step(_ step: PublicationRecord.Step?) -> JSONValue {
    guard let step else { return .null }
    return [
      "by": .string(step.by), "at": .string(step.at.description), "why": JSONValue(step.why),
    ]
  }
}
