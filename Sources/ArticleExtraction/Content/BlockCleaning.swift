/// Takes out of an article's blocks the lines that stand in its body without belonging to it.
struct BlockCleaning {
  private let lexicon = PageLexicon.shared
  private let title: String
  private let authors: [String]
  private let outlet: String

  /// A block of so many scalars reads like a paragraph.
  private static let paragraph = 90

  /// Prepares for the article of a page.
  init(title: String?, authors: [String], outlet: String?) {
    self.outlet = Self.letters(outlet ?? "")
    self.title = Self.letters(title ?? "")
    self.authors = authors.map { Self.letters($0) }.filter { $0.count > 3 }
  }

  /// The blocks that remain, in order.
  func cleaned(_ blocks: [TextAssembly.Block]) -> [TextAssembly.Block] {
    // 1. Lines that are lone links, or that are never an article's.
    var blocks = blocks.filter { block in
      !(block.linkDensity > 0.85 && block.length < 160 && !block.isItem) && !isForeign(block)
    }
    // 2. Boxes that a heading of related articles begins, and what follows the article's end.
    blocks = withoutBoxes(blocks)
    // 3. What is said twice: for another width of screen, or in a box that repeats a sentence.
    blocks = withoutRepeats(blocks)
    // 4. The headline, date and names at the top, and what is left of boxes at the bottom.
    blocks = withoutTop(blocks)
    return withoutBottom(blocks)
  }

  /// Letters and digits alone: what two texts have in common when their marks and spaces differ.
  static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        FoldedWords.folded(text).unicodeScalars.filter {
          $0.isASCII
            ? (0x61...0x7A).contains($0.value) || (0x30...0x39).contains($0.value)
            : $0.properties.isAlphabetic
        }))
  }

  private func isForeign(_ block: TextAssembly.Block) -> Bool {
    guard block.length < 220, !block.isItem || block.linkDensity > 0.3 else { return false }
    let folded = FoldedWords.folded(block.text)
    let bare = Self.bare(folded)
    if lexicon.wholeLines[.whole]?.contains(bare) == true { return true }
    if block.isHeading { return false }
    if block.length < 120, !Self.isSentence(block.text) || block.length < 60,
      lexicon.lines[.credit]?.contains(where: { begins(folded, with: $0) }) == true
    {
      return true
    }
    guard block.length < 120 || block.linkDensity > 0.3 else { return false }
    return lexicon.lines[.lead]?.contains { begins(folded, with: $0) } == true
      && (block.linkDensity > 0.2 || block.length < 160)
  }

  /// Whether a text begins with a phrase that ends there as a word.
  private func begins(_ folded: String, with phrase: String) -> Bool {
    guard folded.hasPrefix(phrase) else { return false }
    guard let next = folded.dropFirst(phrase.count).first, let last = phrase.last else {
      return true
    }
    return !(next.isLetter && last.isLetter)
  }

  /// A folded text without marks at its ends.
  private static func bare(_ folded: String) -> String {
    var text = folded[...]
    while let first = text.first, !(first.isLetter || first.isNumber || first == "©") {
      text.removeFirst()
    }
    while let last = text.last, !(last.isLetter || last.isNumber) { text.removeLast() }
    return String(text)
  }

  private func withoutBoxes(_ blocks: [TextAssembly.Block]) -> [TextAssembly.Block] {
    var kept: [TextAssembly.Block] = []
    var isInBox = false
    let all = blocks.reduce(0) { $0 + $1.length }
    var seen = 0
    for block in blocks {
      defer { seen += block.length }
      if block.length < 60 {
        let bare = Self.bare(FoldedWords.folded(block.text))
        if lexicon.wholeLines[.heading]?.contains(bare) == true {
          isInBox = true
          continue
        }
        // '13 comments', 'there are 13 comments', 'التعليقات (5)'.
        let words = Self.bare(
          FoldedWords.folded(bare.filter { !$0.isNumber && $0 != "(" && $0 != ")" }))
        if lexicon.wholeLines[.end]?.contains(words) == true, seen > 400 || seen * 2 > all { break }
      }
      // A box ends where a paragraph stands, or the next heading.
      let isPointer =
        block.linkDensity > 0.4 || (block.length < Self.paragraph && !Self.isSentence(block.text))
      if isInBox, isPointer, !block.isHeading || block.linkDensity > 0.4 { continue }
      isInBox = false
      kept.append(block)
    }
    return kept
  }

  /// So many scalars that were said before, in one run of several blocks, are the same text again.
  private static let repeatLength = 300

  private func withoutRepeats(_ blocks: [TextAssembly.Block]) -> [TextAssembly.Block] {
    var places: [String: Int] = [:]
    var dropped: Set<Int> = []
    var index = 0
    while index < blocks.count {
      guard let earlier = places[blocks[index].text], blocks[index].length >= 30 else {
        places[blocks[index].text] = index
        index += 1
        continue
      }
      var count = 0
      var length = 0
      var texts: Set<String> = []
      while index + count < blocks.count, earlier + count < index,
        blocks[earlier + count].text == blocks[index + count].text
      {
        texts.insert(blocks[index + count].text)
        length += blocks[index + count].length
        count += 1
      }
      if texts.count >= 3, length >= Self.repeatLength {
        dropped.formUnion(index..<(index + count))
      }
      index += count
    }
    return blocks.indices.filter { !dropped.contains($0) }.map { blocks[$0] }
  }

  private func withoutTop(_ blocks: [TextAssembly.Block]) -> [TextAssembly.Block] {
    let paragraph =
      blocks.firstIndex { isParagraph($0) }
      ?? blocks.firstIndex { $0.length >= 40 && !$0.isHeading && Self.isSentence($0.text) }
    guard let first = paragraph, first <= 15 else { return blocks }
    var kept: [TextAssembly.Block] = []
    for (index, block) in blocks.enumerated() {
      if index < first, isOfTop(block, at: index) { continue }
      kept.append(block)
    }
    return kept
  }

  private func isParagraph(_ block: TextAssembly.Block) -> Bool {
    block.length >= Self.paragraph && !block.isHeading && block.linkDensity < 0.5
  }

  /// Whether a line before the first paragraph is the headline again, a date, a name, a path.
  private func isOfTop(_ block: TextAssembly.Block, at index: Int) -> Bool {
    let letters = Self.letters(block.text)
    if letters.isEmpty { return true }
    if !title.isEmpty, title == letters || (letters.count > 12 && title.contains(letters)) {
      return true
    }
    if isDateLine(block) || isNameLine(letters) { return true }
    if block.isHeading { return false }
    // 'المدينة - وكالة الأنباء', 'By our Site'.
    if outlet.count > 3, block.length < 60, letters.hasSuffix(outlet) || letters.hasPrefix(outlet),
      !Self.isSentence(block.text)
    {
      return true
    }
    if block.linkDensity > 0.85, block.length < 40 { return true }
    // What is neither a sentence nor said in some words: a section, a place, a number of views.
    return index < 4 && block.length < 30 && !block.isItem && !Self.isSentence(block.text)
  }

  private func isNameLine(_ letters: String) -> Bool {
    letters.count < 80
      && authors.contains { letters.hasPrefix($0) || letters.hasSuffix($0) }
  }

  /// Whether a line is a date with little else.
  private func isDateLine(_ block: TextAssembly.Block) -> Bool {
    guard block.length < 100, block.text.contains(where: \.isNumber) else { return false }
    guard case .none = DateText.reading(block.text, order: .dayFirst) else {
      return !Self.isSentence(block.text) || block.length < 50
    }
    return false
  }

  private func withoutBottom(_ blocks: [TextAssembly.Block]) -> [TextAssembly.Block] {
    var blocks = blocks
    // A heading at the end is that of something left out, unless there is nothing else.
    guard blocks.contains(where: { !$0.isHeading }) else { return blocks }
    while let last = blocks.last, blocks.count > 1 {
      let isRest =
        last.isHeading || (last.length < 100 && isDateLine(last))
        || isNameLine(Self.letters(last.text)) || (last.linkDensity > 0.6 && last.length < 160)
      guard isRest else { break }
      blocks.removeLast()
    }
    return blocks
  }

  /// Whether a text ends as sentences do.
  static func isSentence(_ text: String) -> Bool {
    for scalar in text.unicodeScalars.reversed() {
      switch scalar {
      case ".", "!", "?", "…", "؟", "۔", "。", "！", "？", "»", "”", "\"", ":", "।", "؛": return true
      case ")", "]", "'", "’", " ", "\u{200F}", "\u{200E}": continue
      default: return false
      }
    }
    return false
  }
}
