/// Writes JSON text piece by piece, for what is written too often to be gathered in a `JSONValue`
/// first.
///
/// The caller keeps the grammar: in an object every value follows a `key`, in an array an `element`.
public struct JSONStream {
  /// What was written so far, in UTF-8.
  public private(set) var bytes: [UInt8]
  private let isPretty: Bool
  private var depth = 0
  private var isFirst = true

  /// Begins to write behind some bytes.
  public init(_ layout: JSONValue.Layout, after bytes: consuming [UInt8] = []) {
    self.bytes = bytes
    isPretty = layout == .pretty
  }

  /// Begins an object.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Ends the object begun last.
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Begins an array.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Ends the array begun last.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Begins an element of an array.
  public mutating func element() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    if isPretty { beginLine() }
  }

  /// Begins a member of an object whose name needs no escape.
  public mutating func key(_ name: StaticString) {
    element()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    closeKey()
  }

  /// Begins a member of an object.
  public mutating func key(_ name: String) {
    element()
    string(name)
    closeKey()
  }

  /// Writes a string, or null.
  public mutating func string(_ text: String?) {
    guard let text else { return null() }
    JSONValue.write(text, to: &bytes)
  }

  /// Writes a whole number.
  public mutating func integer(_ number: Int) {
    guard number >= 0, number < 1_000_000 else {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    var power = 1
    while power * 10 <= number { power *= 10 }
    while power > 0 {
      bytes.append(0x30 + UInt8(number / power % 10))
      power /= 10
    }
  }

  /// Writes two whole numbers as an array, on one line in either layout.
  public mutating func pair(_ first: Int, _ second: Int) {
    bytes.append(UInt8(ascii: "["))
    integer(first)
    bytes.append(UInt8(ascii: ","))
    integer(second)
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes null.
  public mutating func null() { bytes.append(contentsOf: "null".utf8) }

  /// Writes a whole value.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): integer(value)
    case .number(let value): number(value)
    case .literal(let digits): bytes.append(contentsOf: digits.utf8)
    case .string(let text): string(text)
    case .array(let elements): array(elements)
    case .object(let members):
      beginObject()
      for member in members {
        key(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Writes a number; JSON has no infinity and no NaN, which are written as null.
  public mutating func number(_ number: Double) {
    guard number.isFinite else { return null() }
    bytes.append(contentsOf: "\(number)".utf8)
  }

  /// Ends a line, as between the objects of NDJSON.
  public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func array(_ elements: [JSONValue]) {
    let isFlat = elements.allSatisfy {
      if case .integer = $0 { true } else { false }
    }
    guard !isFlat else {
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value(element)
      }
      bytes.append(UInt8(ascii: "]"))
      return
    }
    beginArray()
    for element in elements {
      self.element()
      value(element)
    }
    endArray()
  }

  private mutating func begin(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if isPretty, !isFirst { beginLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func beginLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
  }

  private mutating func closeKey() {
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
  }
}
