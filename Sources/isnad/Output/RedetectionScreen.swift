import ClaimModel
import Workbench

/// What reading an article again came to, for people and for programs.
struct RedetectionScreen {
  let result: Redetection
  let isTrial: Bool

  /// A heading and a line for each claim that is held otherwise.
  func lines() -> [String] {
    let same = Wording.count(result.unchangedCount, "claim")
    if let revision = result.revision { return lines(of: revision, same) + consequences }
    if result.isEmpty { return ["A\(result.article): nothing differs; \(same) as before"] }
    return ["A\(result.article): \(isTrial ? "would change" : "changed"); \(same) as before"]
      + claims + consequences
  }

  private var consequences: [String] {
    isTrial ? Wording.consequences(reopening: result.reopened, correcting: result.corrected) : []
  }

  private func lines(of revision: Redetection.Revision, _ same: String) -> [String] {
    let verb = isTrial ? "would have" : "has"
    let what =
      revision.isNewText
      ? "version \(revision.to) of its text" : "version \(revision.to) of its text again"
    let kept =
      "    version \(revision.from) \(isTrial ? "would stay" : "stays") on record: "
      + "isnad article text A\(result.article) --version \(revision.from)"
    let absorbed = revision.absorbed.map {
      ["    A\($0), which was the same text, \(isTrial ? "would be" : "is") set aside"]
    }
    return [
      "A\(result.article) \(verb) \(what); \(same) \(isTrial ? "would be" : "are") as before", kept,
    ]
      + (absorbed ?? []) + claims
  }

  private var claims: [String] {
    result.changed.flatMap(changed)
      + rows("kept as a person said, the detector has it otherwise", result.overruled)
      + rows("new", result.found) + rows("found again", result.back)
      + rows("no longer found; kept, since somebody worked on it", result.lost)
      + rows("no longer found; dismissed", result.dropped)
  }

  private func rows(_ what: String, _ claims: [ClaimRecord]) -> [String] {
    claims.map { "  C\($0.id)  \(what): \(Self.words($0))" }
  }

  private func changed(_ change: Redetection.Change) -> [String] {
    let members = Self.members(change)
    let before = members.map { "\($0.name) was \($0.before)" }.joined(separator: "; ")
    let marked =
      change.wasMarked
      ? ["        it was marked before; do its answers still hold? if so, give them once more"] : []
    return [
      "  C\(change.after.id)  changed: \(Self.words(change.after))", "        " + before,
    ] + marked
  }

  private static func words(_ claim: ClaimRecord) -> String {
    "\(TerminalText.isolated(claim.speaker.name)): "
      + TerminalText.isolated(claim.wordsFromMarkToMark, columns: 60)
  }

  /// What a person can see of a change, as it was before.
  private static func members(
    _ change: Redetection.Change
  ) -> [(name: String, before: String)] {
    let (old, new) = (change.before, change.after)
    var members: [(name: String, before: String)] = []
    func compare(_ name: String, _ read: (ClaimRecord) -> String) {
      guard read(old) != read(new) else { return }
      members.append((name, TerminalText.isolated(read(old), columns: 60)))
    }
    func text(_ passages: [Passage]) -> String { passages.map(\.text).joined(separator: " … ") }
    compare("content") { text($0.content) }
    compare("cue") { text($0.cue) }
    compare("source") { text($0.source) }
    compare("speaker") { $0.speaker.name }
    compare("chain") {
      $0.chain.dropFirst().map { "\($0.role.rawValue) \($0.name)" }.joined(separator: ", ")
    }
    compare("act") { $0.act.rawValue }
    compare("quotation") { $0.type.rawValue }
    return members.isEmpty ? [("a detail", "otherwise")] : members
  }

  /// One object; claims by number.
  func json() -> JSONValue {
    func ids(_ claims: [ClaimRecord]) -> JSONValue { .array(claims.map { .string("C\($0.id)") }) }
    return [
      "article": .string("A\(result.article)"), "dry_run": .bool(isTrial),
      "version": result.revision.map { .integer($0.to) } ?? .null,
      "version_before": result.revision.map { .integer($0.from) } ?? .null,
      "set_aside": result.revision?.absorbed.map { .string("A\($0)") } ?? .null,
      "unchanged": .integer(result.unchangedCount), "changed": ids(result.changed.map(\.after)),
      "marked_before": ids(result.changed.filter(\.wasMarked).map(\.after)),
      "corrected_by_hand": ids(result.overruled), "new": ids(result.found),
      "found_again": ids(result.back), "lost": ids(result.lost), "dismissed": ids(result.dropped),
      "reopens": .array(result.reopened.map { .string("A\($0)") }),
      "corrects": .array(result.corrected.map { .string("C\($0)") }),
      "refused": JSONValue(result.refusal),
    ]
  }
}
