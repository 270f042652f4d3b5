import ClaimModel
import GRDB

extension ClaimRow {
  /// The claim with some members of its state replaced.
  ///
  /// - Throws: `StoreError.changeDisagrees`.
  func setting(_ members: [JSONValue.Member], in texts: ArticleTexts) throws -> ClaimRow {
    var row = self
    for member in members { try row.set(member, texts) }
    // Another text may have other words at the same place.
    if row.record.version != record.version { row.reread(in: texts) }
    let subject = AuditEvent.Subject(.claim, record.id)
    guard !row.record.cue.isEmpty, !row.record.content.isEmpty else {
      throw StoreError.changeDisagrees(subject, what: "a claim has a cue and a content")
    }
    let roles = row.record.chain.map(\.role)
    guard roles.first == .speaker, !roles.dropFirst().contains(.speaker) else {
      throw StoreError.changeDisagrees(subject, what: "a chain begins with its only speaker")
    }
    if row.record.saidAt == nil { row.record.saidOn = nil }
    return row
  }

  /// Takes the words of all passages from a text; those outside it stay.
  private mutating func reread(in texts: ArticleTexts) {
    func read(_ passage: Passage) -> Passage { texts.passage(passage.span) ?? passage }
    record.cue = record.cue.map(read)
    record.source = record.source.map(read)
    record.content = record.content.map(read)
    record.sentence = read(record.sentence)
    record.saidAt = record.saidAt.map(read)
    for index in record.chain.indices {
      record.chain[index].passage = record.chain[index].passage.map(read)
    }
  }

  private mutating func set(_ member: JSONValue.Member, _ texts: ArticleTexts) throws {
    let value = StateValue(member, of: .init(.claim, record.id))
    switch member.name {
    case "cue": record.cue = try value.passages(in: texts)
    case "source": record.source = try value.passages(in: texts)
    case "content": record.content = try value.passages(in: texts)
    case "sentence": record.sentence = try value.passage(in: texts)
    case "type": record.type = try value.word(QuotationType.self)
    case "act": record.act = try value.word(SpeechAct.self)
    case "stance": record.stance = try value.word(ReporterStance.self)
    case "saidAt": record.saidAt = try value.optionalPassage(in: texts)
    case "saidOn": record.saidOn = try value.optionalDate()
    case "links": try setLinks(try value.objects(), texts)
    case "nestedIn": record.nestedIn = try value.optionalInteger()
    case "confidence": record.confidence = try value.number()
    case "rule": record.rule = try value.text()
    case "standing": record.standing = try value.word(Standing.self)
    case "attribution": record.attribution = try value.word(AttributionStatus.self)
    case "contentStatus": record.contentStatus = try value.word(ContentStatus.self)
    case "isLost": record.isLost = try value.bool()
    case "joinedTo": record.joinedTo = try value.optionalInteger()
    case "detected": record.detected = try value.optionalObject()
    case "version": record.version = try value.integer()
    default: throw value.failure("one that changes")
    }
  }

  private mutating func setLinks(_ links: [[JSONValue.Member]], _ texts: ArticleTexts) throws {
    let rows = try links.enumerated().map { index, members in
      try LinkRow(state: members, position: index + 1, ofClaim: record.id, texts)
    }
    guard !rows.isEmpty else {
      throw StoreError.changeDisagrees(
        .init(.claim, record.id), what: "a chain begins with its speaker")
    }
    record.chain = rows.map(\.record)
    refs = rows.map(\.ref)
  }

  /// Writes everything that can change to the row, and the links where they are other ones.
  func update(replacingLinks: Bool, _ transaction: Transaction) throws {
    try transaction.run(
      """
      UPDATE claim SET cueStart = ?, cue = ?, source = ?, content = ?, sentence = ?, type = ?,
        act = ?, stance = ?, saidAt = ?, saidOn = ?, speakerFolded = ?, linkCount = ?,
        nestedIn = ?, confidence = ?, rule = ?, standing = ?, attribution = ?, contentStatus = ?,
        isLost = ?, joinedTo = ?, detected = ?, version = ?
      WHERE id = ?
      """,
      [
        record.cue[0].span.start, record.cue.stored, record.source.stored, record.content.stored,
        [record.sentence].stored, record.type.rawValue, record.act.rawValue,
        record.stance.rawValue, record.saidAt.map { [$0].stored }, record.saidOn?.description,
        FoldedName.fold(record.speaker.name), record.chain.count, record.nestedIn,
        record.confidence, record.rule, record.standing.rawValue, record.attribution.rawValue,
        record.contentStatus.rawValue, record.isLost ? 1 : 0, record.joinedTo,
        record.detected?.serialized(), record.version, record.id,
      ])
    guard replacingLinks else { return }
    try transaction.run("DELETE FROM claimLink WHERE claim = ?", [record.id])
    for link in links { try link.insert(ofClaim: record.id, transaction) }
  }
}

extension LinkRow {
  /// A link out of its state; the status of a shared source is looked up where it is read, not here.
  init(
    state members: [JSONValue.Member], position: Int, ofClaim claim: Int, _ texts: ArticleTexts
  ) throws {
    func value(_ name: String) -> StateValue {
      let value = JSONValue.object(members)[name] ?? .null
      return StateValue(.init("links.\(name)", value), of: .init(.claim, claim))
    }
    let source = try value("source").optionalInteger()
    let status = try value("status").optionalWord(LinkStatus.self)
    let role = try value("role").word(LinkRole.self)
    guard (source == nil) == (status != nil) else {
      throw value("status").failure("there where the link is no shared source, and only there")
    }
    self.init(
      record: LinkRecord(
        position: position, role: role, name: try value("name").text(),
        basis: try value("basis").word(Basis.self),
        passage: try value("span").optionalPassage(in: texts), sharedSource: source,
        status: status ?? .unchecked),
      ref: try value("ref").text())
  }
}
