import ClaimModel
import GRDB

/// A table whose rows a bundle holds, with the tables whose rows are parts of its rows.
///
/// Columns are not listed: a bundle holds all of them, those of later layouts too.
struct BundleTable {
  let kind: StoredRow.Kind
  let name: String
  /// What rows are ordered by.
  let order: String
  let parts: [Part]
  /// Columns that repeat what stands elsewhere, for the indexes.
  let repeated: Set<String>

  /// A table whose rows are parts of another's.
  struct Part {
    let table: String
    /// The column that holds the number of the row that it is a part of.
    let owner: String
    let shape: Shape

    /// How the part stands in the row.
    enum Shape {
      /// Its columns are the row's own; exactly one.
      case merged
      /// An object under a name, or null.
      case optional(String)
      /// An array of objects under a name, ordered by a column.
      case many(String, order: String)
    }
  }

  private init(
    _ kind: StoredRow.Kind, _ name: String, order: String = "id", parts: [Part] = [],
    repeated: Set<String> = []
  ) {
    self.kind = kind
    self.name = name
    self.order = order
    self.parts = parts
    self.repeated = repeated
  }

  /// All tables, each behind those it points to.
  static let all = StoredRow.Kind.allCases.map { BundleTable($0) }

  /// The table of a kind of row.
  init(_ kind: StoredRow.Kind) {
    self =
      switch kind {
      case .evidence:
        BundleTable(
          kind, "evidence",
          parts: [
            Part(table: "evidencePage", owner: "evidence", shape: .optional("page")),
            Part(
              table: "evidencePassage", owner: "evidence",
              shape: .many("passages", order: "position")),
          ])
      case .article:
        BundleTable(
          kind, "article",
          parts: [
            Part(table: "articleText", owner: "article", shape: .merged),
            Part(table: "original", owner: "article", shape: .merged),
          ])
      case .version: BundleTable(kind, "articleVersion", order: "number")
      case .detection: BundleTable(kind, "detection")
      case .source: BundleTable(kind, "sharedSource")
      case .claim:
        BundleTable(
          kind, "claim",
          parts: [
            Part(
              table: "claimLink", owner: "claim", shape: .many("links", order: "position"))
          ], repeated: ["cueStart", "speakerFolded", "linkCount"])
      case .ownVoice: BundleTable(kind, "ownVoice", order: "position")
      case .attachment: BundleTable(kind, "attachment")
      case .weighing: BundleTable(kind, "weighing")
      case .note: BundleTable(kind, "note")
      case .event: BundleTable(kind, "event", order: "sequence")
      }
  }
}

/// A column of a table in a bundle.
struct BundleColumn {
  /// The name in the table.
  let name: String
  /// The name in the bundle: `capturedAt` is `captured_at`, `finalURL` is `final_url`.
  let member: String
  let type: Kind

  enum Kind {
    case integer, real, text, blob
    /// JSON as text, a value in the bundle. An event's states are hashed as they stand and go as
    /// text.
    case json
  }

  /// Columns of JSON text.
  private static let jsonColumns: Set = [
    "evidence.hops", "evidence.attached", "evidence.archived", "evidencePassage.passage",
    "evidencePage.authors", "claim.cue", "claim.source", "claim.content",
    "claim.sentence", "claim.saidAt", "claim.detected", "claimLink.passage", "ownVoice.passage",
  ]

  /// The columns of a table as the database has them, in order.
  ///
  /// - Returns: none where the database's layout has no such table.
  static func columns(of table: String, _ db: Database) throws -> [BundleColumn] {
    guard try db.tableExists(table) else { return [] }
    return try db.columns(in: table).map { column in
      let type: Kind =
        switch column.type {
        case "INTEGER": .integer
        case "REAL": .real
        case "BLOB": .blob
        default: jsonColumns.contains("\(table).\(column.name)") ? .json : .text
        }
      return BundleColumn(name: column.name, member: snakeCase(column.name), type: type)
    }
  }

  private static func snakeCase(_ name: String) -> String {
    var words = ""
    var isInWord = false
    for character in name {
      if character.isUppercase, isInWord { words += "_" }
      isInWord = character.isLowercase
      words += character.lowercased()
    }
    return words
  }
}
