import ClaimModel
import Fetching
import Workbench

/// The full-screen face of a review: keys in, pictures out.
final class ReviewView {
  /// How long an escape may be the beginning of a key, in milliseconds.
  private static let escapePatience: Int32 = 50
  /// How long the rest of a paste is waited for, in milliseconds.
  private static let pastePatience: Int32 = 2_000

  private let conversation: ReviewConversation
  private let terminal: Terminal
  /// What is left of a word whose first letter chose it, when the last letter came, and whether
  /// another came at all.
  private var typedWord: (rest: Substring, at: ContinuousClock.Instant, hasBegun: Bool)?
  /// The letters that were typed since choices are asked for.
  private var typedChoice = ""
  private var keys = KeyReader()
  private var painter: ScreenPainter
  private var pane: ArticlePane?
  private var scroll = 0
  private var told: [ReviewLine] = []
  private var page: LongPage?
  private var editor = LineEditor()
  /// Whether words are typed as in the dialogue.
  private var isSpeaking = false
  private var session: ReviewSession { conversation.session }

  init(_ conversation: ReviewConversation, _ terminal: Terminal) {
    painter = ScreenPainter(withColours: Screen.hasColours)
    self.conversation = conversation
    self.terminal = terminal
    conversation.watch = { [weak self] in self?.watch() ?? FetchWatch() }
    tellFinding()
  }

  /// Tells of characters in the article that could act on a reader.
  private func tellFinding() {
    if let finding = HiddenFinding.line(session.review.article.text) {
      told.append(.refused(finding))
    }
  }

  /// Draws and reads until the person ends it, or the terminal is gone.
  func run() {
    draw()
    while !conversation.isEnded {
      guard let bytes = terminal.read(timeout: patience) else { return }
      let wasWaiting = keys.isWaiting
      keys.take(bytes)
      while let key = keys.next(isComplete: bytes.isEmpty && wasWaiting), !conversation.isEnded {
        take(key)
      }
      // Several keys that came at once are one picture.
      if !conversation.isEnded { draw() }
    }
  }

  /// How long the next bytes are waited for, in milliseconds; -1 without end.
  private var patience: Int32 {
    keys.isPasting ? Self.pastePatience : keys.isWaiting ? Self.escapePatience : -1
  }

  // MARK: Keys

  private func take(_ key: Key) {
    if isRestOfWord(key) { return }
    switch key {
    case .control("c"):
      if conversation.question != nil || isSpeaking { leaveQuestion() } else { conversation.end() }
    case .control("z"): terminal.pause()
    case .control("l"): painter.forget()
    default:
      if page != nil {
        takeOnPage(key)
      } else if conversation.question != nil || isSpeaking {
        takeAnswer(key)
      } else {
        takeCommand(key)
      }
    }
  }

  private func takeCommand(_ key: Key) {
    let key = key.onLatinKeyboard
    let page = max(1, terminal.size.rows / 3)
    switch key {
    case .down, .character("j"), .character(" "): say("next")
    case .up, .character("k"): say("back")
    case .character("n"): toLeft(forward: true)
    case .character("p"): toLeft(forward: false)
    case .home, .character("g"): say("first")
    case .end, .character("G"): say("last")
    case .pageDown: scroll += page
    case .pageUp: scroll -= page
    case .enter, .character("v"): say("show")
    case .character("?"): self.page = LongPage("Keys", ReviewHelp.keys)
    case .character(":"): isSpeaking = true
    case .character(let character):
      if let words = Self.words[character] {
        say(words)
      } else {
        told = [
          .refused("'\(TerminalText.isolated(String(character)))' is no key here; ? lists them")
        ]
      }
    case .pasted: told = [.refused("pasted text is taken where words are asked for")]
    default: break
    }
  }

  /// What keys say, in the words of the dialogue.
  private static let words: [Character: String] = [
    "s": "said", "t": "true", "c": "confirm", "l": "link", "m": "note", "N": "note", "f": "fetch",
    "A": "attach", "e": "evidence", "P": "passage", "r": "recheck", "w": "weigh", "d": "dismiss",
    "R": "restore", "a": "add", "E": "edit", "S": "split", "M": "merge", "J": "join",
    "o": "override", "u": "undo", "/": "search", "F": "left", "q": "quit",
  ]

  private func takeAnswer(_ key: Key) {
    if key == .escape { return leaveQuestion() }
    let choices = conversation.question?.choices ?? []
    if !choices.isEmpty, !isSpeaking {
      guard case .character(let character) = key.onLatinKeyboard else { return }
      typedChoice.append(character)
      if let choice = choices.first(where: { $0.key == character }) {
        let typed = typedChoice
        typedChoice = ""
        say(choice.word)
        if choice.word.hasPrefix(typed) {
          typedWord = (choice.word.dropFirst(typed.count), .now, false)
        }
      }
      return
    }
    if key == .enter {
      let words = editor.text
      editor = LineEditor()
      isSpeaking = false
      return say(words)
    }
    if key == .backspace, editor.text.isEmpty { return leaveQuestion() }
    _ = editor.take(key)
  }

  /// Whether a key goes on with a word of which a letter was a choice already.
  ///
  /// The dialogue takes whole words, and whoever types `confirmed` here must not have its `o` open
  /// an override, nor the `u` of `misquoted` undo. Once a word has gone on, all that comes without a
  /// pause is its rest, misspelled or not; behind a pause, when the answer was read, a key is a key.
  private func isRestOfWord(_ key: Key) -> Bool {
    guard var word = typedWord, word.at.duration(to: .now) < .milliseconds(700) else {
      typedWord = nil
      return false
    }
    if case .character(let character) = key.onLatinKeyboard,
      word.rest.first == character || word.hasBegun
    {
      word = (word.rest.dropFirst(), .now, true)
      typedWord = word
      return true
    }
    typedWord = nil
    return key == .enter && word.hasBegun
  }

  private func leaveQuestion() {
    typedChoice = ""
    editor = LineEditor()
    isSpeaking = false
    told = conversation.cancel()
  }

  private func takeOnPage(_ key: Key) {
    guard var shown = page else { return }
    let key = key.onLatinKeyboard
    let step = max(1, terminal.size.rows - 3)
    switch key {
    case .down, .character("j"), .enter: shown.top += 1
    case .up, .character("k"): shown.top -= 1
    case .pageDown, .character(" "): shown.top += step
    case .pageUp: shown.top -= step
    case .home, .character("g"): shown.top = 0
    case .end, .character("G"): shown.top = .max / 2
    case .character("n"): shown.turn = .next
    case .character("p"): shown.turn = .before
    case .escape, .character("q"), .character("v"), .character("?"):
      page = nil
      return
    default: break
    }
    page = shown
  }

  private func toLeft(forward: Bool) {
    scroll = 0
    told = session.goToLeft(forward: forward) ? [] : [.told("nothing else is left to do here")]
  }

  private func say(_ words: String) {
    let old = (claim: session.current.id, article: session.review.article.id)
    told = conversation.take(words)
    if session.review.article.id != old.article { tellFinding() }
    for case .page(let title, let lines, let passages) in told {
      page = LongPage(title, lines, passages: passages)
    }
    if session.current.id != old.claim { scroll = 0 }
  }

  // MARK: Pictures

  private func draw() {
    if terminal.takesNewScreen() { painter.forget() }
    var (columns, rows) = terminal.size
    let window = columns
    // Marks of no width behind a letter in the last column go astray in some terminals.
    columns -= 1
    var cursor: (row: Int, column: Int)?
    let lines: [StyledLine]
    if window < ReviewPicture.least.columns || rows < ReviewPicture.least.rows {
      lines = [
        StyledLine(
          "\(window)×\(rows) is too small; use \(ReviewPicture.least.columns)×"
            + "\(ReviewPicture.least.rows)"
        ).cut(to: columns)
      ]
    } else if var shown = page {
      lines = shown.picture(columns: columns, rows: rows)
      page = shown
    } else {
      let bottom = bottom(columns)
      let picture = ReviewPicture(
        session: session, pane: pane(columns), scroll: scroll, columns: columns, rows: rows,
        bottom: bottom.lines, isAsking: isSpeaking || conversation.question != nil)
      lines = picture.lines()
      if let column = bottom.cursor { cursor = (max(0, lines.count - 2), min(column, columns - 1)) }
    }
    let full = Array(lines.prefix(rows))
    let blank = [StyledLine](repeating: StyledLine(), count: rows - full.count)
    terminal.write(painter.changes(to: full + blank, cursor: cursor))
  }

  private func pane(_ columns: Int) -> ArticlePane {
    let claim = session.current
    if let pane, pane.article == claim.article, pane.version == claim.version,
      pane.width == columns
    {
      return pane
    }
    let new = ArticlePane(session.review, of: claim, width: columns)
    pane = new
    return new
  }

  /// What was told or is asked, and where the cursor stands in its last row.
  private func bottom(_ columns: Int) -> (lines: [StyledLine], cursor: Int?) {
    if isSpeaking { return typed("say: ", columns) }
    let lines = told.flatMap { line -> [StyledLine] in
      switch line {
      case .told(let text): Self.folded(text, .plain, columns)
      case .refused(let text): Self.folded(text, Style(isBold: true, colour: .yellow), columns)
      case .page, .asked: []
      }
    }
    guard let question = conversation.question else {
      return (lines.isEmpty ? [StyledLine()] : lines, nil)
    }
    let asked = asked(question, columns)
    return (lines + asked.lines, asked.cursor)
  }

  private func asked(
    _ question: ReviewQuestion, _ columns: Int
  ) -> (lines: [StyledLine], cursor: Int?) {
    guard !question.choices.isEmpty else { return typed(question.text + ": ", columns) }
    // Arabic has a row of its own.
    let isLong = question.choices.contains { !$0.meaning.isEmpty }
    let choices = question.choices.map { choice in
      (choice.word == String(choice.key) ? choice.word : "\(choice.key) \(choice.word)")
        + (choice.meaning.isEmpty ? "" : "  \(choice.meaning)")
    }
    let lines =
      Self.folded(question.text, .bold, columns)
      + (isLong
        ? choices.flatMap { Self.folded("  " + $0, .plain, columns) }
        : ReviewPicture.filled(choices + ["Esc leaves it"], gap: "   ", columns: columns)
          .map { StyledLine("  " + $0) })
    return (lines, nil)
  }

  private func typed(_ prompt: String, _ columns: Int) -> (lines: [StyledLine], cursor: Int?) {
    var lines = Self.folded(prompt, .bold, columns)
    let tail = editor.tail(columns: columns - 3)
    lines.append(StyledLine("> " + TerminalText.isolated(tail)))
    return (lines, 2 + TerminalText.columns(tail))
  }

  private static func folded(_ text: String, _ style: Style, _ columns: Int) -> [StyledLine] {
    StyledLine.tinted(FoldedLine(text).lines(columns: columns), style)
  }

  // MARK: Fetching

  /// Tells how far a fetch is, and stops it where the person says so.
  private func watch() -> FetchWatch {
    var isStopped = false
    return FetchWatch(
      progress: { [weak self] progress in
        guard let self else { return }
        told = [
          .told("fetching: \(progress.ended) of \(progress.total) pages; Esc or Ctrl-C leaves it")
        ]
        draw()
      },
      isStopped: { [weak self] in
        guard let self, !isStopped else { return isStopped }
        keys.take(terminal.read(timeout: 0) ?? [0x03])
        while let key = keys.next(isComplete: true) {
          if key == .control("c") || key == .escape { isStopped = true }
        }
        return isStopped
      })
  }
}
