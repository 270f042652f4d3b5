/// Text in the order in which it stands on a screen, for terminals that show characters as they come.
package enum VisualText {
  /// Orders the characters of one line from left to right.
  ///
  /// Marks stand behind the letter they belong to, as a terminal wants them (rule L3). What only
  /// steers direction (isolates, RLM, LRM, ALM) is left out: a terminal without the algorithm has no
  /// use for it.
  ///
  /// - Parameters:
  ///   - scalars: the line in the order of reading, isolates included.
  ///   - joinsLetters: whether Arabic letters are given as presentation forms.
  ///   - direction: the direction of the line.
  /// - Returns: places in `scalars`, with what is shown there.
  package static func order(
    of scalars: [Unicode.Scalar], joinsLetters: Bool = false,
    direction: BidiParagraph.Direction = .leftToRight
  ) -> [(index: Int, scalar: Unicode.Scalar)] {
    let paragraph = BidiParagraph(scalars, direction: direction)
    var order = paragraph.visualOrder()
    // In a run from right to left marks now stand before their letter.
    var place = 0
    while place < order.count {
      guard isMark(scalars[order[place]]), paragraph.levels[order[place]] % 2 == 1 else {
        place += 1
        continue
      }
      var base = place
      while base < order.count, isMark(scalars[order[base]]),
        paragraph.levels[order[base]] % 2 == 1
      {
        base += 1
      }
      if base < order.count, paragraph.levels[order[base]] % 2 == 1 {
        order[place...base].reverse()
      }
      place = base + 1
    }
    guard joinsLetters else {
      return order.filter { !steers(scalars[$0]) }.map { ($0, paragraph.shown($0)) }
    }
    let shapes = LetterForms.shared.shapes(of: scalars)
    return order.compactMap { index in
      guard !steers(scalars[index]), let shape = shapes[index] else { return nil }
      return (index, shape == scalars[index] ? paragraph.shown(index) : shape)
    }
  }

  /// A line as text.
  package static func text(
    _ line: String, joinsLetters: Bool = false,
    direction: BidiParagraph.Direction = .leftToRight
  ) -> String {
    var shown = String.UnicodeScalarView()
    for (_, scalar) in order(
      of: Array(line.unicodeScalars), joinsLetters: joinsLetters, direction: direction)
    {
      shown.append(scalar)
    }
    return String(shown)
  }

  /// Whether there is anything to order: a line of ASCII stands as it is.
  package static func isNeeded(_ line: String) -> Bool { !line.utf8.allSatisfy { $0 < 0x80 } }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: scalar == "\u{200C}" || scalar == "\u{200D}"
    }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x2066...0x2069: true
    default: false
    }
  }
}
