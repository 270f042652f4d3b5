import ClaimModel
import Testing

@testable import Reporting

struct ClaimReviewTests {
  private static let publisher = ClaimReviewReport.Publisher(
    name: "Desk", url: "https://desk.example", image: "https://desk.example/sign.png",
    page: "https://desk.example/r/manara.html")
  private static let claimants = Claimants(
    bodies: ["وزارة النقل"],
    facts: [
      FoldedName.fold("وزارة النقل"): .init(
        sameAs: ["https://transport.example"], jobTitle: "ليس للهيئات منصب"),
      FoldedName.fold("سالم الحداد"): .init(
        sameAs: ["https://www.wikidata.org/wiki/Q1", "https://salem.example"],
        image: "https://salem.example/s.jpg", jobTitle: "الوزير"),
    ])

  /// The published example with a verdict of each kind.
  private static let input: ReportInput = {
    var input = ExampleArticle.correctedInput
    let statuses: [ContentStatus] = [
      .verified, .refuted, .partly, .misleading, .disputed, .unchecked, .unproven, .notCheckable,
      .unchecked,
    ]
    for (index, status) in statuses.enumerated() {
      input.review.claims[index].contentStatus = status
    }
    input.review.article.metadata.url =
      "https://web.archive.org/web/20210315/https://paper.example/1"
    input.review.article.metadata.outlet = "المنارة </script>"
    input.review.article.metadata.date = CalendarDate(iso8601: "2021-03-14")
    input.review.weighings.append(
      Weighing(
        evidence: 7, target: .sharedSource(3), question: nil, link: nil, bearing: .supports,
        quote: nil, note: nil, by: "Huda", at: ExampleArticle.moment(8)))
    return input
  }()

  private func reviews(
    _ input: ReportInput = input, _ language: ReportLanguage = .english
  ) throws -> [JSONValue] {
    let text = ClaimReviewReport.render(
      [input], language: language, publisher: Self.publisher, claimants: Self.claimants)
    return try #require(try JSONValue(parsing: text).arrayValue)
  }

  @Test
  func `Only verdicts with a label in AVeriTeC are told, and only of an approved report`() throws {
    #expect(try reviews().count == 5)
    for state in [PublicationState.draft, .withdrawn] {
      var input = Self.input
      input.review.article.publication = state
      #expect(try reviews(input).isEmpty)
    }
  }

  @Test(arguments: ReportLanguage.allCases)
  func `Each review keeps the rules of ClaimReview`(language: ReportLanguage) throws {
    var globalIDs: Set<String> = []
    for review in try reviews(Self.input, language) {
      #expect(review["@context"] == "https://schema.org")
      #expect(review["@type"] == "ClaimReview")
      let claim = try #require(review["claimReviewed"]?.stringValue)
      #expect(!claim.isEmpty)
      #expect(claim.unicodeScalars.count <= 75)
      let url = try #require(review["url"]?.stringValue)
      #expect(url.hasPrefix("https://desk.example/r/manara.html#c"))
      let rating = try #require(review["reviewRating"])
      #expect(rating["@type"] == "Rating")
      let word = try #require(rating["alternateName"]?.stringValue)
      #expect(!claim.contains(word))
      #expect(rating["ratingExplanation"]?.stringValue?.contains(word) == true)
      let numbers = ["ratingValue", "bestRating", "worstRating"].map { rating[$0]?.intValue }
      if let value = numbers[0] {
        #expect([1, 2, 5].contains(value))
        #expect(numbers[1] == 5)
        #expect(numbers[2] == 1)
      } else {
        #expect(numbers == [nil, nil, nil])
        #expect(["Disputed", "Unproven", "متنازع عليه", "غير مؤكد"].contains(word))
      }
      #expect(review["author"]?["@type"] == "Organization")
      #expect(review["author"]?["name"] == "Desk")
      #expect(review["inLanguage"]?.stringValue == language.rawValue)
      for name in ["headline", "text", "keywords", "datePublished"] {
        #expect(review[name]?.stringValue?.isEmpty == false, "\(name)")
      }
      globalIDs.insert(try #require(review["identifier"]?.stringValue))
      let item = try #require(review["itemReviewed"])
      #expect(item["@type"] == "Claim")
      #expect(["Person", "Organization"].contains(item["author"]?["@type"]?.stringValue))
      #expect(item["author"]?["name"]?.stringValue?.isEmpty == false)
      #expect(item["datePublished"]?.stringValue?.count == 10)
      #expect(!(try #require(item["appearance"]?.arrayValue)).isEmpty)
    }
  }

  @Test
  func `The claimant is the end of the chain, the first document its first appearance`() throws {
    let review = try #require(try reviews().first)
    let item = try #require(review["itemReviewed"])
    #expect(
      item["author"] == [
        "@type": "Organization", "name": "وزارة النقل", "sameAs": "https://transport.example",
      ])
    let first = try #require(item["firstAppearance"])
    #expect(first["name"] == "بيان")
    #expect(first["url"] == "https://transport.example/statement?id=1")
    let article = try #require(item["appearance"]?.arrayValue?.last)
    #expect(article["@type"] == "NewsArticle")
    #expect(article["url"] == "https://paper.example/1")
    #expect(
      article["archivedAt"] == "https://web.archive.org/web/20210315/https://paper.example/1")
  }

  /// What schema.org and the readers of ClaimReview know of each type, and which of it is an address.
  private static let properties: [String: Set<String>] = [
    "ClaimReview": [
      "identifier", "inLanguage", "url", "headline", "claimReviewed", "text", "keywords",
      "datePublished", "dateModified", "correction", "author", "reviewRating", "itemReviewed",
    ],
    "Rating": [
      "alternateName", "ratingExplanation", "ratingValue", "bestRating", "worstRating",
    ],
    "Claim": ["name", "author", "datePublished", "firstAppearance", "appearance"],
    "Person": ["name", "sameAs", "image", "jobTitle"],
    "Organization": ["name", "sameAs", "image", "url"],
    "CreativeWork": ["name", "url", "archivedAt", "author", "datePublished"],
    "NewsArticle": [
      "name", "headline", "url", "archivedAt", "publisher", "datePublished", "inLanguage",
    ],
  ]
  private static let addresses: Set = ["url", "sameAs", "image", "archivedAt"]

  /// The properties of a value by the type they are of; what no type knows, and what is empty or no
  /// address where one has to be, is recorded.
  private func properties(
    of value: JSONValue, in type: String = "", _ found: inout [String: Set<String>]
  ) {
    switch value {
    case .array(let elements):
      #expect(!elements.isEmpty, "an empty list in \(type)")
      for element in elements { properties(of: element, in: type, &found) }
    case .object(let members):
      let type = value["@type"]?.stringValue ?? "an object without a type"
      for member in members where !member.name.hasPrefix("@") {
        #expect(Self.properties[type]?.contains(member.name) == true, "\(type).\(member.name)")
        found[type, default: []].insert(member.name)
        #expect(member.value != .null && member.value != .string(""), "\(type).\(member.name)")
        if Self.addresses.contains(member.name) {
          for address in member.value.arrayValue ?? [member.value] {
            #expect(
              address.stringValue?.wholeMatch(of: /https?:\/\/[^\s"<>]+/) != nil,
              "\(type).\(member.name)")
          }
        }
        properties(of: member.value, in: type, &found)
      }
    default: break
    }
  }

  @Test(arguments: ReportLanguage.allCases)
  func `Every property that is required, recommended or read by importers is written`(
    language: ReportLanguage
  ) throws {
    var input = Self.input
    // Somebody's own words are among the verdicts.
    let salem = try #require(input.review.claims.first { $0.speaker.name == "سالم الحداد" })
    let place = try #require(input.review.claims.firstIndex { $0.id == salem.id })
    input.review.claims[place].contentStatus = .refuted
    input.review.article.metadata.language = "ar"
    let page = try #require(input.review.evidence.firstIndex { $0.id == 7 })
    input.review.evidence[page].finalURL =
      "https://web.archive.org/web/20210315/https://transport.example/statement?id=1"
    input.review.evidence[page].page = ExtractedPage(
      title: "بيان", authors: [], published: "2021-03-14", modified: nil, outlet: nil,
      language: "ar", canonical: nil, text: "بيان")
    var found: [String: Set<String>] = [:]
    for review in try reviews(input, language) { properties(of: review, &found) }
    for (type, known) in Self.properties {
      // Of bodies and outlets a work has no name of its own but the page's title.
      let missing = known.subtracting(found[type] ?? []).subtracting(["name"])
      #expect(missing.isEmpty, "\(type): \(missing)")
    }
    for type in ["Claim", "Person", "Organization", "CreativeWork"] {
      #expect(found[type]?.contains("name") == true)
    }
  }

  @Test
  func `An office is a person's alone, and the claim's words stand in full beside the short ones`()
    throws
  {
    for review in try reviews() {
      let item = try #require(review["itemReviewed"])
      if item["author"]?["@type"] == "Organization" {
        #expect(item["author"]?["jobTitle"] == nil)
      }
    }
    var input = Self.input
    let index = try #require(input.review.claims.firstIndex { $0.contentStatus == .verified })
    let span = input.review.claims[index].sentence
    input.review.claims[index].content = [span]
    #expect(span.text.unicodeScalars.count > 75, "long enough to be shortened")
    let review = try #require(try reviews(input).first)
    let full = try #require(review["itemReviewed"]?["name"]?.stringValue)
    let short = try #require(review["claimReviewed"]?.stringValue)
    #expect(full.contains(span.text.trimmingPrefix(while: \.isWhitespace).prefix(80)))
    #expect(short.unicodeScalars.count <= 75 && short.hasSuffix("…"))
    #expect(full.hasPrefix(short.dropLast()))
  }

  @Test
  func `The publisher is the author, whoever corrected it, and the days are those readers had it`()
    throws
  {
    let record = PublicationRecord(of: Self.input.review)
    let people = [record.approval?.by] + record.corrections.map(\.step.by)
    #expect(!people.contains("Desk") && people.count > 1)
    var corrected = 0
    for review in try reviews() {
      #expect(review["author"]?["name"] == "Desk" && review["author"]?["@type"] == "Organization")
      #expect(review["datePublished"]?.stringValue == record.publication?.at.description)
      let claim = Self.input.review.claims.first { review["identifier"] == .string($0.globalID) }
      let correction = record.corrections.last { $0.claim == claim?.id }
      if correction != nil { corrected += 1 }
      #expect(review["dateModified"]?.stringValue == correction?.step.at.description)
    }
    #expect(corrected > 0)
  }

  @Test
  func `A file that shows an address gives it to the first appearance, below a fetched page`()
    throws
  {
    var input = Self.input
    let page = try #require(input.review.evidence.firstIndex { $0.id == 7 })
    input.review.evidence[page].finalURL = nil
    input.review.evidence[page].url = "https://transport.example/shown"
    input.review.evidence[page].attached = AttachedFile(
      name: "scan.html", seenBy: "Mona", seenAt: "2021-03-14")
    let addresses = try reviews(input).compactMap {
      $0["itemReviewed"]?["firstAppearance"]?["url"]?.stringValue
    }
    #expect(addresses.contains("https://transport.example/shown"))
  }

  @Test
  func `No less-than sign stands in it, so that it can stand in a page`() throws {
    let text = ClaimReviewReport.render(
      [Self.input], language: .english, publisher: Self.publisher,
      claimants: Claimants(bodies: []))
    #expect(!text.contains("<"))
    #expect(text.contains("\\u003c/script>"))
    let article = try JSONValue(parsing: text).arrayValue?.first?["itemReviewed"]?["appearance"]?
      .arrayValue?.last
    #expect(article?["publisher"]?["name"] == "المنارة </script>")
  }

  @Test
  func `The newsroom's own word is the name of the rating`() throws {
    var input = Self.input
    input.words = ["verified": "Correct"]
    #expect(try reviews(input).first?["reviewRating"]?["alternateName"] == "Correct")
  }
}
