import ClaimModel

extension ListTable {
  /// All tables of lists.
  package static let all = [
    articles, claims, report, links, ownVoice, sources, evidence, history, next, compare, config,
    schemas,
  ]

  /// A row an article.
  package static let articles = ListTable(
    "articles.csv", "A row an article, with how far its review has come.",
    [
      Column("id", "A and the article's number."), Column("name", "The name of its files."),
      Column("title", "Given, or its first line."), Column("outlet", "Empty: not recorded."),
      Column("date", "The day it was published; empty: not recorded."),
      Column("url", "Where it was published; empty: not recorded."),
      Column("language", "A language tag; empty: not recorded."),
      Column("sha256", "The digest of its text."),
      Column("version", "Which of the texts that it had this is, from 1."),
      Column("standing", "live or dismissed."),
      Column("state", "How far its report is: draft, approved, published, corrected, withdrawn."),
      Column("claims", "How many live claims it has."),
      Column("attribution_checked", "Of how many it is answered whether it was said."),
      Column("content_checked", "Of how many it is answered whether it is true."),
      Column("without_carrier", "How many name nobody who carried the words."),
    ],
    brief: [
      "id", "title", "outlet", "date", "state", "claims", "attribution_checked", "content_checked",
      "without_carrier",
    ])

  /// A row a claim.
  package static let claims = ListTable(
    "claims.csv", "A row a claim.",
    [
      Column("id", "C and the claim's number."), Column("article", "The article it is in."),
      Column("global_id", "The same claim in every workspace."),
      Column("attribution", "Whether it was said."),
      Column("content_status", "Whether it is true."),
      Column("standing", "live or dismissed."), Column("origin", "detector or person."),
      Column("corrected", "What a person holds otherwise than the detector.") { claim in
        .array((claim["detected"]?.memberNames ?? []).map(JSONValue.string))
      },
      Column("lost", "Whether the newest detection no longer finds it."),
      Column("version", "The version of the article's text that its words stand in."),
      Column("joined_to", "The first claim that reports the same act."),
      Column("speaker", "The origin of the words, resolved."),
      Column("speaker_basis", "Where that name comes from."),
      Column("through", "The carriers with their roles, in order.") { claim in
        .array(
          (claim["chain"]?.arrayValue ?? []).dropFirst().map { link in
            let role = link["role"]?.stringValue ?? ""
            return .string("\(role): \(link["name"]?.stringValue ?? "")")
          })
      },
      words("source", "Who is named there, in the article's words."),
      words("cue", "The words that attribute."),
      words("content", "What was communicated.", shown: Self.shownWords),
      Column("type", "direct, indirect or mixed."), Column("act", "The kind of speech."),
      Column("stance", "The reporter's, as the cue shows it."),
      Column("when", "When it was said, in the article's words.") { $0["when"]?["words"] ?? .null },
      Column("when_date", "The same as a day.") { $0["when"]?["date"] ?? .null },
      Column("nested_in", "The claim that it is a part of."),
      Column("confidence", "For machines, from 0 to 1."), Column("rule", "What found it."),
      edge("cue", 0), edge("cue", 1), edge("content", 0), edge("content", 1),
      Column(
        "overrides", "Why an answer was given against a rule of review; empty: none was."
      ) { claim in
        .array((claim["overrides"]?.arrayValue ?? []).map(reason))
      },
      Column(
        "corrections", "Why what readers were told of it was changed; empty: it was not."
      ) { claim in
        .array((claim["corrections"]?.arrayValue ?? []).map(reason))
      },
    ],
    brief: [
      "id", "attribution", "content_status", "speaker", "speaker_basis", "through", "content",
      "act", "type", "overrides", "corrections",
    ])

  /// A row a claim of a report, which tells of its approval too.
  package static let report = ListTable(
    "report.csv", "A row a claim of a report.",
    claims.columns + [
      Column(
        "approval_override",
        "Why the report was approved by who marked claims of it; empty: it was not."
      ) { $0["approval"].map(reason) ?? .null }
    ])

  /// A reason with who gave it and when, and what for.
  private static func reason(_ override: JSONValue) -> JSONValue {
    func words(_ name: String) -> String { override[name]?.stringValue ?? "" }
    let questions = (override["questions"]?.arrayValue ?? []).compactMap(\.stringValue)
    let signed = [questions.joined(separator: " and "), words("by"), words("at")]
    return .string("\(words("why")) (\(signed.filter { !$0.isEmpty }.joined(separator: ", ")))")
  }

  /// A row a link of a claim's chain.
  package static let links = ListTable(
    "links.csv", "A row a link of a claim's source chain.",
    [
      Column("article", "The article."), Column("claim", "The claim."),
      Column("position", "From 1, the speaker."), Column("role", "What the link is."),
      Column("name", "Its name."), Column("basis", "Where the name comes from."),
      Column("ref", "D and the number of the shared document, event or spokesperson."),
      Column("status", "Whether the link holds."),
      Column("start", "Where it is named, in Unicode scalars of the article's text.") {
        $0["span"]?.arrayValue?.first ?? .null
      },
      Column("end", "Behind its last scalar.") { $0["span"]?.arrayValue?.last ?? .null },
    ],
    parts: { claim in
      (claim["chain"]?.arrayValue ?? []).map { link in
        guard case .object(let members) = link else { return link }
        return .object(
          members + [
            .init("article", claim["article"] ?? .null), .init("claim", claim["id"] ?? .null),
          ])
      }
    })

  /// A row a sentence in which the article itself speaks.
  package static let ownVoice = ListTable(
    "own-voice.csv", "A row a sentence in which the article itself asserts.",
    [
      Column("words", "The sentence."), Column("reason", "Why it is listed."),
      Column("claim", "The claim that attributes the same."),
      Column("start", "In Unicode scalars of the article's text.") {
        $0["span"]?.arrayValue?.first ?? .null
      },
      Column("end", "Behind its last scalar.") { $0["span"]?.arrayValue?.last ?? .null },
    ])

  /// A row a shared document, event or spokesperson.
  package static let sources = ListTable(
    "sources.csv", "A row a document, event or spokesperson that claims share.",
    [
      Column("id", "D and its number."), Column("role", "What it is."),
      Column("name", "Its name."), Column("status", "Whether it holds."),
      Column("claims", "The claims that rest on it."),
    ])

  /// A row a page or an attempt to fetch one.
  package static let evidence = ListTable(
    "evidence.csv", "A row a page that was fetched, or an attempt.",
    [
      Column("id", "E and its number."), Column("url", "What was asked for."),
      Column("final_url", "What answered."), Column("outcome", "What came of it."),
      Column("reason", "Why it failed."), Column("http_status", "The server's status."),
      Column("captured_at", "When, in UTC."), Column("warc", "The file that keeps it."),
      Column("warc_sha256", "The digest of that file."),
      Column("payload_sha256", "The digest of the page."), Column("title", "As the page says."),
      Column("authors", "As the page says."), Column("published", "As the page says."),
      Column("modified", "As the page says."), Column("outlet", "As the page says."),
      Column("language", "As the page says."), Column("canonical", "The page's own address."),
      Column("targets", "What it is evidence for."),
    ],
    brief: [
      "id", "outcome", "url", "title", "published", "captured_at", "targets",
    ])

  /// A row an event of the audit trail.
  package static let history = ListTable(
    "history.csv", "A row an event of the audit trail.",
    [
      Column("sequence", "From 1, without gaps."),
      Column("operation", "The first event of the same action; empty: not kept."),
      Column("at", "When, in UTC."),
      Column("actor", "Who."), Column("action", "What was done."),
      Column("subject", "To what."), state("before", "As JSON, what it was."),
      state("after", "As JSON, what it became."), Column("why", "The reason given."),
      Column("undone_by", "The action that undid it."), Column("undoes", "The action it undoes."),
      Column("previous_hash", "The hash of the event before."), Column("hash", "Its own."),
    ],
    brief: [
      "sequence", "at", "actor", "action", "subject", "why",
    ])
}

extension ListTable {
  /// The member of a claim that a table for people takes its words from: from mark to mark.
  package static let shownWords = "shown_words"

  /// The words of a claim's spans; for people those of a member, where a claim has it.
  private static func words(_ member: String, _ about: String, shown: String? = nil) -> Column {
    let cell: @Sendable (JSONValue) -> JSONValue = { claim in
      let quotes = (claim["selectors"]?[member]?.arrayValue ?? []).compactMap {
        $0.arrayValue?.first?["exact"]?.stringValue
      }
      return .string(quotes.joined(separator: " … "))
    }
    return Column(
      member, about, shown: { claim in shown.flatMap { claim[$0] } ?? cell(claim) }, cell)
  }

  /// A state of an event, unless it is more than a spreadsheet's cell takes (32,767 characters in
  /// Excel, which spills the rest into other cells).
  private static func state(_ member: String, _ about: String) -> Column {
    Column(member, "\(about) One too long for a cell is left to --format json.") { event in
      let value = event[member] ?? .null
      guard value != .null else { return .null }
      let text = value.serialized()
      return text.utf16.count <= 32_767
        ? .string(text) : .string("(\(text.utf16.count) characters: see --format json)")
    }
  }

  /// Where a claim's spans begin (0) or end (1).
  private static func edge(_ member: String, _ side: Int) -> Column {
    Column(
      "\(member)_\(side == 0 ? "start" : "end")",
      side == 0
        ? "Where the \(member) begins, in Unicode scalars of the article's text."
        : "Behind the last scalar of the \(member)."
    ) { claim in
      let spans = claim[member]?.arrayValue ?? []
      let span = side == 0 ? spans.first : spans.last
      return span?.arrayValue?[side] ?? .null
    }
  }
}
