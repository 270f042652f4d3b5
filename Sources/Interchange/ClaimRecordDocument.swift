package import ClaimModel

/// Writes the claims of a review, each with the text that its words stand in.
package struct ReviewClaimWriter {
  private let writers: [Int: ClaimRecordWriter]
  private let reasons: ReasonsByClaim
  private let approval: JSONValue.Member?

  /// Prepares for the claims of a review.
  package init(_ review: ArticleReview) {
    var writers: [Int: ClaimRecordWriter] = [:]
    for claim in review.claims where writers[claim.version] == nil {
      writers[claim.version] = ClaimRecordWriter(text: review.text(of: claim))
    }
    self.writers = writers
    reasons = ReasonsByClaim(review.events)
    let approval = PublicationRecord(of: review).ownApproval
    self.approval = approval.map { .init("approval", PublicationDocument.json($0)) }
  }

  /// One claim of the review as a row of its report (`ListTable.report`).
  package func reportRow(_ claim: ClaimRecord) -> JSONValue {
    .object(json(claim).members + [approval].compactMap(\.self))
  }

  /// One claim of the review, as `ClaimRecordWriter` writes it.
  package func json(_ claim: ClaimRecord, notes: [Note] = []) -> JSONValue {
    writers[claim.version]?.json(claim, notes: notes, reasons: reasons[claim.id]) ?? .null
  }
}

/// Writes the claims of one text of an article as JSON objects with stable keys: in ledgers and in
/// lists.
package struct ClaimRecordWriter {
  private let byteCount: Int
  private let offsets: ScalarOffsets
  private let selectors: SelectorMaker

  /// Prepares for the claims whose words stand in a text.
  package init(text: String) {
    byteCount = text.utf8.count
    offsets = ScalarOffsets(text)
    selectors = SelectorMaker(text: text, offsets: offsets)
  }

  /// One claim; spans count Unicode scalars of the article's stored text, and each span carries its
  /// W3C selectors under `selectors`. `reasons` are those for what is out of the ordinary with it.
  package func json(
    _ claim: ClaimRecord, notes: [Note] = [], reasons: ClaimReasons
  ) -> JSONValue {
    [
      "id": .string("C\(claim.id)"),
      "article": .string("A\(claim.article)"),
      "global_id": .string(claim.globalID),
      "attribution": .string(claim.attribution.rawValue),
      "content_status": .string(claim.contentStatus.rawValue),
      "standing": .string(claim.standing.rawValue),
      "origin": .string(claim.origin.rawValue),
      "lost": .bool(claim.isLost),
      "version": .integer(claim.version),
      "joined_to": claim.joinedTo.map { .string("C\($0)") } ?? .null,
      "detected": claim.detected.map(detected) ?? .null,
      "cue": spans(claim.cue),
      "source": spans(claim.source),
      "content": spans(claim.content),
      "words": .string(claim.content.map(\.text).joined(separator: " … ")),
      "type": .string(claim.type.rawValue),
      "act": .string(claim.act.rawValue),
      "stance": .string(claim.stance.rawValue),
      "speaker": .string(claim.speaker.name),
      "speaker_basis": .string(claim.speaker.basis.rawValue),
      "when": when(claim),
      "chain": .array(claim.chain.map(link)),
      "nested_in": claim.nestedIn.map { .string("C\($0)") } ?? .null,
      "confidence": .number(claim.confidence),
      "rule": .string(claim.rule),
      "notes": .array(notes.map(note)),
      "overrides": .array(reasons.overrides.map(override)),
      "corrections": .array(reasons.corrections.map(PublicationDocument.json)),
      "selectors": [
        "cue": selectors.selectors(claim.cue.map(\.span)),
        "source": selectors.selectors(claim.source.map(\.span)),
        "content": selectors.selectors(claim.content.map(\.span)),
        "when": selectors.selectors(claim.saidAt.map { [$0.span] } ?? []),
        "chain": .array(
          claim.chain.map { selectors.selectors($0.passage.map { [$0.span] } ?? []) }),
      ],
    ]
  }

  /// What the detector has where a person says otherwise, under the keys of the claim itself.
  private func detected(_ state: JSONValue) -> JSONValue {
    .object(
      state.memberNames.compactMap { name in
        guard let value = state[name] else { return nil }
        switch name {
        case "cue", "source", "content":
          return .init(name, .array((value.arrayValue ?? []).map(scalars)))
        case "sentence": return .init(name, scalars(value))
        case "saidAt": return .init("when", value == .null ? .null : scalars(value))
        case "saidOn": return .init("when_date", value)
        case "links": return .init("chain", .array((value.arrayValue ?? []).map(detectedLink)))
        default: return .init(name, value)
        }
      })
  }

  private func detectedLink(_ link: JSONValue) -> JSONValue {
    [
      "role": link["role"] ?? .null, "name": link["name"] ?? .null, "basis": link["basis"] ?? .null,
      "span": link["span"].map { $0 == .null ? .null : scalars($0) } ?? .null,
      "ref": link["source"]?.intValue.map { .string("D\($0)") } ?? .null,
    ]
  }

  /// `[start, end]` in UTF-8 as one in Unicode scalars; what lies outside the text is null.
  private func scalars(_ span: JSONValue) -> JSONValue {
    guard let parts = span.arrayValue, parts.count == 2, let start = parts[0].intValue,
      let end = parts[1].intValue, 0 <= start, start <= end, end <= byteCount
    else { return .null }
    return .span(TextSpan(start, end), offsets)
  }

  private func spans(_ passages: [Passage]) -> JSONValue { .spans(passages.map(\.span), offsets) }

  private func when(_ claim: ClaimRecord) -> JSONValue {
    guard let saidAt = claim.saidAt else { return .null }
    return [
      "span": .span(saidAt.span, offsets), "date": JSONValue(claim.saidOn?.description),
      "words": .string(saidAt.text),
    ]
  }

  private func link(_ link: LinkRecord) -> JSONValue {
    [
      "position": .integer(link.position),
      "role": .string(link.role.rawValue),
      "name": .string(link.name),
      "basis": .string(link.basis.rawValue),
      "span": link.passage.map { .span($0.span, offsets) } ?? .null,
      "ref": link.sharedSource.map { .string("D\($0)") } ?? .null,
      "status": .string(link.status.rawValue),
    ]
  }

  private func override(_ override: MarkOverride) -> JSONValue {
    [
      "questions": .array(override.questions.map { .string($0.rawValue) }),
      "why": .string(override.why), "by": .string(override.by),
      "at": .string(override.at.description),
    ]
  }

  private func note(_ note: Note) -> JSONValue {
    [
      "text": .string(note.text), "by": .string(note.author), "at": .string(note.at.description),
      "withdrawn": .bool(note.isWithdrawn),
    ]
  }
}
