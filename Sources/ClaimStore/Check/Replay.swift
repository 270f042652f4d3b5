import ClaimModel
import GRDB

/// The state that events give, built by applying them one after the other.
///
/// An event that changes something says what it was before; where that is not what the events before
/// it gave, the event is reported.
struct Replay {
  /// The states of articles, claims, shared sources and evidence.
  private(set) var states: [AuditEvent.Subject: JSONValue] = [:]
  /// The evidence attached to each.
  private(set) var attachments: [AuditEvent.Subject: Set<Int>] = [:]
  /// The weighings for each, by evidence, question and link.
  private(set) var weighings: [AuditEvent.Subject: [[JSONValue]: JSONValue]] = [:]
  /// The remarks on each claim, in order.
  private(set) var notes: [AuditEvent.Subject: [JSONValue]] = [:]
  /// What the last detection said, but for claims and sources.
  private(set) var detection: JSONValue = .null
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

  private mutating func apply(_ event: AuditEvent) {
    guard let action = EventAction(rawValue: event.action) else {
      complain(event, "its action '\(event.action)' is not known")
      return
    }
    switch action {
    case .workspaceCreate, .linkNote, .sourceNote, .claimGround: break
    case .articleAdd, .evidenceAdd:
      if states[event.subject] != nil { complain(event, "it adds what is there already") }
      states[event.subject] = event.after.completed(
        with: event.action == EventAction.articleAdd.rawValue ? Self.addedToArticles : [])
    case .claimsDetect: detect(event)
    case .claimMark, .claimDismiss, .claimRestore, .sourceStatus: change(event)
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
    case .evidenceWeigh: weigh(event)
    }
  }

  private mutating func complain(_ event: AuditEvent, _ what: String) {
    damage.append(Damage(subject: "event \(event.sequence)", what: what))
  }

  private mutating func detect(_ event: AuditEvent) {
    detection = .object([
      .init("detector", event.after["detector"] ?? .null),
      .init("lexicon", event.after["lexicon"] ?? .null),
      .init("language", event.after["language"] ?? .null),
      .init("at", .string(event.at.description)),
      .init("ownVoice", event.after["ownVoice"] ?? .null),
    ])
    for (kind, member) in [(AuditEvent.Subject.Kind.claim, "claims"), (.source, "sources")] {
      for state in event.after[member]?.arrayValue ?? [] {
        guard let id = state["id"]?.intValue else {
          complain(event, "it holds one of the \(member) without a number")
          continue
        }
        states[.init(kind, id)] = state.completed(with: kind == .claim ? Self.addedToClaims : [])
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
    for new in after where new.name != "evidence" {
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
    let key = ["evidence", "question", "link"].map { event.after[$0] ?? .null }
    let earlier = weighings[event.subject]?[key]?["weighing"] ?? .null
    if !event.before.completed(with: Self.addedToWeighings).isSame(as: earlier) {
      complain(event, "the weighing it replaces was something else")
    }
    weighings[event.subject, default: [:]][key] = .object([
      .init("weighing", event.after.completed(with: Self.addedToWeighings)),
      .init("at", .string(event.at.description)),
    ])
  }
}

extension Replay {
  /// The members of states that stores of the first layout did not have, with what they stand for.
  private static let addedToArticles: [JSONValue.Member] = [
    .init("standing", "live"), .init("publication", "draft"),
  ]
  private static let addedToClaims: [JSONValue.Member] = [
    .init("isLost", false), .init("joinedTo", .null), .init("detected", .null),
  ]
  private static let addedToWeighings: [JSONValue.Member] = [.init("origin", .null)]
}

extension JSONValue {
  /// An object with the members that it lacks behind its own.
  fileprivate func completed(with added: [Member]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + added.filter { self[$0.name] == nil })
  }
}
