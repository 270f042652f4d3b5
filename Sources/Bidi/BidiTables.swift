import CBidi

/// The tables of the Unicode Character Database that the algorithm needs, read when first used.
struct BidiTables: Sendable {
  static let shared = BidiTables()

  /// A paired bracket (BD14, BD15).
  struct Bracket {
    /// The other one of the pair, in its canonical form.
    let pair: UInt32
    /// Itself, in its canonical form.
    let form: UInt32
    let isOpening: Bool
  }

  /// Where runs of one class begin, in order, and their classes.
  private let starts: [UInt32]
  private let classes: [BidiClass]
  private let mirrors: [UInt32: (mirror: UInt32, kind: UInt8)]

  private init() {
    var starts: [UInt32] = []
    var classes: [BidiClass] = []
    for row in Self.rows(isnad_bidi_classes()) {
      guard row.count == 2, let start = UInt32(row[0], radix: 16),
        let name = BidiClass(rawValue: row[1])
      else { preconditionFailure("a row of the embedded table of classes can't be read: \(row)") }
      starts.append(start)
      classes.append(name)
    }
    var mirrors: [UInt32: (mirror: UInt32, kind: UInt8)] = [:]
    for row in Self.rows(isnad_bidi_mirrors()) {
      guard row.count == 3, let from = UInt32(row[0], radix: 16),
        let mirror = UInt32(row[1], radix: 16), let kind = row[2].utf8.first
      else { preconditionFailure("a row of the embedded table of mirrors can't be read: \(row)") }
      mirrors[from] = (mirror, kind)
    }
    (self.starts, self.classes, self.mirrors) = (starts, classes, mirrors)
  }

  static func rows(_ table: isnad_bidi_table) -> [[String]] {
    String(
      decoding: UnsafeBufferPointer(start: table.bytes, count: table.byte_count), as: UTF8.self
    )
    .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
  }

  func bidiClass(of value: UInt32) -> BidiClass {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= value { low = middle } else { high = middle }
    }
    return classes[low]
  }

  /// The mirror image; `nil` of a character that has none.
  func mirror(of value: UInt32) -> UInt32? { mirrors[value]?.mirror }

  func bracket(_ value: UInt32) -> Bracket? {
    guard let (mirror, kind) = mirrors[value], kind != UInt8(ascii: "-") else { return nil }
    return Bracket(
      pair: Self.canonical(mirror), form: Self.canonical(value),
      isOpening: kind == UInt8(ascii: "o"))
  }

  /// The two brackets that are canonically the same as others (BD16).
  private static func canonical(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2329: 0x3008
    case 0x232A: 0x3009
    default: value
    }
  }
}
