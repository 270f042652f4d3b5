import CHTML

/// The first words that are shown on a page, folded, block by block.
struct ShownText {
  /// A block's words.
  struct Block {
    /// Where it begins in the tree.
    var node: Int
    var text: PhraseSearch
  }

  private(set) var blocks: [Block] = []
  private let whole: PhraseSearch

  /// So many scalars of the page's words are gathered.
  private static let limit = 6000

  /// Gathers the words of a page, with or without its headings of the first level.
  init(_ words: PageWords, withoutHeadlines: Bool) {
    var pieces: [String] = []
    var text = ""
    var count = 0
    var headlineEnd = 0
    var begin: Int?
    func end(_ blocks: inout [Block]) {
      let folded = FoldedWords.folded(text)
      if let begin, !folded.isEmpty {
        blocks.append(Block(node: begin, text: PhraseSearch(folded)))
        pieces.append(folded)
      }
      text = ""
      begin = nil
    }
    for (index, node) in words.tree.nodes.enumerated() where !words.isSetAside[index] {
      if withoutHeadlines, node.tag == GUMBO_TAG_H1.rawValue { headlineEnd = node.end }
      guard index >= headlineEnd else { continue }
      if TagSet.blocks.contains(node.tag) { end(&blocks) }
      guard node.tag == nil else { continue }
      begin = begin ?? index
      text.unicodeScalars.append(contentsOf: node.text.unicodeScalars.prefix(Self.limit))
      count += node.text.utf8.count
      if count > Self.limit * 2 { break }
    }
    end(&blocks)
    whole = PhraseSearch(pieces.joined(separator: " "))
  }

  /// Whether a folded phrase stands in it, be it over two blocks.
  func has(_ phrase: String) -> Bool { whole.has(phrase) }

  /// Where the last block begins that has a folded phrase; `nil` where none has it whole.
  func lastPlace(of phrase: String) -> Int? { blocks.last { $0.text.has(phrase) }?.node }
}
