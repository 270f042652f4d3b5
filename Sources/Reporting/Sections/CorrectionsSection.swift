import ClaimModel

/// A part of a claim's card that a correction tells of where it changed, by its name in the wordings.
enum CorrectedDetail: String, CaseIterable {
  case cue, source, type, act, stance
  /// The words that tell when it was said, and the day worked out from them.
  case saidAt, saidOn
  /// Where each name of the chain comes from.
  case bases
  case nestedIn, joined
}

/// What readers of the published report were told before and what it says since, claim by claim.
struct CorrectionsSection {
  private let page: ReportPage
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) { self.page = page }

  /// The section; none where nothing was corrected.
  var sections: [ReportSection] {
    let corrections = page.publication.corrections
    guard !corrections.isEmpty else { return [] }
    return [
      ReportSection(
        .corrections,
        [.paragraph(messages.correctionsIntroduction)] + corrections.flatMap(blocks))
    ]
  }

  private func blocks(_ correction: PublicationRecord.Correction) -> [Block] {
    var table = ReportTable([Column.what, .old, .new].map(messages.head))
    for row in rows(correction) { table.add([row.what, row.old, row.new]) }
    return [
      .paragraph(
        messages.correction(
          of: page.claim(correction.claim), by: page.signature(of: correction.step),
          because: page.remark(correction.step.why ?? ""))), .table(table),
    ]
  }

  private typealias Line = (what: String, old: String, new: String)

  /// What was said before and after: both answers and the words always, the rest where it changed.
  private func rows(_ correction: PublicationRecord.Correction) -> [Line] {
    let (before, after) = (correction.before, correction.after)
    func line(_ what: String, _ member: String, _ text: (String) -> String?) -> Line {
      func side(_ wording: JSONValue) -> String {
        wording == .null ? messages.notTold : wording[member]?.stringValue.flatMap(text) ?? ""
      }
      return (what, side(before), side(after))
    }
    var rows = [
      line(messages.head(.attribution), "attribution") {
        AttributionStatus(rawValue: $0).map(messages.word)
      },
      line(messages.head(.content), "contentStatus") {
        ContentStatus(rawValue: $0).map(messages.word)
      },
      line(messages.head(.words), "words") { page.quoted($0) },
    ]
    let others = [
      line(messages.head(.speaker), "speaker") { page.text($0.shortened(toScalars: 80)) },
      line(messages.head(.state), "standing") { Standing(rawValue: $0).map(messages.word) },
    ]
    rows += others.filter { $0.old != $0.new }
    return rows + details(before, after) + links(before, after) + weighings(before, after)
  }

  /// The other parts of a claim's card, of which wordings hold those that changed.
  private func details(_ before: JSONValue, _ after: JSONValue) -> [Line] {
    CorrectedDetail.allCases.compactMap { detail in
      guard let old = before[detail.rawValue], let new = after[detail.rawValue] else { return nil }
      return (messages.head(detail), text(of: old, detail), text(of: new, detail))
    }
  }

  private func text(of value: JSONValue, _ detail: CorrectedDetail) -> String {
    let word = value.stringValue ?? ""
    switch detail {
    case .cue, .source, .saidAt: return word.isEmpty ? messages.none : page.quoted(word)
    case .saidOn: return word.isEmpty ? messages.none : page.time(word)
    case .type: return QuotationType(rawValue: word).map(messages.word) ?? page.text(word)
    case .act: return SpeechAct(rawValue: word).map(messages.word) ?? page.text(word)
    case .stance: return ReporterStance(rawValue: word).map(messages.word) ?? page.text(word)
    case .bases:
      return (value.arrayValue ?? []).compactMap {
        $0.stringValue.flatMap(Basis.init).map(messages.word)
      }.joined(separator: messages.comma)
    case .nestedIn: return value.intValue.map(page.claim) ?? messages.none
    case .joined:
      let claims = (value.arrayValue ?? []).compactMap(\.intValue)
      return claims.isEmpty
        ? messages.none : page.claims(claims).joined(separator: messages.comma)
    }
  }

  private func links(_ before: JSONValue, _ after: JSONValue) -> [Line] {
    func links(_ wording: JSONValue) -> [(name: String, state: String)] {
      (wording["links"]?.arrayValue ?? []).map { link in
        let role = link["role"]?.stringValue.flatMap(LinkRole.init) ?? .outlet
        let name = page.text((link["name"]?.stringValue ?? "").shortened(toScalars: 80))
        let state = link["status"]?.stringValue.flatMap(LinkStatus.init).map(messages.word)
        return (messages.link(role, name), state ?? "")
      }
    }
    guard before != .null else { return [] }
    let (old, new) = (links(before), links(after))
    return (0..<max(old.count, new.count)).flatMap { place -> [Line] in
      let was = place < old.count ? old[place] : nil
      let now = place < new.count ? new[place] : nil
      if let was, let now, was.name == now.name {
        return was.state == now.state ? [] : [(was.name, was.state, now.state)]
      }
      // The speaker has a row of their own.
      if place == 0 { return [] }
      return (was.map { [($0.name, $0.state, messages.none)] } ?? [])
        + (now.map { [($0.name, messages.none, $0.state)] } ?? [])
    }
  }

  private func weighings(_ before: JSONValue, _ after: JSONValue) -> [Line] {
    let new = after["weighings"]?.arrayValue ?? []
    return (before["weighings"]?.arrayValue ?? []).map { old in
      let now = new.first { now in
        ["evidence", "question", "link"].allSatisfy { now[$0] == old[$0] }
      }
      let question = old["question"]?.stringValue.flatMap(Question.init).map(messages.word)
      let evidence = page.evidence(old["evidence"]?.intValue ?? 0)
      return (
        evidence + (question.map { " (\($0))" } ?? ""), bearing(old),
        now.map(bearing) ?? messages.none
      )
    }
  }

  private func bearing(_ weighing: JSONValue) -> String {
    weighing["bearing"]?.stringValue.flatMap(Bearing.init).map(messages.word) ?? ""
  }
}
