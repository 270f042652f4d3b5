import CHTML

/// The paragraphs of a page that tell a story of its own, and none of those that stand beside a link as
/// the summaries of other pages do.
struct StoryParagraphs {
  private var paragraphs: [(index: Int, length: Int)] = []

  /// Looks for them.
  init(_ words: PageWords) {
    for index in words.tree.nodes.indices
    where words.isParagraph(index, length: PageWords.shortParagraphLength)
      && !Self.isTeaser(index, words)
    {
      paragraphs.append((index, words.own[index].length))
    }
  }

  /// How many scalars they have, white space not counted.
  var length: Int { paragraphs.reduce(0) { $0 + $1.length } }

  /// How many the ones have that stand behind a node.
  func length(after node: Int) -> Int {
    paragraphs.reduce(0) { $1.index > node ? $0 + $1.length : $0 }
  }

  /// How many boxes around a paragraph are looked at.
  private static let boxes = 3

  /// Whether a paragraph is an item of a list, or stands in a box with hardly more than it and a link
  /// that is as long as a headline.
  private static func isTeaser(_ index: Int, _ words: PageWords) -> Bool {
    let inside = words.totals[index]
    var box = index
    for _ in 0..<boxes {
      let tag = words.tree.nodes[box].tag
      if tag == GUMBO_TAG_LI.rawValue || tag == GUMBO_TAG_DD.rawValue { return true }
      if tag == GUMBO_TAG_BODY.rawValue { return false }
      let figures = words.totals[box]
      let links = figures.linkLength - inside.linkLength
      if links >= 12, figures.length - figures.linkLength <= inside.length + 60 { return true }
      box = words.tree.nodes[box].parent
      if box < 0 { return false }
    }
    return false
  }
}
