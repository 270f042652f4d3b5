/// Why a text is not JSON.
public struct JSONError: Error, Hashable, CustomStringConvertible {
  /// The UTF-8 offset at which reading stopped, from 0.
  public let offset: Int
  /// What is wrong there.
  public let problem: String

  /// The problem and the place, for people: bytes are counted from 1.
  public var description: String { "\(problem) at byte \(offset + 1)" }
}

extension JSONValue {
  /// Reads one JSON text (RFC 8259) and nothing after it but white space.
  ///
  /// Our own reader because Foundation's loses the order of members, which the audit trail's hashes
  /// and the round trip of an article's own keys rest on. Where a name stands twice in an object,
  /// both members are kept and the last one counts. A lone surrogate escape becomes U+FFFD.
  ///
  /// - Parameter bytes: UTF-8; a byte order mark is not expected.
  /// - Throws: `JSONError` on anything else, also on nesting deeper than 200 levels.
  public init(parsing bytes: some Collection<UInt8>) throws(JSONError) {
    var reader = JSONReader(bytes: Array(bytes))
    self = try reader.document()
  }

  /// Reads one JSON object, of which one member is a long text that is wanted as it stands in UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, as in `init(parsing:)`.
  ///   - name: the name of the member.
  /// - Returns: the other members, and the text: of the last member of that name, and `nil` where
  ///   there is none or it is not a string. `nil` for a JSON text that is no object.
  /// - Throws: `JSONError` as `init(parsing:)` does.
  public static func object(
    parsing bytes: [UInt8], takingTextOf name: String
  ) throws(JSONError) -> (members: [Member], text: [UInt8]?)? {
    var reader = JSONReader(bytes: bytes)
    reader.textName = name
    guard case .object(let members) = try reader.document() else { return nil }
    return (members, reader.text)
  }

  /// Reads one JSON text; see `init(parsing:)`.
  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: text.utf8)
  }
}

private struct JSONReader {
  /// Deep enough for any real document, and far from the end of the stack.
  private static let depthLimit = 200

  let bytes: [UInt8]
  var offset = 0
  /// The member of the outermost object whose text is wanted as it stands.
  var textName: String?
  /// That text.
  private(set) var text: [UInt8]?

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> JSONValue {
    let value = try self.value(depth: 0)
    skipSpace()
    guard offset == bytes.count else { throw error("text after the end of the value") }
    return value
  }

  private func error(_ problem: String) -> JSONError { JSONError(offset: offset, problem: problem) }

  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.depthLimit else {
      throw error("nesting deeper than \(Self.depthLimit) levels")
    }
    skipSpace()
    guard let byte else { throw error("the text ends where a value should stand") }
    switch byte {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw error("no value begins like this")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let expected = Array(word.utf8)
    guard bytes.dropFirst(offset).starts(with: expected) else {
      throw error("'\(word)' is misspelled")
    }
    offset += expected.count
    return value
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONValue.Member] {
    offset += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if byte == UInt8(ascii: "}") {
      offset += 1
      return members
    }
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw error("a member's name is missing") }
      let name = try string()
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw error("a colon is missing") }
      offset += 1
      if depth == 0, name == textName {
        try takeText()
      } else {
        members.append(JSONValue.Member(name, try value(depth: depth + 1)))
      }
      if try endsList(with: UInt8(ascii: "}")) { return members }
    }
  }

  /// Takes the value of the member whose text is wanted.
  private mutating func takeText() throws(JSONError) {
    skipSpace()
    if byte == UInt8(ascii: "\"") {
      text = try stringBytes()
    } else {
      text = nil
      _ = try value(depth: 1)
    }
  }

  private mutating func elements(depth: Int) throws(JSONError) -> [JSONValue] {
    offset += 1
    var elements: [JSONValue] = []
    skipSpace()
    if byte == UInt8(ascii: "]") {
      offset += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth + 1))
      if try endsList(with: UInt8(ascii: "]")) { return elements }
    }
  }

  /// Reads the comma or the bracket behind an element; true for the bracket.
  private mutating func endsList(with bracket: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    switch byte {
    case UInt8(ascii: ","):
      offset += 1
      return false
    case bracket:
      offset += 1
      return true
    default:
      throw error("a comma or a closing bracket is missing")
    }
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = offset
    func skipDigits() -> Bool {
      let first = offset
      while let byte, (0x30...0x39).contains(byte) { offset += 1 }
      return offset > first
    }
    if byte == UInt8(ascii: "-") { offset += 1 }
    let leading = offset
    guard skipDigits() else { throw error("a number without digits") }
    guard bytes[leading] != 0x30 || offset == leading + 1 else {
      throw error("a number with a zero in front")
    }
    var isWhole = true
    if byte == UInt8(ascii: ".") {
      isWhole = false
      offset += 1
      guard skipDigits() else { throw error("a number without digits behind the point") }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      isWhole = false
      offset += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { offset += 1 }
      guard skipDigits() else { throw error("a number without an exponent") }
    }
    let digits = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isWhole, let whole = Int(digits) { return .integer(whole) }
    guard !isWhole, let real = Double(digits), real.isFinite else { return .literal(digits) }
    return .number(real)
  }

  private mutating func string() throws(JSONError) -> String {
    let start = offset + 1
    guard let end = endOfText(from: start), firstBackslash(start..<end) == nil else {
      return String(decoding: try stringBytes(), as: UTF8.self)
    }
    offset = end + 1
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[start..<end]), as: UTF8.self)
    }
  }

  /// Reads a string as UTF-8.
  private mutating func stringBytes() throws(JSONError) -> [UInt8] {
    offset += 1
    let start = offset
    guard let end = endOfText(from: start) else {
      // With a fault somewhere, which is told by its place.
      return try stringBytes(from: start)
    }
    if firstBackslash(start..<end) == nil {
      offset = end + 1
      return Array(bytes[start..<end])
    }
    let text = try unescaped(start..<end)
    offset = end + 1
    return text
  }

  /// The closing mark of a string that begins at an offset; `nil` where there is none, or the string is not
  /// UTF-8 or has control characters.
  private func endOfText(from start: Int) -> Int? {
    guard let end = endOfString(from: start),
      bytes.withUnsafeBytes({ UTF8Check.isText($0[start..<end]) })
    else { return nil }
    return end
  }

  /// The text of a string with escapes, none of which is shorter than what it stands for.
  private mutating func unescaped(_ range: Range<Int>) throws(JSONError) -> [UInt8] {
    var fault: JSONError?
    offset = range.lowerBound
    let text = [UInt8](unsafeUninitializedCapacity: range.count) { text, count in
      do throws(JSONError) {
        while let backslash = firstBackslash(offset..<range.upperBound) {
          take(to: backslash, text, &count)
          offset = backslash + 1
          try takeEscape(text, &count)
        }
        take(to: range.upperBound, text, &count)
      } catch { fault = error }
    }
    if let fault { throw fault }
    return text
  }

  /// Takes what stands for itself up to an offset.
  private func take(to end: Int, _ text: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    precondition(count + end - offset <= text.count, "no escape is shorter than what it stands for")
    bytes.withUnsafeBufferPointer { bytes in
      guard let from = bytes.baseAddress, let to = text.baseAddress else { return }
      (to + count).initialize(from: from + offset, count: end - offset)
    }
    count += end - offset
  }

  private mutating func takeEscape(
    _ text: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) throws(JSONError) {
    let scalar = try escape()
    if scalar.isASCII {
      text.initializeElement(at: count, to: UInt8(truncatingIfNeeded: scalar.value))
      count += 1
      return
    }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      text.initializeElement(at: count, to: byte)
      count += 1
    }
  }

  /// The closing mark of a string that begins at an offset; `nil` where there is none.
  private func endOfString(from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var searched = start
      while let mark = ByteFinder.first(UInt8(ascii: "\""), in: bytes, searched..<bytes.count) {
        // Behind an odd number of backslashes a mark is one of the text.
        var before = mark
        while before > searched, bytes[before - 1] == UInt8(ascii: "\\") { before -= 1 }
        if (mark - before) % 2 == 0 { return mark }
        searched = mark + 1
      }
      return nil
    }
  }

  private func firstBackslash(_ range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { ByteFinder.first(UInt8(ascii: "\\"), in: $0, range) }
  }

  private func takeEscape(_ scalar: Unicode.Scalar, _ out: inout GrowingBytes) {
    if scalar.isASCII { return out.append(UInt8(truncatingIfNeeded: scalar.value)) }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { out.append(byte) }
  }

  /// Reads a string byte by byte, and tells its fault.
  private mutating func stringBytes(from start: Int) throws(JSONError) -> [UInt8] {
    offset = start
    skipPlainText()
    var out = GrowingBytes()
    bytes.withUnsafeBufferPointer { out.append(UnsafeBufferPointer(rebasing: $0[start..<offset])) }
    while let byte, byte != UInt8(ascii: "\"") {
      switch byte {
      case UInt8(ascii: "\\"):
        offset += 1
        takeEscape(try escape(), &out)
      case ..<0x20:
        throw error("a control character inside a string")
      default:
        let start = offset
        skipPlainText()
        bytes.withUnsafeBufferPointer {
          out.append(UnsafeBufferPointer(rebasing: $0[start..<offset]))
        }
      }
    }
    guard byte != nil else { throw error("a string without its closing mark") }
    guard UTF8Check.isValid(out.all) else { throw error("a string that is not UTF-8") }
    offset += 1
    return Array(out.all)
  }

  private mutating func skipPlainText() {
    offset = bytes.withUnsafeBytes { PlainText.end(in: $0, from: offset) }
  }

  /// Reads what stands behind a backslash.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard let kind = byte else { throw error("a string without its closing mark") }
    offset += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(kind)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      offset -= 1
      throw error("an unknown escape")
    }
  }

  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let unit = try fourHexDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, bytes.dropFirst(offset).starts(with: "\\u".utf8) else { return "\u{FFFD}" }
    let mark = offset
    offset += 2
    let low = try fourHexDigits()
    if (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    {
      return scalar
    }
    offset = mark
    return "\u{FFFD}"
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    guard offset + 4 <= bytes.count,
      bytes[offset..<offset + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw error("a \\u escape without four hex digits") }
    offset += 4
    return value
  }
}
