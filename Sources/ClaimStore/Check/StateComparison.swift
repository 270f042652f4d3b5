import ClaimModel

extension JSONValue {
  /// Whether both are the same bytes as JSON.
  ///
  /// Unlike `==`, which takes letters in composed and in decomposed form for the same, as Swift's
  /// strings do.
  func isSame(as other: JSONValue) -> Bool {
    guard self == other else { return false }
    return serialized().utf8.elementsEqual(other.serialized().utf8)
  }

  /// The names of the members in which two objects differ; `nil` where one is no object.
  func differingMembers(from other: JSONValue) -> [String]? {
    guard case .object(let mine) = self, case .object(let others) = other else { return nil }
    let names = mine.map(\.name) + others.map(\.name).filter { self[$0] == nil }
    return names.filter { !(self[$0] ?? .null).isSame(as: other[$0] ?? .null) }
  }
}

/// Compares the state of a row with the state that events give.
enum StateComparison {
  /// One finding for each member that differs; `nil` stands for "there is none".
  static func damage(
    of subject: AuditEvent.Subject, row: JSONValue?, events: JSONValue?
  ) -> [Damage] {
    guard let row else {
      return events == nil ? [] : [Damage(subject: subject.label, what: "it is gone")]
    }
    guard let events else {
      return [Damage(subject: subject.label, what: "no event tells where it comes from")]
    }
    guard let names = row.differingMembers(from: events) else {
      return [Damage(subject: subject.label, what: "its events hold no state of it")]
    }
    return names.map {
      Damage(subject: subject.label, what: "its '\($0)' is not what its events say")
    }
  }
}
