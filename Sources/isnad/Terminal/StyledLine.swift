import Bidi

/// How a piece of a line looks.
struct Style: Hashable {
  /// A colour of the terminal's own eight.
  enum Colour: Int {
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
    case cyan = 36
  }
  var isBold = false
  var isDim = false
  var isUnderlined = false
  var isReversed = false
  var colour: Colour?

  static let plain = Style()
  static let bold = Style(isBold: true)
  static let dim = Style(isDim: true)
  static let reversed = Style(isReversed: true)

  /// What switches it on, everything else being off.
  func sequence(withColours: Bool) -> String {
    var codes = ["0"]
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    if withColours, let colour { codes.append(String(colour.rawValue)) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

/// A row of the screen: pieces of text with their looks, escaped already, isolates among them.
struct StyledLine {
  private(set) var pieces: [(text: String, style: Style)] = []
  /// How many columns it takes.
  private(set) var columns = 0

  init() {}

  init(_ text: String, _ style: Style = .plain) { append(text, style) }

  /// A line of a list or a screen, with the colours of the statuses in it.
  static func tinted(_ text: String, _ style: Style = .plain) -> StyledLine {
    tinted([text], style)[0]
  }

  /// The same for the rows that a line was folded into: a fold may fall between two words of a status.
  static func tinted(_ rows: [String], _ style: Style = .plain) -> [StyledLine] {
    var open: Tint?
    return rows.map { row in
      var line = StyledLine()
      for (text, tint) in Tint.pieces(of: row, open: &open) {
        line.append(text, tint.map { Style(isBold: true, colour: $0.colour) } ?? style)
      }
      return line
    }
  }

  /// Adds what another line holds.
  mutating func append(_ other: StyledLine) {
    for (text, style) in other.pieces { append(text, style) }
  }

  mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    columns += TerminalText.columns(text)
    if let last = pieces.last, last.style == style {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append((text, style))
    }
  }

  /// Fills it with spaces to some columns.
  mutating func pad(to width: Int, _ style: Style = .plain) {
    append(String(repeating: " ", count: max(0, width - columns)), style)
  }

  /// The line where it fits, else so much of it as does, with its isolates closed.
  func cut(to width: Int) -> StyledLine {
    guard columns > width else { return self }
    var line = StyledLine()
    var open = 0
    cutting: for (text, style) in pieces {
      for character in text {
        let wide = TerminalText.columns(character)
        if line.columns + wide > width - 1 { break cutting }
        for scalar in character.unicodeScalars {
          switch scalar.value {
          case 0x2066...0x2068: open += 1
          case 0x2069: open = max(0, open - 1)
          default: break
          }
        }
        line.append(String(character), style)
      }
    }
    line.append("…")
    line.append(String(repeating: "\u{2069}", count: open))
    return line
  }

  /// What is sent to a terminal for it.
  func sent(_ mode: BidiMode, withColours: Bool) -> String {
    let shown = mode == .isolates ? pieces : ordered(joinsLetters: mode == .forms)
    var text = ""
    for (piece, style) in shown {
      text +=
        style == .plain ? piece : style.sequence(withColours: withColours) + piece + "\u{1B}[0m"
    }
    return text
  }

  /// The pieces in the order of the screen.
  private func ordered(joinsLetters: Bool) -> [(text: String, style: Style)] {
    guard pieces.contains(where: { VisualText.isNeeded($0.text) }) else { return pieces }
    var scalars: [Unicode.Scalar] = []
    var owners: [Int] = []
    for (index, piece) in pieces.enumerated() {
      for scalar in piece.text.unicodeScalars {
        scalars.append(scalar)
        owners.append(index)
      }
    }
    var result: [(text: String, style: Style)] = []
    var last: Int?
    for (index, scalar) in VisualText.order(of: scalars, joinsLetters: joinsLetters) {
      if last == owners[index], !result.isEmpty {
        result[result.count - 1].text.unicodeScalars.append(scalar)
      } else {
        result.append((String(scalar), pieces[owners[index]].style))
        last = owners[index]
      }
    }
    return result
  }
}
