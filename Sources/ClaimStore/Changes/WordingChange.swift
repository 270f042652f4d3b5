import ClaimModel
import GRDB

/// A claim of which a report says something else after a change than before.
struct WordingChange {
  /// The claim, by number.
  var claim: Int
  /// What was said of it (`EventAction.claimCorrect`); null where it was not there.
  var before: JSONValue
  /// What is said of it now.
  var after: JSONValue

  /// The claims of an article of which something else is said since an event, by number.
  ///
  /// A claim that counts neither before nor after is left out: no report speaks of it.
  static func changes(
    inArticle id: Int, since sequence: Int, _ db: Database
  ) throws -> [WordingChange] {
    guard let article = try Lookup.article(id, db) else {
      throw StoreError.unknown(.init(.article, id))
    }
    let events = try ClaimStore.events(db, EventFilter(article: id))
    var replay = Replay()
    replay.apply(events.filter { $0.sequence <= sequence })
    let texts = try ClaimWording.texts(of: article, db)
    let before = ClaimWording(replay, texts)
    replay.apply(events.filter { $0.sequence > sequence })
    let after = ClaimWording(replay, texts)
    return after.claims.compactMap { claim in
      let turned = before.weighings(of: claim).filter { key, bearing in
        after.weighings(of: claim)[key] != bearing
      }
      var old = before.wording(of: claim)
      var new = after.wording(of: claim)
      let (oldDetails, newDetails) = before.details(of: claim, where: after)
      guard old?["standing"] == "live" || new?["standing"] == "live",
        !turned.isEmpty || !oldDetails.isEmpty || !(old ?? .null).isSame(as: new ?? .null)
      else { return nil }
      old = old?.adding(oldDetails)
      new = new?.adding(newDetails)
      if !turned.isEmpty {
        old = old?.adding([ClaimWording.member(of: turned)])
        new = new?.adding([
          ClaimWording.member(of: after.weighings(of: claim).filter { turned[$0.key] != nil })
        ])
      }
      return WordingChange(claim: claim, before: old ?? .null, after: new ?? .null)
    }
  }
}

/// What a report says of the claims of an article, by what its events give.
struct ClaimWording {
  private let replay: Replay
  private let texts: [Int: [UInt8]]
  /// All claims, by number.
  let claims: [Int]
  /// The claims that count, by the first of those that report the same act.
  private let groups: [Int: [Int]]

  init(_ replay: Replay, _ texts: [Int: [UInt8]]) {
    self.replay = replay
    self.texts = texts
    claims = replay.states.keys.filter { $0.kind == .claim }.map(\.id).sorted()
    groups = Dictionary(
      grouping: claims.filter { replay.states[.init(.claim, $0)]?["standing"] == "live" }
    ) { replay.states[.init(.claim, $0)]?["joinedTo"]?.intValue ?? $0 }
  }

  /// All texts that an article had, by version.
  static func texts(of article: Article, _ db: Database) throws -> [Int: [UInt8]] {
    var texts = [article.version: Array(article.text.utf8)]
    for version in try VersionRow.all(ofArticle: article.id, db)
    where version.number != article.version {
      texts[version.number] =
        try VersionRow.text(ofArticle: article.id, version: version.number, db)
        .map { Array($0.utf8) }
    }
    return texts
  }

  /// What is said of a claim; `nil` where there is none of this number.
  func wording(of claim: Int) -> JSONValue? {
    guard let state = replay.states[.init(.claim, claim)] else { return nil }
    let links = state["links"]?.arrayValue ?? []
    // Readers were told of words that the article no longer has.
    let lost = state["isLost"] == true ? [JSONValue.Member("lost", true)] : []
    let wording: JSONValue = [
      "attribution": state["attribution"] ?? .null,
      "contentStatus": state["contentStatus"] ?? .null, "standing": state["standing"] ?? .null,
      "speaker": links.first?["name"] ?? .null, "words": .string(words(of: state)),
      "links": .array(
        links.map { link in
          [
            "role": link["role"] ?? .null, "name": link["name"] ?? .null,
            "status": status(of: link),
          ]
        }),
    ]
    return .object(wording.members + lost)
  }

  /// What else is said of a claim, as far as it is something else by other events: a member each for
  /// what differs (`details(of:)`); none where it is there in one of the two only.
  func details(
    of claim: Int, where other: ClaimWording
  ) -> (own: [JSONValue.Member], others: [JSONValue.Member]) {
    let pairs = zip(details(of: claim), other.details(of: claim)).filter {
      !$0.value.isSame(as: $1.value)
    }
    return (pairs.map(\.0), pairs.map(\.1))
  }

  /// The parts of a claim's card that no wording begins with: the words that attribute, name the
  /// source and tell the time, how and as what it is given, where each name comes from, and the
  /// claims it belongs with.
  private func details(of claim: Int) -> [JSONValue.Member] {
    guard let state = replay.states[.init(.claim, claim)] else { return [] }
    let group = groups[state["joinedTo"]?.intValue ?? claim] ?? []
    let said = state["saidAt"].map { JSONValue.array([$0]).spans } ?? []
    return [
      .init("cue", .string(words(under: state["cue"]?.spans ?? [], of: state))),
      .init("source", .string(words(under: state["source"]?.spans ?? [], of: state))),
      .init("type", state["type"] ?? .null), .init("act", state["act"] ?? .null),
      .init("stance", state["stance"] ?? .null),
      .init("saidAt", said.isEmpty ? .null : .string(words(under: said, of: state))),
      .init("saidOn", state["saidOn"] ?? .null),
      .init("bases", .array((state["links"]?.arrayValue ?? []).map { $0["basis"] ?? .null })),
      .init("nestedIn", state["nestedIn"] ?? .null),
      .init("joined", .array(group.filter { $0 != claim }.map(JSONValue.integer))),
    ]
  }

  private func words(of state: JSONValue) -> String {
    words(under: state["content"]?.spans ?? [], of: state)
  }

  private func words(under spans: [TextSpan], of state: JSONValue) -> String {
    let text = texts[state["version"]?.intValue ?? 1] ?? []
    return spans.filter { $0.end <= text.count }
      .map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }.joined(separator: " … ")
  }

  private func status(of link: JSONValue) -> JSONValue {
    guard let source = link["source"]?.intValue else { return link["status"] ?? .null }
    return replay.states[.init(.source, source)]?["status"] ?? .null
  }

  /// Which weighing a bearing is of: the subject it is for, then evidence, question and link.
  struct WeighingKey: Hashable {
    let subject: AuditEvent.Subject
    let parts: [JSONValue]
  }

  /// What each evidence was held to do for a claim and for the shared sources it rests on.
  func weighings(of claim: Int) -> [WeighingKey: JSONValue] {
    let links = replay.states[.init(.claim, claim)]?["links"]?.arrayValue ?? []
    let sources = links.compactMap { $0["source"]?.intValue }
    var bearings: [WeighingKey: JSONValue] = [:]
    for subject in [.init(.claim, claim)] + sources.map({ AuditEvent.Subject(.source, $0) }) {
      for (parts, weighing) in replay.weighings[subject] ?? [:] {
        bearings[WeighingKey(subject: subject, parts: parts)] =
          weighing["weighing"]?["bearing"] ?? .null
      }
    }
    return bearings
  }

  /// Weighings as a member of a wording, in a fixed order.
  static func member(of weighings: [WeighingKey: JSONValue]) -> JSONValue.Member {
    let list = weighings.map { key, bearing -> JSONValue in
      [
        "evidence": key.parts.first ?? .null, "question": key.parts.dropFirst().first ?? .null,
        "link": key.parts.last ?? .null, "bearing": bearing,
      ]
    }
    return .init(
      "weighings",
      .array(list.sorted { $0.serialized().utf8.lexicographicallyPrecedes($1.serialized().utf8) }))
  }
}

extension JSONValue {
  /// An object with further members.
  fileprivate func adding(_ further: [Member]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + further)
  }
}
