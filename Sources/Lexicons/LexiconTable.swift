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
  /// Where the fields of all rows stand in `bytes`, one row behind the other: a list for each would take most
  /// of the time that reading a file does.
  private let fields: [Field]

  /// A row of a table.
  public struct Row: Sendable, BitwiseCopyable {
    fileprivate let firstField: Int
  }

  private struct Field: BitwiseCopyable {
    let start: UInt32
    let end: UInt32
  }

  /// The rows, in the order of the file.
  public var rows: LazyMapCollection<Range<Int>, Row> {
    let width = columns.count
    return (0..<(fields.count / width)).lazy.map { Row(firstField: $0 * width) }
  }

  /// Reads a file.
  ///
  /// - Throws: `LexiconError` where a row has another number of fields than the header.
  public init(name: String, bytes: [UInt8]) throws {
    precondition(bytes.count < Int(UInt32.max), "a lexicon is shorter than four gigabytes")
    var columns: [String]?
    var fields: [Field] = []
    // A field has some more bytes than four.
    fields.reserveCapacity(bytes.count / 4)
    var lineNumber = 0
    var start = 0
    while start < bytes.count {
      lineNumber += 1
      let firstField = fields.count
      let isRow = bytes[start] != UInt8(ascii: "\n") && bytes[start] != UInt8(ascii: "#")
      var offset = start
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
        if isRow, bytes[offset] == UInt8(ascii: "\t") {
          fields.append(Field(start: UInt32(start), end: UInt32(offset)))
          start = offset + 1
        }
        offset += 1
      }
      if isRow { fields.append(Field(start: UInt32(start), end: UInt32(offset))) }
      start = offset + 1
      guard isRow else { continue }
      guard let header = columns else {
        columns = fields.map {
          String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
        }
        fields.removeAll(keepingCapacity: true)
        continue
      }
      guard fields.count - firstField == header.count else {
        throw LexiconError.fieldCount(
          file: name, line: lineNumber, found: fields.count - firstField,
          expected: header.count)
      }
    }
    guard let columns else { throw LexiconError.noHeader(file: name) }
    self.name = name
    self.columns = columns
    self.bytes = bytes
    self.fields = fields
  }

  /// The bytes of a field.
  func field(_ row: Row, _ column: Int) -> ArraySlice<UInt8> {
    precondition(column < columns.count, "the column is one of the table")
    let field = fields[row.firstField + column]
    return bytes[Int(field.start)..<Int(field.end)]
  }

  /// The text of a field.
  public func text(_ row: Row, _ column: Int) -> String {
    String(decoding: field(row, column), as: UTF8.self)
  }

  /// The folded words of a field, split at spaces.
  public func foldedWords(_ row: Row, _ column: Int) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var letters: [UInt8] = []
    forEachFoldedWord(row, column, &letters) { words.append($0) }
    return words
  }

  /// Calls `body` with each folded word of a field, split at spaces; `letters` is memory to work in.
  func forEachFoldedWord(
    _ row: Row, _ column: Int, _ letters: inout [UInt8], _ body: ([UInt8]) -> Void
  ) {
    let field = field(row, column)
    var offset = field.startIndex
    letters.removeAll(keepingCapacity: true)
    while offset < field.endIndex {
      let (scalar, length) = UTF8Reading.scalar(in: bytes, at: offset)
      offset += length
      let letter = scalar == 0x20 ? Letters.other : Letters.fold(scalar: scalar)
      if letter > Letters.mark { letters.append(letter) }
      guard scalar == 0x20 || offset >= field.endIndex, !letters.isEmpty else { continue }
      body(letters)
      letters.removeAll(keepingCapacity: true)
    }
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
