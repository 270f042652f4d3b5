/// What the names that an author gave an element (`class`, `id`, `role`) tell of its part.
///
/// Names are cut where they change from letters to other signs or from small letters to capitals,
/// and looked at word by word: `articleRelated` has `related`, and `header` is not in `headers2`.
struct ClassWords {
  /// Whether the names say that this is not the article's text: a menu, comments, advertising.
  private(set) var isBoilerplate = false
  /// Whether they say that it is, or holds it.
  private(set) var isContent = false
  /// Whether they say that it is the article's text itself.
  private(set) var isBody = false

  /// Reads the names of an element.
  init(_ node: PageTree.Node) {
    var words: [String] = []
    for name in ["class", "id", "role", "data-component", "data-testid"] {
      guard let value = node[name] else { continue }
      let count = words.count
      // Words of two names are no pair.
      for part in value.utf8.prefix(512).split(whereSeparator: { $0 <= 0x20 }) {
        Self.split(part, into: &words)
        words.append("")
      }
      // A long id is made of the words of a heading, which tell nothing of the element's part.
      if name == "id", words.count - count > 5 { words.removeSubrange(count...) }
    }
    var isPieceOfBody = false
    for (index, word) in words.enumerated() {
      if Self.isBoilerplate(word) { isBoilerplate = true }
      if Self.content.contains(word) { isContent = true }
      let next = index + 1 < words.count ? words[index + 1] : ""
      if Self.bodyPairs[word]?.contains(next) == true || Self.bodyWords.contains(word) {
        isPieceOfBody = true
      }
    }
    if node["itemprop"]?.lowercased() == "articlebody" { isPieceOfBody = true }
    isBody = isPieceOfBody && !isBoilerplate
    isContent = isContent || isBody
  }

  private static func isBoilerplate(_ word: String) -> Bool {
    boilerplate.contains(word) || stems.contains { word.hasPrefix($0) }
  }

  private static func split(_ value: Substring.UTF8View, into words: inout [String]) {
    var word = ""
    var wasLower = false
    for byte in value {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      if !word.isEmpty, !(isUpper || isLower) || (isUpper && wasLower) {
        words.append(word)
        word = ""
      }
      if isUpper || isLower { word.append(Character(Unicode.Scalar(byte | 0x20))) }
      wasLower = isLower
    }
    if !word.isEmpty { words.append(word) }
  }

  private static func list(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  private static let boilerplate = list(
    """
    ad ads adv advert aside author authors banner bio breadcrumb bottombar byline contentinfo copyright credit credits \
    date dateline dialog dropdown feedback foot form hidden hide inread jumbotron keywords legal login masthead \
    meta metadata more nav navi navigation next notice notification offscreen overlay paging \
    pager pagination paywall player playlist plea poll popular prev previous print printonly \
    promos rail rating register replies reply respond rss screenreader search shop shopping signin \
    signup sitemap skip skyscraper srcset sticky survey timestamp tag tags tagcloud \
    teaser teasers ticker toc tool toolbar tools tooltip topbar trackback trackbacks vote yarpp \
    infobox navbox reflist caption captions figcaption disclaimer
    """)
  private static let stems = [
    "advert", "affiliate", "breadcrumb", "carousel", "comment", "consent", "cookie", "disqus",
    "donat",
    "footer", "gallery", "gdpr", "mailing", "menu", "modal", "mostread", "mostpopular", "navbar",
    "newsletter", "outbrain", "popup", "subscri", "promo", "readmore", "recirc", "recommend",
    "relat",
    "slideshow",
    "share", "sharing", "sidebar", "social", "sponsor", "taboola", "trending", "widget",
  ]
  private static let content = list(
    "article articles articletext body content contents entry hentry main page post posts story text"
  )
  private static let bodyWords = list(
    "articlebody articletext articlecontent storybody storytext storycontent entrycontent postbody"
      + " postcontent posttext newstext newsbody newscontent bodytext bodycopy maintext")
  private static let bodyPairs: [String: Set<String>] = [
    "article": ["body", "content", "text", "copy", "main"],
    "story": ["body", "content", "text", "main"],
    "entry": ["content", "body", "text"],
    "post": ["content", "body", "text", "entry"],
    "news": ["content", "body", "text", "details", "detail"],
    "body": ["text", "copy", "content"],
    "content": ["body"],
    "field": ["body"],
    "node": ["body", "content"],
    "rich": ["text"],
    "details": ["content", "body", "text"],
  ]
}
