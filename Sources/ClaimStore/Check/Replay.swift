import ClaimModel
import GRDB

/// The state that events give, built by applying them one after the other.
///
/// An event that changes something says what it was before; where that is not what the events before
/// it gave, the event is reported.
struct Replay {
  /// The states of articles, claims, shared sources and evidence.
  private(set) var states: [AuditEvent.Subject: JSONValue] = [:]
  /// The states that claims came in with.
  private(set) var firstStates: [AuditEvent.Subject: JSONValue] = [:]
  /// The evidence attached to each.
  private(set) var attachments: [AuditEvent.Subject: Set<Int>] = [:]
  /// The weighings for each, by evidence, question and link.
  private(set) var weighings: [AuditEvent.Subject: [[JSONValue]: JSONValue]] = [:]
  /// The remarks on each claim, in order.
  private(set) var notes: [AuditEvent.Subject: [JSONValue]] = [:]
  /// What the last detection said, but for claims and sources.
  private(set) var detection: JSONValue = .null
  /// The texts that each article had, in order: what its state says of them.
  private(set) var versions: [AuditEvent.Subject: [ArticleVersion]] = [:]
  /// What was found wrong on the way.
  private(set) var damage: [Damage] = []

  /// Applies all events about a subject.
  mutating func apply(eventsAbout subject: AuditEvent.Subject, _ db: Database) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT \(EventRow.columns) FROM event WHERE subjectKind = ? AND subjectID = ?
          ORDER BY sequence
          """), arguments: [subject.kind.rawValue, subject.id])
    while let row = try rows.next() { apply(try EventRow(row).event()) }
  }

  /// Applies events in their order.
  mutating func apply(_ events: [AuditEvent]) {
    for event in events { apply(event) }
  }

  private mutating func apply(_ event: AuditEvent) {
    guard let action = EventAction(rawValue: event.action) else {
      complain(event, "its action '\(event.action)' is not known")
      return
    }
    switch action {
    case .workspaceCreate, .linkNote, .sourceNote, .operationUndo, .claimGround: break
    case .articleAdd:
      add(event.after.completed(with: Self.addedToArticles), as: event.subject, event)
      addVersion(event)
    case .articleRevise:
      change(event)
      addVersion(event)
    case .claimAdd: add(event.after.completed(with: Self.addedToClaims), as: event.subject, event)
    case .evidenceAdd:
      add(event.after.completed(with: Self.addedToEvidence), as: event.subject, event)
    case .sourceAdd: add(event.after, as: event.subject, event)
    case .claimsDetect: detect(event)
    case .claimsRedetect: redetect(event)
    case .claimMark, .claimDismiss, .claimRestore, .claimEdit, .claimJoin, .claimUnjoin,
      .claimRedetect, .sourceStatus, .sourceRedetect, .articleDismiss, .articleRestore,
      .articleApprove, .articleReopen, .articlePublish, .articleCorrect, .articleWithdraw,
      .evidencePassage:
      change(event)
    case .claimCorrect: compareCorrection(event)
    case .linkStatus: changeLink(event)
    case .claimNote:
      notes[event.subject, default: []].append([
        event.after["text"] ?? .null, .string(event.actor), .string(event.at.description),
        .bool(false),
      ])
    case .evidenceAttach:
      guard let evidence = event.after["evidence"]?.intValue else {
        return complain(event, "it names no evidence")
      }
      attachments[event.subject, default: []].insert(evidence)
    case .evidenceDetach:
      guard let evidence = event.before["evidence"]?.intValue,
        attachments[event.subject]?.remove(evidence) != nil
      else { return complain(event, "it detaches what is not attached") }
    case .evidenceWeigh: weigh(event)
    case .evidenceUnweigh: unweigh(event)
    case .noteWithdraw: withdrawNote(event)
    }
  }

  private mutating func complain(_ event: AuditEvent, _ what: String) {
    damage.append(Damage(subject: "event \(event.sequence)", what: what))
  }

  private mutating func add(
    _ state: JSONValue, as subject: AuditEvent.Subject, _ event: AuditEvent
  ) {
    if states[subject] != nil { complain(event, "it adds what is there already") }
    states[subject] = state
    if subject.kind == .claim { firstStates[subject] = state }
  }

  /// Takes in the text that an article has now, where it had not had it before.
  private mutating func addVersion(_ event: AuditEvent) {
    let state = states[event.subject] ?? .null
    guard let version = ArticleVersion(state: state, at: event.at) else {
      return complain(event, "it tells of no text")
    }
    let known = versions[event.subject] ?? []
    if let same = known.first(where: { $0.number == version.number }) {
      if !same.isSame(as: version) { complain(event, "its version was another text before") }
    } else if version.number == known.count + 1 {
      versions[event.subject] = known + [version]
    } else {
      complain(event, "its version is not the next")
    }
  }

  private mutating func redetect(_ event: AuditEvent) {
    let before = DetectionState.names.map { DetectionState.member($0, of: detection) }
    if !JSONValue.array(before).isSame(
      as: .array(DetectionState.names.map { DetectionState.member($0, of: event.before) }))
    {
      complain(event, "the detection before it was another one")
    }
    setDetection(event)
  }

  private mutating func setDetection(_ event: AuditEvent) {
    detection = .object(
      DetectionState.names.map { .init($0, DetectionState.member($0, of: event.after)) }
        + [.init("at", .string(event.at.description))])
  }

  private mutating func detect(_ event: AuditEvent) {
    setDetection(event)
    for (kind, member) in [(AuditEvent.Subject.Kind.claim, "claims"), (.source, "sources")] {
      for state in event.after[member]?.arrayValue ?? [] {
        guard let id = state["id"]?.intValue else {
          complain(event, "it holds one of the \(member) without a number")
          continue
        }
        add(
          state.completed(with: kind == .claim ? Self.addedToClaims : []), as: .init(kind, id),
          event)
      }
    }
  }

  /// Sets the members that an event changes.
  private mutating func change(_ event: AuditEvent) {
    guard case .object(let before) = event.before, case .object(let after) = event.after,
      case .object(var members)? = states[event.subject]
    else { return complain(event, "it changes what is not there") }
    for old in before where !(states[event.subject]?[old.name] ?? .null).isSame(as: old.value) {
      complain(event, "'\(old.name)' was something else before it")
    }
    for new in after where !EventAction.remarks.contains(new.name) {
      guard let index = members.firstIndex(where: { $0.name == new.name }) else {
        complain(event, "there is no '\(new.name)' to change")
        continue
      }
      members[index].value = new.value
    }
    states[event.subject] = .object(members)
  }

  private mutating func changeLink(_ event: AuditEvent) {
    guard case .object(var members)? = states[event.subject],
      let index = members.firstIndex(where: { $0.name == "links" }),
      var links = members[index].value.arrayValue,
      let position = event.after["link"]?.intValue, position > 0, position <= links.count,
      case .object(var link) = links[position - 1],
      let status = link.firstIndex(where: { $0.name == "status" }),
      let new = event.after["status"]
    else { return complain(event, "it changes a link that is not there") }
    if !(event.before["status"] ?? .null).isSame(as: link[status].value) {
      complain(event, "the status of link \(position) was something else before it")
    }
    link[status].value = new
    links[position - 1] = .object(link)
    members[index].value = .array(links)
    states[event.subject] = .object(members)
  }

  private mutating func weigh(_ event: AuditEvent) {
    let key = replaceWeighing(of: event, keyIn: event.after)
    let weighing = event.after.without("at").completed(with: Self.addedToWeighings)
    weighings[event.subject, default: [:]][key] = [
      "weighing": weighing, "at": event.after["at"] ?? .string(event.at.description),
    ]
  }

  private mutating func unweigh(_ event: AuditEvent) {
    let key = replaceWeighing(of: event, keyIn: event.before)
    weighings[event.subject]?[key] = nil
  }

  /// Checks that the weighing which an event replaces is the one that it says.
  private mutating func replaceWeighing(
    of event: AuditEvent, keyIn state: JSONValue
  ) -> [JSONValue] {
    let key = ["evidence", "question", "link"].map { state[$0] ?? .null }
    let earlier = weighings[event.subject]?[key]?["weighing"] ?? .null
    if !event.before.completed(with: Self.addedToWeighings).isSame(as: earlier) {
      complain(event, "the weighing it replaces was something else")
    }
    return key
  }

  private mutating func withdrawNote(_ event: AuditEvent) {
    guard let place = event.after["note"]?.intValue,
      var notes = notes[event.subject], (1...notes.count).contains(place),
      var note = notes[place - 1].arrayValue, note.last == false
    else { return complain(event, "it takes back a note that is not there") }
    note[note.count - 1] = true
    notes[place - 1] = .array(note)
    self.notes[event.subject] = notes
  }

  /// Checks that a correction says of the claim what it says now; that it said something else before
  /// is what the events before it tell.
  private mutating func compareCorrection(_ event: AuditEvent) {
    guard let state = states[event.subject] else {
      return complain(event, "it corrects what is not there")
    }
    for name in ["attribution", "contentStatus", "standing"]
    where !(event.after[name] ?? .null).isSame(as: state[name] ?? .null) {
      complain(event, "'\(name)' is something else than it tells readers")
    }
  }
}

extension Replay {
  /// The members of states that stores of earlier layouts did not have, with what they stand for.
  private static let addedToArticles: [JSONValue.Member] = [
    .init("standing", "live"), .init("publication", "draft"), .init("version", 1),
  ]
  private static let addedToClaims: [JSONValue.Member] = [
    .init("isLost", false), .init("joinedTo", .null), .init("detected", .null),
    .init("version", 1),
  ]
  private static let addedToEvidence: [JSONValue.Member] = [
    .init("mediaType", .null), .init("attached", .null), .init("archived", .null),
    .init("recheckOf", .null), .init("recheckVerdict", .null), .init("passages", []),
  ]
  private static let addedToWeighings: [JSONValue.Member] = [.init("origin", .null)]
}

extension JSONValue {
  /// An object with the members that it lacks behind its own.
  fileprivate func completed(with added: [Member]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + added.filter { self[$0.name] == nil })
  }

  /// An object without a member.
  fileprivate func without(_ name: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.name != name })
  }
}

extension ArticleVersion {
  /// The text that the state of an article tells of; `nil` where it tells of none.
  fileprivate init?(state: JSONValue, at moment: Timestamp) {
    guard let number = state["version"]?.intValue, let text = state["textDigest"]?.stringValue,
      let original = state["originalDigest"]?.stringValue,
      let byteCount = state["originalByteCount"]?.intValue,
      let charset = state["charset"]?.stringValue
    else { return nil }
    self.init(
      number: number, textDigest: text, originalDigest: original, originalByteCount: byteCount,
      charset: charset, addedAt: moment, pageEvidence: state["pageEvidence"]?.intValue)
  }

  /// Whether two are one text, whenever they came in.
  fileprivate func isSame(as other: ArticleVersion) -> Bool {
    var other = other
    other.addedAt = addedAt
    return self == other && charset.utf8.elementsEqual(other.charset.utf8)
  }
}
