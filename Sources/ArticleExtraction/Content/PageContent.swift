import CHTML
import ClaimModel

/// The article's text as it was taken from a page.
struct PageContent {
  /// The text: paragraphs and headings apart by one line feed, in NFC.
  private(set) var text = ""
  /// Where the text came from.
  private(set) var origin = FieldOrigin.Origin.page
  /// What sort of page it is.
  private(set) var kind = PageKind.article
  private var hrefs: [String] = []

  /// A text shorter than this, in scalars, makes the search look again with less set aside.
  private static let enough = 100

  /// No more declared bodies are looked at.
  private static let bodyLimit = 6

  /// Looks for the article in a page.
  init(_ relaxed: PageWords, metadata: PageMetadata) {
    let tree = relaxed.tree
    guard !tree.nodes.isEmpty else { return }
    let cleaning = BlockCleaning(
      title: metadata.page.title, authors: metadata.page.authors, outlet: metadata.page.outlet)
    let bodies = metadata.bodies.prefix(Self.bodyLimit).compactMap { DeclaredBody($0) }
    var shown: [TextAssembly.Block] = []
    for isStrict in [true, false] {
      let words = isStrict ? relaxed.strict() : relaxed
      var roots = ContentFinder(words).roots()
      if roots.isEmpty { roots = tree.elements(GUMBO_TAG_BODY).prefix(1).map { $0 } }
      let assembly = TextAssembly(words)
      let all = assembly.blocks(in: roots)
      var blocks = cleaning.cleaned(all)
      if blocks.isEmpty { blocks = all }
      for body in bodies { blocks = body.trimmed(blocks) }
      shown = blocks.count > shown.count ? blocks : shown
      let found = WhiteSpace.composed(blocks.map(\.text).joined(separator: "\n"))
      if found.unicodeScalars.count > text.unicodeScalars.count {
        text = found
        hrefs = blocks.flatMap(\.hrefs)
        kind = Self.kind(words, blocks, metadata)
      }
      if text.unicodeScalars.count >= Self.enough { break }
    }
    let isNamed = metadata.isBodyNamed
    if let body = bodies.enumerated().first(where: { index, body in
      body.completes(shown, isNamed: isNamed && index == 0)
    })?.element {
      text = WhiteSpace.composed(body.text)
      origin = .linkedData
    }
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
