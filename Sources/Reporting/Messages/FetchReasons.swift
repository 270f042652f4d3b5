/// A piece of a reason in the report's language: words of ours, or what was given, such as a host.
enum ReasonPiece: Equatable {
  case words(String)
  case given(String)
}

/// A sentence the fetcher writes, and the same in another language.
///
/// Evidence keeps its reason as one text in English, which the fetcher makes from few patterns. `{}`
/// stands for what the sentence is about, and comes back in the other language's sentence; `*` at the
/// end for details that only help at the keyboard, and are left out.
struct FetchReason {
  private let parts: [Substring]
  private let isOpen: Bool
  private let translation: String

  init(_ pattern: String, _ translation: String) {
    isOpen = pattern.hasSuffix("*")
    parts = Self.split(isOpen ? String(pattern.dropLast()) : pattern)
    self.translation = translation
  }

  private static func split(_ pattern: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = pattern[...]
    while let place = rest.firstRange(of: "{}") {
      parts.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    return parts + [rest]
  }

  /// The sentence in the other language; `nil` where the reason is not of this pattern.
  func pieces(of reason: String) -> [ReasonPiece]? {
    guard let first = parts.first, reason.hasPrefix(first) else { return nil }
    var rest = reason.dropFirst(first.count)
    var given: [String] = []
    for (index, part) in parts.enumerated().dropFirst() {
      let isLast = index == parts.count - 1
      if part.isEmpty, isLast {
        given.append(String(rest))
        rest = ""
        continue
      }
      guard let place = rest.firstRange(of: part) else { return nil }
      given.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    guard isOpen || rest.isEmpty else { return nil }
    return Self.filled(translation, with: given)
  }

  private static func filled(_ translation: String, with given: [String]) -> [ReasonPiece] {
    var pieces: [ReasonPiece] = []
    for (index, part) in split(translation).enumerated() {
      if index > 0, index <= given.count { pieces.append(.given(given[index - 1])) }
      if !part.isEmpty { pieces.append(.words(String(part))) }
    }
    return pieces
  }
}
