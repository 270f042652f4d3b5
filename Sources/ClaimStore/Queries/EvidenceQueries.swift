package import ClaimModel
import GRDB

extension ClaimStore {
  /// An evidence; `nil` where none has this number.
  package func evidence(_ id: Int) throws -> EvidenceRecord? {
    try read { try Lookup.evidence(id, $0)?.record }
  }

  /// The evidence that fulfils a filter, by number.
  package func evidence(_ filter: EvidenceFilter) throws -> [EvidenceRecord] {
    try read { db in
      let query = Self.query(filter)
      return try Row.fetchAll(db, sql: query.sql, arguments: StatementArguments(query.arguments))
        .map { try EvidenceRow($0, db).record }
    }
  }

  /// The statement of a filter.
  static func query(
    _ filter: EvidenceFilter
  ) -> (sql: String, arguments: [(any DatabaseValueConvertible)?]) {
    let (condition, arguments): (String, [(any DatabaseValueConvertible)?]) =
      switch filter {
      case .all: ("", [])
      case .target(let target):
        (
          """
          WHERE evidence.id IN (
            SELECT attachment.evidence FROM attachment WHERE attachment.\(target.column) = ?)
          """, [target.id]
        )
      case .rechecks(let id): ("WHERE evidence.recheckOf = ?", [id])
      case .url(let url): ("WHERE evidence.url = ? OR evidence.finalURL = ?", [url, url])
      case .left(let reasons):
        (
          """
          WHERE \(isLeft("evidence", reasons)) AND NOT EXISTS (
            SELECT 1 FROM evidence AS later
            WHERE later.url = evidence.url AND later.id > evidence.id
              AND NOT \(isLeft("later", reasons)))
          """, reasons + reasons
        )
      }
    return (
      """
      SELECT \(EvidenceRow.columns) FROM \(EvidenceRow.tables) \(condition) ORDER BY evidence.id
      """, arguments
    )
  }

  /// The condition that a fetch was left for another time; its arguments are the reasons of a stop.
  private static func isLeft(_ table: String, _ reasons: [String]) -> String {
    let places = reasons.map { _ in "?" }.joined(separator: ", ")
    return "(\(table).outcome = 'deferred' OR \(table).outcome = 'skipped' "
      + "AND ifnull(\(table).reason, '') IN (\(places)))"
  }

  /// How evidence was weighed for a claim, in order of time.
  package func weighings(ofClaim id: Int) throws -> [Weighing] {
    try read { try Self.weighings($0, where: "claim", is: id) }
  }

  /// How an evidence was weighed, in order of time.
  package func weighings(ofEvidence id: Int) throws -> [Weighing] {
    try read { try Self.weighings($0, where: "evidence", is: id) }
  }

  /// How evidence was weighed for a shared document, event or spokesperson, in order of time.
  package func weighings(ofSharedSource id: Int) throws -> [Weighing] {
    try read { try Self.weighings($0, where: "source", is: id) }
  }

  /// The weighings whose column (`evidence`, `claim`, `source` or `article`) holds a number.
  static func weighings(_ db: Database, where column: String, is id: Int) throws -> [Weighing] {
    try Row.fetchAll(db.cachedStatement(sql: weighingsSQL(where: column)), arguments: [id])
      .map { try WeighingRow($0).weighing }
  }

  static func weighingsSQL(where column: String) -> String {
    """
    SELECT \(WeighingRow.columns) FROM weighing WHERE weighing.\(column) = ?
    ORDER BY weighing.at, weighing.id
    """
  }

  /// The WARC files that evidence rests on and the digests they had, for the caller to compare with
  /// the files.
  package func warcFiles() throws -> [(evidence: Int, file: String, sha256: String)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT id, warcFile, warcDigest FROM evidence WHERE warcFile IS NOT NULL ORDER BY id"
      ).map { row in
        var columns = Columns(row, of: "an evidence")
        return (try columns.integer(), try columns.text(), try columns.text())
      }
    }
  }
}
