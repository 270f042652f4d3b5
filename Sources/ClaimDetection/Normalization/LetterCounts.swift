/// How many letters of a text are Arabic, of languages that share the script, and others.
///
/// Each byte tells with the next one what begins with it, so eight are judged in a step; where one of
/// them begins what news rarely has, those eight are judged one by one.
struct LetterCounts {
  private(set) var arabic = 0
  private(set) var foreign = 0
  private(set) var other = 0

  /// Counts the letters of UTF-8.
  init(_ text: UnsafeRawBufferPointer) {
    var offset = 0
    // One byte more is looked at than is judged.
    while offset + 9 <= text.count {
      let end = countSteps(text, from: offset)
      if end == offset {
        for index in offset..<offset + 8 { count(text[index], text[index + 1]) }
        offset += 8
      } else {
        offset = end
      }
    }
    while offset < text.count {
      count(text[offset], offset + 1 < text.count ? text[offset + 1] : 0x80)
      offset += 1
    }
  }

  /// How many steps are counted before their places are added up: a place counts to 255, and so do
  /// the eight together.
  private static let steps = 31

  /// Counts eight bytes at a step as long as none of them is rare.
  ///
  /// - Returns: how far it came.
  private mutating func countSteps(_ text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var arabicPlaces = ByteLanes(0)
    var otherPlaces = ByteLanes(0)
    var offset = start
    let end = min(text.count - 8, start + 8 * LetterCounts.steps)
    while offset < end {
      let lead = ByteLanes(text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let next = ByteLanes(text.loadUnaligned(fromByteOffset: offset + 1, as: UInt64.self))
      let isD8 = lead.equal(0xD8)
      let isD9 = lead.equal(0xD9)
      let isRare = (lead.upperAtLeast(0xC3) & ~(isD8 | isD9)) | (isD9 & next.equal(0xB9))
      guard isRare == 0 else { break }
      // U+0621…U+063F are D8 A1…D8 BF, U+0640…U+064A are D9 80…D9 8A.
      arabicPlaces.add((isD8 & next.upperAtLeast(0xA1)) | (isD9 & ~next.upperAtLeast(0x8B)))
      otherPlaces.add(lead.latinLetters)
      offset += 8
    }
    arabic += arabicPlaces.sum
    other += otherPlaces.sum
    return offset
  }

  /// Counts what begins with a byte; the bytes that go on with a scalar count nothing.
  private mutating func count(_ byte: UInt8, _ next: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): other += 1
    // U+0600…U+06FF are D8…DB and one more byte.
    case 0xD8...0xDB:
      switch UInt32(byte & 0x1F) << 6 | UInt32(next & 0x3F) {
      // پ چ ژ ڤ are used for foreign names in Arabic too; ٹ ڈ ڑ ک گ ں ھ ہ ۆ ی ێ ے ە are not Arabic.
      case 0x0679, 0x0688, 0x0691, 0x06A9, 0x06AF, 0x06BA, 0x06BE, 0x06C1, 0x06C6,
        0x06CC, 0x06CE, 0x06D2, 0x06D5:
        foreign += 1
      case 0x0621...0x064A: arabic += 1
      default: break
      }
    case 0xC3...0xD7, 0xDC...0xF4: other += 1
    default: break
    }
  }
}

/// Eight bytes that are compared at once; each answer is the high bit of its byte.
private struct ByteLanes {
  private var bytes: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  init(_ bytes: UInt64) { self.bytes = bytes }

  /// Adds one to each byte whose high bit is set in an answer.
  mutating func add(_ answer: UInt64) { bytes &+= answer >> 7 }

  /// The sum of the bytes, up to 255.
  var sum: Int { Int((bytes &* ByteLanes.ones) >> 56) }

  /// The lower seven bits of each byte and `addend`, which never carries into the next.
  private func lower(of bytes: UInt64, plus addend: UInt64) -> UInt64 {
    (bytes & ~ByteLanes.highs) &+ ByteLanes.ones &* addend
  }

  /// The bytes that are `byte`.
  func equal(_ byte: UInt64) -> UInt64 {
    let difference = bytes ^ ByteLanes.ones &* byte
    return ~(lower(of: difference, plus: 0x7F) | difference) & ByteLanes.highs
  }

  /// The bytes from `byte`, which is 0x80 or more, up to 0xFF.
  func upperAtLeast(_ byte: UInt64) -> UInt64 {
    lower(of: bytes, plus: 0x100 - byte) & bytes & ByteLanes.highs
  }

  /// The bytes that are letters of ASCII.
  var latinLetters: UInt64 {
    let small = bytes | ByteLanes.ones &* 0x20
    let isFromA = lower(of: small, plus: 0x80 - 0x61)
    let isBehindZ = lower(of: small, plus: 0x80 - 0x7B)
    return isFromA & ~isBehindZ & ~bytes & ByteLanes.highs
  }
}
