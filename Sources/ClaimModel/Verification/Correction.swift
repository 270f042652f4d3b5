/// Where what is held of a claim is not what the detector has.
package struct Correction: Hashable, Sendable {
  /// What a person can see of a claim and correct.
  package enum Member: String, Sendable, CaseIterable {
    case cue, source, content, type, act, stance
    case saidAt
    case links
  }

  /// What differs.
  package var member: Member
  /// What the detector has, in the article's words and names; empty where it has none.
  package var detector: [String]
  /// Who said otherwise last; `nil` where that was not this member (a chain that was checked stays as
  /// it was when a detection is made again).
  package var by: String?
}

extension ClaimRecord {
  /// Whether a person gave the claim this link, or its name or basis, instead of what the detector
  /// found.
  package func isCorrected(_ link: LinkRecord) -> Bool {
    guard let found = detected?[Correction.Member.links.rawValue]?.arrayValue else { return false }
    return !found.contains {
      $0["role"]?.stringValue == link.role.rawValue && $0["name"]?.stringValue == link.name
        && $0["basis"]?.stringValue == link.basis.rawValue
    }
  }
}

extension ArticleReview {
  /// Where what is held of a claim is not what the detector has, in the order of `Correction.Member`.
  package func corrections(of claim: ClaimRecord) -> [Correction] {
    guard let detected = claim.detected else { return [] }
    return Correction.Member.allCases.compactMap { member in
      detected[member.rawValue].map { value in
        Correction(
          member: member, detector: words(of: value, as: member, in: text(of: claim)),
          by: edits(of: claim.id).last { $0.after[member.rawValue] != nil }?.actor)
      }
    }
  }

  /// Who added a claim, where a person did.
  package func finder(of claim: ClaimRecord) -> String? {
    guard claim.origin == .person else { return nil }
    return events.first { $0.action == "claim.add" && $0.subject == .init(.claim, claim.id) }?.actor
  }

  /// The other claims that count and report the same act, as a person joined them, by number.
  package func joined(with claim: ClaimRecord) -> [ClaimRecord] {
    return liveClaims.filter {
      $0.id != claim.id && $0.firstOfSameAct == claim.firstOfSameAct
    }.sorted { $0.id < $1.id }
  }

  private func edits(of claim: Int) -> [AuditEvent] {
    events.filter { $0.action == "claim.edit" && $0.subject == .init(.claim, claim) }
  }

  private func words(
    of value: JSONValue, as member: Correction.Member, in text: String
  ) -> [String] {
    switch member {
    case .cue, .source, .content:
      (value.arrayValue ?? []).compactMap { words($0, in: text) }
    case .saidAt: [words(value, in: text)].compactMap(\.self)
    case .type, .act, .stance: [value.stringValue].compactMap(\.self)
    case .links:
      (value.arrayValue ?? []).compactMap { $0["name"]?.stringValue }
    }
  }

  /// The words under `[start, end]`.
  private func words(_ span: JSONValue, in text: String) -> String? {
    guard let parts = span.arrayValue, parts.count == 2, let start = parts[0].intValue,
      let end = parts[1].intValue, 0 <= start, start <= end
    else { return nil }
    return Passage(TextSpan(start, end), in: text)?.text
  }
}

extension AuditEvent {
  /// Whether it gave a claim other words, or another chain, than it had.
  package var changesWords: Bool {
    guard action == "claim.edit" || action == "claim.redetect", isInForce else { return false }
    // In another text all places are others; the event says whether the words are too.
    if after["version"] != nil { return after["reworded"] == true }
    func names(_ state: JSONValue) -> [JSONValue?] {
      (state["links"]?.arrayValue ?? []).flatMap { [$0["role"], $0["name"]] }
    }
    return after["content"] != nil || names(before) != names(after)
  }
}
