import ClaimModel
import Testing

@testable import Reporting

struct ClaimReviewTests {
  private static let publisher = ClaimReviewReport.Publisher(
    name: "Desk", url: "https://desk.example", page: "https://desk.example/r/manara.html")

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
      [input], language: language, publisher: Self.publisher, bodies: ["وزارة النقل"])
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
    #expect(item["author"] == ["@type": "Organization", "name": "وزارة النقل"])
    let first = try #require(item["firstAppearance"])
    #expect(first["name"] == "بيان")
    #expect(first["url"] == "https://transport.example/statement?id=1")
    let article = try #require(item["appearance"]?.arrayValue?.last)
    #expect(article["@type"] == "NewsArticle")
    #expect(article["url"] == "https://paper.example/1")
    #expect(
      article["archivedAt"] == "https://web.archive.org/web/20210315/https://paper.example/1")
  }

  @Test
  func `No less-than sign stands in it, so that it can stand in a page`() throws {
    let text = ClaimReviewReport.render(
      [Self.input], language: .english, publisher: Self.publisher, bodies: [])
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
