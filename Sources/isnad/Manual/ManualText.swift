/// What the manual page says besides the words of `--help`.
enum ManualText {
  /// Paragraphs on what the program is.
  static let description = [
    """
    isnad reads an article, isolates each statement that it attributes to somebody, and keeps its \
    source chain: speaker, spokesperson, document, event, outlet. It pulls web pages and keeps them as \
    evidence. A person answers two questions of each claim that are never mixed: was it said, by this \
    speaker, through these hands, and is it true? An editor gets a report.
    """,
    """
    Articles are called A1, claims C12 or 12, evidence E5, shared documents, events and spokespersons \
    D1; several claims are C12,C15. A prefix of six or more digits of a claim's global id serves too.
    """,
  ]

  /// The closing sections: a title, then terms with their text.
  static let sections: [(title: String, entries: [(term: String, text: String)])] = [
    (
      "ENVIRONMENT",
      [
        ("ISNAD_WORKSPACE", "The workspace, where --workspace is not given."),
        ("ISNAD_REVIEWER", "The name that changes are recorded under, where --by is not given."),
        ("ISNAD_PAGER, PAGER", "What long output goes through; empty for nothing."),
        ("NO_COLOR", "Where it is set, nothing is coloured."),
        ("CURL_CA_BUNDLE, SSL_CERT_FILE", "A file of further certificate authorities."),
        (
          "SOURCE_DATE_EPOCH",
          "The moment that changes are recorded at, in seconds since 1970, for reproducible output."
        ),
      ]
    ),
    (
      "FILES",
      [
        (
          "Claims/claims.sqlite", "The record: articles, claims, people's answers, the audit trail."
        ),
        ("Claims/evidence/", "The pages that were kept, in WARC 1.1."),
        ("Claims/NAME.json", "A readable ledger of an article, derived from the record."),
        ("Claims/isnad.conf", "What is set for whoever works in the workspace."),
        ("Reports/", "Reports, derived from the record."),
        ("~/.config/isnad/isnad.conf", "What is set for a person."),
      ]
    ),
    (
      "EXIT STATUS",
      [
        ("0", "Done."),
        (
          "1",
          "Something failed: a line on standard error for each thing, with the mend. What could be "
            + "done was done and is kept. Of check: there is damage."
        ),
        ("2", "Wrong usage."),
      ]
    ),
  ]
}
