package import ClaimModel
import GRDB

extension ClaimStore {
  /// An evidence as it was held at an earlier moment: what it was attached to, its passages and how it
  /// was weighed; by the same rule of which events count.
  ///
  /// - Returns: `nil` where no evidence has this number, or it was not there yet.
  package func evidence(
    _ id: Int, asOf moment: Timestamp
  ) throws -> (record: EvidenceRecord, weighings: [Weighing])? {
    try read { db in
      let subject = AuditEvent.Subject(.evidence, id)
      let events = try Self.events(db, EventFilter(subject: subject))
      guard let last = events.lastIndex(where: { $0.at <= moment }) else { return nil }
      var replay = Replay()
      replay.apply(Array(events[...last]))
      guard replay.states[subject] != nil else { return nil }
      let targets = replay.attachments.filter { $0.value.contains(id) }
        .compactMap { EvidenceTarget($0.key) }
        .sorted { $0.reference.description < $1.reference.description }
      guard let record = try replay.evidence(id, for: targets, db) else { return nil }
      let weighings = try replay.weighings.keys.compactMap(EvidenceTarget.init)
        .flatMap(replay.weighings).filter { $0.evidence == id }.inOrderOfTime
      return (record, weighings)
    }
  }
}

extension Replay {
  /// An evidence as the events give it.
  func evidence(
    _ id: Int, for targets: [EvidenceTarget], _ db: Database
  ) throws -> EvidenceRecord? {
    var record = try Lookup.evidence(id, db)?.record
    record?.targets = targets
    let text = record?.page?.text ?? ""
    let passages = states[.init(.evidence, id)]?["passages"]?.arrayValue ?? []
    record?.passages = passages.compactMap { EvidencePassage(state: $0, in: text) }
    return record
  }

  /// How evidence is weighed for a target, as the events give it.
  func weighings(for target: EvidenceTarget) throws -> [Weighing] {
    try (weighings[target.subject] ?? [:]).values.map { entry in
      guard let at = entry["at"]?.stringValue.flatMap({ Timestamp(iso8601: $0) }),
        let weighing = Weighing(state: entry["weighing"] ?? .null, for: target, at: at)
      else {
        throw StoreError.unreadable(
          row: "a weighing for \(target.subject.label)", what: "its event holds none")
      }
      return weighing
    }.inOrderOfTime
  }
}

extension [Weighing] {
  /// The same in order of time, and those of one second in an order that is always the same.
  var inOrderOfTime: [Weighing] {
    func key(_ weighing: Weighing) -> (Timestamp, Int, String, String, Int) {
      (
        weighing.at, weighing.evidence, weighing.target.reference.description,
        weighing.question?.rawValue ?? "", weighing.link ?? 0
      )
    }
    return sorted { key($0) < key($1) }
  }
}

extension EvidenceTarget {
  /// What events about a subject can be about the evidence of; `nil` for a page or the workspace.
  fileprivate init?(_ subject: AuditEvent.Subject) {
    switch subject.kind {
    case .claim: self = .claim(subject.id)
    case .source: self = .sharedSource(subject.id)
    case .article: self = .article(subject.id)
    case .evidence, .workspace: return nil
    }
  }
}
