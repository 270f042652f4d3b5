/// Reads a web archive whose records are gzip members of their own, strictly.
package struct WebArchiveReader: Sendable {
  private let bytes: [UInt8]
  private let recordLimit: Int
  private var offset = 0
  private var ids: Set<String> = []

  /// Reads an archive in memory.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - recordLimit: the longest record that is taken, in bytes, header and block together.
  package init(_ bytes: [UInt8], recordLimit: Int = 64 << 20) {
    self.bytes = bytes
    self.recordLimit = recordLimit
  }

  /// Reads an archive in a file.
  ///
  /// - Parameters:
  ///   - path: of the file.
  ///   - recordLimit: the longest record that is taken, in bytes, header and block together.
  /// - Throws: `WebArchiveError.system` when the file can't be read.
  package init(path: String, recordLimit: Int = 64 << 20) throws(WebArchiveError) {
    self.init(try DurableFile.read(path), recordLimit: recordLimit)
  }

  /// The next record; `nil` after the last.
  ///
  /// - Returns: a record that keeps the rules, its digests checked.
  /// - Throws: `WebArchiveError.damaged` with the offset of the record that breaks a rule. Nothing
  ///   can be read after it.
  package mutating func next() throws(WebArchiveError) -> WebArchiveRecord? {
    guard offset < bytes.count else { return nil }
    let start = offset
    offset = bytes.count
    let (content, end) = try GzipMember.decompress(bytes, at: start, limit: recordLimit)
    let record = try RecordParser(offset: start).parse(content)
    guard ids.insert(record.id).inserted else {
      throw .damaged(offset: start, problem: "its id is used twice")
    }
    offset = end
    return record
  }

  /// All records that are left.
  ///
  /// - Returns: them in order.
  /// - Throws: as `next()`.
  package mutating func remainingRecords() throws(WebArchiveError) -> [WebArchiveRecord] {
    var records: [WebArchiveRecord] = []
    while let record = try next() { records.append(record) }
    return records
  }
}
