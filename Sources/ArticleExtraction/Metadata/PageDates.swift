import CHTML
import ClaimModel

/// When a page was published and changed, by what it declares and shows; never by what its text
/// speaks of.
struct PageDates {
  private(set) var published: Sourced<PageDate>?
  private(set) var modified: Sourced<PageDate>?
  /// What was found and not believed, or not turned into a day.
  private(set) var remarks: [String] = []
  /// The last day that is believed; `nil` for any.
  private let latest: CalendarDate?

  private static let publishedNames = [
    "article:published_time", "og:published_time", "datepublished", "article:published",
    "rnews:datepublished", "pubdate", "publishdate", "publish-date", "publish_date",
    "publish_time", "publicationdate", "publication_date", "publication-date", "published_time",
    "published-date", "published_date", "date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.issued", "dcterms.created", "dc.date.created", "dc.issued", "dc.created",
    "sailthru.date", "parsely-pub-date", "article.published", "article.created",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate", "datecreated",
    "article_date_original", "citation_publication_date", "citation_date", "citation_online_date",
    "og:article:published_time", "originalpublicationdate", "og:pubdate", "releasedate",
    "release_date", "article:publicationdate", "mediator_published_time", "created",
    "dateposted", "pdate", "issue_date", "vr:published_time", "firstpublished",
  ]
  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "article:modified", "datemodified",
    "last-modified", "lastmod", "last_modified", "lastmodified", "dcterms.modified",
    "dc.date.modified", "dc.modified", "revised", "date_modified", "article_date_updated",
    "og:modified_time", "article:updated", "article.updated", "dateupdate",
  ]

  /// Reads the dates of a page.
  ///
  /// - Parameters:
  ///   - words: the page.
  ///   - declared: what JSON-LD says.
  ///   - meta: the `meta` tags.
  ///   - address: where the page was found.
  ///   - anchors: where its headline and its text stand.
  ///   - order: how its language writes dates in numbers.
  ///   - today: the day on which it was found; `nil` believes dates to come.
  init(
    _ words: PageWords, declared: LinkedData, meta: MetaTags, address: WebAddress?,
    anchors: DateCandidates.Anchors, order: DateText.Order, today: CalendarDate?
  ) {
    // Where it is written the day may be the next one already.
    latest = today?.adding(days: 1)
    published = take(declared.published, .linkedData) ?? first(Self.publishedNames, meta)
    modified = take(declared.modified, .linkedData) ?? first(Self.modifiedNames, meta)
    let candidates = DateCandidates(words, anchors: anchors, order: order, latest: latest)
    let shown = candidates.published
    if let found = published {
      published = local(found, shown: shown, address: address)
    } else {
      published = shown
      if published == nil { remarks += candidates.refusals }
    }
    if published == nil, let day = address?.pathDate, !isToCome(day) {
      published = Sourced(value: PageDate(day: day), origin: .address)
      remarks.append("the day of publication stands in the address only")
    }
    modified = modified ?? candidates.modified
    if let latest = modified, let first = published,
      latest.value.day < first.value.day.adding(days: -1)
    {
      // Before it was published nothing was changed: one of the two is not what it says.
      remarks.append("the date of change, \(latest.value.iso8601), lies before publication")
      modified = nil
    }
    for zone in Set([published, modified].compactMap { $0?.value.impossibleZone }).sorted() {
      remarks.append("the time zone \(zone) of a date can't be one, and is left out")
    }
  }

  private func isToCome(_ day: CalendarDate) -> Bool {
    latest.map { day.dayNumber > $0.dayNumber } ?? false
  }

  private mutating func take(
    _ text: String?, _ origin: FieldOrigin.Origin
  ) -> Sourced<PageDate>? {
    guard let text else { return nil }
    switch DateText.reading(text) {
    case .date(let date) where isToCome(date.day):
      let remark = "the page dates itself \(date.iso8601), which was still to come"
      if !remarks.contains(remark) { remarks.append(remark) }
      return nil
    case .date(let date): return Sourced(value: date, origin: origin)
    case .refused(let why):
      remarks.append(why)
      return nil
    case .none: return nil
    }
  }

  private mutating func first(_ names: [String], _ meta: MetaTags) -> Sourced<PageDate>? {
    for name in names {
      guard let text = meta[name] else { continue }
      let isOpenGraph = name.hasPrefix("article:") || name.hasPrefix("og:")
      if let date = take(text, isOpenGraph ? .openGraph : .meta) { return date }
    }
    return nil
  }

  /// The day on the page or in its address, where a moment in UTC lies a day beside it: an evening
  /// in the Americas is the next morning in Greenwich.
  private mutating func local(
    _ declared: Sourced<PageDate>, shown: Sourced<PageDate>?, address: WebAddress?
  ) -> Sourced<PageDate> {
    guard declared.value.isUniversal else { return declared }
    for other in [shown?.value.day, address?.pathDate].compactMap({ $0 })
    where abs(other.dayNumber - declared.value.day.dayNumber) == 1 {
      remarks.append(
        "the page dates itself \(other), and for machines \(declared.value.iso8601): the day where"
          + " it was written is taken")
      let isShown = other == shown?.value.day
      return Sourced(
        value: isShown ? shown?.value ?? PageDate(day: other) : PageDate(day: other),
        origin: isShown ? shown?.origin ?? .page : .address)
    }
    return declared
  }
}
