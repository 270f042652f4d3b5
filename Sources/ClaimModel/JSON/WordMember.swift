/// A member of an object whose value is one of a few words of ours, such as `"type":"direct"`.
///
/// Each is written beforehand and put as a whole: a claim has nine of them, and a word by itself takes
/// ten times as long.
public struct WordMember<Value: RawRepresentable<String> & CaseIterable>: @unchecked Sendable {
  /// For each value a comma, the name and the word, and in the last byte how many bytes that are.
  @usableFromInline let cells: UnsafePointer<UInt8>
  @usableFromInline let name: StaticString
  @usableFromInline static var cellSize: Int { 32 }

  /// Writes the member for all values; kept until the program ends.
  ///
  /// - Precondition: the words need no escape, and with the name they are short.
  public init(_ name: StaticString) {
    let cells = UnsafeMutablePointer<UInt8>.allocate(
      capacity: Self.cellSize * Value.allCases.count)
    cells.initialize(repeating: 0, count: Self.cellSize * Value.allCases.count)
    for value in Value.allCases {
      let text = Array(",\"\(name)\":\"\(value.rawValue)\"".utf8)
      let number = Self.number(of: value)
      precondition(
        text.count < Self.cellSize && number < Value.allCases.count,
        "a short word of an enumeration without anything else")
      let cell = cells + Self.cellSize * number
      for (place, byte) in text.enumerated() { cell[place] = byte }
      cell[Self.cellSize - 1] = UInt8(truncatingIfNeeded: text.count)
    }
    self.cells = UnsafePointer(cells)
    self.name = name
  }

  /// The place of a value among all, which is all that memory holds of it.
  @inlinable @inline(__always)
  static func number(of value: Value) -> Int { Int(unsafeBitCast(value, to: UInt8.self)) }
}

/// The name of a member, `,"content":`, written beforehand and put as a whole, for what is written as often.
public struct MemberName: @unchecked Sendable {
  /// A comma, the name and a colon, up to the size of a cell.
  @usableFromInline let cell: UnsafePointer<UInt8>
  /// How many bytes that are.
  @usableFromInline let count: Int
  @usableFromInline let name: StaticString
  @usableFromInline static var cellSize: Int { 16 }

  /// Writes the name; kept until the program ends.
  ///
  /// - Precondition: the name needs no escape, and has at most twelve bytes.
  public init(_ name: StaticString) {
    let text = Array(",\"\(name)\":".utf8)
    precondition(text.count <= Self.cellSize, "a short name")
    let cell = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.cellSize)
    cell.initialize(repeating: 0, count: Self.cellSize)
    for (place, byte) in text.enumerated() { cell[place] = byte }
    self.cell = UnsafePointer(cell)
    count = text.count
    self.name = name
  }
}

extension JSONStream {
  /// Begins a member of an object.
  @inlinable @inline(__always)
  public mutating func key(_ name: MemberName) {
    if isPretty { return key(onItsOwnLine: name.name) }
    // A first member has no comma.
    let skipped = isFirst ? 1 : 0
    isFirst = false
    out.put(name.cell + skipped, of: MemberName.cellSize - 1, count: name.count - skipped)
  }

  /// Writes a member whose value is a word.
  @inlinable @inline(__always)
  public mutating func member<Value>(_ member: WordMember<Value>, _ value: Value) {
    if isPretty {
      key(onItsOwnLine: member.name)
      return plain(value.rawValue)
    }
    let cell = member.cells + WordMember<Value>.cellSize * WordMember.number(of: value)
    // A first member has no comma.
    let skipped = isFirst ? 1 : 0
    isFirst = false
    out.put(
      cell + skipped, of: WordMember<Value>.cellSize - 1,
      count: Int(cell[WordMember<Value>.cellSize - 1]) - skipped)
  }
}
