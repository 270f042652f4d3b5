package import ClaimModel

/// What came out of a page.
package enum Extraction: Hashable, Sendable {
  /// The page's text; `links` are the addresses that the text points to, absolute, each once, in
  /// order.
  case page(ExtractedPage, links: [String], kind: PageKind)
  /// The page has no article to read; what could be told of it besides is in `page`, without text.
  case notArticle(NotArticle, page: ExtractedPage)
}

/// What sort of page a text was taken from.
package enum PageKind: String, Sendable, CaseIterable {
  /// Running text.
  case article
  /// Mostly links to other pages: a front page, a section, a list of results.
  case listing
}

/// Why a page has no article.
package enum NotArticle: String, Sendable, CaseIterable, CustomStringConvertible {
  /// The bytes are not those of a page.
  case notHTML = "not_html"
  /// The words are put in by scripts, which are not run.
  case scriptOnly = "script_only"
  /// A log-in form stands in its place.
  case loginWall = "login_wall"
  /// The server asks for a sign that a person is reading.
  case captcha
  /// It asks to consent to cookies first.
  case cookieWall = "cookie_wall"
  /// Its beginning alone is shown to who does not pay.
  case paywall
  /// The server says in words, not in its status, that the page is not there.
  case softNotFound = "soft_404"
  /// None of these, and no words.
  case noText = "no_text"

  /// For people: what is there instead, and what to try.
  package var description: String {
    switch self {
    case .notHTML: "the answer is not a web page: open the address in a browser"
    case .scriptOnly:
      "the page's words are put in by scripts, which are not run: save it from a browser, and keep"
        + " the copy with: isnad attach"
    case .loginWall:
      "the page asks to log in: save it from a browser, and keep the copy with: isnad attach"
    case .captcha:
      "the server asks for proof that a person is reading: save the page from a browser, and keep"
        + " the copy with: isnad attach"
    case .cookieWall:
      "the page asks for consent to cookies first: save it from a browser, and keep the copy with:"
        + " isnad attach"
    case .paywall:
      "only the beginning is shown to who does not subscribe: save the page from a browser, and"
        + " keep the copy with: isnad attach"
    case .softNotFound: "the page says that it is not there: look for an archived copy"
    case .noText: "the page has no running text: open the address in a browser"
    }
  }
}
