import CHTML

/// How many words stand where in a page, and which parts of it are set aside.
struct PageWords {
  /// Figures of an element with all that is inside it, or of a block alone; in scalars.
  struct Figures {
    /// Scalars that are no white space.
    var length = 0
    /// Those inside links.
    var linkLength = 0
    /// Commas, semicolons and question marks, Latin and Arabic.
    var commaCount = 0
    /// Decimal digits of any script.
    var digitCount = 0
    /// Scalars in blocks that look like paragraphs: long enough, and not mostly links.
    var paragraphLength = 0

    /// The share of the words that are links, from 0 to 1.
    var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }

    mutating func add(_ other: Figures) {
      length += other.length
      linkLength += other.linkLength
      commaCount += other.commaCount
      digitCount += other.digitCount
      paragraphLength += other.paragraphLength
    }
  }

  /// The tree that is counted.
  let tree: PageTree
  /// For each element, its figures with all inside it.
  private(set) var totals: [Figures]
  /// For each block, what stands in it and in no block inside it.
  private(set) var own: [Figures]
  /// For each node, the block around it or itself.
  private(set) var blocks: [Int]
  /// For each node, whether it or an element around it is set aside.
  private(set) var isSetAside: [Bool]
  /// For each element, what its names tell.
  let names: [ClassWords?]
  /// For each node, whether it stands in a part that is not about the article.
  private var isElsewhere: [Bool]
  /// How many headings of the first level stand before each node, and on the whole page: a page may
  /// have as many of them as it has boxes, and each box is asked for its own.
  private let headlinesBefore: [Int]
  /// For each node, whether a reader does not see it.
  private var isUnseen: [Bool]

  /// Counts a page.
  ///
  /// Sets aside only what HTML itself calls no text, and what is not shown.
  init(_ tree: PageTree, hidden: HiddenNames) {
    self.tree = tree
    let count = tree.nodes.count
    totals = [Figures](repeating: Figures(), count: count)
    own = totals
    blocks = [Int](repeating: 0, count: count)
    isSetAside = [Bool](repeating: false, count: count)
    var known: [String: ClassWords] = [:]
    var names = [ClassWords?](repeating: nil, count: count)
    for (index, node) in tree.nodes.enumerated() where node.tag != nil && !node.attributes.isEmpty {
      if let key = ClassWords.key(node) {
        let words = known[key] ?? ClassWords(node)
        known[key] = words
        names[index] = words
      }
    }
    self.names = names
    headlinesBefore = tree.nodes.reduce(into: [0]) { counts, node in
      counts.append((counts.last ?? 0) + (node.tag == GUMBO_TAG_H1.rawValue ? 1 : 0))
    }
    isElsewhere = isSetAside
    var isUnseen = isSetAside
    for (index, node) in tree.nodes.enumerated() {
      isUnseen[index] = (node.parent >= 0 && isUnseen[node.parent]) || Self.isUnseen(node)
      isSetAside[index] =
        (node.parent >= 0 && isSetAside[node.parent]) || isUnseen[index] || Self.isNeverText(node)
    }
    self.isUnseen = isUnseen
    countWords()
    hide(hidden)
    markElsewhere()
  }

  /// Hides what style sheets hide; but not much of the page, which a script then shows.
  private mutating func hide(_ hidden: HiddenNames) {
    guard !hidden.names.isEmpty else { return }
    var pieces: [Int] = []
    var length = 0
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.tag != nil, !isUnseen[index], hidden.hides(node) {
        pieces.append(index)
        length += totals[index].paragraphLength
        index = node.end
      } else {
        index += 1
      }
    }
    guard !pieces.isEmpty, length * 10 < (totals.first?.paragraphLength ?? 0) * 3 else { return }
    for piece in pieces {
      for inside in piece..<tree.nodes[piece].end {
        isUnseen[inside] = true
        isSetAside[inside] = true
      }
    }
    countWords()
  }

  private mutating func markElsewhere() {
    let all = totals.first?.paragraphLength ?? 0
    for (index, node) in tree.nodes.enumerated() {
      isElsewhere[index] =
        (node.parent >= 0 && isElsewhere[node.parent]) || Self.elsewhere.contains(node.tag)
        || (names[index]?.isElsewhere == true && !Self.neverAside.contains(node.tag)
          && !holdsHeadline(index)
          && (totals[index].paragraphLength * 2 < all || names[index]?.isComments == true))
    }
  }

  /// The same page with what an author's names call a menu, comments, advertising set aside too.
  func strict() -> PageWords {
    var words = self
    words.setAsideByName()
    words.countWords()
    return words
  }

  /// Whether a reader does not see a node.
  func isHidden(_ index: Int) -> Bool { isUnseen[index] }

  /// Whether a node stands in a part that is not about the article.
  func isAside(_ index: Int) -> Bool { isElsewhere[index] }

  /// A block of so many scalars reads like a paragraph of an article.
  private static let paragraphLength = 90
  /// The same of short ones.
  static let shortParagraphLength = paragraphLength * 2 / 3

  /// The first block behind a node that reads like a paragraph; the first of the page without one.
  func firstParagraph(after index: Int?) -> Int? {
    tree.nodes.indices.dropFirst((index ?? -1) + 1).first { isParagraph($0) }
  }

  /// The last such block from a node on.
  func lastParagraph(after index: Int?) -> Int? {
    guard let index else { return nil }
    return tree.nodes.indices.dropFirst(index).last { isParagraph($0) }
  }

  /// Whether there are two paragraphs of an article or more, be they short ones.
  var hasParagraphs: Bool {
    tree.nodes.indices.lazy.filter { isParagraph($0, length: Self.shortParagraphLength) }
      .prefix(2).count == 2
  }

  /// Whether a block reads like a paragraph of an article.
  func isParagraph(_ index: Int, length: Int = paragraphLength) -> Bool {
    own[index].length >= length && own[index].linkDensity < 0.4
      && !isElsewhere[index] && !isSetAside[index]
  }

  /// What HTML says is not part of the text.
  private static func isNeverText(_ node: PageTree.Node) -> Bool {
    guard let tag = node.tag else { return false }
    if TagSet.wordless.contains(tag) { return true }
    guard !node.attributes.isEmpty, let role = node["role"]?.lowercased() else { return false }
    return hiddenRoles.contains(role)
  }

  /// What is not shown, or not to be read aloud.
  private static func isUnseen(_ node: PageTree.Node) -> Bool {
    guard node.tag != nil, !node.attributes.isEmpty else { return false }
    if node["hidden"] != nil || node["aria-hidden"]?.lowercased() == "true" { return true }
    return node["style"].map { InlineStyle($0).isHidden } ?? false
  }

  private static let hiddenRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog", "alert",
    "alertdialog", "complementary", "toolbar", "tooltip",
  ]

  private mutating func countWords() {
    for index in tree.nodes.indices {
      totals[index] = Figures()
      own[index] = Figures()
    }
    var isInLink = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      let isBlock = TagSet.blocks.contains(node.tag)
      blocks[index] = isBlock || node.parent < 0 ? index : blocks[node.parent]
      isInLink[index] =
        node.tag == GUMBO_TAG_A.rawValue || (node.parent >= 0 && isInLink[node.parent])
      guard node.tag == nil, !isSetAside[index] else { continue }
      let figures = Self.figures(of: node.text, isLink: isInLink[index])
      own[blocks[index]].add(figures)
      totals[index].add(figures)
    }
    for index in tree.nodes.indices {
      let figures = own[index]
      if figures.length >= 40, figures.linkDensity < 0.5 {
        totals[index].paragraphLength = figures.length
      }
    }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      totals[tree.nodes[index].parent].add(totals[index])
    }
  }

  private static func figures(of text: String, isLink: Bool) -> Figures {
    var figures = Figures()
    for scalar in text.unicodeScalars where scalar.value > 0x20 && scalar.value != 0xA0 {
      // A sign of Chinese, Japanese or Korean says as much as two letters.
      figures.length +=
        (0x3040...0x9FFF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value) ? 2 : 1
      switch scalar {
      case ",", ";", "،", "؛", "؟", "，", "、", "۔", "。": figures.commaCount += 1
      case "0"..."9": figures.digitCount += 1
      default:
        if scalar.value > 0x65F, FoldedWords.digit(scalar) != nil { figures.digitCount += 1 }
      }
    }
    if isLink { figures.linkLength = figures.length }
    return figures
  }

  /// Sets aside what is named as no text; but not what holds most of the page's paragraphs, for
  /// names lie, and `has-sidebar` is said of the whole page. Nor does a word count that would take
  /// most of them away piece by piece: some site builders call every box a widget.
  private mutating func setAsideByName() {
    var exempt: Set<String> = []
    var pieces = namedAside(exempt: exempt)
    let all = totals.first?.paragraphLength ?? 0
    var lengths: [String: Int] = [:]
    for index in pieces {
      for word in Set(names[index]?.boilerplateWords ?? []) {
        lengths[word, default: 0] += totals[index].paragraphLength
      }
    }
    exempt = Set(
      lengths.filter { word, length in
        let isComments = NameTable.shared.parts(of: word).contains(.comments)
        return all > 0 && length * 10 >= all * 5
          && (!isComments || all - length < Self.leastArticle)
      }.keys)
    if !exempt.isEmpty { pieces = namedAside(exempt: exempt) }
    for index in pieces {
      for inside in index..<tree.nodes[index].end { isSetAside[inside] = true }
    }
  }

  private func holdsHeadline(_ index: Int) -> Bool {
    headlinesBefore[tree.nodes[index].end] > headlinesBefore[index + 1]
  }

  /// What is left beside comments, in scalars of paragraphs, where those are comments indeed.
  private static let leastArticle = 400

  /// The outermost elements that are named as no text.
  private func namedAside(exempt: Set<String>) -> [Int] {
    let all = totals.first?.paragraphLength ?? 0
    var pieces: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      let length = totals[index].paragraphLength
      // Readers, and the boxes around an article, may say more than the author.
      let isOther =
        names[index]?.isComments == true || Self.elsewhere.contains(node.tag)
        || (names[index]?.isElsewhere == true && !holdsHeadline(index) && length * 10 < all * 7)
      let isMinor =
        length * 10 < all * 4 || (isOther && all - length >= Self.leastArticle)
      if node.tag != nil, !isSetAside[index], isMinor, isNamedAside(index, node, exempt) {
        pieces.append(index)
        index = node.end
      } else {
        index += 1
      }
    }
    return pieces
  }

  private func isNamedAside(
    _ index: Int, _ node: PageTree.Node, _ exempt: Set<String>
  ) -> Bool {
    if Self.asides.contains(node.tag) { return true }
    if node.tag == GUMBO_TAG_HEADER.rawValue {
      // The head of an article has its standfirst, the head of a site its menus.
      return totals[index].paragraphLength < 200
        && (totals[index].paragraphLength < 50 || !holdsHeadline(index))
    }
    if Self.neverAside.contains(node.tag) { return false }
    guard let names = names[index] else { return false }
    return names.isBoilerplate && !names.isBody
      && (exempt.isEmpty || names.boilerplateWords.contains { !exempt.contains($0) })
  }

  private static let asides = TagSet([
    GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_ADDRESS,
    GUMBO_TAG_CAPTION,
  ])
  private static let elsewhere = TagSet([GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_NAV])
  private static let neverAside = TagSet([
    GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE, GUMBO_TAG_A, GUMBO_TAG_P,
    GUMBO_TAG_PRE, GUMBO_TAG_CODE,
  ])
}
