import ClaimModel
import GRDB

/// A row of `claimLink`, with the status that holds for it.
struct LinkRow {
  /// The link; its status is the shared source's where it is one.
  var record: LinkRecord
  /// Which thing of the article it is, as the detector counted.
  var ref: String

  /// The links of a claim, in order.
  static func links(ofClaim claim: Int, _ db: Database) throws -> [LinkRow] {
    try links(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM \(tables) WHERE claimLink.claim = ? ORDER BY position"),
      of: claim, owner: "claim C\(claim)")
  }

  /// The links of all claims of an article, in order of the claims.
  static func links(ofArticle article: Int, _ db: Database) throws -> [LinkRow] {
    try links(
      db.cachedStatement(
        sql: """
          SELECT \(columns) FROM claim CROSS JOIN \(tables)
          WHERE claim.article = ? AND claimLink.claim = claim.id
          ORDER BY claimLink.claim, claimLink.position
          """), of: article, owner: "a claim of article A\(article)")
  }

  private static let columns = """
    claimLink.position, claimLink.role, claimLink.name, claimLink.basis, claimLink.passage,
    claimLink.ref, claimLink.sharedSource, coalesce(sharedSource.status, claimLink.status)
    """
  private static let tables = """
    claimLink LEFT JOIN sharedSource ON sharedSource.id = claimLink.sharedSource
    """

  private static func links(
    _ statement: Statement, of id: Int, owner: @autoclosure () -> String
  ) throws -> [LinkRow] {
    let rows = try Row.fetchCursor(statement, arguments: [id])
    var links: [LinkRow] = []
    while let row = try rows.next() {
      var columns = Columns(row, of: "a link of \(owner())")
      let position = try columns.integer()
      let role = try columns.word(LinkRole.self)
      let name = try columns.text()
      let basis = try columns.word(Basis.self)
      let passage = try columns.optionalPassage()
      let ref = try columns.text()
      let sharedSource = try columns.optionalInteger()
      links.append(
        LinkRow(
          record: LinkRecord(
            position: position, role: role, name: name, basis: basis, passage: passage,
            sharedSource: sharedSource, status: try columns.word(LinkStatus.self)), ref: ref))
    }
    return links
  }

  func insert(ofClaim claim: Int, _ transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO claimLink (claim, position, role, name, basis, passage, ref, sharedSource, status)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        claim, record.position, record.role.rawValue, record.name, record.basis.rawValue,
        record.passage.map { [$0].stored }, ref, record.sharedSource,
        record.sharedSource == nil ? record.status.rawValue : nil,
      ])
  }

  /// What events hold of it; the status of a shared source is that one's.
  var state: JSONValue {
    [
      "role": .string(record.role.rawValue), "name": .string(record.name),
      "basis": .string(record.basis.rawValue), "span": record.passage?.spanState ?? .null,
      "ref": .string(ref), "source": JSONValue(record.sharedSource),
      "status": record.sharedSource == nil ? .string(record.status.rawValue) : .null,
    ]
  }
}
