import ClaimModel
import Digests
import GRDB

/// Checks one article and everything under it.
struct ArticleCheck {
  private let id: Int
  private let db: Database
  private var replay = Replay()
  private var found: [Damage] = []

  /// Everything under an article that is not as it was written.
  static func damage(article id: Int, _ db: Database) throws -> [Damage] {
    var check = ArticleCheck(id: id, db)
    try check.replay.apply(eventsAbout: .init(.article, id), db)
    guard let article = try Lookup.article(id, db) else {
      return [Damage(subject: "article A\(id)", what: "it or its text is gone")]
    }
    let texts = try check.checkTexts()
    let claims = try check.claimRows()
    let sources = try SourceRow.sources(ofArticle: id, db)
    try check.replayWork(on: claims, sources)
    check.compare(article, claims, sources)
    try check.checkPassages(of: claims)
    try check.checkGlobalIDs(texts)
    try check.compareDetection(article)
    try check.compareWork(on: claims, sources)
    return check.replay.damage + check.found
  }

  private init(id: Int, _ db: Database) {
    self.id = id
    self.db = db
  }

  private var subject: AuditEvent.Subject { .init(.article, id) }

  private mutating func complain(_ subject: AuditEvent.Subject, _ what: String) {
    found.append(Damage(subject: subject.label, what: what))
  }

  /// Checks every text that the article had, with its bytes and its sketch.
  ///
  /// - Returns: the texts that are sound, by version.
  private mutating func checkTexts() throws -> [Int: String] {
    let versions =
      try [VersionRow.first(ofArticle: id, db)].compactMap(\.self)
      + VersionRow.later(ofArticle: id, db)
    if versions != replay.versions[subject] ?? [] {
      complain(subject, "the texts that it had are not what its events say")
    }
    var texts: [Int: String] = [:]
    for version in versions {
      let name = versions.count == 1 ? "its" : "version \(version.number) of its"
      guard let text = try VersionRow.text(ofArticle: id, version: version.number, db) else {
        complain(subject, "\(name) text is gone")
        continue
      }
      if SHA256.hex(of: text) == version.textDigest {
        texts[version.number] = text
        try checkSketch(of: text, version.number)
      } else {
        complain(subject, "\(name) text does not have its digest")
      }
      let bytes = try VersionRow.bytes(ofArticle: id, version: version.number, db)
      if let bytes {
        if SHA256.hex(of: bytes) != version.originalDigest {
          complain(subject, "\(name) original bytes do not have their digest")
        } else if bytes.count != version.originalByteCount {
          complain(subject, "\(name) original bytes are not as many as it says")
        }
      } else {
        complain(subject, "\(name) original bytes are gone")
      }
    }
    let stray = try Int.fetchOne(
      db.cachedStatement(sql: Self.straySketchSQL), arguments: [id, versions.count])
    if stray ?? 0 > 0 { complain(subject, "its sketch is of texts that it never had") }
    return texts
  }

  private static let straySketchSQL = """
    SELECT count(*) FROM articleSketch INDEXED BY articleSketchArticle
    WHERE article = ? AND version > ?
    """

  private mutating func checkSketch(of text: String, _ version: Int) throws {
    let hashes = try Int.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT hash FROM articleSketch INDEXED BY articleSketchArticle
          WHERE article = ? AND version = ? ORDER BY hash
          """), arguments: [id, version])
    if hashes != ArticleSketch.hashes(of: text) {
      complain(subject, "the sketch of its text is not that of its words")
    }
  }

  private mutating func claimRows() throws -> [ClaimRow] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(ClaimRow.columns), claim.cueStart, claim.speakerFolded, claim.linkCount,
            claim.detection IS
              CASE origin WHEN 'person' THEN NULL
                ELSE (SELECT id FROM detection WHERE detection.article = claim.article) END
          FROM claim WHERE claim.article = ? ORDER BY claim.id
          """), arguments: [id])
    return try rows.map { row in
      let claim = try ClaimRow(row, db)
      if try !claim.agreesWithIndexColumns(of: row) {
        complain(.init(.claim, claim.record.id), "what its indexes hold is not what it says")
      }
      return claim
    }
  }

  /// Applies the events about all claims and sources that rows or events speak of.
  private mutating func replayWork(on claims: [ClaimRow], _ sources: [SourceRow]) throws {
    let subjects =
      Set(claims.map { AuditEvent.Subject(.claim, $0.record.id) })
      .union(sources.map { AuditEvent.Subject(.source, $0.record.id) })
      .union(replay.states.keys.filter { $0.kind == .claim || $0.kind == .source })
    for subject in subjects.sorted(by: Self.inOrder) {
      try replay.apply(eventsAbout: subject, db)
    }
  }

  private static func inOrder(_ left: AuditEvent.Subject, _ right: AuditEvent.Subject) -> Bool {
    (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
  }

  private mutating func compare(
    _ article: Article, _ claims: [ClaimRow], _ sources: [SourceRow]
  ) {
    var rows: [AuditEvent.Subject: JSONValue] = [subject: ArticleRow(article).state]
    for claim in claims { rows[.init(.claim, claim.record.id)] = claim.state }
    for source in sources { rows[.init(.source, source.record.id)] = source.state }
    let subjects = Set(rows.keys).union(replay.states.keys)
    for subject in subjects.sorted(by: Self.inOrder) {
      found += StateComparison.damage(
        of: subject, row: rows[subject], events: replay.states[subject])
    }
  }

  private mutating func checkPassages(of claims: [ClaimRow]) throws {
    var texts = ArticleTexts()
    for claim in claims {
      try texts.load(id, version: claim.record.version, db)
      guard !claim.passages.allSatisfy(texts.agrees) else { continue }
      complain(
        .init(.claim, claim.record.id), "its words are not those of article A\(id) at their place")
    }
  }

  /// Recomputes the global ids from the spans that each claim had when it came in.
  private mutating func checkGlobalIDs(_ texts: [Int: String]) throws {
    let checks = texts.mapValues { (offsets: ScalarOffsets($0), length: $0.utf8.count) }
    let digests = Dictionary(
      uniqueKeysWithValues: (replay.versions[subject] ?? []).map { ($0.number, $0.textDigest) })
    var occurrences: [[JSONValue]: Int] = [:]
    for (subject, state) in replay.firstStates.sorted(by: { $0.key.id < $1.key.id }) {
      let version = state["version"]?.intValue ?? 1
      // A text that is not sound is told of already.
      guard let (offsets, length) = checks[version], let digest = digests[version] else { continue }
      let cue = state["cue"]?.spans ?? []
      let content = state["content"]?.spans ?? []
      guard (cue + content).allSatisfy({ $0.end <= length }) else {
        complain(subject, "its spans lie outside article A\(id)")
        continue
      }
      let key = [.integer(version), state["cue"] ?? .null, state["content"] ?? .null]
      var occurrence = occurrences[key, default: 0]
      var isFound = false
      repeat {
        occurrence += 1
        let expected = GlobalID.of(
          textDigest: digest, cue: cue, content: content, occurrence: occurrence, offsets)
        isFound = state["globalID"]?.stringValue == expected
        // Where an article of its own has the same text, its claim has the first one.
        if !isFound, try !isTaken(expected, but: subject.id) {
          complain(subject, "its global id is not that of its words")
          break
        }
      } while !isFound
      occurrences[key] = occurrence
    }
  }

  /// Whether another claim, that is no claim of the article, has a global id.
  private func isTaken(_ globalID: String, but claim: Int) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM claim WHERE globalID = ? AND id <> ? AND article <> ?)
          """), arguments: [globalID, claim, id]) ?? false
  }

  private mutating func compareDetection(_ article: Article) throws {
    guard let detection = try DetectionState.current(ofArticle: id, db) else {
      return complain(subject, "its detection is gone")
    }
    let state = JSONValue.object(
      detection.state.members + [.init("at", .string(detection.at.description))])
    let sentences = try OwnVoiceRow.sentences(ofArticle: id, db)
    found += StateComparison.damage(of: subject, row: state, events: replay.detection)
    var texts = ArticleTexts()
    try texts.load(id, version: detection.state["version"]?.intValue ?? 1, db)
    if !sentences.allSatisfy({ texts.agrees($0.passage) }) {
      complain(subject, "the words of an own-voice sentence are not those at their place")
    }
  }

  /// Compares attachments, weighings and notes.
  private mutating func compareWork(on claims: [ClaimRow], _ sources: [SourceRow]) throws {
    let targets =
      [EvidenceTarget.article(id)] + claims.map { .claim($0.record.id) }
      + sources.map { .sharedSource($0.record.id) }
    for target in targets {
      let subject = target.subject
      if try WorkRows.attachments(of: target, db) != replay.attachments[subject] ?? [] {
        complain(subject, "the evidence attached to it is not what its events say")
      }
      let weighings = try WorkRows.weighings(of: target, db)
      let expected = replay.weighings[subject] ?? [:]
      if weighings.count != expected.count
        || !weighings.allSatisfy({ expected[$0.key]?.isSame(as: $0.value) ?? false })
      {
        complain(subject, "how evidence was weighed for it is not what its events say")
      }
    }
    for claim in claims {
      let notes = try WorkRows.notes(ofClaim: claim.record.id, db)
      let expected = replay.notes[.init(.claim, claim.record.id)] ?? []
      if !JSONValue.array(notes).isSame(as: .array(expected)) {
        complain(.init(.claim, claim.record.id), "its notes are not what its events say")
      }
    }
  }
}

extension ClaimRow {
  /// Whether the columns behind `columns` repeat rightly what stands elsewhere.
  fileprivate func agreesWithIndexColumns(of row: Row) throws -> Bool {
    let count = row.count
    guard count > 4, let cue = record.cue.first else { return false }
    return row[count - 4] == DatabaseValue(value: cue.span.start)
      && row[count - 3] == FoldedName.fold(record.speaker.name).databaseValue
      && row[count - 2] == record.chain.count.databaseValue
      && row[count - 1] == true.databaseValue
  }
}
