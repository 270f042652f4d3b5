package import ClaimModel
import GRDB

extension ClaimStore {
  /// What was held about an article at an earlier moment, as its events give it.
  ///
  /// Events count up to the last one whose time is not later, in their order: a clock that was wrong
  /// for a while does not tear an action from those it rests on. What nobody can change, such as the
  /// text and the pages, is read as it is.
  ///
  /// - Returns: `nil` where no article has this number, or it was not there yet.
  package func review(
    ofArticle id: Int, asOf moment: Timestamp
  ) throws -> ArticleReview? {
    try read { db in
      guard let present = try Self.review(db, ofArticle: id),
        let last = present.events.lastIndex(where: { $0.at <= moment })
      else { return nil }
      var past = try PastReview(of: present, events: Array(present.events[...last]), db)
      return try past?.review()
    }
  }
}

/// Builds what was held about an article from the events up to a moment.
private struct PastReview {
  private let present: ArticleReview
  private let events: [AuditEvent]
  private let db: Database
  private let replay: Replay
  private var texts: ArticleTexts

  /// Returns `nil` where the article was not there yet.
  init?(of present: ArticleReview, events: [AuditEvent], _ db: Database) throws {
    self.present = present
    self.db = db
    let last = events.last?.sequence ?? 0
    // What was kept for something else then, and attached here later, is no part of this past.
    let attached = Set(
      events.filter { $0.action == EventAction.evidenceAttach.rawValue }
        .compactMap { $0.after["evidence"]?.intValue })
    let events = events.filter { $0.subject.kind != .evidence || attached.contains($0.subject.id) }
    self.events = events.map { event in
      var event = event
      if let undoing = event.undoneBy, undoing > last { event.undoneBy = nil }
      return event
    }
    var replay = Replay()
    replay.apply(events)
    guard replay.states[.init(.article, present.article.id)] != nil else { return nil }
    self.replay = replay
    texts = ArticleTexts(present.article)
  }

  mutating func review() throws -> ArticleReview {
    var claims: [ClaimRecord] = []
    for present in present.claims {
      if let claim = try claim(present) { claims.append(claim) }
    }
    // In order of the text as it was then.
    claims.sort { ($0.cue[0].span.start, $0.id) < ($1.cue[0].span.start, $1.id) }
    let article = try article()
    let targets =
      [EvidenceTarget.article(present.article.id)] + claims.map { .claim($0.id) }
      + present.sharedSources.map { .sharedSource($0.id) }
    return ArticleReview(
      article: article, claims: claims,
      sharedSources: try present.sharedSources.compactMap { try source($0, of: claims) },
      evidence: try evidence(of: targets),
      weighings: try targets.flatMap(replay.weighings).inOrderOfTime,
      notes: claims.flatMap { notes(on: $0.id) }.inOrderOfTime,
      ownVoice: (replay.detection["ownVoice"]?.arrayValue ?? []).compactMap(ownVoice),
      detectedLanguage: replay.detection["language"]?.stringValue ?? present.detectedLanguage,
      detectorVersion: replay.detection["detector"]?.stringValue ?? present.detectorVersion,
      lexiconDigest: replay.detection["lexicon"]?.stringValue ?? present.lexiconDigest,
      events: events,
      versions: replay.versions[.init(.article, article.id)].flatMap { $0.count > 1 ? $0 : nil }
        ?? [], formerTexts: try ClaimStore.formerTexts(of: article, under: claims, db))
  }

  /// The members of a state that can change; none where the thing was not there.
  private func members(
    _ subject: AuditEvent.Subject, without fixed: Set<String>
  ) -> [JSONValue.Member]? {
    replay.states[subject]?.members.filter { !fixed.contains($0.name) }
  }

  private func article() throws -> Article {
    let subject = AuditEvent.Subject(.article, present.article.id)
    let state = replay.states[subject] ?? .null
    var row = ArticleRow(present.article)
    if let version = replay.versions[subject]?.first(where: {
      $0.number == state["version"]?.intValue
    }) {
      row = row.having(version)
    }
    var article = try row.setting(
      state.members.filter { ArticleRow.changingMembers.contains($0.name) }
    ).article
    guard
      let text = try VersionRow.text(ofArticle: article.id, version: article.version, db)
    else {
      throw StoreError.unreadable(
        row: "article A\(article.id)", what: "version \(article.version) of its text is gone")
    }
    article.text = text
    return article
  }

  private mutating func claim(_ claim: ClaimRecord) throws -> ClaimRecord? {
    guard
      let members = members(
        .init(.claim, claim.id), without: ["id", "article", "globalID", "origin"])
    else { return nil }
    let row = ClaimRow(record: claim, refs: claim.chain.map { _ in "" })
    let version = replay.states[.init(.claim, claim.id)]?["version"]?.intValue ?? 1
    try texts.load(claim.article, version: version, db)
    var record: ClaimRecord
    do {
      record = try row.setting(members, in: texts).record
    } catch StoreError.changeDisagrees(_, let what) {
      throw StoreError.unreadable(row: "the past of claim C\(claim.id)", what: what)
    }
    for index in record.chain.indices {
      guard let source = record.chain[index].sharedSource else { continue }
      record.chain[index].status = status(ofSource: source)
    }
    return record
  }

  private func status(ofSource id: Int) -> LinkStatus {
    replay.states[.init(.source, id)]?["status"]?.stringValue.flatMap(LinkStatus.init)
      ?? .unchecked
  }

  private func source(_ source: SharedSource, of claims: [ClaimRecord]) throws -> SharedSource? {
    guard let state = replay.states[.init(.source, source.id)] else { return nil }
    var source = source
    source.name = state["name"]?.stringValue ?? source.name
    source.status = status(ofSource: source.id)
    source.claims = claims.filter { claim in
      claim.chain.contains { $0.sharedSource == source.id }
    }.map(\.id).sorted()
    return source
  }

  private func evidence(of targets: [EvidenceTarget]) throws -> [EvidenceRecord] {
    var targetsByEvidence: [Int: [EvidenceTarget]] = [:]
    for target in targets {
      for id in replay.attachments[target.subject] ?? [] {
        targetsByEvidence[id, default: []].append(target)
      }
    }
    return try targetsByEvidence.sorted { $0.key < $1.key }.compactMap { id, targets in
      try replay.evidence(id, for: targets, db)
    }
  }

  private func notes(on claim: Int) -> [Note] {
    (replay.notes[.init(.claim, claim)] ?? []).compactMap { note in
      guard let parts = note.arrayValue, parts.count == 4, let text = parts[0].stringValue,
        let author = parts[1].stringValue,
        let at = parts[2].stringValue.flatMap({ Timestamp(iso8601: $0) })
      else { return nil }
      return Note(claim: claim, text: text, author: author, at: at, isWithdrawn: parts[3] == true)
    }
  }

  private func ownVoice(_ state: JSONValue) -> OwnVoiceSentence? {
    guard let span = state["span"].map({ JSONValue.array([$0]) })?.spans.first,
      let reason = state["reason"]?.stringValue.flatMap(OwnVoiceSentence.Reason.init)
    else { return nil }
    return OwnVoiceSentence(span: span, reason: reason, claim: state["claim"]?.intValue)
  }
}
