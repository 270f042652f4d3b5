import ClaimModel

/// Tables of the lists that are not of what a workspace holds, but of what follows from it.
extension ListTable {
  /// A row the claim to open next.
  package static let next = ListTable(
    "next.csv", "A row the claim to open next; none where nothing is left.",
    [
      ofClaim("id", "C and the claim's number."), ofClaim("article", "The article it is in."),
      ofClaim("attribution", "Whether it was said."),
      ofClaim("content_status", "Whether it is true."),
      ofClaim("speaker", "The origin of the words, resolved."),
      Column("content", "What was communicated.") { $0["claim"]?["words"] ?? .null },
      Column("reasons", "Why it is worth opening, the weightiest first.") { next in
        .array((next["reasons"]?.arrayValue ?? []).map { $0["reason"] ?? .null })
      },
      Column("remaining", "How many of its article are left after it."),
    ])

  private static func ofClaim(_ name: String, _ about: String) -> Column {
    Column(name, about) { $0["claim"]?[name] ?? .null }
  }

  /// A row a claim beside a page.
  package static let compare = ListTable(
    "compare.csv", "A row a claim beside a page, with what became of its words.",
    [
      Column("claim", "C and the claim's number."), Column("evidence", "The page."),
      Column("source", "The document that was asked for."),
      Column(
        "outcome", "What the page has of them: the same, other spelling, other words, or nothing."),
      ofParts("article", "The claim's words, part by part."),
      ofParts("document", "What the page has for them."),
    ])

  private static func ofParts(_ side: String, _ about: String) -> Column {
    Column(side, about) { comparison in
      .array((comparison["parts"]?.arrayValue ?? []).compactMap { $0[side]?["words"] })
    }
  }

  /// A row a setting.
  package static let config = ListTable(
    "config.csv", "A row a setting, with where its value comes from.",
    [
      Column("name", "What is set."), Column("value", "To what; empty: not set."),
      Column("origin", "environment, workspace, person or standard.") {
        $0["origin"]?["kind"] ?? .null
      },
      Column("place", "The variable, or the file.") {
        $0["origin"]?["variable"] ?? $0["origin"]?["path"] ?? .null
      },
      Column("line", "Of the file, from 1.") { $0["origin"]?["line"] ?? .null },
    ])

  /// A row a format.
  package static let schemas = ListTable(
    "schema.csv", "A row a format that has a schema.",
    [Column("name", "What it is asked for by."), Column("about", "What it describes.")])
}
