import ClaimModel

/// What is remembered of a record for the rules that take several to judge.
struct RecordRelation {
  let offset: Int
  let type: String
  let id: String?
  let date: Timestamp?
  let concurrentTo: [String]
  let refersTo: String?
  let warcinfoID: String?
  /// Whether it names a record of another file in full: a revisit does.
  let isReferenceElsewhere: Bool
  /// The method of a request.
  var method: String?
  /// The fields of a metadata record.
  var notes: Set<String> = []
  /// What a response's body is not, and whether the record says that it is cut.
  private(set) var stored: StoredMessage?
  private(set) var truncated: String?

  init(_ record: RawRecord) {
    offset = record.offset
    type = record.type
    id = record.id
    date = record.value(of: "WARC-Date").flatMap(FieldSyntax.date)
    concurrentTo = record.values(of: "WARC-Concurrent-To").map(\.withoutAngleBrackets)
    refersTo = record.value(of: "WARC-Refers-To")?.withoutAngleBrackets
    warcinfoID = record.value(of: "WARC-Warcinfo-ID")?.withoutAngleBrackets
    isReferenceElsewhere =
      record.type == "revisit" && record.value(of: "WARC-Refers-To-Target-URI") != nil
    truncated = record.value(of: "WARC-Truncated")
  }

  /// Remembers how a response's body stands; its payload is not kept.
  mutating func take(_ message: StoredMessage, of record: RawRecord) {
    stored = StoredMessage(
      status: message.status, payload: [], extent: message.extent, isMiscoded: message.isMiscoded)
    // A head that breaks off has no body to judge.
  }
}

/// The rules that take several records to judge.
struct RecordRelations {
  private var records: [RecordRelation] = []

  mutating func add(_ record: RecordRelation) { records.append(record) }

  /// What is wrong between them.
  var findings: [ArchiveFinding] {
    guard let first = records.first else { return [] }
    var known: [String: RecordRelation] = [:]
    var found: [ArchiveFinding] = []
    for record in records {
      guard let id = record.id else { continue }
      if known[id] == nil {
        known[id] = record
      } else {
        found.append(ArchiveFinding(offset: record.offset, problem: "its id is used twice"))
      }
    }
    if !records.contains(where: { $0.type == "warcinfo" }) {
      found.append(
        ArchiveFinding(
          offset: first.offset, problem: "the file has no warcinfo record", isWarning: true))
    }
    for record in records { found += references(of: record, known) }
    return found + messages(known)
  }

  private func references(
    of record: RecordRelation, _ known: [String: RecordRelation]
  ) -> [ArchiveFinding] {
    var found: [ArchiveFinding] = []
    func look(_ name: String, _ id: String) {
      guard known[id] == nil, !(name == "WARC-Refers-To" && record.isReferenceElsewhere) else {
        return
      }
      found.append(
        ArchiveFinding(
          offset: record.offset, problem: "its \(name) names a record that is not in the file",
          isWarning: true))
    }
    for id in record.concurrentTo {
      look("WARC-Concurrent-To", id)
      if let other = known[id], other.date != record.date {
        found.append(
          ArchiveFinding(
            offset: record.offset,
            problem: "its WARC-Date is not that of a record of the same capture"))
      }
    }
    if let id = record.refersTo { look("WARC-Refers-To", id) }
    if let id = record.warcinfoID {
      look("WARC-Warcinfo-ID", id)
      if let other = known[id], other.type != "warcinfo" {
        found.append(
          ArchiveFinding(offset: record.offset, problem: "its WARC-Warcinfo-ID names no warcinfo"))
      }
    }
    return found
  }

  /// What the bodies of responses are not, which depends on what was asked and what is declared.
  private func messages(_ known: [String: RecordRelation]) -> [ArchiveFinding] {
    var methods: [String: String] = [:]
    var notes: [String: Set<String>] = [:]
    for record in records {
      if let method = record.method, let id = record.id {
        for other in record.concurrentTo { methods[other] = method }
        methods[id] = method
      }
      if let id = record.refersTo, record.type == "metadata" {
        notes[id, default: []].formUnion(record.notes)
      }
    }
    return records.flatMap { record -> [ArchiveFinding] in
      guard let stored = record.stored else { return [] }
      let method =
        record.id.flatMap { methods[$0] }
        ?? record.concurrentTo.compactMap {
          methods[$0]
        }.first
      return findings(
        on: stored, of: record, isHead: method == "HEAD",
        declared: record.id.flatMap { notes[$0] } ?? [])
    }
  }

  private func findings(
    on stored: StoredMessage, of record: RecordRelation, isHead: Bool, declared: Set<String>
  ) -> [ArchiveFinding] {
    var found: [ArchiveFinding] = []
    func tell(_ problem: String, isWarning: Bool = false) {
      found.append(
        ArchiveFinding(offset: record.offset, problem: problem, isWarning: isWarning))
    }
    guard stored.status != nil else {
      tell(
        "its block does not begin with the whole head of an HTTP response",
        isWarning: record.truncated != nil)
      return found
    }
    let isFramingDeclared = declared.contains(CaptureRecord.framingNote)
    switch stored.extent {
    case .short where record.truncated == nil && !isHead:
      tell("the body ends before its head says, and WARC-Truncated does not say why")
    case .malformed(let how) where !isHead:
      tell(
        "the body was stored otherwise than it came, or came so: \(how)",
        isWarning: isFramingDeclared)
    case .surplus(let count):
      tell(
        "\(count) bytes stand behind the end of the body that its head tells",
        isWarning: !stored.isMiscoded)
    case .whole where record.truncated != nil:
      tell("it says WARC-Truncated, and its body is whole", isWarning: true)
    default: break
    }
    if stored.isMiscoded {
      // Where head and body agree on the length, the server may have said what is not so.
      tell(
        "the body is not gzip, as its head says: it was stored decoded, or came so",
        isWarning: declared.contains(CaptureRecord.codingNote) || stored.extent == .whole)
    }
    return found
  }
}
