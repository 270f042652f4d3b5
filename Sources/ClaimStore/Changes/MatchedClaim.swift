import ClaimModel
import GRDB

/// What a claim becomes when a detector finds it again.
struct MatchedClaim {
  /// The words of a claim go together: where a person set some of them, the others stay too.
  private static let words: Set = ["cue", "source", "content", "sentence", "type"]

  private let old: ClaimRow
  private let new: ClaimRow
  private let db: Database

  /// Whether a person gave a claim words of its own.
  static func holdsWords(_ row: ClaimRow) -> Bool {
    let held = DetectedValues(of: row)
    return row.record.origin == .person || words.contains { held.holds($0) }
  }

  /// A claim of the store, in the text that was read, and what is found now, with the store's numbers.
  init(old: ClaimRow, new: ClaimRow, _ db: Database) {
    self.old = old
    self.new = new
    self.db = db
  }

  /// The members to set.
  func members() throws -> [JSONValue.Member] {
    var held = DetectedValues(of: old)
    var members: [JSONValue.Member] = []
    let holdsWords = Self.words.contains { held.holds($0) }
    let state = old.state
    for found in try foundState().members where DetectedValues.members.contains(found.name) {
      let isHeld =
        try old.record.origin == .person || held.holds(found.name)
        || (holdsWords && Self.words.contains(found.name))
        || (found.name == "links" && losesWork())
      if isHeld {
        held.find(found, held: state[found.name] ?? .null)
        // In another text it stands elsewhere.
        members.append(.init(found.name, state[found.name] ?? .null))
      } else {
        members.append(found)
      }
    }
    members += [
      .init("detected", held.stored), .init("version", .integer(old.record.version)),
    ]
    guard old.record.origin == .detector else { return members }
    return try members + [
      .init("nestedIn", nestedIn()), .init("confidence", .number(new.record.confidence)),
      .init("rule", .string(new.record.rule)), .init("isLost", false),
      .init("standing", .string(standing().rawValue)),
    ]
  }

  /// The state that is found, its links with what was found out about them.
  private func foundState() throws -> JSONValue {
    var found = new
    for index in found.record.chain.indices where found.record.chain[index].sharedSource == nil {
      let link = found.record.chain[index]
      if let same = old.record.chain.first(where: { $0.isNamesake(of: link) }) {
        found.record.chain[index].status = same.status
      }
    }
    return found.state
  }

  /// Whether the chain that is found has no place for what a person found out about a link: its
  /// status, or what an evidence was weighed for.
  private func losesWork() throws -> Bool {
    let weighed = try Int.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT link FROM weighing WHERE claim = ? AND link IS NOT NULL"),
      arguments: [old.record.id])
    return old.record.chain.contains { link in
      if weighed.contains(link.position) {
        let place = new.record.chain.first { $0.position == link.position }
        return place?.isNamesake(of: link) != true
      }
      return link.sharedSource == nil && link.status != .unchecked
        && !new.record.chain.contains { $0.isNamesake(of: link) }
    }
  }

  /// A claim that was split or merged away holds nothing; then what was said by hand stays.
  private func nestedIn() throws -> JSONValue {
    guard let outer = new.record.nestedIn else { return .null }
    let standing = try String.fetchOne(
      db.cachedStatement(sql: "SELECT standing FROM claim WHERE id = ?"), arguments: [outer])
    return standing == Standing.dismissed.rawValue
      ? JSONValue(old.record.nestedIn) : .integer(outer)
  }

  /// What the program set aside because it had vanished counts again; what a person set aside stays.
  private func standing() throws -> Standing {
    guard old.record.isLost, old.record.standing == .dismissed else { return old.record.standing }
    return try PersonsWork.didLastSetStanding(of: old.record.id, db) ? .dismissed : .live
  }
}

/// Whether people did anything with a claim, as the events tell.
enum PersonsWork {
  /// The events of a claim that a detection makes.
  private static let byDetection =
    "('\(EventAction.claimRedetect.rawValue)', '\(EventAction.claimAdd.rawValue)')"

  /// Whether anything was done with a claim that the detector found.
  static func exists(on claim: Int, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM event WHERE subjectKind = 'claim' AND subjectID = ?
            AND action NOT IN \(byDetection))
          """), arguments: [claim]) ?? false
  }

  /// Whether anything was done with an article besides taking it in, having it read again and setting
  /// it aside.
  static func exists(onArticle id: Int, _ db: Database) throws -> Bool {
    let events = try ClaimStore.events(db, EventFilter(article: id))
    let own = Set(
      events.filter {
        [EventAction.articleAdd, .claimsRedetect].map(\.rawValue).contains($0.action)
      }.compactMap(\.operation))
    let standing = [EventAction.articleDismiss, .articleRestore].map(\.rawValue)
    return events.contains { event in
      event.isInForce && !standing.contains(event.action)
        && !(event.operation.map(own.contains) ?? false)
    }
  }

  /// Whether a person, and not a detection, said last whether a claim counts.
  static func didLastSetStanding(of claim: Int, _ db: Database) throws -> Bool {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT action FROM event WHERE subjectKind = 'claim' AND subjectID = ?
            AND json_extract(after, '$.standing') IS NOT NULL ORDER BY sequence DESC LIMIT 1
          """), arguments: [claim]) != EventAction.claimRedetect.rawValue
  }
}

extension LinkRecord {
  /// Whether two links are of one role and one name, however that is spelled.
  func isNamesake(of other: LinkRecord) -> Bool {
    role == other.role && FoldedName.fold(name) == FoldedName.fold(other.name)
  }
}
