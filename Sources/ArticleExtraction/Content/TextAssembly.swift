import CHTML

/// Puts the article's text together from the elements that hold it.
struct TextAssembly {
  /// A paragraph or a heading.
  struct Block {
    /// Its words, white space folded.
    var text: String
    /// How many scalars they are.
    var length: Int
    /// The share of them inside links.
    var linkDensity: Double
    /// Whether it is a heading.
    var isHeading: Bool
    /// Whether it is an item of a list.
    var isItem: Bool
    /// Where its links point to, as it is written.
    var hrefs: [String] = []
  }

  private let words: PageWords
  private let tree: PageTree

  /// Works on a page.
  init(_ words: PageWords) {
    self.words = words
    tree = words.tree
  }

  /// The blocks inside some elements, in order, without those that are set aside or are lists of
  /// links.
  func blocks(in roots: [Int]) -> [Block] {
    var blocks: [Block] = []
    for root in roots { append(root, to: &blocks) }
    return blocks
  }

  private func append(_ root: Int, to blocks: inout [Block]) {
    var gathered = Gathered()
    var open = OpenBlocks()
    var linkEnd = 0
    var rowEnd = 0
    var index = root
    while index < tree.nodes[root].end {
      while let last = open.innermostEnd, last <= index {
        gathered.flush(into: &blocks, inside: open)
        open.close()
      }
      let node = tree.nodes[index]
      let isCell = node.tag == GUMBO_TAG_TD.rawValue || node.tag == GUMBO_TAG_TH.rawValue
      if node.tag == GUMBO_TAG_TR.rawValue { rowEnd = isRowOfCells(index) ? node.end : 0 }
      // The cells of a row of a table are one line; those of a layout are blocks.
      let isInline = isCell && index < rowEnd
      let isBlock = TagSet.blocks.contains(node.tag) && !isInline
      if isBlock { gathered.flush(into: &blocks, inside: open) }
      if isInline { gathered.add(gathered.isEmpty ? " " : " | ", isLink: false) }
      if words.isSetAside[index] || (index != root && isListOfLinks(index)) {
        index = node.end
        continue
      }
      if let tag = node.tag {
        if isBlock { open.open(tag, end: node.end) }
        if tag == GUMBO_TAG_A.rawValue {
          linkEnd = node.end
          if let href = node["href"] { gathered.add(href: href) }
        }
      } else if open.isPreformatted {
        for (number, line) in node.text.split(
          separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
          if number > 0 { gathered.flush(into: &blocks, inside: open) }
          gathered.add(String(line), isLink: index < linkEnd)
        }
      } else {
        gathered.add(node.text, isLink: index < linkEnd)
      }
      index += 1
    }
    gathered.flush(into: &blocks, inside: open)
  }

  /// A row of a table has so many scalars at most, and more than one cell.
  private static let rowLimit = 400

  /// Whether a row is one of figures and names, with nothing in its cells but words.
  private func isRowOfCells(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard words.totals[index].length <= Self.rowLimit, node.end - index < 400 else { return false }
    var cellCount = 0
    for inside in tree.nodes[(index + 1)..<node.end] {
      if inside.tag == GUMBO_TAG_TD.rawValue || inside.tag == GUMBO_TAG_TH.rawValue {
        cellCount += 1
      } else if TagSet.blocks.contains(inside.tag), inside.tag != GUMBO_TAG_BR.rawValue,
        inside.tag != GUMBO_TAG_P.rawValue
      {
        return false
      }
    }
    return cellCount > 1
  }

  /// Whether an element inside the article points elsewhere: mostly links, with few words between.
  private func isListOfLinks(_ index: Int) -> Bool {
    guard Self.containers.contains(tree.nodes[index].tag) else { return false }
    let figures = words.totals[index]
    if figures.length == 0 { return false }
    if figures.linkDensity > 0.8 { return true }
    return figures.linkDensity > 0.5 && figures.commaCount < 10 && figures.paragraphLength == 0
  }

  private static let containers = TagSet([
    GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_TABLE, GUMBO_TAG_DL,
    GUMBO_TAG_P, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
    GUMBO_TAG_ARTICLE,
  ])

  /// Words gathered since the last block ended.
  private struct Gathered {
    private var text = ""
    private var length = 0
    private var linkLength = 0
    private var hrefs: [String] = []

    /// Whether no words were gathered.
    var isEmpty: Bool { !text.unicodeScalars.contains { $0.value > 0x20 } }

    mutating func add(_ piece: String, isLink: Bool) {
      text += piece
      let count = piece.utf8.count
      length += count
      if isLink { linkLength += count }
    }

    mutating func add(href: String) { hrefs.append(href) }

    mutating func flush(into blocks: inout [Block], inside open: OpenBlocks) {
      let folded = WhiteSpace.folded(text)
      guard !folded.isEmpty else {
        // A link around blocks is one of the first of them.
        let hrefs = hrefs
        self = Gathered()
        self.hrefs = hrefs
        return
      }
      defer { self = Gathered() }
      blocks.append(
        Block(
          text: folded, length: folded.unicodeScalars.count,
          linkDensity: length == 0 ? 0 : Double(linkLength) / Double(length),
          isHeading: open.isHeading, isItem: open.isItem, hrefs: hrefs))
    }
  }

  /// The blocks around a place, counted, so that asking costs nothing however many they are.
  private struct OpenBlocks {
    private var stack: [(tag: UInt32, end: Int)] = []
    private var headingCount = 0
    private var itemCount = 0
    private var preformattedCount = 0

    var innermostEnd: Int? { stack.last?.end }
    var isHeading: Bool { headingCount > 0 }
    var isItem: Bool { itemCount > 0 }
    var isPreformatted: Bool { preformattedCount > 0 }

    mutating func open(_ tag: UInt32, end: Int) {
      stack.append((tag, end))
      count(tag, by: 1)
    }

    mutating func close() {
      if let last = stack.popLast() { count(last.tag, by: -1) }
    }

    private mutating func count(_ tag: UInt32, by step: Int) {
      if TagSet.headings.contains(tag) { headingCount += step }
      if tag == GUMBO_TAG_LI.rawValue { itemCount += step }
      if tag == GUMBO_TAG_PRE.rawValue { preformattedCount += step }
    }
  }
}
