import ClaimModel

/// Every change of the article and what hangs on it: when, who, what, why.
struct DecisionLog {
  private let page: ReportPage
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) { self.page = page }

  /// The log; `nil` for an article that nobody touched.
  var table: ReportTable? {
    guard page.input.isTouched, !page.review.events.isEmpty else { return nil }
    return table(of: page.review.events)
  }

  /// The same of some events, whoever touched the article.
  func table(of events: [AuditEvent]) -> ReportTable {
    let columns: [Column] = [.number, .at, .by, .done, .subject, .change, .reason]
    var table = ReportTable(columns.map(messages.head))
    for event in events {
      table.add([
        messages.number(event.sequence), page.time(event.at), page.text(event.actor),
        messages.word(action: event.action) ?? page.text(event.action), subject(event.subject),
        changes(of: event).joined(separator: messages.semicolon),
        [reason(of: event), undoing(of: event)].filter { !$0.isEmpty }
          .joined(separator: messages.semicolon),
      ])
    }
    return table
  }

  private func subject(_ subject: AuditEvent.Subject) -> String {
    switch subject.kind {
    case .workspace: ""
    case .article: page.latin("A\(subject.id)")
    case .claim: page.claim(subject.id) + words(of: subject.id)
    case .source: page.source(subject.id)
    case .evidence: page.evidence(subject.id)
    }
  }

  /// The words of a claim that has no card of its own, since it no longer counts.
  private func words(of claim: Int) -> String {
    guard page.wholeClaimsByID[claim] == nil,
      let claim = page.whole.claims.first(where: { $0.id == claim })
    else { return "" }
    let words = claim.wordsFromMarkToMark
    return words.isEmpty ? "" : " " + page.quoted(words, toScalars: 90)
  }

  /// What an event changed, as far as people care; the rest of its state is for machines.
  private func changes(of event: AuditEvent) -> [String] {
    switch event.action {
    case "claim.mark", "claim.ground", "claim.correct", "link.status", "link.note", "source.note",
      "source.status", "evidence.attach", "evidence.weigh", "article.approve", "article.publish",
      "article.correct", "article.reopen",
      "article.withdraw":
      break
    case "article.revise":
      return [
        messages.change(
          messages.field("version"), from: event.before["version"]?.intValue.map(messages.number),
          to: messages.number(event.after["version"]?.intValue ?? 0))
      ]
    case "evidence.detach", "evidence.unweigh":
      return (event.before["evidence"]?.intValue).map {
        [messages.change(messages.field("evidence"), from: nil, to: page.evidence($0))]
      } ?? []
    default: return []
    }
    guard case .object(let after) = event.after else { return [] }
    return after.compactMap { member in
      switch (member.name, member.value) {
      case ("link", .integer(let position)): return messages.link(position)
      case ("evidence", .integer(let id)):
        return messages.change(messages.field(member.name), from: nil, to: page.evidence(id))
      case ("evidence", .array(let ids)):
        let all = ids.compactMap(\.intValue).map(page.evidence)
        return messages.change(
          messages.field(member.name), from: nil, to: all.joined(separator: messages.comma))
      default:
        guard let new = word(member.value, of: member.name) else { return nil }
        let old = event.before[member.name].flatMap { word($0, of: member.name) }
        // A correction holds all that is said of the claim; the log shows what changed.
        if event.action == "claim.correct", old == new { return nil }
        return messages.change(messages.field(member.name), from: old, to: new)
      }
    }
  }

  /// The reason that was given; of a remark its words, of a marking an override.
  private func reason(of event: AuditEvent) -> String {
    if let why = event.why {
      let text = page.remark(why)
      let isOverride = event.action == StandingMarks.action || event.action == "article.approve"
      return isOverride ? messages.overrideReason(text) : text
    }
    let words = event.after["text"]?.stringValue ?? event.after["note"]?.stringValue
    return words.map { page.remark($0) } ?? ""
  }

  /// Whether the event was undone, or is part of an undoing.
  private func undoing(of event: AuditEvent) -> String {
    if let undoing = event.undoneBy { return messages.undone(by: messages.number(undoing)) }
    return event.undoes.map { messages.undoes(messages.number($0)) } ?? ""
  }

  private func word(_ value: JSONValue, of field: String) -> String? {
    guard let raw = value.stringValue else { return nil }
    switch field {
    case "attribution": return AttributionStatus(rawValue: raw).map(messages.word)
    case "content", "contentStatus": return ContentStatus(rawValue: raw).map(messages.word)
    case "status": return LinkStatus(rawValue: raw).map(messages.word)
    case "bearing": return Bearing(rawValue: raw).map(messages.word)
    case "question": return Question(rawValue: raw).map(messages.word)
    case "publication": return PublicationState(rawValue: raw).map(messages.state)
    case "standing": return Standing(rawValue: raw).map(messages.word)
    default: return nil
    }
  }
}
