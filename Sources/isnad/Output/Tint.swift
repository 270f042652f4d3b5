import ClaimModel

/// The colour of a status, where colours are shown; the word stands there all the same.
///
/// Until a line is sent, a tinted word stands between two control characters that foreign text never
/// holds once it is escaped, and that take no column: lines are folded, filled and ordered as if they
/// were not there.
enum Tint: UInt32 {
  /// It holds.
  case good = 0x80
  /// It does not.
  case bad = 0x81
  /// Looked for, and not settled.
  case doubtful = 0x82

  private static let end: Unicode.Scalar = "\u{84}"

  /// The words in this colour; as they are where no colours are shown.
  func text(_ words: String) -> String {
    guard Screen.hasColours, let start = Unicode.Scalar(rawValue) else { return words }
    return String(Character(start)) + words + String(Character(Self.end))
  }

  /// The terminal's colour for it.
  var colour: Style.Colour {
    switch self {
    case .good: .green
    case .bad: .red
    case .doubtful: .yellow
    }
  }

  /// The pieces of a line, each with its tint.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - open: the tint that it begins with, and afterwards the one that it ends with: a fold may fall
  ///     between two words of a status.
  /// - Returns: the pieces in order, none of them empty.
  static func pieces(
    of line: String, open: inout Tint?
  ) -> [(text: String, tint: Tint?)] {
    var pieces: [(text: String, tint: Tint?)] = []
    var text = String.UnicodeScalarView()
    func take(_ tint: Tint?) {
      if !text.isEmpty { pieces.append((String(text), tint)) }
      text.removeAll()
    }
    for scalar in line.unicodeScalars {
      if let tint = Tint(rawValue: scalar.value) {
        take(open)
        open = tint
      } else if scalar == end {
        take(open)
        open = nil
      } else {
        text.append(scalar)
      }
    }
    take(open)
    return pieces
  }

  /// Lines as they are sent: with the terminal's sequences for the colours where the stream that they go
  /// to shows them, else with the words alone.
  static func sent(_ lines: [String], hasColours: Bool) -> [String] {
    guard Screen.hasColours else { return lines }
    guard hasColours else {
      var open: Tint?
      return lines.map { pieces(of: $0, open: &open).map(\.text).joined() }
    }
    var open: Tint?
    return lines.map { line in
      pieces(of: line, open: &open).map { text, tint in
        guard let tint else { return text }
        return Style(isBold: true, colour: tint.colour).sequence(withColours: true) + text
          + "\u{1B}[0m"
      }.joined()
    }
  }
}

/// A word that has a colour wherever a screen shows it.
protocol Tinted: RawRepresentable<String> {
  /// Its colour; none where there is nothing to tell yet.
  var tint: Tint? { get }
}

extension AttributionStatus: Tinted {
  /// Its colour; none where nobody has answered.
  var tint: Tint? {
    switch self {
    case .unchecked: nil
    case .confirmed: .good
    case .misquoted, .misattributed, .fabricated: .bad
    case .notFound: .doubtful
    }
  }
}

extension ContentStatus: Tinted {
  /// Its colour; none where nobody has answered.
  var tint: Tint? {
    switch self {
    case .unchecked: nil
    case .verified: .good
    case .refuted, .misleading: .bad
    case .partly, .disputed, .unproven, .notCheckable: .doubtful
    }
  }
}

extension LinkStatus: Tinted {
  /// Its colour; none where nobody has answered.
  var tint: Tint? {
    switch self {
    case .unchecked: nil
    case .confirmed: .good
    case .contradicted: .bad
    case .notFound: .doubtful
    }
  }
}

extension PublicationState: Tinted {
  /// Its colour; none before somebody approves.
  var tint: Tint? {
    switch self {
    case .draft: nil
    case .approved, .published: .good
    case .corrected: .doubtful
    case .withdrawn: .bad
    }
  }
}

extension RecheckVerdict {
  /// Its colour.
  var tint: Tint {
    switch self {
    case .same: .good
    case .moved, .unknown: .doubtful
    case .edited, .gone: .bad
    }
  }
}
