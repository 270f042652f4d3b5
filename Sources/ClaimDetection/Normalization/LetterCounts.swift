/// How many letters of a text are Arabic, of languages that share the script, and others.
///
/// Each byte tells with the next one what begins with it, sixteen at once; a stretch in which a byte begins what news rarely has is judged byte by byte.
struct LetterCounts {
  private(set) var arabic = 0
  private(set) var foreign = 0
  private(set) var other = 0

  /// How many bytes are judged together; fewer than a byte can count.
  private static let stretch = 64

  /// Counts the letters of UTF-8.
  init(_ text: UnsafeRawBufferPointer) { count(text, 0..<text.count) }

  /// Counts no letters yet.
  init() {}

  /// Whether at least half as many letters are Arabic as belong to other scripts, and hardly any to other
  /// languages of its script; the text is counted until that is certain.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - foreignShare: how many Arabic letters there are for one of those languages.
  /// - Returns: false for a text without Arabic letters.
  static func isArabic(_ text: UnsafeRawBufferPointer, foreignShare: Int) -> Bool {
    var counts = LetterCounts()
    var offset = 0
    while offset + stretch < text.count {
      // No byte of the rest counts for more than one letter.
      if counts.foreign == 0, counts.arabic > 0,
        counts.arabic * 2 >= counts.other + text.count - offset
      {
        if hasNothingRare(text, from: offset) { return true }
        break
      }
      let end = offset + stretch
      counts.count(text, offset..<end)
      offset = end
    }
    counts.count(text, offset..<text.count)
    return counts.arabic > 0 && counts.arabic * 2 >= counts.other
      && counts.foreign * foreignShare <= counts.arabic
  }

  /// Whether no letter of the rest of a text may be one of another language of the script.
  private static func hasNothingRare(_ text: UnsafeRawBufferPointer, from start: Int) -> Bool {
    var rare = Step(repeating: 0)
    var offset = start
    while offset + 16 < text.count {
      let lead = text.loadUnaligned(fromByteOffset: offset, as: Step.self)
      let next = text.loadUnaligned(fromByteOffset: offset &+ 1, as: Step.self)
      rare |= isRare(lead, next)
      offset &+= 16
    }
    let halves = unsafeBitCast(rare, to: SIMD2<UInt64>.self)
    guard halves[0] | halves[1] == 0 else { return false }
    var rest = LetterCounts()
    rest.countBytes(text, offset..<text.count)
    return rest.foreign == 0
  }

  /// All bits where a letter that begins may be one of another language of the script.
  @inline(__always)
  private static func isRare(_ lead: Step, _ next: Step) -> Step {
    equal(lead & Step(repeating: 0xFE), 0xDA) | equal(lead, 0xD9) & equal(next, 0xB9)
  }

  /// Counts what begins in a range.
  private mutating func count(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var offset = range.lowerBound
    // One byte more is looked at than is judged.
    while offset + LetterCounts.stretch <= range.upperBound,
      offset + LetterCounts.stretch < text.count
    {
      let end = offset + LetterCounts.stretch
      if !countStretch(UnsafeRawBufferPointer(rebasing: text[offset...end])) {
        countBytes(text, offset..<end)
      }
      offset = end
    }
    countBytes(text, offset..<range.upperBound)
  }

  /// Counts what begins in a range, byte by byte.
  private mutating func countBytes(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) {
    for index in range { count(text[index], index + 1 < text.count ? text[index + 1] : 0x80) }
  }

  /// Counts a stretch, sixteen bytes at a step.
  ///
  /// - Parameter bytes: the stretch and one byte more.
  /// - Returns: whether nothing in it is rare; nothing is counted otherwise.
  private mutating func countStretch(_ bytes: UnsafeRawBufferPointer) -> Bool {
    precondition(bytes.count > LetterCounts.stretch, "a byte stands behind the stretch")
    var arabic = Step(repeating: 0)
    var other = Step(repeating: 0)
    var rare = Step(repeating: 0)
    for offset in stride(from: 0, to: LetterCounts.stretch, by: 16) {
      let lead = bytes.loadUnaligned(fromByteOffset: offset, as: Step.self)
      let next = bytes.loadUnaligned(fromByteOffset: offset &+ 1, as: Step.self)
      let isD9 = LetterCounts.equal(lead, 0xD9)
      // U+0621…U+063F are D8 A1…D8 BF, U+0640…U+064A are D9 80…D9 8A. A mask is -1 where it holds.
      arabic &-=
        LetterCounts.equal(lead, 0xD8) & ~below(next, 0xA1) | isD9 & below(next, 0x8B)
      // With the bit of lower case; then what begins more than a byte and is no Arabic letter: C0 to C2 and F5
      // and above begin none.
      other &-=
        below((lead | Step(repeating: 0x20)) &- Step(repeating: 0x61), 26)
        | below(lead &- Step(repeating: 0xC3), 0xD8 - 0xC3)
        | below(lead &- Step(repeating: 0xDC), 0xF5 - 0xDC)
      rare |= LetterCounts.isRare(lead, next)
    }
    let halves = unsafeBitCast(rare, to: SIMD2<UInt64>.self)
    guard halves[0] | halves[1] == 0 else { return false }
    self.arabic += Int(arabic.wrappedSum())
    self.other += Int(other.wrappedSum())
    return true
  }

  private typealias Step = SIMD16<UInt8>

  /// All bits where a byte is another one.
  @inline(__always)
  private static func equal(_ step: Step, _ byte: UInt8) -> Step {
    mask(signed(step, 0) .== signed(Step(repeating: byte), 0))
  }

  /// All bits where a byte is below another.
  @inline(__always)
  private func below(_ step: Step, _ byte: UInt8) -> Step {
    LetterCounts.mask(
      LetterCounts.signed(step, 0x80) .< LetterCounts.signed(Step(repeating: byte), 0x80))
  }

  @inline(__always)
  private static func mask(_ mask: SIMDMask<SIMD16<Int8>>) -> Step {
    Step(repeating: 0).replacing(with: Step(repeating: 0xFF), where: mask)
  }

  /// With the highest bit turned, bytes compare with a sign as they do without one, and the processor
  /// compares with a sign.
  @inline(__always)
  private static func signed(_ step: Step, _ turned: UInt8) -> SIMD16<Int8> {
    unsafeBitCast(step ^ Step(repeating: turned), to: SIMD16<Int8>.self)
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
