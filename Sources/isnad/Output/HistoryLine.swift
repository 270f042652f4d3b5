import ClaimModel

/// An entry of the audit trail on one line.
enum HistoryLine {
  /// When, who, what was done to what, from what to what, and why.
  static func text(_ event: AuditEvent) -> String {
    let subject = event.subject.reference.map { " \($0)" } ?? ""
    let change = change(from: event.before, to: event.after)
    let why = event.why.map { "  because: " + TerminalText.isolated($0) } ?? ""
    return "  \(event.sequence)  \(event.at)  \(TerminalText.isolated(event.actor))  "
      + event.action + subject + change + why
  }

  /// The members that are short enough to read on a line.
  private static func change(from before: JSONValue, to after: JSONValue) -> String {
    guard case .object(let members) = after else { return "" }
    let parts = members.compactMap { member -> String? in
      guard let new = short(member.value) else { return nil }
      guard let old = before[member.name].flatMap(short), old != new else {
        return "\(member.name) \(new)"
      }
      return "\(member.name) \(old) to \(new)"
    }
    return parts.isEmpty ? "" : "  " + parts.prefix(4).joined(separator: ", ")
  }

  private static func short(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text.count <= 60 ? TerminalText.isolated(text) : nil
    case .integer(let number): String(number)
    case .bool(let flag): String(flag)
    case .array(let elements) where elements.count <= 6 && !elements.isEmpty:
      elements.allSatisfy { short($0) != nil && $0.arrayValue == nil }
        ? elements.compactMap(short).joined(separator: " ") : nil
    default: nil
    }
  }
}
