import ClaimModel
import Digests
import GRDB

/// A row of `evidence` with its page and its attachments.
struct EvidenceRow {
  static let columns = """
    evidence.id, evidence.url, evidence.finalURL, evidence.outcome, evidence.reason,
    evidence.httpStatus, evidence.capturedAt, evidence.warcFile, evidence.warcDigest,
    evidence.payloadDigest, evidence.hops, evidence.mediaType, evidence.attached,
    evidence.archived, evidence.recheckOf, evidence.recheckVerdict, evidencePage.text IS NOT NULL, evidencePage.title,
    evidencePage.authors, evidencePage.published, evidencePage.modified, evidencePage.outlet,
    evidencePage.language, evidencePage.canonical, evidencePage.text
    """
  /// What `columns` are selected from.
  static let tables = "evidence LEFT JOIN evidencePage ON evidencePage.evidence = evidence.id"

  var record: EvidenceRecord

  /// Makes a row of what is to be kept; NUL characters are replaced.
  init(id: Int, _ evidence: NewEvidence) {
    record = EvidenceRecord(
      id: id, url: evidence.url.withoutNUL, finalURL: evidence.finalURL?.withoutNUL,
      outcome: evidence.outcome, reason: evidence.reason?.withoutNUL,
      httpStatus: evidence.httpStatus, capturedAt: evidence.capturedAt,
      warcFile: evidence.warcFile, warcDigest: evidence.warcDigest,
      payloadDigest: evidence.payloadDigest, page: evidence.page.map(Self.withoutNUL), targets: [],
      hops: evidence.hops, mediaType: evidence.mediaType?.withoutNUL,
      attached: evidence.attached.map {
        AttachedFile(
          name: $0.name.withoutNUL, seenBy: $0.seenBy.withoutNUL, seenAt: $0.seenAt.withoutNUL)
      },
      archived: evidence.archived.map {
        ArchivedCopy(
          archive: $0.archive.withoutNUL, original: $0.original?.withoutNUL,
          takenAt: $0.takenAt?.withoutNUL)
      }, recheck: evidence.recheck)
  }

  private static func withoutNUL(_ page: ExtractedPage) -> ExtractedPage {
    ExtractedPage(
      title: page.title?.withoutNUL, authors: page.authors.map(\.withoutNUL),
      published: page.published?.withoutNUL, modified: page.modified?.withoutNUL,
      outlet: page.outlet?.withoutNUL, language: page.language?.withoutNUL,
      canonical: page.canonical?.withoutNUL, text: page.text.withoutNUL)
  }

  /// The evidence of a row of `columns`; its attachments are read from the database.
  init(_ row: Row, _ db: Database) throws {
    var columns = Columns(row, of: "an evidence")
    let id = try columns.integer()
    columns.owner = "evidence E\(id)"
    record = EvidenceRecord(
      id: id, url: try columns.text(), finalURL: try columns.optionalText(),
      outcome: try columns.word(FetchOutcome.self), reason: try columns.optionalText(),
      httpStatus: try columns.optionalInteger(), capturedAt: try columns.timestamp(),
      warcFile: try columns.optionalText(), warcDigest: try columns.optionalText(),
      payloadDigest: try columns.optionalText(), page: nil, targets: [],
      hops: try columns.json(), mediaType: try columns.optionalText(),
      attached: try columns.optionalObject(AttachedFile.init),
      archived: try columns.optionalObject(ArchivedCopy.init),
      recheck: try Self.recheck(&columns))
    if try columns.integer() != 0 {
      record.page = ExtractedPage(
        title: try columns.optionalText(),
        authors: try columns.json().arrayValue?.compactMap(\.stringValue) ?? [],
        published: try columns.optionalText(), modified: try columns.optionalText(),
        outlet: try columns.optionalText(), language: try columns.optionalText(),
        canonical: try columns.optionalText(), text: try columns.text())
    }
    record.targets = try Attachment.targets(ofEvidence: id, db)
    record.passages = try EvidencePassageRow.passages(ofEvidence: id, db)
  }

  private static func recheck(_ columns: inout Columns) throws -> Recheck? {
    let of = try columns.optionalInteger()
    let verdict = try columns.optionalWord(RecheckVerdict.self)
    guard let of, let verdict else { return nil }
    return Recheck(of: of, verdict: verdict)
  }

  func insert(_ transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO evidence (id, url, finalURL, outcome, reason, httpStatus, capturedAt, warcFile,
        warcDigest, payloadDigest, hops, mediaType, attached, archived, recheckOf, recheckVerdict)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        record.id, record.url, record.finalURL, record.outcome.rawValue, record.reason,
        record.httpStatus, record.capturedAt.description, record.warcFile, record.warcDigest,
        record.payloadDigest, record.hops.serialized(), record.mediaType,
        record.attached?.json.serialized(), record.archived?.json.serialized(),
        record.recheck?.of, record.recheck?.verdict.rawValue,
      ])
    guard let page = record.page else { return }
    try transaction.run(
      """
      INSERT INTO evidencePage (evidence, title, authors, published, modified, outlet, language,
        canonical, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        record.id, page.title, JSONValue.array(page.authors.map(JSONValue.string)).serialized(),
        page.published, page.modified, page.outlet, page.language, page.canonical, page.text,
      ])
  }

  /// What events hold of it; the page's text by its digest.
  var state: JSONValue {
    [
      "url": .string(record.url), "finalURL": JSONValue(record.finalURL),
      "outcome": .string(record.outcome.rawValue), "reason": JSONValue(record.reason),
      "httpStatus": JSONValue(record.httpStatus),
      "capturedAt": .string(record.capturedAt.description),
      "warcFile": JSONValue(record.warcFile), "warcDigest": JSONValue(record.warcDigest),
      "payloadDigest": JSONValue(record.payloadDigest), "hops": record.hops,
      "page": record.page.map(pageState) ?? .null, "mediaType": JSONValue(record.mediaType),
      "attached": record.attached?.json ?? .null, "archived": record.archived?.json ?? .null,
      "recheckOf": JSONValue(record.recheck?.of),
      "recheckVerdict": JSONValue(record.recheck?.verdict.rawValue),
      "passages": .array(record.passages.map(\.state)),
    ]
  }

  private func pageState(_ page: ExtractedPage) -> JSONValue {
    [
      "title": JSONValue(page.title), "authors": .array(page.authors.map(JSONValue.string)),
      "published": JSONValue(page.published), "modified": JSONValue(page.modified),
      "outlet": JSONValue(page.outlet), "language": JSONValue(page.language),
      "canonical": JSONValue(page.canonical), "textDigest": .string(SHA256.hex(of: page.text)),
    ]
  }
}
