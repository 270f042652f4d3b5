package import ClaimModel
import GRDB

extension ClaimStore {
  /// Corrects what a claim says.
  ///
  /// What the detector had found stays in `detected`; a member that is set back to that leaves it.
  /// The answers, notes and evidence of the claim stay as they are, though they were given for other
  /// words: `ReviewRules.gaps` tells of it. Nothing is written where nothing changes.
  ///
  /// - Returns: the claim before and after.
  /// - Throws: `StoreError.unknown`; `.dismissed`; `.changedMeanwhile` where the claim is no longer as
  ///   the caller saw it; `.changeDisagrees` when spans are not in the text or links not of the article.
  package func edit(
    claim id: Int, _ edit: ClaimEdit, expecting seen: ClaimRecord? = nil, why: String,
    by actor: String, at now: Timestamp
  ) throws -> (before: ClaimRecord, after: ClaimRecord) {
    try write(by: actor, at: now) { transaction in
      if let seen { _ = try ClaimExpectation(claim: seen).require(transaction.db) }
      let before = try Lookup.liveClaim(id, transaction.db)
      try Self.edit(id, edit, why: why, transaction)
      return (before, try Lookup.existingClaim(id, transaction.db))
    }
  }

  static func edit(
    _ id: Int, _ edit: ClaimEdit, why: String, _ transaction: Transaction
  ) throws {
    let row = try Lookup.claimRow(id, transaction.db)
    var members = edit.members
    if let drafts = edit.chain {
      var chain = try ChainWriting(
        article: row.record.article, version: row.record.version, claim: id, transaction)
      let links = try chain.links(of: drafts, held: row.links)
      members.append(.init("links", .array(links.map(\.state))))
    }
    try self.edit(row, members, why: why, transaction)
  }

  /// Sets members of a claim's state for a person, with the event.
  static func edit(
    _ row: ClaimRow, _ members: [JSONValue.Member], why: String, _ transaction: Transaction
  ) throws {
    let subject = AuditEvent.Subject(.claim, row.record.id)
    let wanted = members.filter { row.state[$0.name]?.isSame(as: $0.value) != true }
    guard !wanted.isEmpty else { return }
    var detected = DetectedValues(of: row)
    for member in wanted { detected.note(member, replacing: row.state[member.name] ?? .null) }
    let difference = try StateChange.write(
      wanted + [.init("detected", detected.stored)], to: subject, transaction)
    guard !difference.isEmpty else { return }
    try transaction.record(
      .claimEdit, on: subject, before: difference.before, after: difference.after, why: why)
  }
}

/// What the detector had found where a person says otherwise: the column `detected`.
struct DetectedValues {
  /// The members that a detector finds and a person can correct.
  static let members: Set = [
    "cue", "source", "content", "sentence", "type", "act", "stance", "saidAt", "saidOn", "links",
  ]

  private let origin: ClaimOrigin
  private var values: [JSONValue.Member]

  /// Begins with what a claim holds.
  init(of row: ClaimRow) {
    origin = row.record.origin
    values = row.record.detected?.members ?? []
  }

  /// As the column holds it: null where nothing differs.
  var stored: JSONValue { values.isEmpty ? .null : .object(values) }

  /// Whether a person holds a member otherwise than the detector found it.
  func holds(_ name: String) -> Bool { values.contains { $0.name == name } }

  /// Takes in that a person sets a member, instead of what the claim held.
  mutating func note(_ member: JSONValue.Member, replacing old: JSONValue) {
    guard Self.members.contains(member.name) else { return }
    if let index = values.firstIndex(where: { $0.name == member.name }) {
      if Self.isSame(values[index].value, member.value) { values.remove(at: index) }
    } else if origin == .detector {
      values.append(.init(member.name, Self.withoutStatuses(old)))
    }
  }

  /// Takes in what a detector finds now for a member that a person holds otherwise.
  mutating func find(_ member: JSONValue.Member, held: JSONValue) {
    values.removeAll { $0.name == member.name }
    if !Self.isSame(member.value, held) {
      values.append(.init(member.name, Self.withoutStatuses(member.value)))
    }
  }

  /// Whether two values of a member are the same as far as a detector finds it: what a person found
  /// out about a link is not the detector's.
  static func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
    withoutStatuses(left).isSame(as: withoutStatuses(right))
  }

  private static func withoutStatuses(_ value: JSONValue) -> JSONValue {
    guard let links = value.arrayValue else { return value }
    return .array(
      links.map { link in
        guard case .object(let members) = link else { return link }
        return .object(members.filter { $0.name != "status" })
      })
  }
}

extension ClaimEdit {
  /// The members of a claim's state that the edit sets, but for its links.
  fileprivate var members: [JSONValue.Member] {
    func spans(_ spans: [TextSpan]) -> JSONValue { .array(spans.map(\.state)) }
    var members: [JSONValue.Member] = []
    if let cue { members.append(.init("cue", spans(cue))) }
    if let source { members.append(.init("source", spans(source))) }
    if let content { members.append(.init("content", spans(content))) }
    if let sentence { members.append(.init("sentence", sentence.state)) }
    if let type { members.append(.init("type", .string(type.rawValue))) }
    if let act { members.append(.init("act", .string(act.rawValue))) }
    if let stance { members.append(.init("stance", .string(stance.rawValue))) }
    if let saidAt {
      members.append(.init("saidAt", saidAt?.span.state ?? .null))
      members.append(.init("saidOn", JSONValue(saidAt?.date?.description)))
    }
    return members
  }
}

extension TextSpan {
  /// `[start, end]`, as events hold it.
  var state: JSONValue { [.integer(start), .integer(end)] }
}
