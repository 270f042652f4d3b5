import ClaimModel

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
    return rows + links(before, after) + weighings(before, after)
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
