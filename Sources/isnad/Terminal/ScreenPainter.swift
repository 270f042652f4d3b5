/// Puts rows on the terminal, writing only those that changed, in one go.
struct ScreenPainter {
  private let withColours: Bool
  private var shown: [String] = []

  /// Begins with nothing on the screen.
  init(withColours: Bool) { self.withColours = withColours }

  /// Forgets what stands on the screen.
  mutating func forget() { shown = [] }

  /// Brings the screen from what it shows to some rows.
  ///
  /// - Parameters:
  ///   - rows: from the top, each narrower than the window: in a row that is full, wiping the rest
  ///     would take its last character.
  ///   - cursor: where it stands, in rows and columns from 0; `nil` where it is not seen.
  /// - Returns: what is to be written for it.
  mutating func changes(
    to rows: [StyledLine], cursor: (row: Int, column: Int)?
  ) -> String {
    var text = "\u{1B}[?25l"
    var sent: [String] = []
    for (number, row) in rows.enumerated() {
      let line = row.sent(Screen.bidi, withColours: withColours) + "\u{1B}[K"
      sent.append(line)
      if number >= shown.count || shown[number] != line {
        text += "\u{1B}[\(number + 1);1H" + line
      }
    }
    if shown.isEmpty { text += "\u{1B}[J" }
    shown = sent
    if let cursor {
      text += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h"
    }
    return text
  }
}
