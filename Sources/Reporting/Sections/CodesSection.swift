import ClaimModel

/// Something that codes of principles ask of a published check.
enum CodePoint: CaseIterable {
  case originalWords, linkedSources, primarySources, independentOrigins, bothSides, grounds
  case conclusions, method, corrections, reviewer, secondReader, namedSources, interests
  case whyChosen, reply

  /// How far a report has it.
  enum State {
    case met, partly, lacking
    /// The workspace keeps nothing that could tell.
    case notRecorded
  }

  /// Who asks for it: the principles of the International Fact-Checking Network by number
  /// (https://ifcncodeofprinciples.poynter.org/know-more), AFP (https://factcheck.afp.com/How-we-work),
  /// Misbar (https://misbar.com/en/our-methodology), Full Fact
  /// (https://fullfact.org/about/how-we-fact-check/).
  var codes: String {
    switch self {
    case .originalWords: "IFCN 2.1"
    case .linkedSources: "IFCN 2.1, AFP, Misbar"
    case .primarySources: "IFCN 2.2"
    case .independentOrigins: "IFCN 2.3, AFP"
    case .bothSides: "IFCN 4.3, AFP"
    case .grounds: "Misbar"
    case .conclusions: "Full Fact"
    case .method: "IFCN 4"
    case .corrections: "IFCN 5, AFP"
    case .reviewer, .secondReader: "AFP"
    case .namedSources: "AFP, Misbar"
    case .interests: "IFCN 2.4, AFP"
    case .whyChosen: "IFCN 4.2"
    case .reply: "IFCN 4.5, Full Fact"
    }
  }
}

/// Which points of the codes a report meets and which it lacks.
struct CodesSection {
  private let page: ReportPage
  private let isComplete: Bool

  /// Needs to know whether every claim that has to be answered is.
  init(_ page: ReportPage, isComplete: Bool) {
    self.page = page
    self.isComplete = isComplete
  }

  /// The section; none of a part of an article, which is no published check by itself.
  var sections: [ReportSection] {
    guard !page.isPart else { return [] }
    let messages = page.messages
    var table = ReportTable([Column.point, .askedBy, .state].map(messages.head))
    for point in CodePoint.allCases {
      table.add([
        messages.words(point), page.latin(point.codes), messages.word(state(of: point)),
      ])
    }
    return [ReportSection(.codes, [.paragraph(messages.codesIntroduction), .table(table)])]
  }

  /// The line that tells how many are met.
  var summary: String {
    let states = CodePoint.allCases.map(state)
    let met = states.count { $0 == .met }
    let partly = states.count { $0 == .partly }
    return page.messages.codes(met: met, partly: partly, lacking: states.count - met - partly)
  }

  func state(of point: CodePoint) -> CodePoint.State {
    let review = page.review
    switch point {
    case .originalWords: return page.live.isEmpty ? .lacking : .met
    case .method, .corrections: return .met
    case .linkedSources:
      let weighed = Set(review.weighings.map(\.evidence))
      let pages = review.evidence.filter(\.isUsable)
      if pages.contains(where: { weighed.contains($0.id) }) { return .met }
      return pages.isEmpty ? .lacking : .partly
    case .primarySources:
      let documents = review.sharedSources.filter { $0.role == .document }
      return share(documents.count { $0.status == .confirmed }, of: documents.count)
    case .independentOrigins:
      let judged = page.live.filter {
        $0.contentStatus == .verified || $0.contentStatus == .refuted
      }
      return share(judged.count(where: hasTwoOrigins), of: judged.count)
    case .bothSides:
      let bearings = Set(review.weighings.map(\.bearing))
      return share(
        [Bearing.supports, .contradicts].count(where: bearings.contains), of: 2)
    case .grounds:
      let judged = page.live.filter(\.isAnswered)
      return share(judged.count(where: isGrounded), of: judged.count)
    case .conclusions:
      if isComplete { return .met }
      return page.live.contains(where: \.isAnswered)
        ? .partly : .lacking
    case .reviewer: return page.reviewers.isEmpty ? .lacking : .met
    case .secondReader: return page.publicationFacts.secondReader == nil ? .lacking : .met
    case .namedSources, .interests, .whyChosen, .reply: return .notRecorded
    }
  }

  private func share(_ part: Int, of whole: Int) -> CodePoint.State {
    part == 0 ? .lacking : part < whole ? .partly : .met
  }

  /// Whether the pages on one side of its content go back to two origins that people named.
  private func hasTwoOrigins(_ claim: ClaimRecord) -> Bool {
    WeighedSide.sides(of: page.weighingsByTarget[.claim(claim.id)] ?? []).contains {
      $0.question == .content && $0.tally.origins.count > 1
    }
  }

  /// Whether evidence was weighed for a claim or what it rests on, or somebody said why in words.
  private func isGrounded(_ claim: ClaimRecord) -> Bool {
    let sources = claim.chain.compactMap(\.sharedSource).map(EvidenceTarget.sharedSource)
    return ([.claim(claim.id)] + sources).contains { page.weighingsByTarget[$0] != nil }
      || page.isAgainstRule(claim.id)
      || page.review.notes.contains { $0.claim == claim.id && !$0.isWithdrawn }
  }
}
