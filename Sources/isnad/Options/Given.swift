import ArgumentParser
import ClaimModel

/// Checks of what is given as the value of an option: an empty one is a slip, not a wish.
enum Given {
  /// Requires words, of which several lines may be given.
  static func require(text: String?, of option: String) throws {
    try require(text, of: option, withoutControls: "\n\t\r")
  }

  /// Requires words on one line, such as a name.
  static func require(line: String?, of option: String) throws {
    try require(line, of: option, withoutControls: "")
  }

  private static func require(
    _ value: String?, of option: String, withoutControls allowed: String
  ) throws {
    guard let value else { return }
    guard value.unicodeScalars.contains(where: isVisible) else {
      throw ValidationError("\(option) is empty; give it words, or leave it out")
    }
    let strange = value.unicodeScalars.first {
      isControl($0) && !allowed.unicodeScalars.contains($0)
    }
    guard let strange else { return }
    let what = strange == "\n" || strange == "\r" ? "a line break" : "a control character"
    throw ValidationError(
      "\(option) is '\(TerminalText.escaped(value))', with \(what) in it; write it without")
  }

  /// Requires a name that a person's changes can be recorded under.
  static func require(person name: String?, of option: String) throws {
    try require(line: name, of: option)
    guard let name, let problem = PersonName.problem(with: name) else { return }
    let shown =
      name.unicodeScalars.count > PersonName.limit ? "" : " '\(TerminalText.escaped(name))'"
    throw ValidationError("the name\(shown) of \(option) \(problem)")
  }

  /// Requires an address of the web.
  static func require(address: String?, of option: String) throws {
    guard let address else { return }
    let lower = address.lowercased()
    let scheme = ["http://", "https://"].first { lower.hasPrefix($0) }
    let host = scheme.map { address.dropFirst($0.count) }?.prefix { !"/?#".contains($0) }
    let isClean = address.unicodeScalars.allSatisfy {
      !isControl($0) && !$0.properties.isWhitespace
    }
    guard let host, !host.isEmpty, isClean else {
      throw ValidationError(
        "\(option) is '\(TerminalText.escaped(address))'; write an address such as "
          + "https://example.org/story")
    }
  }

  /// Requires the form of a language tag (BCP 47): letters for the language, then parts of letters
  /// and digits.
  static func require(language: String?, of option: String) throws {
    guard let language else { return }
    let parts = language.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      parts.first.map { (2...3).contains($0.utf8.count) && $0.utf8.allSatisfy(isLetter) } == true
      && parts.dropFirst().allSatisfy {
        (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { isLetter($0) || isDigit($0) }
      }
    guard isTag else {
      throw ValidationError(
        "\(option) is '\(TerminalText.escaped(language))'; write a language such as ar, en or ar-EG"
      )
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
      && !isControl(scalar)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
