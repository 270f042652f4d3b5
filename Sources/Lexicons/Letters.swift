/// Letters as the lexicons see them: one byte each, spelling variants folded together.
///
/// Tashkeel, tatweel and combining hamza are left out; أ إ آ ٱ become ا, ى becomes ي, ة becomes ه;
/// digits of every Arabic kind become ASCII digits and Latin letters lower case. The folding is for
/// comparing only: spans always point into the text as it was given.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Letters {
  /// The byte of a letter of the basic Arabic block.
  @inlinable
  public static func code(_ scalar: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: scalar &- 0x0620 &+ 0x80)
  }

  public static let alef = code(0x0627)
  public static let ba = code(0x0628)
  public static let ta = code(0x062A)
  public static let kha = code(0x062E)
  public static let dal = code(0x062F)
  public static let dhal = code(0x0630)
  public static let ra = code(0x0631)
  public static let sin = code(0x0633)
  public static let fa = code(0x0641)
  public static let kaf = code(0x0643)
  public static let lam = code(0x0644)
  public static let mim = code(0x0645)
  public static let nun = code(0x0646)
  public static let ha = code(0x0647)
  public static let waw = code(0x0648)
  public static let ya = code(0x064A)

  /// What a scalar is to the tokenizer: the byte that a letter or digit folds to, `mark` for what
  /// belongs to a word but is left out of its folded form, or `other`.
  @inlinable
  public static func fold(scalar: UInt32) -> UInt8 {
    if scalar < 0x80 {
      switch scalar {
      case 0x30...0x39, 0x61...0x7A: return UInt8(scalar)
      case 0x41...0x5A: return UInt8(scalar + 0x20)
      default: return other
      }
    }
    if scalar >= 0x0600 && scalar <= 0x06FF { return foldArabic(scalar) }
    switch scalar {
    case 0x00C0...0x024F where scalar != 0x00D7 && scalar != 0x00F7:
      return 0xF0 | UInt8(scalar & 0x0F)
    case 0x0300...0x036F, 0x08D3...0x08FF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
      0xFE00...0xFE0F, 0xFEFF:
      return mark
    case 0x0370...0x05FF, 0x0750...0x077F, 0x08A0...0x08C7, 0x3040...0xD7FF, 0xFB50...0xFDFB,
      0xFE70...0xFEFC:
      return 0xE0 | UInt8(scalar & 0x0F)
    default: return other
    }
  }

  /// A scalar that belongs to no word.
  public static let other: UInt8 = 0
  /// A scalar that is left out of the folded form.
  public static let mark: UInt8 = 1

  /// Folds a scalar of the basic Arabic block.
  @inlinable
  public static func foldArabic(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x0622, 0x0623, 0x0625, 0x0671: alef
    case 0x0649, 0x06CC, 0x06D2: ya
    case 0x0629, 0x06C1, 0x06BE, 0x06D5: ha
    case 0x06A9, 0x06AA: kaf
    case 0x0620...0x063A, 0x0641...0x064A: code(scalar)
    case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8,
      0x06EA...0x06ED:
      mark
    case 0x0660...0x0669: UInt8(scalar - 0x0660 + 0x30)
    case 0x06F0...0x06F9: UInt8(scalar - 0x06F0 + 0x30)
    case 0x0600...0x0605, 0x06DD, 0x066E...0x066F, 0x0672...0x06D3, 0x06EE...0x06FF:
      0xC0 | UInt8(scalar & 0x1F)
    default: other
    }
  }

  /// The folded letters of a word; what is no letter is left out.
  public static func fold(_ word: some StringProtocol) -> [UInt8] {
    var letters: [UInt8] = []
    for scalar in word.unicodeScalars {
      let letter = fold(scalar: scalar.value)
      if letter > mark { letters.append(letter) }
    }
    return letters
  }
}

/// A hash of folded letters that is built from the last letter to the first, so that the hash of a
/// word without its joined و, ف, ب, ل or ال is met on the way to the hash of the whole.
public struct WordHash: Hashable, Sendable, BitwiseCopyable {
  /// The bits.
  public var value: UInt64

  /// The hash of no letters.
  @inlinable public init() { value = 0x9E37_79B9_7F4A_7C15 }

  /// The hash of folded letters.
  @inlinable
  public init(_ letters: ArraySlice<UInt8>) {
    self.init()
    var index = letters.endIndex
    while index > letters.startIndex {
      index -= 1
      prepend(letters[index])
    }
  }

  /// The hash of folded letters.
  @inlinable
  public init(_ letters: [UInt8]) { self.init(letters[...]) }

  /// Takes in the letter before those taken in so far.
  @inlinable
  public mutating func prepend(_ letter: UInt8) {
    value = (value ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
    value ^= value >> 29
  }
}
