package import ClaimModel

/// Writes the approved verdicts of a report as schema.org ClaimReview, in JSON-LD.
///
/// The properties are those of https://schema.org/ClaimReview and what importers of checks read beside
/// them. One review is one object that stands alone, so that a page can carry each by itself.
package enum ClaimReviewReport {
  /// Who publishes the checks, and where.
  package struct Publisher: Sendable {
    /// The name of the newsroom.
    package var name: String
    /// Its address.
    package var url: String?
    /// The address of a picture of it, such as its sign.
    package var image: String?
    /// The address of the page that holds the report, without a fragment.
    package var page: String

    /// Makes one.
    package init(name: String, url: String?, image: String? = nil, page: String) {
      self.name = name
      self.url = url
      self.image = image
      self.page = page
    }
  }

  /// The claims of which a review can be written: of an approved report, with a content status that
  /// has a label in AVeriTeC (https://fever.ai/dataset/averitec.html).
  package static func claims(of review: ArticleReview) -> [ClaimRecord] {
    switch review.article.publication {
    case .draft, .withdrawn: []
    case .approved, .published, .corrected:
      review.liveClaims.filter { hasLabel($0.contentStatus) && !$0.content.isEmpty }
    }
  }

  /// The reviews as one array, ending in a line feed. Every `<` is written as `\u003c`, so that it can
  /// stand in a page.
  package static func render(
    _ inputs: [ReportInput], language: ReportLanguage, publisher: Publisher, claimants: Claimants
  ) -> String {
    let reviews = inputs.flatMap { input in
      let page = ReportPage(input, messages: language.messages(input.words))
      let writer = ClaimReviewWriter(page: page, publisher: publisher, claimants: claimants)
      return claims(of: input.review).map(writer.json)
    }
    return JSONValue.array(reviews).serialized(.pretty).replacing("<", with: "\\u003c") + "\n"
  }

  /// Supported, Refuted, Conflicting Evidence/Cherry-picking, Not Enough Evidence.
  private static func hasLabel(_ status: ContentStatus) -> Bool {
    switch status {
    case .verified, .refuted, .misleading, .disputed, .unproven: true
    case .unchecked, .partly, .notCheckable: false
    }
  }
}

/// Writes one review.
private struct ClaimReviewWriter {
  /// What a claim is shortened to, in scalars, its ellipsis included.
  private static let longestClaim = 75

  let page: ReportPage
  let publisher: ClaimReviewReport.Publisher
  let claimants: Claimants

  func json(_ claim: ClaimRecord) -> JSONValue {
    let messages = page.messages
    let words = page.excerpts[claim.id]?.content ?? ""
    let short = words.shortened(toScalars: Self.longestClaim - 1)
    let said = messages.statuses(
      claim.attribution, claim.contentStatus, speaker: claim.speaker.name,
      isCarried: !claim.hasNoCarrier, isDenial: claim.act == .deny)
    let corrections = corrections(of: claim)
    let modified = JSONValue(corrections.last?.step.at.description)
    let text = ([said] + remarks(on: claim)).map(RichText.plain).joined(separator: "\n")
    let members: [(String, JSONValue)] = [
      ("@context", "https://schema.org"), ("@type", "ClaimReview"),
      ("identifier", .string(claim.globalID)),
      ("inLanguage", .string(messages.language)),
      ("url", .string("\(publisher.page)#c\(claim.id)")),
      ("headline", .string((claim.speaker.name + ": " + words).shortened(toScalars: 109))),
      ("claimReviewed", .string(short)),
      ("text", .string(text)),
      ("keywords", .string(keywords(of: claim))),
      ("datePublished", JSONValue(page.publication.publication?.at.description)),
      ("dateModified", modified), ("correction", .array(corrections.map(account))),
      ("author", organization(publisher.name, url: publisher.url, image: publisher.image)),
      ("reviewRating", rating(of: claim)),
      ("itemReviewed", item(claim)),
    ]
    return object(members)
  }

  /// What was done against a rule, with the reason: answers of the claim, and the approval.
  private func remarks(on claim: ClaimRecord) -> [String] {
    let facts = page.publicationFacts
    return page.overrides(of: claim.id)
      + (facts.approval?.why == nil ? [] : [page.messages.secondReader(facts)])
  }

  /// An object without the members that are null or empty.
  private func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(
      members.compactMap { name, value in
        value == .null || value == .string("") || value == .array([])
          ? nil : JSONValue.Member(name, value)
      })
  }

  private func organization(
    _ name: String, url: String? = nil, image: String? = nil
  ) -> JSONValue {
    object([
      ("@type", "Organization"), ("name", .string(name)), ("url", JSONValue(url)),
      ("image", JSONValue(image)),
    ])
  }

  private func keywords(of claim: ClaimRecord) -> String {
    var seen: Set<String> = []
    return claim.chain.map(\.name).filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  private func corrections(of claim: ClaimRecord) -> [PublicationRecord.Correction] {
    page.publication.corrections.filter { $0.claim == claim.id }
  }

  /// Why what readers were told was changed, with who did it and when.
  private func account(_ correction: PublicationRecord.Correction) -> JSONValue {
    let step = correction.step
    return .string(
      RichText.plain(
        page.messages.correction(
          of: page.claim(correction.claim), by: page.signature(of: step),
          because: page.remark(step.why ?? ""))))
  }

  /// The printed word; a number only where the statuses of content are in order.
  private func rating(of claim: ClaimRecord) -> JSONValue {
    let value: Int? =
      switch claim.contentStatus {
      case .verified: 5
      case .misleading: 2
      case .refuted: 1
      case .partly, .disputed, .unproven, .notCheckable, .unchecked: nil
      }
    let explanation = page.messages.truth(claim.contentStatus, isDenial: claim.act == .deny)
    return object([
      ("@type", "Rating"),
      ("alternateName", .string(RichText.plain(page.messages.word(claim.contentStatus)))),
      ("ratingExplanation", .string(RichText.plain(explanation))),
      ("ratingValue", JSONValue(value)),
      ("bestRating", value == nil ? .null : 5), ("worstRating", value == nil ? .null : 1),
    ])
  }

  /// What was claimed: by its speaker, who is the end of the chain, and not by the outlet.
  private func item(_ claim: ClaimRecord) -> JSONValue {
    let day = claim.saidOn ?? page.article.metadata.date
    // What was made up, or is somebody else's, has no author that could be named, nor a first place.
    let isTheirs = claim.attribution != .fabricated && claim.attribution != .misattributed
    let hops = claim.chain.dropFirst().filter {
      isTheirs && $0.status != .contradicted || $0.role == .outlet
    }
    let first =
      claim.attribution == .notFound
      ? nil : hops.first { $0.role == .document || $0.role == .event }
    return object([
      ("@type", "Claim"),
      // In full, where claimReviewed is short.
      ("name", .string(page.excerpts[claim.id]?.content ?? "")),
      ("author", isTheirs ? claimants.agent(claim.speaker.name) : .null),
      ("datePublished", JSONValue(day?.description)),
      ("firstAppearance", first.map { appearance(of: $0, in: claim) } ?? .null),
      (
        "appearance",
        .array(
          hops.filter { $0.position != first?.position && $0.role != .spokesperson }
            .map { appearance(of: $0, in: claim) } + [article])
      ),
    ])
  }

  /// A link of the chain as a work: with the address of the evidence that was weighed for it.
  private func appearance(of link: LinkRecord, in claim: ClaimRecord) -> JSONValue {
    let evidence = evidence(for: link, in: claim)
    let before = claim.chain.last { $0.position < link.position }
    let isOutlet = link.role == .outlet
    let place = evidence.map(Self.place)
    return object([
      ("@type", isOutlet ? "NewsArticle" : "CreativeWork"),
      ("name", isOutlet ? JSONValue(evidence?.page?.title) : .string(link.name)),
      ("url", JSONValue(place?.url)), ("archivedAt", JSONValue(place?.archivedAt)),
      ("author", isOutlet ? .null : before.map { claimants.agent($0.name) } ?? .null),
      ("publisher", isOutlet ? organization(link.name) : .null),
      ("datePublished", JSONValue(evidence?.page?.published)),
    ])
  }

  private func evidence(for link: LinkRecord, in claim: ClaimRecord) -> EvidenceRecord? {
    var weighed = (page.weighingsByTarget[.claim(claim.id)] ?? []).filter {
      $0.link == link.position
    }
    if let source = link.sharedSource {
      weighed += page.weighingsByTarget[.sharedSource(source)] ?? []
    }
    let named =
      weighed.filter { $0.bearing == .supports }.map(\.evidence)
      + page.grounds.ground(of: link, inClaim: claim.id).evidence
    let kept = page.review.evidence.filter { $0.isUsable && named.contains($0.id) }
    // A file that somebody attached ranks below a page that was fetched.
    return kept.first { !$0.isAttached } ?? kept.first
  }

  /// The article that the claim was found in.
  private var article: JSONValue {
    let known = page.article.metadata
    let copy = known.url.flatMap { ArchivedCopy(address: $0) }
    return object([
      ("@type", "NewsArticle"), ("headline", JSONValue(known.title)),
      ("url", JSONValue(copy?.original ?? known.url)),
      ("archivedAt", copy == nil ? .null : JSONValue(known.url)),
      ("publisher", known.outlet.map { organization($0) } ?? .null),
      ("datePublished", JSONValue(known.date?.description)),
      ("inLanguage", JSONValue(known.language)),
    ])
  }

  /// Where a page is, and where an archive keeps a copy.
  private static func place(_ evidence: EvidenceRecord) -> (url: String, archivedAt: String?) {
    let address = evidence.finalURL ?? evidence.url
    guard let copy = evidence.archivedCopy else { return (address, nil) }
    return (copy.original ?? address, address)
  }
}
