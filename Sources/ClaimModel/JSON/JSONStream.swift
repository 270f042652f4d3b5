/// Writes JSON text piece by piece, for what is written too often to be gathered in a `JSONValue`
/// first.
///
/// The caller keeps the grammar: in an object every value follows a `key`, in an array an `element`.
public struct JSONStream: ~Copyable {
  @usableFromInline var out: GrowingBytes
  @usableFromInline let isPretty: Bool
  @usableFromInline var depth = 0
  @usableFromInline var isFirst = true

  /// Begins to write behind some bytes.
  ///
  /// - Parameters:
  ///   - layout: on one line or on many.
  ///   - bytes: what stands before.
  ///   - capacity: for how many bytes there is room at first; more is made where more comes.
  public init(_ layout: JSONValue.Layout, after bytes: [UInt8] = [], capacity: Int = 1 << 12) {
    isPretty = layout == .pretty
    out = GrowingBytes(capacity: max(capacity, 1 << 8))
    bytes.withUnsafeBufferPointer { out.append($0) }
  }

  /// What was written so far, in UTF-8.
  public var bytes: [UInt8] { Array(out.all) }

  /// Calls `body` with what was written so far, in UTF-8.
  public func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(out.all)
  }

  /// Forgets what was written and begins anew.
  public mutating func removeAll() {
    out.removeAll()
    depth = 0
    isFirst = true
  }

  /// Begins an object.
  @inlinable @inline(__always) public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Ends the object begun last.
  @inlinable @inline(__always) public mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Begins an array.
  @inlinable @inline(__always) public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Ends the array begun last.
  @inlinable @inline(__always) public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Begins an element of an array.
  @inlinable @inline(__always)
  public mutating func element() {
    if !isFirst { out.append(UInt8(ascii: ",")) }
    isFirst = false
    if isPretty { beginLine() }
  }

  /// Begins a member of an object whose name needs no escape.
  @inlinable @inline(__always)
  public mutating func key(_ name: StaticString) {
    if isPretty { return key(onItsOwnLine: name) }
    out.makeRoom(for: name.utf8CodeUnitCount + 4)
    if !isFirst { out.put(UInt8(ascii: ",")) }
    isFirst = false
    out.put(UInt8(ascii: "\""))
    out.put(name)
    out.put(UInt8(ascii: "\""))
    out.put(UInt8(ascii: ":"))
  }

  @usableFromInline @inline(never)
  mutating func key(onItsOwnLine name: StaticString) {
    element()
    literal(name)
    closeKey()
  }

  /// Begins a member of an object whose name is not known beforehand.
  public mutating func key(named name: String) {
    element()
    string(name)
    closeKey()
  }

  /// Writes a string that needs no escape.
  @inlinable @inline(__always)
  public mutating func literal(_ text: StaticString) {
    out.makeRoom(for: text.utf8CodeUnitCount + 2)
    out.put(UInt8(ascii: "\""))
    out.put(text)
    out.put(UInt8(ascii: "\""))
  }

  /// Writes a string, or null.
  public mutating func string(_ text: String?) {
    guard let text else { return null() }
    string(text)
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ string($0) }) == nil {
      var copy = text
      copy.withUTF8 { string($0) }
    }
  }

  /// Writes a string that needs no escape, such as a word of ours.
  public mutating func plain(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ plain($0) }) == nil { string(text) }
  }

  private mutating func plain(_ text: UnsafeBufferPointer<UInt8>) {
    out.makeRoom(for: text.count + 2)
    out.put(UInt8(ascii: "\""))
    out.append(text)
    out.append(UInt8(ascii: "\""))
  }

  /// Writes a string given as valid UTF-8.
  public mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    out.append(UInt8(ascii: "\""))
    JSONText.append(UnsafeRawBufferPointer(text), to: &out)
    out.append(UInt8(ascii: "\""))
  }

  /// Writes a string, and tells what stands for it.
  public mutating func repeatableString(_ text: String) -> Written {
    let start = out.count
    string(text)
    return Written(bytes: start..<out.count)
  }

  /// What was written once and may be written again; of no meaning once the stream forgets it.
  public struct Written {
    let bytes: Range<Int>
  }

  /// Writes a value once more, without looking at it again.
  public mutating func again(_ written: Written) { out.repeatBytes(written.bytes) }

  /// Writes a string of a letter and a whole number, such as an id.
  public mutating func string(_ letter: Unicode.Scalar, _ number: Int) {
    guard letter.isASCII, number >= 0, number < 1_000_000 else {
      return string("\(letter)\(number)")
    }
    out.makeRoom(for: 14)
    out.put(UInt8(ascii: "\""))
    out.put(UInt8(truncatingIfNeeded: letter.value))
    out.put(digitsOf: UInt32(truncatingIfNeeded: number))
    out.put(UInt8(ascii: "\""))
  }

  /// Writes text of another format as it is.
  public mutating func raw(_ text: String) {
    var text = text
    text.withUTF8 { out.append($0) }
  }

  /// Writes a whole number.
  public mutating func integer(_ number: Int) {
    guard number >= 0, number < 1_000_000 else {
      var digits = String(number)
      return digits.withUTF8 { out.append($0) }
    }
    out.makeRoom(for: 11)
    out.put(digitsOf: UInt32(truncatingIfNeeded: number))
  }

  /// Writes two whole numbers as an array, on one line in either layout.
  public mutating func pair(_ first: Int, _ second: Int) {
    guard first >= 0, second >= 0, first < 1_000_000, second < 1_000_000 else {
      out.append("[")
      integer(first)
      out.append(",")
      integer(second)
      return out.append("]")
    }
    out.makeRoom(for: 24)
    out.put(UInt8(ascii: "["))
    out.put(digitsOf: UInt32(truncatingIfNeeded: first))
    out.put(UInt8(ascii: ","))
    out.put(digitsOf: UInt32(truncatingIfNeeded: second))
    out.put(UInt8(ascii: "]"))
  }

  /// Writes null.
  @inlinable public mutating func null() { out.append("null") }

  /// Writes a whole value.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): out.append(value ? "true" : "false")
    case .integer(let value): integer(value)
    case .number(let value): number(value)
    case .literal(var digits): digits.withUTF8 { out.append($0) }
    case .string(let text): string(text)
    case .array(let elements): array(elements)
    case .object(let members):
      beginObject()
      for member in members {
        key(named: member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Writes a number; JSON has no infinity and no NaN, which are written as null.
  public mutating func number(_ number: Double) {
    guard number.isFinite else { return null() }
    // 0.07 is what Swift writes for the number nearest to seven hundredths too.
    if number > 0, number < 1 {
      let hundredths = UInt32(number * 100 + 0.5)
      if hundredths > 0, hundredths < 100, Double(hundredths) / 100 == number {
        out.makeRoom(for: 16)
        out.put(hundredths < 10 ? "0.0" : "0.")
        return out.put(digitsOf: hundredths % 10 == 0 ? hundredths / 10 : hundredths)
      }
    }
    var digits = "\(number)"
    digits.withUTF8 { out.append($0) }
  }

  /// Ends a line, as between the objects of NDJSON.
  public mutating func endLine() { out.append(UInt8(ascii: "\n")) }

  private mutating func array(_ elements: [JSONValue]) {
    let isFlat = elements.allSatisfy {
      if case .integer = $0 { true } else { false }
    }
    guard !isFlat else {
      out.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        value(element)
      }
      out.append(UInt8(ascii: "]"))
      return
    }
    beginArray()
    for element in elements {
      self.element()
      value(element)
    }
    endArray()
  }

  @inlinable @inline(__always)
  mutating func begin(_ bracket: UInt8) {
    out.append(bracket)
    depth &+= 1
    isFirst = true
  }

  @inlinable @inline(__always)
  mutating func end(_ bracket: UInt8) {
    depth &-= 1
    if isPretty, !isFirst { beginLine() }
    out.append(bracket)
    isFirst = false
  }

  @usableFromInline @inline(never)
  mutating func beginLine() {
    out.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { out.append("  ") }
  }

  @inline(__always)
  private mutating func closeKey() {
    out.append(UInt8(ascii: ":"))
    if isPretty { out.append(UInt8(ascii: " ")) }
  }
}
