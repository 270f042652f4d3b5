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

  /// Reads a number from 1, in ASCII digits and nothing else.
  package static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text), number > 0
    else { return nil }
    return number
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
