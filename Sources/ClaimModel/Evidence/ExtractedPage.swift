/// What was taken out of a page; what the page does not tell is `nil`.
package struct ExtractedPage: Hashable, Sendable {
  /// The headline.
  package var title: String?
  /// The names in the byline.
  package var authors: [String]
  /// When it was published, as the page writes it, in ISO 8601 (a day or a moment).
  package var published: String?
  /// When it was last changed, likewise.
  package var modified: String?
  /// The name of the site or outlet.
  package var outlet: String?
  /// BCP 47.
  package var language: String?
  /// The address the page gives as its own.
  package var canonical: String?
  /// The article's text, paragraphs apart by one line feed; in NFC.
  package var text: String

  /// Which way the text runs, or the title where there is no text; `nil` without letters.
  package var direction: TextDirection? { TextDirection(of: text.isEmpty ? title ?? "" : text) }

  /// Makes a page.
  package init(
    title: String?, authors: [String], published: String?, modified: String?, outlet: String?,
    language: String?, canonical: String?, text: String
  ) {
    self.title = title
    self.authors = authors
    self.published = published
    self.modified = modified
    self.outlet = outlet
    self.language = language
    self.canonical = canonical
    self.text = text
  }
}
