import Foundation
import TestSupport
import Testing

/// What `isnad review` looks like in a real terminal, as tmux reads it.
@Suite struct ReviewScreenTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
  }

  private func columns(_ line: Substring) -> Int {
    line.unicodeScalars.count {
      $0.properties.generalCategory != .format && $0.properties.generalCategory != .nonspacingMark
    }
  }

  @Test("80 by 24 holds the text with its claims, the chain, the evidence and the keys")
  func picture() throws {
    let pane = try TmuxPane("isnad review A1", in: program)
    let screen = try pane.screen { $0.contains("? keys") }
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[0].contains("الجيش الليبي يتقدم نحو مصراتة") && lines[0].contains("1 of 19 · 0 done"))
    #expect(
      lines.contains { $0.hasPrefix(">C1 ") && $0.contains("طرابلس - أعلن الجيش الوطني الليبي") })
    #expect(screen.contains("C1  said? unchecked  true? unchecked"))
    #expect(screen.contains("1  speaker  ") && screen.contains("no carrier is named"))
    #expect(screen.contains("none kept for this claim"))
    #expect(lines.allSatisfy { columns($0) < 80 })
  }

  @Test("Keys move, ask, and take back; the question mark lists them")
  func keys() throws {
    let pane = try TmuxPane("isnad review A1", in: program)
    _ = try pane.screen { $0.contains("1 of 19") }
    try pane.press("j")
    #expect(try pane.screen { $0.contains("2 of 19") }.contains(">C2"))
    try pane.press("G")
    #expect(try pane.screen { $0.contains("19 of 19") }.contains("C19  said?"))
    try pane.press("Up")
    #expect(try pane.screen { $0.contains("18 of 19") }.contains("spokesperson D3"))
    try pane.press("c")
    #expect(try pane.screen { $0.contains("which link?") }.contains("document D2"))
    try pane.press("3")
    #expect(
      try pane.screen { $0.contains("now held as confirmed") }.contains("with no evidence named"))
    try pane.press("u")
    #expect(try pane.screen { $0.contains("Undone, 1 event") }.contains("checked D2"))
    try pane.press("'?'")
    #expect(try pane.screen { $0.contains("was it said?") }.contains("Ctrl-Z pause"))
    try pane.press("q")
    _ = try pane.screen { $0.contains("18 of 19") }
    try pane.press("q")
    #expect(try pane.screen { $0.contains("left in A1") }.contains("nothing was changed"))
  }

  @Test("What is typed in Arabic is searched for")
  func search() throws {
    let pane = try TmuxPane("isnad review A1", in: program)
    _ = try pane.screen { $0.contains("1 of 19") }
    try pane.press("/ 'الكرملين' Enter")
    #expect(try pane.screen { $0.contains("9 of 19") }.contains("outlet"))
    try pane.press("F")
    #expect(try pane.screen { $0.contains("· left") }.contains("only what is left to do"))
  }

  @Test(
    "It fits smaller windows, and the largest that is too small is told",
    arguments: [(60, 15), (40, 10), (39, 10), (40, 9)])
  func sizes(width: Int, height: Int) throws {
    let pane = try TmuxPane("isnad review A1", in: program)
    _ = try pane.screen { $0.contains("1 of 19") }
    try pane.resize(columns: width, rows: height)
    let isEnough = width >= 40 && height >= 10
    let screen = try pane.screen {
      isEnough
        ? $0.contains("C1  said?") && $0.split(separator: "\n").count <= height
          && $0.contains("? keys")
        : $0.contains("is too small")
    }
    #expect(screen.contains(isEnough ? "1 of 19" : "\(width)×\(height) is too small"))
    #expect(screen.split(separator: "\n").allSatisfy { columns($0) < width })
  }

  @Test("For a terminal without the algorithm, Arabic stands in the order of the screen")
  func order() throws {
    let pane = try TmuxPane("isnad review A1 --bidi none", in: program)
    let screen = try pane.screen { $0.contains("1 of 19") }
    #expect(screen.contains(String("الجيش الليبي يتقدم نحو مصراتة".reversed())))
    #expect(!screen.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
  }
}
