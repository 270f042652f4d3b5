/// What people type to name a thing of a workspace: `C12`, `A3`, `D1`, `E5`.
package enum Reference: Hashable, Sendable, CustomStringConvertible {
  case article(Int)
  case claim(Int)
  case source(Int)
  case evidence(Int)

  /// Reads a letter (either case) and a number from 1.
  ///
  /// - Returns: `nil` for anything else, also for a number without a letter: what that means is for
  ///   the caller to say.
  package init?(_ text: some StringProtocol) {
    guard let letter = text.first, let number = Reference.number(text.dropFirst()) else {
      return nil
    }
    switch letter {
    case "A", "a": self = .article(number)
    case "C", "c": self = .claim(number)
    case "D", "d": self = .source(number)
    case "E", "e": self = .evidence(number)
    default: return nil
    }
  }

  /// What a number is read as that is larger than any: nothing has it.
  package static let tooLarge = Int.max

  /// Reads a number from 1, in digits of ASCII, of Arabic or of Persian and nothing else.
  package static func number(_ text: some StringProtocol) -> Int? {
    var number = 0
    for scalar in text.unicodeScalars {
      guard let digit = digit(scalar) else { return nil }
      let (tens, isOver) = number.multipliedReportingOverflow(by: 10)
      let (sum, isFar) = tens.addingReportingOverflow(digit)
      number = isOver || isFar ? tooLarge : sum
    }
    return number > 0 ? number : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0x0660...0x0669: Int(scalar.value) - 0x0660
    case 0x06F0...0x06F9: Int(scalar.value) - 0x06F0
    default: nil
    }
  }

  /// The parts of a list with commas, ASCII or Arabic, as they stand.
  package static func parts(of list: some StringProtocol) -> [String] {
    list.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "،" }.map { String($0) }
  }

  /// Its number.
  package var number: Int {
    switch self {
    case .article(let id), .claim(let id), .source(let id), .evidence(let id): id
    }
  }

  /// As people type it, such as `C12`.
  package var description: String {
    switch self {
    case .article(let id): "A\(id)"
    case .claim(let id): "C\(id)"
    case .source(let id): "D\(id)"
    case .evidence(let id): "E\(id)"
    }
  }
}

extension EvidenceTarget {
  /// What people type to name it.
  package var reference: Reference {
    switch self {
    case .claim(let id): .claim(id)
    case .sharedSource(let id): .source(id)
    case .article(let id): .article(id)
    }
  }
}

extension AuditEvent.Subject {
  /// What people type to name it; `nil` for the workspace itself.
  package var reference: Reference? {
    switch kind {
    case .workspace: nil
    case .article: .article(id)
    case .claim: .claim(id)
    case .source: .source(id)
    case .evidence: .evidence(id)
    }
  }
}
