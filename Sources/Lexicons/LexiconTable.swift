/// The rows of one lexicon file.
///
/// The format: UTF-8, LF, tab between columns, lines that begin with `#` are comments, the first
/// other line names the columns.
public struct LexiconTable: Sendable {
  /// The name of the file without extension.
  public let name: String
  /// The names of the columns.
  public let columns: [String]
  /// The file.
  public let bytes: [UInt8]
  /// The rows, each with as many ranges of `bytes` as there are columns.
  public let rows: [[Range<Int>]]

  /// Reads a file.
  ///
  /// - Throws: `LexiconError` where a row has another number of fields than the header.
  public init(name: String, bytes: [UInt8]) throws {
    var columns: [String]?
    var rows: [[Range<Int>]] = []
    var lineNumber = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      lineNumber += 1
      defer { start = end + 1 }
      if start == end || bytes[start] == UInt8(ascii: "#") { continue }
      let fields = LexiconTable.fields(of: bytes, from: start, to: end)
      guard let header = columns else {
        columns = fields.map { String(decoding: bytes[$0], as: UTF8.self) }
        continue
      }
      guard fields.count == header.count else {
        throw LexiconError.fieldCount(
          file: name, line: lineNumber, found: fields.count, expected: header.count)
      }
      rows.append(fields)
    }
    guard let columns else { throw LexiconError.noHeader(file: name) }
    self.name = name
    self.columns = columns
    self.bytes = bytes
    self.rows = rows
  }

  private static func fields(of bytes: [UInt8], from start: Int, to end: Int) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    fields.reserveCapacity(12)
    var fieldStart = start
    for offset in start..<end where bytes[offset] == UInt8(ascii: "\t") {
      fields.append(fieldStart..<offset)
      fieldStart = offset + 1
    }
    fields.append(fieldStart..<end)
    return fields
  }

  /// The text of a field.
  public func text(_ row: [Range<Int>], _ column: Int) -> String {
    String(decoding: bytes[row[column]], as: UTF8.self)
  }

  /// The folded words of a field, split at spaces.
  public func foldedWords(_ row: [Range<Int>], _ column: Int) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    var offset = row[column].lowerBound
    let end = row[column].upperBound
    while offset < end {
      let (scalar, length) = UTF8Reading.scalar(in: bytes, at: offset)
      offset += length
      if scalar == 0x20 {
        words.append([])
        continue
      }
      let letter = Letters.fold(scalar: scalar)
      if letter > Letters.mark { words[words.count - 1].append(letter) }
    }
    return words.filter { !$0.isEmpty }
  }
}

/// Reading scalars out of UTF-8 bytes.
public enum UTF8Reading {
  /// The scalar that begins at an offset, and its length in bytes.
  ///
  /// Bytes that form no scalar are read as U+FFFD of length 1, so that a walk always goes on.
  @inlinable
  public static func scalar<Bytes: RandomAccessCollection>(
    in bytes: borrowing Bytes, at offset: Int
  ) -> (UInt32, Int) where Bytes.Element == UInt8, Bytes.Index == Int {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    if first < 0xC2 { return (0xFFFD, 1) }
    if first < 0xE0 {
      guard offset + 1 < bytes.count else { return (0xFFFD, 1) }
      return (UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2)
    }
    if first < 0xF0 {
      guard offset + 2 < bytes.count else { return (0xFFFD, 1) }
      return (
        UInt32(first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
          | UInt32(bytes[offset + 2] & 0x3F), 3
      )
    }
    guard first < 0xF5, offset + 3 < bytes.count else { return (0xFFFD, 1) }
    return (
      UInt32(first & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
        | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F), 4
    )
  }
}
