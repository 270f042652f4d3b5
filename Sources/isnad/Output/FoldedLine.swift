/// A line of a screen that is folded between words, its foreign parts kept in isolates.
///
/// Directional isolates end with their line (Unicode Bidirectional Algorithm, BD9 and rule X8 count
/// by paragraph, and a terminal takes each line for one): where a fold falls inside one, it is ended
/// and begun again, in the direction that the whole of it has.
struct FoldedLine {
  private static let pop: Character = "\u{2069}"
  private static let starts: Set<Character> = ["\u{2066}", "\u{2067}", "\u{2068}"]

  private let line: String

  init(_ line: String) { self.line = line }

  /// The lines, of at most some columns each; a word that is longer has a line of its own.
  ///
  /// Lines after the first stand under the first word where foreign text begins the line, and are
  /// set in by four columns more where it is ours.
  func lines(columns limit: Int) -> [String] {
    guard TerminalText.columns(line) > limit else { return [line] }
    let indent = line.prefix { $0 == " " }
    let isForeign = line.dropFirst(indent.count).first.map(Self.starts.contains) ?? false
    let inset = String(repeating: " ", count: min(indent.count + (isForeign ? 0 : 4), limit / 2))
    var lines: [String] = []
    var current = String(indent)
    var used = indent.count
    var isFresh = true
    var open: [Character] = []
    for (gap, word) in words(after: indent.endIndex) {
      let width = TerminalText.columns(word)
      if !isFresh, used + gap + width > limit {
        lines.append(current + String(repeating: Self.pop, count: open.count))
        current = inset + String(open)
        used = inset.count
      } else {
        current += String(repeating: " ", count: gap)
        used += gap
      }
      current += word
      used += width
      isFresh = false
      Self.follow(word, &open)
    }
    return lines + [current]
  }

  /// The words with the number of spaces in front of each; isolates that take their direction from
  /// their text have it spelled out.
  private func words(after start: String.Index) -> [(gap: Int, word: String)] {
    var words: [(gap: Int, word: String)] = []
    var gap = 0
    var word = ""
    var index = start
    while index < line.endIndex {
      let character = line[index]
      index = line.index(after: index)
      if character == " " {
        if !word.isEmpty { words.append((gap, word)) }
        gap = word.isEmpty ? gap + 1 : 1
        word = ""
      } else if character == "\u{2068}" {
        let isolated = line[index...].prefix { $0 != Self.pop }
        word.append(TerminalText.isRightToLeft(isolated) ? "\u{2067}" : "\u{2066}")
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append((gap, word)) }
    return words
  }

  private static func follow(_ word: String, _ open: inout [Character]) {
    for character in word {
      if starts.contains(character) {
        open.append(character)
      } else if character == pop {
        _ = open.popLast()
      }
    }
  }
}
