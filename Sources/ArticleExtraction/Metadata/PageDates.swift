import CHTML

/// When a page was published and changed, by what it declares; never by what its text speaks of.
enum PageDates {
  private static let publishedNames = [
    "article:published_time", "og:published_time", "datepublished", "article:published",
    "rnews:datepublished", "pubdate", "publishdate", "publish-date", "publish_date",
    "publicationdate", "publication_date", "publication-date", "date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "dc.date.created",
    "sailthru.date", "parsely-pub-date", "article.published", "article.created",
    "cxenseparse:recs:publishtime", "bt:pubdate", "datecreated", "article_date_original",
    "citation_publication_date", "citation_date", "og:article:published_time",
    "originalpublicationdate",
  ]
  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
    "dcterms.modified", "dc.date.modified", "revised",
  ]

  /// When it was published, in ISO 8601; `nil` where the page does not say.
  static func published(
    _ tree: PageTree, declared: String?, meta: MetaTags, _ address: WebAddress?
  ) -> String? {
    if let declared, let date = DateText.iso8601(declared) { return date }
    for name in publishedNames {
      if let date = meta[name].flatMap({ DateText.iso8601($0) }) { return date }
    }
    return marked(tree) ?? address?.pathDate
  }

  /// When it was changed last, likewise.
  static func modified(declared: String?, meta: MetaTags) -> String? {
    if let declared, let date = DateText.iso8601(declared) { return date }
    return modifiedNames.lazy.compactMap { meta[$0].flatMap { DateText.iso8601($0) } }.first
  }

  /// The first element that is marked as the date of publication, else the first `time`.
  private static func marked(_ tree: PageTree) -> String? {
    var firstTime: String?
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let isTime = node.tag == GUMBO_TAG_TIME.rawValue
      let property = node["itemprop"]?.lowercased() ?? ""
      let isPublished = property == "datepublished" || property == "datecreated"
      // A date is a few words; what holds half the page is none, and nested without end is dear.
      guard isTime || isPublished, node.end - index < 20 else { continue }
      let date = [node["datetime"], node["content"], node["title"], tree.words(in: index)]
        .lazy.compactMap { $0.flatMap { DateText.iso8601($0) } }.first
      guard let date else { continue }
      if isPublished || node["pubdate"] != nil { return date }
      firstTime = firstTime ?? date
    }
    return firstTime
  }
}
