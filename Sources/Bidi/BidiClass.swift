/// How a character behaves in the Unicode Bidirectional Algorithm (UAX #9, table 4).
///
/// The raw values are the short names of the Unicode Character Database.
package enum BidiClass: String, Sendable, CaseIterable {
  case leftToRight = "L"
  case rightToLeft = "R"
  case arabicLetter = "AL"
  case europeanNumber = "EN"
  case europeanSeparator = "ES"
  case europeanTerminator = "ET"
  case arabicNumber = "AN"
  case commonSeparator = "CS"
  case nonspacingMark = "NSM"
  case boundaryNeutral = "BN"
  case paragraphSeparator = "B"
  case segmentSeparator = "S"
  case whitespace = "WS"
  case otherNeutral = "ON"
  case leftToRightEmbedding = "LRE"
  case leftToRightOverride = "LRO"
  case rightToLeftEmbedding = "RLE"
  case rightToLeftOverride = "RLO"
  case popFormat = "PDF"
  case leftToRightIsolate = "LRI"
  case rightToLeftIsolate = "RLI"
  case firstStrongIsolate = "FSI"
  case popIsolate = "PDI"

  /// The class of a character, of one that is not assigned by the defaults of its block.
  package init(of scalar: Unicode.Scalar) {
    self = BidiTables.shared.bidiClass(of: scalar.value)
  }

  /// Whether it begins an isolate.
  var isIsolateInitiator: Bool {
    self == .leftToRightIsolate || self == .rightToLeftIsolate || self == .firstStrongIsolate
  }

  /// Whether rule X9 removes it.
  var isRemoved: Bool {
    switch self {
    case .leftToRightEmbedding, .leftToRightOverride, .rightToLeftEmbedding, .rightToLeftOverride,
      .popFormat, .boundaryNeutral:
      true
    default: false
    }
  }

  /// Whether it is a neutral or an isolate's mark (NI of the rules N1 and N2).
  var isNeutralOrIsolate: Bool {
    switch self {
    case .paragraphSeparator, .segmentSeparator, .whitespace, .otherNeutral, .popIsolate: true
    default: isIsolateInitiator
    }
  }
}
