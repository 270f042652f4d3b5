import CHTML
import ClaimModel

/// What a page says about itself: JSON-LD first, then Open Graph and `meta`, then its elements.
struct PageMetadata {
  /// All that is known without the text; its text is empty and its language the declared one.
  private(set) var page: ExtractedPage
  /// Where its fields came from.
  private(set) var origins: [FieldOrigin] = []
  /// What was found and not believed.
  private(set) var remarks: [String] = []
  /// The bodies that the page declares for machines.
  let bodies: [String]
  /// Whether the first of them is of the object that has the page's headline.
  let isBodyNamed: Bool
  /// Whether the page calls itself an article.
  let isDeclaredArticle: Bool
  /// Whether it says that it is not free to read.
  let isPaid: Bool
  /// Whether it calls itself an article, and says when it was published or by whom: no notice does.
  var isSigned: Bool { isDeclaredArticle && (page.published != nil || !page.authors.isEmpty) }
  /// What the page's references are relative to.
  let base: WebAddress?
  /// The element that shows the headline.
  let heading: Int?
  /// What the page's site goes by.
  let sites: SiteNames
  private let languages: [Sourced<String>]

  /// Reads a page.
  init(_ words: PageWords, linkedData scripts: [String], url: String?, today: CalendarDate?) {
    let tree = words.tree
    let meta = MetaTags(tree)
    let window = tree.elements(GUMBO_TAG_TITLE).first.map { tree.words(in: $0) }
    let declared = LinkedData(scripts, titles: [meta["og:title"], window].compactMap { $0 })
    let found = WebAddress(url)
    let baseReference = tree.elements(GUMBO_TAG_BASE).first.flatMap { tree.nodes[$0]["href"] }
    let base =
      baseReference.flatMap { WebAddress.resolved($0, against: found) }
      .flatMap { WebAddress($0) } ?? found
    self.base = base
    bodies = declared.bodies.map { WhiteSpace.composed($0) }
    isBodyNamed = declared.isBodyNamed
    isDeclaredArticle = declared.isArticle || meta["og:type"]?.lowercased() == "article"
    isPaid = declared.isPaid
    let root = tree.elements(GUMBO_TAG_HTML).first.map { tree.nodes[$0] }
    let spoken: [(String?, FieldOrigin.Origin)] = [
      (root?["lang"], .root), (root?["xml:lang"], .root), (declared.language, .linkedData),
      (meta["content-language"], .meta), (meta["og:locale"], .openGraph), (meta["language"], .meta),
    ]
    languages = spoken.compactMap { text, origin in
      text.map { Sourced(value: $0, origin: origin) }
    }
    let address = PageAddress(
      tree, meta: meta, declared: declared.address, base: base, found: found)
    remarks += address.remarks
    // Some templates name the page itself there.
    let application = meta["application-name"].flatMap { $0 == window ? nil : $0 }
    let names = [meta["og:site_name"], declared.publisher, application]
    let ownAddress = found ?? address.canonical.flatMap { WebAddress($0.value) }
    sites = SiteNames(declared: names, host: ownAddress?.host)
    let title = PageTitle(
      words, declared: [declared.headline, declared.name].compactMap(\.self), meta: meta,
      sites: sites)
    heading = title.node
    let start = words.firstParagraph(after: title.node)
    let order = Self.order(languages.first?.value)
    let dates = PageDates(
      words, declared: declared, meta: meta, address: ownAddress,
      anchors: .init(heading: title.node, start: start, end: words.lastParagraph(after: start)),
      order: order, today: today)
    remarks += dates.remarks
    let authors = PageAuthors(words, sites: sites).authors(
      declared: declared, meta: meta, heading: title.node, start: start)
    let outlets: [(String?, FieldOrigin.Origin)] = [
      (meta["og:site_name"], .openGraph), (declared.publisher, .linkedData),
      (application, .meta), (title.site, .window),
    ]
    let outlet = outlets.lazy.compactMap { text, origin in
      text.map { Sourced(value: WhiteSpace.composed($0), origin: origin) }
    }.first
    page = ExtractedPage(
      title: title.title?.value, authors: authors?.value ?? [],
      published: dates.published?.value.iso8601, modified: dates.modified?.value.iso8601,
      outlet: outlet?.value, language: nil, canonical: address.canonical?.value, text: "")
    origins = [
      ("title", title.title?.origin), ("authors", authors?.origin),
      ("published", dates.published?.origin), ("modified", dates.modified?.origin),
      ("outlet", outlet?.origin), ("canonical", address.canonical?.origin),
    ].compactMap { field, origin in origin.map { FieldOrigin(field: field, origin: $0) } }
  }

  /// The language of the page with its text.
  func language(of text: String) -> Sourced<String>? {
    PageLanguage.language(of: text, declared: languages)
  }

  /// English alone has two orders; America's is that of numbers which nothing else explains.
  private static func order(_ language: String?) -> DateText.Order {
    guard let language = language?.lowercased() else { return .unknown }
    if language.hasPrefix("en") {
      let region = language.dropFirst(3)
      if region.isEmpty || region == "us" { return .unknown }
      return region == "ca" || region == "ph" ? .unknown : .dayFirst
    }
    return .dayFirst
  }
}
