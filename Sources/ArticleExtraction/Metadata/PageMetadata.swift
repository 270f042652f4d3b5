import CHTML
import ClaimModel

/// What a page says about itself: JSON-LD first, then Open Graph and `meta`, then its elements.
struct PageMetadata {
  /// All that is known; its text is empty.
  private(set) var page: ExtractedPage
  /// The body that the page declares for machines, paragraphs not always kept.
  let articleBody: String?
  /// Whether the page calls itself an article.
  let isDeclaredArticle: Bool
  /// What the page's references are relative to.
  let base: WebAddress?

  /// Reads a page.
  init(_ tree: PageTree, linkedData scripts: [String], url: String?) {
    let declared = LinkedData(scripts)
    let meta = MetaTags(tree)
    let address = WebAddress(url)
    let baseReference = tree.elements(GUMBO_TAG_BASE).first.flatMap { tree.nodes[$0]["href"] }
    let base =
      baseReference.flatMap { WebAddress.resolved($0, against: address) }
      .flatMap { WebAddress($0) } ?? address
    self.base = base
    articleBody = declared.body.map { WhiteSpace.composed($0) }
    isDeclaredArticle = declared.isArticle || meta["og:type"]?.lowercased() == "article"
    let outlet = meta["og:site_name"] ?? declared.publisher ?? meta["application-name"]
    let canonical =
      tree.elements(GUMBO_TAG_LINK).first { index in
        tree.nodes[index]["rel"]?.lowercased().split(separator: " ").contains("canonical") == true
      }.flatMap { tree.nodes[$0]["href"] } ?? meta["og:url"]
    page = ExtractedPage(
      title: PageTitle.title(tree, declared: declared.headline, meta: meta, outlet: outlet),
      authors: PageAuthors.authors(tree, declared: declared.authors, meta: meta),
      published: PageDates.published(tree, declared: declared.published, meta: meta, address),
      modified: PageDates.modified(declared: declared.modified, meta: meta),
      outlet: outlet.map { WhiteSpace.composed($0) },
      language: Self.language(tree, declared: declared.language, meta: meta),
      canonical: canonical.flatMap { WebAddress.resolved($0, against: base) }, text: "")
  }

  private static func language(
    _ tree: PageTree, declared: String?, meta: MetaTags
  ) -> String? {
    let root = tree.elements(GUMBO_TAG_HTML).first.map { tree.nodes[$0] }
    let candidates = [
      root?["lang"], root?["xml:lang"], declared, meta["content-language"], meta["og:locale"],
    ]
    for candidate in candidates.compactMap({ $0 }) {
      let tag = candidate.split { $0 == "," || $0 == " " }.first.map(String.init) ?? ""
      let parts = tag.split { $0 == "-" || $0 == "_" }
      if let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isLetter) {
        return parts.joined(separator: "-")
      }
    }
    return nil
  }
}
