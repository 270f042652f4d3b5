/// A counted noun of English.
struct EnglishNoun {
  /// The form for one.
  let one: String
  /// The form for none and for two or more.
  let many: String

  /// A number with the noun, such as `1 claim`.
  func counted(_ count: Int) -> String {
    EnglishMessages.grouped(count) + " " + (count == 1 ? one : many)
  }
}

/// The form that a number asks of an Arabic noun (Unicode CLDR, plural rules for `ar`).
enum ArabicPlural: Sendable {
  case zero, one, two, few, many, other

  /// The form for a number of 0 or more.
  init(_ count: Int) {
    switch count {
    case 0: self = .zero
    case 1: self = .one
    case 2: self = .two
    default:
      switch count % 100 {
      case 3...10: self = .few
      case 11...99: self = .many
      // 100, 101, 102, 200 …: the noun follows a round hundred, in the singular.
      default: self = .other
      }
    }
  }
}

/// A counted noun of Arabic, with its adjective where it has one.
struct ArabicNoun: Sendable {
  /// Where the noun stands in its sentence; only the dual and some masculine forms show it.
  enum Case {
    /// As a subject.
    case nominative
    /// As an object or behind a preposition.
    case oblique
  }

  /// For none, in a sentence that says there is nothing (`لا قول`).
  let zero: String
  /// For one, the number included as a word.
  let one: String
  /// For two as a subject, without a number.
  let two: String
  /// For two as an object or behind a preposition, without a number.
  let twoOblique: String
  /// For 3 to 10: the plural, behind the number.
  let few: String
  /// For 11 to 99: the singular in the accusative, behind the number.
  let many: String
  /// For a round hundred: the singular, behind the number.
  let other: String

  /// A number with the noun as Arabic counts it.
  func counted(_ count: Int, _ grammaticalCase: Case = .nominative) -> String {
    switch ArabicPlural(count) {
    case .zero: zero
    case .one: one
    case .two: grammaticalCase == .nominative ? two : twoOblique
    case .few: "\(count) " + few
    case .many: "\(count) " + many
    case .other: "\(count) " + other
    }
  }
}
