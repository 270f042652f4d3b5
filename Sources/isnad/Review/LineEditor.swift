/// A line that is typed on the screen: letters are added and taken away at its end, as terminals
/// without an editor do; the order of Arabic makes a cursor in the middle more puzzle than help.
struct LineEditor {
  /// What is typed so far.
  private(set) var text = ""

  /// Takes a key.
  ///
  /// - Returns: whether the key was one for a line.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): text.append(character)
    case .pasted(let pasted): text += TypedText.line(pasted)
    case .backspace:
      if !text.isEmpty { text.removeLast() }
    case .control("u"): text = ""
    case .control("w"):
      while text.last?.isWhitespace == true { text.removeLast() }
      while let last = text.last, !last.isWhitespace { text.removeLast() }
    default: return false
    }
    return true
  }

  /// The end of the text that fits some columns.
  func tail(columns limit: Int) -> String {
    var start = text.endIndex
    var used = 0
    while start > text.startIndex {
      let before = text.index(before: start)
      used += TerminalText.columns(text[before])
      if used > limit { break }
      start = before
    }
    return String(text[start...])
  }
}
