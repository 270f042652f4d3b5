package import ClaimModel
import ClaimStore

/// What a person wants to say of claims.
package struct Mark: Sendable {
  /// The claims, by number.
  package var claims: [Int]
  /// Did the speaker say it? `nil` leaves the status as it is.
  package var attribution: AttributionStatus?
  /// Is it true? `nil` leaves the status as it is.
  package var content: ContentStatus?
  /// A remark that is kept with the claims.
  package var note: String?
  /// Evidence the person names for it.
  package var evidence: [Int]
  /// The reason for marking against the rules of review.
  package var override: String?

  /// Makes a mark.
  package init(
    claims: [Int], attribution: AttributionStatus?, content: ContentStatus?, note: String?,
    evidence: [Int], override: String?
  ) {
    self.claims = claims
    self.attribution = attribution
    self.content = content
    self.note = note
    self.evidence = evidence
    self.override = override
  }
}

/// A link that was checked.
package struct CheckedLink: Sendable {
  /// What is now held, and which claims it touches.
  package var change: LinkChange
  /// The status it had.
  package var before: LinkStatus
  /// Whether anything was written: a status, a remark, or further evidence for it.
  package var isChanged: Bool
  /// Whether it is held as confirmed or contradicted and no evidence was named or weighed for that.
  package var hasNoEvidence: Bool
  /// What no longer carries the statuses of the claims it touches.
  package var gaps: [Obstacle]
}

/// A claim that was marked.
package struct MarkedClaim: Sendable {
  /// The claim as it was.
  package var before: ClaimRecord
  /// The claim as it is now.
  package var after: ClaimRecord
  /// Whether a rule of review stood in the way and was passed over with a reason.
  package var isAgainstRule: Bool
  /// The last mark before this one; `nil` where there was none.
  package var earlierMark: AuditEvent?
  /// The evidence that was named for statuses that stay, and had not been before.
  package var furtherEvidence: [Int]
  /// Whether an answer was given once more, for the words that the claim has now.
  package var isOnceMore = false
  /// Whether an answer that it had is against a rule, and since when with the reason that was given;
  /// `nil` where no rule stands in the way.
  package var upheld: Upholding?

  /// Since when an answer has a reason.
  package enum Upholding: Sendable {
    case now, already
  }
  /// The evidence that is held to speak against an answer that was given now, by number.
  package var against: [Int] = []

  /// Who marked it now.
  package var by: String

  /// Whether either status is another one now.
  package var isChanged: Bool {
    before.attribution != after.attribution || before.contentStatus != after.contentStatus
  }
}

extension Mark {
  /// The questions that it answers as they are answered already.
  fileprivate func answersHeld(of claim: ClaimRecord) -> Set<Question> {
    Set(
      (attribution == claim.attribution ? [Question.attribution] : [])
        + (content == claim.contentStatus ? [.content] : []))
  }
}

extension Workbench {
  /// Gives statuses to claims: all of them or, where a rule forbids one, none.
  ///
  /// The reason of an override is kept for the claims where a rule stood in the way, and for no
  /// other; also of an answer that stays, where that lost its ground since it was given.
  ///
  /// - Returns: each claim before and after.
  /// - Throws: `MarkRefusal` that names what stands in the way, else what the store says.
  package func mark(_ mark: Mark) throws -> [MarkedClaim] {
    // A remark may be made on any claim.
    let isAnswer = mark.attribution != nil || mark.content != nil
    let named = try mark.claims.map { try isAnswer ? liveClaim($0) : claim($0) }
    let joined = try mark.content == nil ? [] : self.joined(with: named)
    let before = named + joined
    try requireUsable(mark.evidence)
    let weighings = try before.map { try store.weighings(ofClaim: $0.id) }
    let events = try before.map { try store.events(EventFilter(subject: .init(.claim, $0.id))) }
    let isOutdated = zip(before, events).map { Self.isOutdated($0, by: $1) }
    let obstacles = try before.indices.map { index in
      let claim = before[index]
      let others = mark.content == nil ? [] : try store.joined(with: claim)
      let shared = try others.flatMap { id in
        try store.weighings(ofClaim: id).filter { $0.question == .content }
      }
      let attribution = index < named.count ? mark.attribution : nil
      // What is held already is not said anew, so no rule is asked about it; it is of other words, or
      // with a reason for holding on to what may have lost its ground.
      let isNew = isOutdated[index] || mark.override != nil
      return ReviewRules.obstacles(
        claim, attribution: attribution == claim.attribution && !isNew ? nil : attribution,
        content: mark.content == claim.contentStatus && !isNew ? nil : mark.content,
        weighings: weighings[index] + shared,
        isUsable: { [store] in (try? store.evidence($0))??.isUsable ?? false })
    }
    let inTheWay = obstacles.flatMap(\.self)
    if mark.override == nil, !inTheWay.isEmpty { throw MarkRefusal(obstacles: inTheWay) }
    let overriding = Set(zip(before, obstacles).filter { !$1.isEmpty }.map(\.0.id))
    let upheld = zip(before, obstacles).map { claim, obstacles in
      mark.answersHeld(of: claim).intersection(obstacles.compactMap(\.question))
    }
    let upholding = zip(upheld, zip(before, events)).map { questions, held in
      questions.filter { !isUpheld($0, of: held.0.id, by: mark.override, in: held.1) }
    }
    let after = try change(touching: { $0.map(\.article) }) {
      try store.mark(
        mark.claims, attribution: mark.attribution, content: mark.content, note: mark.note,
        evidence: mark.evidence, override: mark.override, overriding: overriding,
        upholding: Dictionary(uniqueKeysWithValues: zip(before.map(\.id), upholding)),
        joined: joined.map(\.id),
        expecting: expectations(of: mark, seen: before, weighings, overriding: overriding),
        by: reviewer, at: clock.now())
    }.value { claims in
      let names = claims.map { "C\($0.id)" }.joined(separator: ", ")
      return "\(names) \(claims.count == 1 ? "is" : "are") marked"
    }
    return before.indices.map { index in
      var marked = MarkedClaim(
        before: before[index], after: after[index],
        isAgainstRule: overriding.contains(before[index].id),
        earlierMark: events[index].last {
          $0.action == EventAction.claimMark.rawValue && $0.isInForce
        },
        furtherEvidence: [], by: reviewer)
      marked.isOnceMore =
        isOutdated[index] && (mark.attribution != nil || mark.content != nil)
      if !upheld[index].isEmpty { marked.upheld = upholding[index].isEmpty ? .already : .now }
      marked.against = Self.against(
        mark, attribution: index < named.count ? mark.attribution : nil, weighings[index])
      if !marked.isChanged {
        let known = StatusGround(ofClaim: before[index].id, in: events[index]).evidence
        marked.furtherEvidence = mark.evidence.filter { !known.contains($0) }
      }
      return marked
    }
  }

  /// Whether the reviewer gave an answer of a claim with just this reason already.
  private func isUpheld(
    _ question: Question, of claim: Int, by why: String?, in events: [AuditEvent]
  ) -> Bool {
    let mark = StandingMarks(events).mark(of: claim, question)
    return mark?.why == why && mark?.actor == reviewer
  }

  /// The evidence that is held to speak against an answer, or to do so for a link that it goes with.
  private static func against(
    _ mark: Mark, attribution: AttributionStatus?, _ weighings: [Weighing]
  ) -> [Int] {
    let content: Bearing? =
      switch mark.content {
      case .verified: .contradicts
      case .refuted: .supports
      default: nil
      }
    return Set(
      weighings.filter { weighing in
        switch weighing.question {
        case .attribution?: attribution == .confirmed && weighing.bearing == .contradicts
        case .content?: weighing.bearing == content
        case nil: false
        }
      }.map(\.evidence)
    ).sorted()
  }

  /// Whether the answers of a claim were given for other words, or another chain, than it has.
  private static func isOutdated(_ claim: ClaimRecord, by events: [AuditEvent]) -> Bool {
    guard claim.isAnswered else { return false }
    return events.last {
      $0.changesWords || $0.action == EventAction.claimMark.rawValue && $0.isInForce
    }?.changesWords ?? false
  }

  /// The claims that report the same act as some others, and are not among them.
  func joined(with claims: [ClaimRecord]) throws -> [ClaimRecord] {
    let others = Set(try claims.flatMap { try store.joined(with: $0) })
    return try others.subtracting(claims.map(\.id)).sorted().map(claim)
  }

  /// What must still hold when a mark is written. A remark alone rests on nothing.
  private func expectations(
    of mark: Mark, seen claims: [ClaimRecord], _ weighings: [[Weighing]], overriding: Set<Int>
  ) -> [ClaimExpectation] {
    guard mark.attribution != nil || mark.content != nil else { return [] }
    let needsGround =
      mark.attribution == .confirmed || mark.content == .verified || mark.content == .refuted
    return zip(claims, weighings).map { claim, weighings in
      let isRuled = !overriding.contains(claim.id)
      return ClaimExpectation(
        claim: claim, restsOnLinks: isRuled && mark.attribution == .confirmed,
        weighings: isRuled && needsGround ? weighings : nil)
    }
  }

  /// Keeps a remark on each of some claims.
  ///
  /// - Throws: `WorkbenchError` where one is not there; then no claim gets it.
  package func addNote(_ text: String, to claims: [Int]) throws {
    let articles = try claims.map { try claim($0).article }
    try change(touching: { articles }) {
      try store.addNote(text, to: claims, by: reviewer, at: clock.now())
    }.value { "the note is kept" }
  }

  /// Says whether a link, or a shared document, event or spokesperson, holds.
  ///
  /// - Returns: what is now held, and what follows from it.
  /// - Throws: what the store says, such as that there is no such link.
  package func setLink(
    _ target: LinkTarget, to status: LinkStatus, note: String?, evidence ids: [Int]
  ) throws -> CheckedLink {
    let seen: LinkStatus?
    switch target {
    case .shared(let id): seen = try sharedSource(id).status
    case .link(let id, let position):
      let claim = try liveClaim(id)
      try requireLink(position, of: claim)
      seen = claim.chain.first { $0.position == position }?.status
    }
    if status == .confirmed || status == .contradicted { try requireUsable(ids) }
    for id in ids { _ = try evidence(id) }
    var head = 0
    let change = try change(touching: { change in try change.claims.map { try claim($0).article } })
    {
      head = try store.eventHead().count
      return try store.setLink(
        target, to: status, note: note, evidence: ids, expecting: seen, by: reviewer,
        at: clock.now())
    }.value { "the \($0.role.rawValue) is held as \($0.status.rawValue)" }
    let articles = Set(try change.claims.map { try claim($0).article }).sorted()
    return CheckedLink(
      change: change, before: seen ?? .unchecked,
      isChanged: try store.eventHead().count > head,
      hasNoEvidence: try hasNoEvidence(target, change, inArticles: articles),
      gaps: try gaps(ofClaims: change.claims, inArticles: articles))
  }

  /// Records what an evidence does for a question of a claim, or for a shared source.
  ///
  /// - Throws: `WorkbenchError` when the evidence keeps no page or the words that are quoted are not
  ///   in it, else what the store says.
  package func weigh(
    evidence id: Int, target: EvidenceTarget, question: Question?, link: Int?, bearing: Bearing,
    quote: String?, note: String?, origin: String? = nil
  ) throws -> (weighing: Weighing, gaps: [Obstacle]) {
    _ = try article(of: target)
    if case .claim(let id) = target {
      let claim = try liveClaim(id)
      if let link { try requireLink(link, of: claim) }
    }
    let evidence = try evidence(id)
    if let why = evidence.unusableBecause {
      throw WorkbenchError(
        "E\(id) can't be weighed: \(why); fetch it again, or fetch another page")
    }
    if let quote, !(evidence.page?.text.contains(quote) ?? false) {
      throw WorkbenchError(
        "the words of --quote are not in the text of E\(id); copy them from: isnad evidence E\(id)")
    }
    let seen = Seen(
      try self.weighing(ofEvidence: id, for: target, question: question, link: link))
    let weighing = Weighing(
      evidence: id, target: target, question: question, link: link, bearing: bearing, quote: quote,
      note: note, origin: origin, by: reviewer, at: clock.now())
    _ = try change(touching: { [try article(of: $0.target)] }) {
      try store.weigh(weighing, seen: seen)
      return weighing
    }.value { "E\($0.evidence) is weighed" }
    if case .sharedSource(let id) = target, bearing == .contradicts,
      try sharedSource(id).status == .confirmed
    {
      return (weighing, [.sourceContradicted(source: id, evidence: weighing.evidence)])
    }
    guard case .claim(let claim) = target else { return (weighing, []) }
    return (weighing, try gaps(ofClaims: [claim], inArticles: [try article(of: target)]))
  }

  /// The origins that other pages of the same article were given and that a new name may be another
  /// name of, each with a page that has it.
  ///
  /// - Throws: what the store says.
  package func closeOrigins(
    to weighing: Weighing
  ) throws -> [(name: String, evidence: Int)] {
    guard let origin = weighing.origin else { return [] }
    let known = try review(ofArticle: article(of: weighing.target)).weighings.filter {
      $0.evidence != weighing.evidence
    }
    var pages: [String: Int] = [:]
    var names: [String] = []
    for other in known {
      guard let name = other.origin, pages[name] == nil else { continue }
      pages[name] = other.evidence
      names.append(name)
    }
    // A name that is there under another spelling is one with it already.
    guard !names.contains(where: { OriginName.key(of: $0) == OriginName.key(of: origin) }) else {
      return []
    }
    return OriginName.close(to: origin, among: names).map { ($0, pages[$0] ?? 0) }
  }

  /// Whether a link was just decided with nothing to show for it.
  private func hasNoEvidence(
    _ target: LinkTarget, _ change: LinkChange, inArticles articles: [Int]
  ) throws -> Bool {
    guard let article = articles.first else { return false }
    let review = try review(ofArticle: article)
    let grounds = LinkGrounds(review)
    for claim in review.claims {
      for link in claim.chain {
        switch target {
        case .link(claim.id, link.position): return grounds.lacksEvidence(link, inClaim: claim.id)
        case .shared(let id) where link.sharedSource == id:
          return grounds.lacksEvidence(link, inClaim: claim.id)
        default: break
        }
      }
    }
    return false
  }

  /// A verdict can't rest on a page that was not kept or shows nothing.
  private func requireUsable(_ ids: [Int]) throws {
    for id in ids {
      guard let why = try evidence(id).unusableBecause else { continue }
      throw WorkbenchError(
        "nothing can rest on E\(id): \(why); leave out --evidence E\(id), or fetch another page")
    }
  }

  /// What no longer carries the statuses of some claims after a change.
  private func gaps(ofClaims ids: [Int], inArticles articles: [Int]) throws -> [Obstacle] {
    try articles.flatMap { article -> [Obstacle] in
      let review = try review(ofArticle: article)
      let finder = GapFinder(review)
      return review.liveClaims.filter { ids.contains($0.id) }.flatMap(finder.gaps)
    }
  }

  /// The article that a target belongs to.
  func article(of target: EvidenceTarget) throws -> Int {
    switch target {
    case .article(let id): id
    case .claim(let id): try claim(id).article
    case .sharedSource(let id): try sharedSource(id).article
    }
  }
}
