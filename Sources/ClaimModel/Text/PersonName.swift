/// The names that people are recorded under, which are claimed and not authenticated: which of them
/// serve, and which are one though they are spelled otherwise.
package enum PersonName {
  /// More Unicode scalars than any name has.
  package static let limit = 200

  /// Whether two names of people are one, but for spelling that varies (hamza, vowels, tatweel,
  /// letter case, spaces) and for what can't be seen.
  package static func isSame(_ one: String, _ other: String) -> Bool { key(one) == key(other) }

  /// The name as it is recorded: without spaces and invisible characters at its ends, where a mark of
  /// direction slips in easily.
  package static func trimmed(_ name: String) -> String {
    var scalars = Array(name.unicodeScalars)[...]
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    var trimmed = String.UnicodeScalarView()
    trimmed.append(contentsOf: scalars)
    return String(trimmed)
  }

  /// What is wrong with a name, as the rest of a sentence; `nil` for one that serves.
  package static func problem(with name: String) -> String? {
    let name = trimmed(name)
    let count = name.unicodeScalars.count
    guard count > 0 else { return "is empty; give it words, or leave it out" }
    guard count <= limit else {
      return "has \(count) characters; a name has at most \(limit)"
    }
    // Persian and Urdu names are written with joiners in them.
    if let hidden = name.unicodeScalars.first(where: { isHidden($0) && !isJoiner($0) }) {
      let title = HiddenCharacter.title(of: hidden).map { " \($0)" } ?? ""
      return "has a character in it that can't be seen, "
        + "\(HiddenCharacter.name(of: hidden))\(title); write it without"
    }
    let key = key(name)
    guard key != "isnad", !key.hasPrefix("isnad ") else {
      return "is how the program signs what it does by itself; give the name of a person"
    }
    return nil
  }

  /// What names of one person have in common.
  private static func key(_ name: String) -> String {
    var seen = String.UnicodeScalarView()
    seen.append(contentsOf: name.unicodeScalars.filter { !isHidden($0) })
    return FoldedName.fold(String(seen))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || isHidden(scalar)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint
      || [.control, .format, .lineSeparator, .paragraphSeparator]
        .contains(scalar.properties.generalCategory)
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200C}" || scalar == "\u{200D}"
  }
}
