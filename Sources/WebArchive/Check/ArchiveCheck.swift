/// Checks every rule of WARC 1.1 that a file can keep or break, in `.warc` and in `.warc.gz`.
///
/// It goes on after what it finds as far as records can be told apart, never traps, and takes memory
/// for the file and its largest record.
package struct ArchiveCheck: Sendable {
  private let message: @Sendable (_ head: [UInt8], _ body: [UInt8]) -> StoredMessage
  private let recordLimit: Int

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - recordLimit: the longest record that is unpacked, in bytes.
  ///   - message: reads a stored HTTP response.
  package init(
    recordLimit: Int = 256 << 20,
    message: @escaping @Sendable (_ head: [UInt8], _ body: [UInt8]) -> StoredMessage
  ) {
    self.recordLimit = recordLimit
    self.message = message
  }

  /// Checks a file.
  package func report(on bytes: [UInt8]) -> ArchiveReport {
    var run = ArchiveCheckRun(message: message)
    run.report.isCompressed = bytes.starts(with: [0x1F, 0x8B])
    if run.report.isCompressed {
      checkMembers(of: bytes, &run)
    } else {
      run.take(bytes, from: 0, isMember: false)
    }
    if run.report.recordCount == 0, run.report.findings.isEmpty {
      run.complain(0, "the file holds no record")
    }
    run.finish()
    return run.report
  }

  private func checkMembers(of bytes: [UInt8], _ run: inout ArchiveCheckRun) {
    var offset = 0
    while offset < bytes.count {
      do throws(WebArchiveError) {
        let (content, end) = try GzipMember.decompress(bytes, at: offset, limit: recordLimit)
        run.take(content, from: offset, isMember: true)
        offset = end
      } catch {
        let problem =
          if case .damaged(_, let problem) = error { problem } else { error.description }
        run.complain(offset, problem)
        // What follows may still be told apart by where a member begins.
        guard let next = Self.nextMember(in: bytes, after: offset) else { return }
        offset = next
      }
    }
  }

  /// Where the next bytes stand that begin a gzip member with deflate.
  private static func nextMember(in bytes: [UInt8], after offset: Int) -> Int? {
    var index = offset + 1
    while index + 3 < bytes.count {
      if bytes[index] == 0x1F, bytes[index + 1] == 0x8B, bytes[index + 2] == 8,
        bytes[index + 3] & 0xE0 == 0
      {
        return index
      }
      index += 1
    }
    return nil
  }
}

/// One check under way.
struct ArchiveCheckRun {
  var report = ArchiveReport()
  private let message: @Sendable ([UInt8], [UInt8]) -> StoredMessage
  private var relations = RecordRelations()

  init(message: @escaping @Sendable ([UInt8], [UInt8]) -> StoredMessage) {
    self.message = message
  }

  mutating func complain(_ offset: Int, _ problem: String, isWarning: Bool = false) {
    report.findings.append(
      ArchiveFinding(offset: offset, problem: problem, isWarning: isWarning))
  }

  /// Reads the records of a plain file, or of the content of a gzip member that begins at an offset
  /// of the file.
  mutating func take(_ content: [UInt8], from base: Int, isMember: Bool) {
    var start = 0
    var count = 0
    while start < content.count {
      let place = isMember ? base : start
      guard let head = RecordHead(content, at: start) else {
        return complain(place, "its header does not end")
      }
      for problem in head.problems { complain(place, problem) }
      if isMember, count == 1 { complain(base, "several records are in one gzip member") }
      count += 1
      report.recordCount += 1
      guard let length = head.contentLength, length <= content.count - head.blockStart else {
        if head.contentLength == nil {
          complain(place, "Content-Length is missing or no number")
        } else {
          complain(place, "the block is not as long as Content-Length says")
        }
        judge(head, content[min(head.blockStart, content.count)...], place)
        guard let next = Self.nextRecord(in: content, after: head.blockStart) else { return }
        start = next
        continue
      }
      let end = head.blockStart + length
      judge(head, content[head.blockStart..<end], place)
      if content[end...].starts(with: RecordParser.end) {
        start = end + RecordParser.end.count
      } else if content[end...].starts(with: "\n\n".utf8), !head.problems.isEmpty {
        start = end + 2
      } else {
        complain(place, "the block is not as long as Content-Length says")
        guard let next = Self.nextRecord(in: content, after: head.blockStart) else { return }
        start = next
      }
    }
  }

  /// Where the next line stands that begins a record.
  private static func nextRecord(in content: [UInt8], after offset: Int) -> Int? {
    let mark = Array("WARC/1.".utf8)
    var index = offset
    while let feed = content[index...].firstIndex(of: 0x0A) {
      if content[(feed + 1)...].starts(with: mark) { return feed + 1 }
      index = feed + 1
    }
    return nil
  }

  private mutating func judge(_ head: RecordHead, _ block: ArraySlice<UInt8>, _ place: Int) {
    let raw = RawRecord(
      offset: place, version: head.version, fields: head.fields, block: Array(block))
    let rules = RecordRules(record: raw)
    report.findings += rules.findings
    var relation = RecordRelation(raw)
    switch (raw.type, raw.mediaType) {
    case ("response", "application/http"):
      let parts = HTTPBlock(raw.block)
      let stored = message(parts.head, parts.body)
      relation.take(stored, of: raw)
      report.findings += rules.digest(
        "WARC-Payload-Digest", of: stored.payload, "the payload's digest differs")
    case ("request", "application/http"):
      relation.method = HTTPBlock.method(of: raw.block)
      if relation.method == nil { complain(place, "its block is no HTTP request") }
    case ("resource", _), ("conversion", _):
      report.findings += rules.digest(
        "WARC-Payload-Digest", of: raw.block, "the payload's digest differs")
    case ("metadata", "application/warc-fields"):
      relation.notes = HTTPBlock.fieldNames(of: raw.block)
    default: break
    }
    relations.add(relation)
  }

  /// What the records say of each other, once all are known.
  mutating func finish() {
    report.findings += relations.findings
    // Each once, by place; a record may be told of by two rules.
    var seen: Set<ArchiveFinding> = []
    report.findings = report.findings.filter { seen.insert($0).inserted }.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
  }
}
