package import ClaimModel

/// All that was read in a page, and where each thing came from.
package struct PageReport: Sendable {
  /// The fields; `text` is what was found even where `problem` says that it is not the article.
  package var page: ExtractedPage
  /// What sort of page it is.
  package var kind: PageKind
  /// Why the text is not the article's, where it is not.
  package var problem: NotArticle?
  /// Which way the text runs; `nil` without letters.
  package var direction: TextDirection?
  /// The addresses that the text points to, absolute, each once, in order.
  package var links: [String]
  /// The charset that the source was read in.
  package var charset: String
  /// Where each field came from: pairs of the field's name and its origin.
  package var origins: [FieldOrigin]
  /// What the page says and was not believed, or could not be read, for people.
  package var remarks: [String]
}

/// Where a field of a page came from.
package struct FieldOrigin: Hashable, Sendable {
  /// The field's name, as in `isnad extract`: `title`, `published`.
  package var field: String
  /// The place.
  package var origin: Origin

  /// Places of a page that speak of it.
  package enum Origin: String, Sendable, CaseIterable {
    /// JSON-LD by the schema.org vocabulary.
    case linkedData = "json-ld"
    /// `meta` tags of Open Graph and its `article:` names.
    case openGraph = "open-graph"
    /// Other `meta` tags.
    case meta
    /// Elements marked by `itemprop`, `rel` or `time`.
    case markup
    /// Elements that are shown, by their names, their place or their words.
    case page
    /// The `title` of the window.
    case window
    /// `link rel=canonical`.
    case link
    /// `lang` of the root element.
    case root
    /// The address of the page: a last resort.
    case address = "url"
    /// The words of the text, counted.
    case text
    /// A text without markup, as it stands.
    case plain = "plain-text"
  }
}
