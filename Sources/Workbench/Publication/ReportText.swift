import ClaimModel
import Interchange
import Lexicons
import Reporting

extension Workbench {
  /// A report in one format; `page` is the name of the HTML report below the address where reports
  /// are published.
  ///
  /// - Throws: `WorkbenchError` where there is nothing to write, or something that the format asks for
  ///   is not set.
  func text(
    of input: ReportInput, as format: ReportFormat, _ language: ReportLanguage, page: String
  ) throws -> String {
    switch format {
    case .markdown: MarkdownReport.render(input, language: language)
    case .html: HTMLReport.render(input, language: language)
    case .claimreview: try claimReview(of: [input], on: nil, language, page: page)
    case .annotations: Self.pretty(AnnotationDocument.json(input.review))
    case .prov: Self.pretty(ProvenanceDocument.json([input.review]))
    case .json: Self.pretty(Self.content(of: input))
    case .csv: Self.table(of: [input.review])
    }
  }

  /// JSON as a file.
  static func pretty(_ json: JSONValue) -> String { json.serialized(.pretty) + "\n" }

  /// The content of a report for programs.
  static func content(of input: ReportInput) -> JSONValue {
    ReportContentDocument.json(
      input.review, overview: input.overview, voices: input.voices, asOf: input.asOf)
  }

  /// A row a live claim, for a spreadsheet that people read: what would turn its words is shown.
  static func table(of reviews: [ArticleReview]) -> String {
    ListTable.report.heading
      + reviews.flatMap { review in
        let writer = ReviewClaimWriter(review)
        return review.liveClaims.map { ListTable.report.rows(of: Self.shown(writer.reportRow($0))) }
      }.joined()
  }

  /// The same with hidden characters shown as marks.
  private static func shown(_ json: JSONValue) -> JSONValue {
    switch json {
    case .string(let text): .string(HiddenCharacter.shown(in: text))
    case .array(let elements): .array(elements.map(shown))
    case .object(let members): .object(members.map { .init($0.name, shown($0.value)) })
    default: json
    }
  }

  /// The approved verdicts of some reports.
  ///
  /// - Parameters:
  ///   - inputs: the reports.
  ///   - subject: what they are about, where that is not one whole article.
  ///   - language: the language of the verdicts.
  ///   - page: the path of the page that holds them below the address where reports are published.
  /// - Returns: a file of JSON-LD.
  /// - Throws: `WorkbenchError` where there is none, or publisher or address are not set.
  func claimReview(
    of inputs: [ReportInput], on subject: ReportSubject?, _ language: ReportLanguage, page: String
  ) throws -> String {
    let claims = inputs.flatMap { ClaimReviewReport.claims(of: $0.review) }
    guard !claims.isEmpty else {
      throw Self.noClaimReview(of: inputs.map(\.review.article), on: subject)
    }
    guard let name = settings[.publisher].text, let base = settings[.reportURL].text else {
      throw WorkbenchError(
        "ClaimReview names the publisher and the page of each check; say who and where: isnad config "
          + "publisher NAME, isnad config report-url https://…")
    }
    let separator = base.hasSuffix("/") ? "" : "/"
    return ClaimReviewReport.render(
      inputs, language: language,
      publisher: .init(
        name: name, url: settings[.publisherURL].text, image: settings[.publisherImage].text,
        page: base + separator + Self.percentEncoded(page)),
      claimants: try ClaimantFacts(lexicon: .embedded(), known: settings.speakers)
        .claimants(of: inputs.flatMap(\.review.liveClaims)))
  }

  /// Why nothing can be told in ClaimReview of some articles or of a part of them.
  private static func noClaimReview(
    of articles: [Article], on subject: ReportSubject?
  ) -> WorkbenchError {
    let open = articles.filter { $0.publication == .draft || $0.publication == .withdrawn }
    if open.count == articles.count, let first = open.first {
      // What can be approved still comes first: of a withdrawn report the step back is another one.
      let article = open.first { $0.publication == .draft } ?? first
      let isDraft = article.publication == .draft
      let others = open.count > 1 ? ", as others of the report are" : ""
      return WorkbenchError(
        "ClaimReview is written of approved reports, and A\(article.id) is "
          + (isDraft ? "a draft" : "withdrawn") + others
          + (isDraft
            ? "; a second person says: isnad approve A\(article.id)"
            : "; whoever withdrew it by mistake says: isnad undo; why it was stands in: isnad history "
              + "A\(article.id)"))
    }
    let name = "A\(articles[0].id)"
    let (what, list) =
      switch subject {
      case nil: ("\(name) has no claim that is", "isnad claims \(name)")
      case .claim(let id): ("C\(id) is not", "isnad show C\(id)")
      case .source(let id): ("no claim that rests on D\(id) is", "isnad show D\(id)")
      case .speaker(let speaker): ("no claim by '\(speaker)' is", "isnad claims")
      case .since: ("no claim that changed is", "isnad claims")
      }
    return WorkbenchError(
      "\(what) approved as verified, refuted, misleading, disputed or unproven, of which ClaimReview "
        + "could tell; see: \(list)")
  }

  /// A file's path as a part of an address.
  private static func percentEncoded(_ name: String) -> String {
    name.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }.joined()
  }
}
