import CHTML
import ClaimModel

/// The article's text as it was taken from a page.
struct PageContent {
  /// The text: paragraphs and headings apart by one line feed, in NFC.
  private(set) var text = ""
  /// What sort of page it is.
  private(set) var kind = PageKind.article
  private var hrefs: [String] = []

  /// A text shorter than this, in scalars, makes the search look again with less set aside.
  private static let enough = 100

  /// Looks for the article in a page.
  init(_ tree: PageTree, metadata: PageMetadata) {
    guard !tree.nodes.isEmpty else { return }
    for isStrict in [true, false] {
      let words = PageWords(tree, isStrict: isStrict)
      var roots = ContentFinder(words).roots()
      if roots.isEmpty { roots = tree.elements(GUMBO_TAG_BODY).prefix(1).map { $0 } }
      let assembly = TextAssembly(words)
      let blocks = Self.cleaned(assembly.blocks(in: roots), title: metadata.page.title)
      let found = WhiteSpace.composed(blocks.map(\.text).joined(separator: "\n"))
      if found.unicodeScalars.count > text.unicodeScalars.count {
        text = found
        hrefs = assembly.links(in: roots)
        kind = Self.kind(words, blocks, metadata)
      }
      if text.unicodeScalars.count >= Self.enough { break }
    }
    preferDeclaredBody(metadata.articleBody)
  }

  /// The addresses that the text links to, absolute, each once.
  func links(base: WebAddress?) -> [String] {
    var seen: Set<String> = []
    return hrefs.prefix(2000).compactMap { href in
      guard let address = WebAddress.resolved(href, against: base), seen.insert(address).inserted
      else { return nil }
      return address
    }
  }

  /// Takes the body that the page declares for machines where the page itself shows little of it.
  private mutating func preferDeclaredBody(_ body: String?) {
    guard let body else { return }
    let declaredCount = body.unicodeScalars.count
    if declaredCount >= 400, text.unicodeScalars.count * 2 < declaredCount { text = body }
  }

  /// The blocks without the title at their beginning and without lone links.
  private static func cleaned(
    _ blocks: [TextAssembly.Block], title: String?
  ) -> [TextAssembly.Block] {
    var blocks = blocks.filter { block in
      let length = block.text.unicodeScalars.count
      return !(block.linkDensity > 0.85 && length < 160 && !block.isItem)
    }
    if let title, let place = blocks.prefix(3).firstIndex(where: { $0.text == title }) {
      blocks.remove(at: place)
    }
    // A heading at the end is that of something left out, unless there is nothing else.
    if blocks.contains(where: { !$0.isHeading }) {
      while let last = blocks.last, last.isHeading { blocks.removeLast() }
    }
    return blocks
  }

  /// A listing is a page of whose words most are links, without a paragraph of some length.
  private static func kind(
    _ words: PageWords, _ blocks: [TextAssembly.Block], _ metadata: PageMetadata
  ) -> PageKind {
    if metadata.isDeclaredArticle { return .article }
    let longest = blocks.map { $0.text.unicodeScalars.count }.max() ?? 0
    guard let all = words.totals.first else { return .article }
    return all.linkDensity > 0.5 && longest < 280 ? .listing : .article
  }
}
