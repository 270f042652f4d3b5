import ClaimModel

extension EnglishMessages: ClosingMessages {
  var ownVoiceIntroduction: String {
    "Nobody is named as having said these. Whether they are so is for the desk to check."
  }

  var noOwnVoice: String { "No sentence was listed." }

  func listed(_ reason: OwnVoiceSentence.Reason, claim: String?) -> String {
    switch (reason, claim) {
    case (.attributionDropped, let claim?):
      word(reason) + ": \(claim) reports it as somebody’s words"
    case (_, let claim?): word(reason) + ", on " + claim
    case (_, nil): word(reason)
    }
  }

  var allClaimsLegend: String { "In the order of the article." }

  var hiddenIntroduction: String {
    "Control characters and marks of direction that nobody sees, and that can act on a reader or turn "
      + "the order of words. This report shows each as a mark such as ⟨U+202E⟩; the texts are kept as "
      + "they came."
  }
  var replacedCharacter: String {
    "(stands in a page’s text for a control character of its source, or for bytes that are no text)"
  }
  var mildCharacter: String { "(turns nothing; it may hide a word from a search)" }
  func hiddenPlace(lines: [Int], claims: [String]) -> String {
    guard !lines.isEmpty else { return "the article’s title or outlet" }
    return "the article, line " + lines.map(number).joined(separator: comma)
      + (claims.isEmpty ? "" : " (in " + Self.joined(claims) + ")")
  }
  func hiddenPlace(evidence: String) -> String { evidence }
  func nestedMark(_ claim: String) -> String { "(inside " + claim + ")" }

  var weighingsIntroduction: String {
    "How people weighed it. A page that only shows that something was said never supports that it "
      + "is true."
  }

  func notDone(_ facts: OpenMatters) -> [String] {
    var lines: [String] = []
    if facts.attributionUnchecked > 0 {
      lines.append(
        "Whether it was said: not checked for "
          + Self.attributions.counted(facts.attributionUnchecked)
          + (facts.linksUnchecked > 0
            ? "; carriers not checked: " + Self.links.counted(facts.linksUnchecked) : "") + ".")
    }
    if facts.contentUnchecked > 0 {
      lines.append(
        "Whether it is true: not checked for \(Self.attributions.counted(facts.contentUnchecked)).")
    }
    if facts.usablePages == 0 {
      lines.append("Evidence: no page is kept" + (facts.isPart ? " for this part." : "."))
    }
    if facts.supporting + facts.contradicting == 0 {
      lines.append("Evidence for and against: none weighed.")
    } else if facts.contradicting == 0 {
      lines.append("Evidence against: none weighed.")
    } else if facts.supporting == 0 {
      lines.append("Evidence for: none weighed.")
    }
    if !facts.unreached.isEmpty {
      lines.append(
        "Pages that could not be reached or kept whole: "
          + facts.unreached.joined(separator: comma) + ". That refutes nothing.")
    }
    lines.append(
      "Denials in the article: "
        + (facts.denials.isEmpty ? "none found" : Self.joined(facts.denials)) + "."
    )
    if facts.unknownMetadata {
      lines.append("Outlet, address or date of the article: not recorded.")
    }
    lines.append(
      facts.origins == .notNamed
        ? "Earliest publication, copies and independent origins: not looked for."
        : "Earliest publication and copies: not looked for. Origins: as reviewers hold them.")
    let publication = facts.publication
    lines.append(
      "People asked for a reply: none recorded. Second reader: "
        + (publication.secondReader?.signature ?? none) + ". Corrections: "
        + (publication.correctionCount > 0 ? number(publication.correctionCount) : none) + ".")
    return lines
  }

  var method: [String] {
    [
      "The attributions were found by rules of the language, without a network and without a learned "
        + "model; the ledger names the rule of each. “Named” means that the name stands in the "
        + "sentence; “short name” that a shorter form or a title stands there and was resolved to the "
        + "fullest name in the article; “carried over” that it was taken from an earlier attribution; "
        + "“inferred” that it is written nowhere. Days are worked out from the text. The program "
        + "marks nothing: statuses and weighings are people’s."
    ]
  }

  var unknownLexicon: String { notRecorded }

  func manifestRows(_ manifest: ManifestRows) -> [(String, String)] {
    var rows = [
      (
        "The article as received, \(Self.grouped(manifest.originalByteCount)) bytes "
          + "(\(manifest.charset)), SHA-256", manifest.originalDigest
      ),
      ("Its text in NFC, SHA-256", manifest.textDigest),
    ]
    if let version = manifest.version {
      rows.append(("Version of the article", "\(version); it was edited after it was taken in"))
    }
    for other in manifest.otherVersions {
      rows += [
        ("Version \(other.number) as received, SHA-256", other.originalDigest),
        ("Its text in NFC, SHA-256", other.textDigest),
      ]
    }
    rows += [
      ("Detector", manifest.detector),
      ("Lexicon", manifest.lexicon),
    ]
    if let events = manifest.events {
      rows.append(
        (
          "Audit trail",
          "\(Self.grouped(events.count)) events, the last of them no. \(events.last), \(events.hash)"
        ))
    }
    return rows
  }

  var whatDigestsProve: String {
    "A digest shows that these bytes have not changed since they were taken in; not that they are "
      + "authentic."
  }

  func ledger(_ path: String) -> String { "The same facts for machines: " + path }

  var noDecisions: String { "Nobody has decided anything yet." }

  func change(_ field: String, from old: String?, to new: String?) -> String {
    field + ": " + (old.map { $0 + ", now " } ?? "") + (new ?? none)
  }

  func field(_ name: String) -> String {
    switch name {
    case "attribution": "said?"
    case "content", "contentStatus": "true?"
    case "status": "state"
    case "bearing": "bearing"
    case "question": "question"
    case "evidence": "evidence"
    case "publication": "report"
    case "version": "version"
    case "standing": "claim"
    default: given(name)
    }
  }

  func overrideReason(_ reason: String) -> String { "\(strong("override:")) " + reason }
  func undone(by event: String) -> String { "undone by no. " + event }
  func undoes(_ event: String) -> String { "undoing what began with no. " + event }
}
