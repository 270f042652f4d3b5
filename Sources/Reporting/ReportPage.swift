import ClaimModel

/// One report in the making: the input with its indexes, the words of the language, and the few ways
/// in which names, numbers and dates are written.
struct ReportPage {
  let input: ReportInput
  let messages: any ReportMessages
  /// The claims that count, in order of the text.
  let live: [ClaimRecord]
  let claimsByID: [Int: ClaimRecord]
  /// The claims of the whole article that count, in order of the text, also where only a part of them
  /// stands in the report.
  let wholeLive: [ClaimRecord]
  let wholeClaimsByID: [Int: ClaimRecord]
  let sourcesByID: [Int: SharedSource]
  let excerpts: [Int: Excerpt]
  let weighingsByTarget: [EvidenceTarget: [Weighing]]
  let evidenceByTarget: [EvidenceTarget: [EvidenceRecord]]
  private let evidenceIDs: Set<Int>
  /// By the version of the text that claims stand in.
  private let offsetsByVersion: [Int: ScalarOffsets]
  /// The way the article runs.
  let articleDirection: TextDirection?
  let grounds: LinkGrounds
  private let marks: StandingMarks
  /// How the report came to its readers.
  let publication: PublicationRecord
  /// The characters of the article and of kept pages that nobody sees.
  let hidden: [HiddenOccurrence]

  var review: ArticleReview { input.review }
  /// The whole article, also where the report is of a part.
  var whole: ArticleReview { input.whole ?? input.review }
  /// Whether the report is of some claims of an article: it says nothing then of those it leaves out.
  var isPart: Bool { input.whole != nil }
  var overview: ArticleOverview { input.overview }
  var article: Article { input.review.article }

  init(_ input: ReportInput, messages: any ReportMessages) {
    self.input = input
    self.messages = messages
    let review = input.review
    let live = review.liveClaims
    self.live = live
    claimsByID = Dictionary(live.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let whole = input.whole ?? review
    wholeLive = whole.liveClaims
    wholeClaimsByID = Dictionary(
      wholeLive.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sourcesByID = Dictionary(
      review.sharedSources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var excerpts: [Int: Excerpt] = [:]
    var offsets: [Int: ScalarOffsets] = [:]
    for (version, claims) in Dictionary(grouping: live, by: \.version) {
      let text = Array((claims.first.map(review.text) ?? "").utf8)
      let pairs = QuotationPairs(utf8: text)
      offsets[version] = ScalarOffsets(utf8: text)
      for claim in claims { excerpts[claim.id] = Excerpt(claim, in: text, pairs: pairs) }
    }
    self.excerpts = excerpts
    offsetsByVersion = offsets
    weighingsByTarget = Dictionary(grouping: review.weighings, by: \.target)
    var evidenceByTarget: [EvidenceTarget: [EvidenceRecord]] = [:]
    for evidence in review.evidence {
      for target in evidence.targets { evidenceByTarget[target, default: []].append(evidence) }
    }
    self.evidenceByTarget = evidenceByTarget
    evidenceIDs = Set(review.evidence.map(\.id))
    articleDirection = review.direction
    grounds = LinkGrounds(whole)
    marks = StandingMarks(whole.events)
    publication = PublicationRecord(of: whole)
    hidden = review.hiddenOccurrences
  }

  /// The reasons for answers of a claim against a rule, each with who gave it and when.
  func overrides(of claim: Int) -> [String] {
    marks.overrides(of: claim).map { override in
      messages.override(
        remark(override.why), by: messages.signed(text(override.by), at: time(override.at)))
    }
  }

  /// Whether an answer of a claim was given against a rule.
  func isAgainstRule(_ claim: Int) -> Bool { !marks.overrides(of: claim).isEmpty }

  /// A place in the text that a claim stands in, in Unicode scalars; the nearest for one outside.
  func scalarOffset(_ offset: Int, of claim: ClaimRecord) -> Int {
    offsetsByVersion[claim.version]?.scalarOffset(
      ofUTF8: min(offset, review.text(of: claim).utf8.count)) ?? 0
  }

  // MARK: Words of others

  /// Words of the article, names above all, isolated where they run in the other direction.
  func text(_ raw: some StringProtocol) -> String {
    isolated(given(raw), as: raw, direction(of: raw))
  }

  /// What a person wrote, in whatever language, or a page: the direction is that of most letters.
  func remark(_ raw: some StringProtocol) -> String {
    isolated(given(raw), as: raw, TextDirection(of: raw) ?? messages.direction)
  }

  private func direction(of raw: some StringProtocol) -> TextDirection {
    TextDirection(of: raw, within: articleDirection) ?? messages.direction
  }

  /// The same, inside the quotation marks of the report's language.
  func quoted(_ raw: String, toScalars limit: Int = 160) -> String {
    let words = raw.shortened(toScalars: limit)
    return isolated(messages.quoted(given(words)), as: raw, direction(of: raw))
  }

  private func isolated(
    _ marked: String, as raw: some StringProtocol, _ own: TextDirection
  ) -> String {
    switch own {
    case .rightToLeft where messages.direction == .leftToRight:
      return run(marked, .rightToLeft, language: languageTag(of: raw))
    case .leftToRight where messages.direction == .rightToLeft:
      return run(marked, .leftToRight)
    default:
      // Runs in the report's direction, but may turn inside; an isolate keeps that to itself.
      let other: TextDirection = own == .leftToRight ? .rightToLeft : .leftToRight
      guard other.occurs(in: raw) else { return marked }
      return run(marked, own)
    }
  }

  /// The article's language, recorded or detected, where it is written as some words run; else Arabic
  /// for words in its letters.
  func languageTag(of raw: some StringProtocol) -> String? {
    let own = direction(of: raw)
    let known = [article.metadata.language, review.detectedLanguage].compactMap(\.self)
      .filter { TextDirection(ofLanguage: $0) == own }
    if let first = known.first { return first.prefix { $0 != "-" }.lowercased() }
    let isArabic = raw.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
    return own == .rightToLeft && isArabic ? "ar" : nil
  }

  /// A block of words of the article, as a quotation that runs in its own direction.
  func quotation(_ marked: String, of raw: some StringProtocol) -> Block {
    let own = direction(of: raw)
    guard own != messages.direction else {
      return .quotation(marked, direction: nil, language: nil)
    }
    let language = own == .rightToLeft ? languageTag(of: raw) : nil
    return .quotation(marked, direction: own, language: language)
  }

  /// Why a page was not kept whole.
  func reason(_ english: String) -> String {
    messages.reason(english).map { piece in
      switch piece {
      case .words(let words): words
      case .given(let words): text(words)
      }
    }.joined()
  }

  // MARK: Ids, dates, digests: left to right everywhere

  /// Latin letters and digits that must keep their order inside a text of either direction.
  func latin(_ marked: String) -> String {
    messages.direction == .leftToRight ? marked : run(marked, .leftToRight)
  }

  /// The number of a claim, linked to its card where it has one.
  func claim(_ id: Int) -> String {
    latin(claimsByID[id] == nil ? "C\(id)" : reference("C\(id)", to: "c\(id)"))
  }

  /// The numbers of claims.
  func claims(_ ids: [Int]) -> [String] { ids.map(claim) }

  /// The numbers of some claims and how many more there are: where a list stands on each card, all
  /// of it would grow with the square of the claims.
  func claims(_ ids: [Int], atMost limit: Int) -> [String] {
    let more = ids.count - limit
    return claims(Array(ids.prefix(limit))) + (more > 0 ? [messages.more(more)] : [])
  }

  /// The number of a shared source, linked to its place.
  func source(_ id: Int) -> String {
    latin(sourcesByID[id] == nil ? "D\(id)" : reference("D\(id)", to: "d\(id)"))
  }

  /// The number of an evidence, linked to its row; what was detached since has none.
  func evidence(_ id: Int) -> String {
    latin(evidenceIDs.contains(id) ? reference("E\(id)", to: "e\(id)") : "E\(id)")
  }

  /// A moment or a day.
  func time(_ value: some CustomStringConvertible) -> String {
    latin(token(given(value.description)))
  }

  /// A digest, which anyone may have typed into a file: escaped like all text.
  func digest(_ hex: String) -> String {
    // A code span keeps no direction, so it serves in left-to-right text only.
    let isHex = !hex.isEmpty && hex.allSatisfy { $0.isASCII && $0.isHexDigit }
    guard isHex else { return latin(given(hex)) }
    return messages.direction == .leftToRight ? digits(hex) : isolatedDigits(hex)
  }

  /// The name of a link, with the number of the document or event that it is.
  func name(of link: LinkRecord) -> String {
    let name = text(link.name.shortened(toScalars: 80))
    guard let source = link.sharedSource, link.role == .document || link.role == .event else {
      return name
    }
    return name + " (" + self.source(source) + ")"
  }

  /// The state of a link, and whether nobody named evidence for it.
  func state(of link: LinkRecord, inClaim claim: Int) -> String {
    let state = messages.word(link.status)
    return grounds.lacksEvidence(link, inClaim: claim) ? messages.withoutEvidence(state) : state
  }

  /// Who speaks, with a mark where that was worked out.
  func speaker(of claim: ClaimRecord) -> String {
    let name = text(claim.speaker.name.shortened(toScalars: 80))
    return claim.speaker.basis == .inferred ? name + " " + messages.inferredMark : name
  }

  /// Through whom, or that nobody is named.
  func through(_ claim: ClaimRecord) -> String {
    guard !claim.hasNoCarrier else { return strong(messages.noCarrier) }
    return claim.chain.dropFirst().map(name(of:)).joined(separator: messages.comma)
  }

  /// The content's status, with the position that was taken where nothing can be true or false.
  func contentStatus(of claim: ClaimRecord) -> String {
    let word = messages.word(claim.contentStatus)
    guard claim.contentStatus == .unchecked, !claim.act.statesFact else { return word }
    return messages.content(word, position: messages.word(claim.act))
  }

  /// What is said, shortened.
  func inShort(_ claim: ClaimRecord) -> String {
    text((excerpts[claim.id]?.content ?? "").shortened(toScalars: 90))
  }

  /// The people who judged something of the article, in order of their first judgement; who only
  /// added it or fetched pages has reviewed nothing.
  var reviewers: [String] {
    guard input.isTouched else { return [] }
    var seen: Set<String> = []
    return whole.events.filter { event in
      guard event.isInForce else { return false }
      return switch event.action.prefix(while: { $0 != "." }) {
      case "claim", "link", "source": true
      default: event.action == "evidence.weigh"
      }
    }.map(\.actor).filter { actor in
      !actor.hasPrefix("isnad ") && seen.insert(actor).inserted
    }
  }
  /// Who took a step, and when.
  func signature(of step: PublicationRecord.Step) -> String {
    messages.signed(text(step.by), at: time(step.at))
  }

  /// How the report came to its readers, for the words of the language.
  var publicationFacts: PublicationFacts {
    func facts(_ step: PublicationRecord.Step?) -> PublicationFacts.Step? {
      step.map { .init(signature: signature(of: $0), why: $0.why.map { remark($0) }) }
    }
    let approval = publication.approval
    let work = approval.map { step in
      let last = whole.events.lastIndex { $0.action == "article.approve" && $0.isInForce }
      return OwnWork(of: step.by, in: Array(whole.events.prefix(last ?? 0)))
    }
    return PublicationFacts(
      state: publication.state, approval: facts(approval), readersWork: work?.kinds ?? [],
      publication: facts(publication.publication), withdrawal: facts(publication.withdrawal),
      correctionCount: publication.corrections.count)
  }
}
