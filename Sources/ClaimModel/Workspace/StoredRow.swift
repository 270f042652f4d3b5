/// A row of the claim store, with the rows that are parts of it, on its way out of a store or into
/// another.
package struct StoredRow: Hashable, Sendable {
  /// What the row is of.
  package enum Kind: String, CaseIterable, Sendable {
    case evidence, article, version, detection, source, claim
    case ownVoice = "own_voice"
    case attachment, weighing, note, event

    /// Whether such rows stand below their article.
    package var isOfArticle: Bool {
      switch self {
      case .version, .detection, .source, .claim, .ownVoice: true
      case .evidence, .article, .attachment, .weighing, .note, .event: false
      }
    }
  }

  /// What it is of.
  package var kind: Kind
  /// The columns by name, in the words of the published formats (`captured_at`), and the rows that
  /// are parts of it. Passages are `[[start, end, "words"], …]` in UTF-8 offsets.
  package var members: [JSONValue.Member]
  /// The bytes of an article, or a version of it, as they were received; `nil` where they are the
  /// text's own, and for everything that is neither.
  package var original: [UInt8]?

  /// Makes a row.
  package init(kind: Kind, members: [JSONValue.Member], original: [UInt8]? = nil) {
    self.kind = kind
    self.members = members
    self.original = original
  }

  /// The value of a member; `nil` where there is none.
  package subscript(name: String) -> JSONValue? {
    members.last { $0.name == name }?.value
  }
}

/// What a bundle says of a store before its rows.
package struct StoreSummary: Hashable, Sendable {
  /// The number of the store's layout (`user_version`).
  package var layout: Int
  /// How many rows there are of each kind.
  package var counts: [StoredRow.Kind: Int]
  /// How many files the evidence rests on.
  package var fileCount: Int
  /// The hash of the last event.
  package var headHash: String

  /// Makes a summary.
  package init(layout: Int, counts: [StoredRow.Kind: Int], fileCount: Int, headHash: String) {
    self.layout = layout
    self.counts = counts
    self.fileCount = fileCount
    self.headHash = headHash
  }
}
