import ClaimModel

/// An entry of the audit trail on one line, in the words of the screens.
struct HistoryLine {
  private let event: AuditEvent

  private init(_ event: AuditEvent) { self.event = event }

  /// When, who, what was done to what, from what to what, and why.
  static func text(_ event: AuditEvent) -> String {
    let line = HistoryLine(event)
    return "  \(event.sequence)  \(event.at)  \(TerminalText.isolated(event.actor))  "
      + line.deed + line.grounds + line.why + line.undoing
  }

  private var subject: String { event.subject.reference?.description ?? "the workspace" }

  private var deed: String {
    let after = event.after
    return switch event.action {
    case "workspace.create": "made the workspace"
    case "article.add": "took in \(subject)" + quoted(after["title"])
    case "claims.detect": "looked for claims in \(subject) and found " + found
    case "claim.mark": "marked \(subject): " + answers
    case "claim.note", "source.note": noted(on: subject)
    case "link.note": noted(on: link)
    case "claim.ground": noted(on: subject)
    case "claim.dismiss": "dismissed \(subject)"
    case "claim.restore": "restored \(subject)"
    case "claims.redetect":
      "had \(subject) read again by detector \(words(after["detector"]?.stringValue ?? "?"))"
    case "article.revise":
      "gave \(subject) version \(after["version"]?.intValue ?? 0) of its text"
    case "claim.add": "added \(subject)"
    case "claim.edit": "corrected \(subject): " + corrections
    case "claim.redetect": redetected
    case "claim.join": "joined \(subject)" + group("with", after)
    case "claim.unjoin": "unjoined \(subject)" + group("from", event.before)
    case "source.add":
      "named \(subject), a \(words(after["role"]?.stringValue ?? "source"))" + quoted(after["name"])
    case "source.redetect": "found \(subject) named otherwise: " + change("name")
    case "link.status": "checked \(link): " + change("status")
    case "source.status": "checked \(subject): " + change("status")
    case "evidence.add": kept
    case "evidence.passage": passages
    case "evidence.attach": "attached \(evidence ?? "evidence") to \(subject)"
    case "evidence.weigh": weighed
    case "evidence.detach":
      "detached \(event.before["evidence"]?.intValue.map { "E\($0)" } ?? "evidence") from \(subject)"
    case "evidence.unweigh":
      "took back how \(event.before["evidence"]?.intValue.map { "E\($0)" } ?? "evidence") was weighed "
        + "for \(subject)"
    case "note.withdraw":
      "took back note \(after["note"]?.intValue.map(String.init) ?? "?") on \(subject)"
    case "article.dismiss": "set \(subject) aside"
    case "article.restore": "made \(subject) count again"
    case "article.approve": approved
    case "article.reopen": "took back the approval of \(subject)"
    case "article.publish": "published the report of \(subject)"
    case "article.correct": "corrected the published report of \(subject)"
    case "article.withdraw": "withdrew the report of \(subject)"
    case "claim.correct": corrected
    case "operation.undo": "undid what began with event \(after["undoes"]?.intValue ?? 0)"
    default: TerminalText.isolated(event.action) + " " + subject
    }
  }

  /// A remark, or evidence named for a status that stays.
  private func noted(on what: String) -> String {
    event.after["text"] == nil
      ? "named evidence for \(what)" : "noted on \(what)" + quoted(event.after["text"])
  }

  private var found: String {
    Wording.count(event.after["claims"]?.arrayValue?.count ?? 0, "claim")
  }

  private var link: String {
    "link \(event.after["link"]?.intValue.map(String.init) ?? "?") of \(subject)"
  }

  private var evidence: String? { event.after["evidence"]?.intValue.map { "E\($0)" } }

  /// The members that a correction sets, as people call them.
  private var corrections: String {
    if event.after["version"] != nil, event.after["reworded"] != true { return "at another place" }
    if event.after["version"] != nil { return "in other words" }
    let names = Set(event.after.memberNames).subtracting([
      "detected", "sentence", "saidOn", "confidence",
    ])
    return names.map { Wording.member($0) }.sorted().joined(separator: ", ")
  }

  private var redetected: String {
    switch (event.after["isLost"], event.after["standing"]?.stringValue) {
    case (true?, "dismissed"?): "no longer found \(subject): dismissed"
    case (true?, _): "no longer found \(subject): kept, since somebody worked on it"
    case (false?, _): "found \(subject) again"
    default: "found \(subject) otherwise: " + corrections
    }
  }

  private func group(_ word: String, _ state: JSONValue) -> String {
    state["joinedTo"]?.intValue.map { " \(word) C\($0)" } ?? ""
  }

  /// The questions of a claim that were answered, as the lists call them.
  private var answers: String {
    [("said?", "attribution"), ("true?", "contentStatus")].compactMap { question, member in
      guard let new = event.after[member] else { return nil }
      return new == event.before[member]
        ? "\(question) \(status(new.stringValue ?? "", of: member)) once more"
        : "\(question) \(change(member))"
    }.joined(separator: ", ")
  }

  private func change(_ member: String) -> String {
    let old = event.before[member]?.stringValue.map { status($0, of: member) + " to " } ?? ""
    return old + status(event.after[member]?.stringValue ?? "", of: member)
  }

  /// A value of a member in words, with its colour where it is a status.
  private func status(_ value: String, of member: String) -> String {
    let status: String? =
      switch member {
      case "attribution": AttributionStatus(rawValue: value).map { Wording.status($0) }
      case "contentStatus": ContentStatus(rawValue: value).map { Wording.status($0) }
      case "status": LinkStatus(rawValue: value).map { Wording.status($0) }
      default: nil
      }
    return status ?? words(value)
  }

  private var kept: String {
    let url = event.after["url"]?.stringValue.map { " " + TerminalText.isolated($0) } ?? ""
    if let attached = event.after["attached"].flatMap(AttachedFile.init) {
      return "took in the file " + TerminalText.isolated(attached.name)
        + " as \(subject), which shows\(url), seen by \(TerminalText.isolated(attached.seenBy)) on "
        + TerminalText.isolated(attached.seenAt)
    }
    if let of = event.after["recheckOf"]?.intValue,
      let verdict = event.after["recheckVerdict"]?.stringValue.flatMap(RecheckVerdict.init)
    {
      return "looked at E\(of) again, kept as \(subject): " + Wording.verdict(verdict) + url
    }
    return switch event.after["outcome"]?.stringValue.flatMap(FetchOutcome.init) {
    case .captured?: "kept \(subject)" + url
    case .capturedTruncated?: "kept a part as \(subject)" + url
    default: "tried in vain for \(subject)" + url
    }
  }

  /// For what passages were set or taken back.
  private var passages: String {
    func targets(_ state: JSONValue) -> [JSONValue: JSONValue] {
      Dictionary(
        (state["passages"]?.arrayValue ?? []).map { ($0["for"] ?? .null, $0) },
        uniquingKeysWith: { $1 })
    }
    let before = targets(event.before)
    let after = targets(event.after)
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    let names = changed.compactMap(\.stringValue).sorted().joined(separator: ", ")
    let verb = changed.allSatisfy { after[$0] == nil } ? "took back" : "set"
    return "\(verb) the passage of \(subject)" + (names.isEmpty ? "" : " for \(names)")
  }

  private var weighed: String {
    let after = event.after
    let place = after["link"]?.intValue.map { ", link \($0)" } ?? ""
    let question = after["question"]?.stringValue.map { " on its \(words($0))" } ?? ""
    return "weighed \(evidence ?? "evidence") for \(subject)\(place)\(question): "
      + change("bearing") + quoted(after["quote"]) + quoted(after["note"])
      + (after["origin"]?.stringValue.map { ", going back to " + TerminalText.isolated($0) } ?? "")
  }

  private static let remarks: Set<String> = ["claim.ground", "link.note", "source.note"]

  /// The evidence that a decision names.
  private var grounds: String {
    let ids = event.after["evidence"]?.arrayValue?.compactMap(\.intValue) ?? []
    guard !ids.isEmpty else { return "" }
    let isAll = Self.remarks.contains(event.action) && event.after["text"] == nil
    return (isAll ? ": " : ", resting on ")
      + ids.map { "E\($0)" }.joined(separator: ", ")
  }

  private var approved: String {
    let ids = event.after["marked"]?.arrayValue?.compactMap(\.intValue) ?? []
    return "approved the report of \(subject), with \(Wording.claims(ids))"
  }

  /// What readers had and what they have now, where an answer changed.
  private var corrected: String {
    let changes = [("said?", "attribution"), ("true?", "contentStatus"), ("", "standing")]
      .compactMap { question, member -> String? in
        guard event.before[member] != event.after[member] else { return nil }
        return question + (question.isEmpty ? "" : " ") + change(member)
      }
    return "told readers that what was said of \(subject) changed"
      + (changes.isEmpty ? "" : ": " + changes.joined(separator: ", "))
  }

  /// Whether the event counts, and by what it no longer does.
  private var undoing: String {
    if let undoing = event.undoneBy { return "  (undone by event \(undoing))" }
    guard event.action != "operation.undo" else { return "" }
    return event.undoes.map { "  (undoing what began with event \($0))" } ?? ""
  }

  /// A mark or an approval has a reason only where it was made against a rule of review.
  private var why: String {
    guard let why = event.why else { return "" }
    let rule =
      event.action == "claim.mark" || event.action == "article.approve" ? "against the rule, " : ""
    return "  \(rule)because: " + TerminalText.remark(why)
  }

  private func words(_ name: String) -> String {
    TerminalText.isolated(name.replacing("-", with: " "))
  }

  private func quoted(_ value: JSONValue?) -> String {
    value?.stringValue.map { ": " + TerminalText.isolated($0) } ?? ""
  }
}
