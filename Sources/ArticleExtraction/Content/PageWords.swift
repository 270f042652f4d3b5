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
    /// Scalars in blocks that look like paragraphs: long enough, and not mostly links.
    var paragraphLength = 0

    /// The share of the words that are links, from 0 to 1.
    var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }

    mutating func add(_ other: Figures) {
      length += other.length
      linkLength += other.linkLength
      commaCount += other.commaCount
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

  /// Counts a page.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - isStrict: whether to set aside what an author's names call a menu, comments, advertising;
  ///     without it only what HTML itself calls so.
  init(_ tree: PageTree, isStrict: Bool) {
    self.tree = tree
    let count = tree.nodes.count
    totals = [Figures](repeating: Figures(), count: count)
    own = totals
    blocks = [Int](repeating: 0, count: count)
    isSetAside = [Bool](repeating: false, count: count)
    names = tree.nodes.map { node in
      node.tag == nil || node.attributes.isEmpty ? nil : ClassWords(node)
    }
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      isSetAside[index] =
        (node.parent >= 0 && isSetAside[node.parent]) || Self.isNeverText(node)
    }
    countWords()
    if isStrict {
      setAsideByName()
      countWords()
    }
  }

  /// What HTML says is not part of the text, or is not shown.
  private static func isNeverText(_ node: PageTree.Node) -> Bool {
    guard let tag = node.tag else { return false }
    if TagSet.wordless.contains(tag) { return true }
    if node.attributes.isEmpty { return false }
    if node["hidden"] != nil || node["aria-hidden"]?.lowercased() == "true" { return true }
    if let role = node["role"]?.lowercased(), hiddenRoles.contains(role) { return true }
    guard let style = node["style"]?.lowercased() else { return false }
    let rules = style.filter { $0 != " " }
    return rules.contains("display:none") || rules.contains("visibility:hidden")
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
      figures.length += 1
      switch scalar {
      case ",", ";", "،", "؛", "؟", "，", "、": figures.commaCount += 1
      default: break
      }
    }
    if isLink { figures.linkLength = figures.length }
    return figures
  }

  /// Sets aside what is named as no text; but not what holds most of the page's paragraphs, for
  /// names lie, and `has-sidebar` is said of the whole page.
  private mutating func setAsideByName() {
    let all = totals.first?.paragraphLength ?? 0
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      let isMinor = totals[index].paragraphLength * 10 < all * 4
      if node.tag != nil, !isSetAside[index], isMinor, isNamedAside(index, node) {
        for inside in index..<node.end { isSetAside[inside] = true }
        index = node.end
      } else {
        index += 1
      }
    }
  }

  private func isNamedAside(_ index: Int, _ node: PageTree.Node) -> Bool {
    if Self.asides.contains(node.tag) { return true }
    if node.tag == GUMBO_TAG_HEADER.rawValue { return totals[index].paragraphLength < 200 }
    if Self.neverAside.contains(node.tag) { return false }
    guard let names = names[index] else { return false }
    return names.isBoilerplate && !names.isBody
  }

  private static let asides = TagSet([
    GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_ADDRESS,
    GUMBO_TAG_CAPTION,
  ])
  private static let neverAside = TagSet([
    GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE, GUMBO_TAG_A, GUMBO_TAG_P,
    GUMBO_TAG_PRE, GUMBO_TAG_CODE,
  ])
}
