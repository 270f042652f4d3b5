import ClaimModel
import Digests

/// Reads one record from the content of its gzip member, by the rules of WARC 1.1.
struct RecordParser {
  /// Where the member begins in the file: what damage is reported with.
  let offset: Int

  /// - Throws: `WebArchiveError.damaged`, naming the first rule that is broken.
  func parse(_ content: [UInt8]) throws(WebArchiveError) -> WebArchiveRecord {
    let (lines, blockStart) = try headLines(content)
    guard let version = lines.first, version == "WARC/1.1" || version == "WARC/1.0" else {
      throw damage("it does not begin with 'WARC/1.1'")
    }
    let fields = try self.fields(lines.dropFirst())
    try checkRepetition(fields)
    func required(_ name: String) throws(WebArchiveError) -> String {
      guard let value = fields.first(where: { $0.name.lowercased() == name.lowercased() })?.value
      else { throw damage("\(name) is missing") }
      return value
    }
    let lengthText = try required("Content-Length")
    guard lengthText.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(lengthText)
    else { throw damage("Content-Length is no number") }
    guard length == content.count - blockStart - 4, content.suffix(4).elementsEqual(Self.end)
    else { throw damage("the block is not as long as Content-Length says") }
    let dateText = try required("WARC-Date")
    guard let date = Self.date(dateText) else { throw damage("WARC-Date is not a time in UTC") }
    let id = try required("WARC-Record-ID")
    guard id.hasPrefix("<"), id.hasSuffix(">"), id.utf8.count > 2 else {
      throw damage("WARC-Record-ID is not in angle brackets")
    }
    let record = WebArchiveRecord(
      offset: offset, type: try required("WARC-Type"), id: id.withoutAngleBrackets, date: date,
      fields: fields, block: Array(content[blockStart..<(blockStart + length)]))
    try checkTarget(record)
    try checkDigests(record)
    return record
  }

  private static let end = Array("\r\n\r\n".utf8)

  private func damage(_ problem: String) -> WebArchiveError {
    .damaged(offset: offset, problem: problem)
  }

  /// The header lines, and where the block begins.
  private func headLines(_ content: [UInt8]) throws(WebArchiveError) -> ([String], Int) {
    var lines: [String] = []
    var start = 0
    while let feed = content[start...].firstIndex(of: 0x0A) {
      guard feed > start, content[feed - 1] == 0x0D else {
        throw damage("a header line does not end with CR LF")
      }
      let line = content[start..<(feed - 1)]
      start = feed + 1
      if line.isEmpty { return (lines, start) }
      guard let text = String(validating: line, as: UTF8.self) else {
        throw damage("a header line is not UTF-8")
      }
      lines.append(text)
    }
    throw damage("its header does not end")
  }

  private func fields(
    _ lines: ArraySlice<String>
  ) throws(WebArchiveError) -> [WebArchiveRecord.Field] {
    var fields: [WebArchiveRecord.Field] = []
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        !line.hasPrefix(" "), !line.hasPrefix("\t")
      else { throw damage("a header line is no field") }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      fields.append(.init(name: String(line[..<colon]), value: String(value)))
    }
    return fields
  }

  /// WARC 1.1, section 4: no field is repeated but WARC-Concurrent-To.
  private func checkRepetition(_ fields: [WebArchiveRecord.Field]) throws(WebArchiveError) {
    var seen: Set<String> = []
    for field in fields where field.name.lowercased() != "warc-concurrent-to" {
      guard seen.insert(field.name.lowercased()).inserted else {
        throw damage("\(field.name) is repeated")
      }
    }
  }

  /// Sections 5.7 and 5.8.
  private func checkTarget(_ record: WebArchiveRecord) throws(WebArchiveError) {
    let needsTarget = ["request", "response", "resource", "revisit", "conversion"]
    guard let target = record.targetURI else {
      if needsTarget.contains(record.type) { throw damage("WARC-Target-URI is missing") }
      return
    }
    guard record.type != "warcinfo" else { throw damage("a warcinfo has a WARC-Target-URI") }
    guard target.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw damage("WARC-Target-URI is no URI")
    }
  }

  private func checkDigests(_ record: WebArchiveRecord) throws(WebArchiveError) {
    if let digest = record.value(of: "WARC-Block-Digest") {
      guard matches(digest, record.block) else { throw damage("the block's digest differs") }
    }
    // The digest of a payload with a transfer coding is over other bytes than stand here.
    if let digest = record.value(of: "WARC-Payload-Digest"), record.type == "response" {
      let (head, body) = record.message
      let isCoded = String(decoding: head, as: UTF8.self).lowercased()
        .split(whereSeparator: \.isNewline).contains { $0.hasPrefix("transfer-encoding:") }
      guard isCoded || matches(digest, body) else { throw damage("the payload's digest differs") }
    }
  }

  /// Whether a digest is that of the bytes; one by another algorithm can't be judged and passes.
  private func matches(_ digest: String, _ bytes: [UInt8]) -> Bool {
    guard digest.lowercased().hasPrefix("sha256:") else { return true }
    return digest.dropFirst(7).lowercased() == SHA256.hex(of: bytes)
  }

  /// `2020-01-11T09:30:00Z`, or with one to nine digits of a fraction.
  private static func date(_ text: String) -> Timestamp? {
    guard let dot = text.firstIndex(of: ".") else { return Timestamp(iso8601: text) }
    let fraction = text[text.index(after: dot)...].dropLast()
    guard text.hasSuffix("Z"), (1...9).contains(fraction.utf8.count),
      fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Timestamp(iso8601: text[..<dot] + "Z")
  }
}
