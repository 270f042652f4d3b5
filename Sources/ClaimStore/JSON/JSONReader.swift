import ClaimModel

/// Reads the JSON that the store keeps in its own columns, members in the order written.
///
/// Strict RFC 8259 over whole bytes: no comment, nothing behind the value. Nesting deeper than
/// `maximumDepth` is refused, since a tampered file must not exhaust the stack.
struct JSONReader {
  /// Where the text stopped being JSON.
  struct Failure: Error {
    /// The UTF-8 offset.
    var offset: Int
  }

  private static let maximumDepth = 64
  private let bytes: [UInt8]
  private var offset = 0

  /// The value of a JSON text.
  ///
  /// - Throws: `Failure` for anything else.
  static func value(of text: String) throws -> JSONValue {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.offset == reader.bytes.count else { throw reader.failure }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var failure: Failure { Failure(offset: offset) }
  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  /// Whether the next byte is `byte`; steps over it if so.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws -> JSONValue {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ $0.elementsEqual(bytes[offset..<end]) })
    else { throw failure }
    offset = end
    return value
  }

  private mutating func value(depth: Int) throws -> JSONValue {
    guard depth < Self.maximumDepth else { throw failure }
    skipSpace()
    switch next {
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "{"): return try object(depth: depth)
    default: return try number()
    }
  }

  private mutating func array(depth: Int) throws -> JSONValue {
    offset += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure }
    return .array(elements)
  }

  private mutating func object(depth: Int) throws -> JSONValue {
    offset += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure }
      members.append(.init(name, try value(depth: depth + 1)))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure }
    return .object(members)
  }

  private mutating func string() throws -> String {
    guard take(UInt8(ascii: "\"")) else { throw failure }
    var out: [UInt8] = []
    while let byte = next {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: out, as: UTF8.self) else { throw failure }
        return text
      case UInt8(ascii: "\\"): try escape(to: &out)
      case 0..<0x20: throw failure
      default: out.append(byte)
      }
    }
    throw failure
  }

  private mutating func escape(to out: inout [UInt8]) throws {
    guard let byte = next else { throw failure }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"): out.append(contentsOf: Array(String(try escapedScalar()).utf8))
    default: throw failure
    }
  }

  /// The scalar of `XXXX`, or of `XXXX\uXXXX` where that is a surrogate pair.
  private mutating func escapedScalar() throws -> Unicode.Scalar {
    let first = try hexUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw failure }
    let second = try hexUnit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw failure }
    return scalar
  }

  private mutating func hexUnit() throws -> UInt32 {
    guard offset + 4 <= bytes.count else { throw failure }
    var unit: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw failure }
      unit = unit << 4 | UInt32(digit)
    }
    offset += 4
    return unit
  }

  private mutating func number() throws -> JSONValue {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    let isZero = next == UInt8(ascii: "0")
    guard case let count = digits(), count == 1 || count > 1 && !isZero else { throw failure }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      guard digits() > 0 else { throw failure }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard digits() > 0 else { throw failure }
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isWhole, let number = Int(text) { return .integer(number) }
    guard let number = Double(text), number.isFinite else { throw failure }
    return .number(number)
  }

  private mutating func digits() -> Int {
    let start = offset
    while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
    return offset - start
  }
}
