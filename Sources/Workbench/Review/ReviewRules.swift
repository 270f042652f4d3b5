package import ClaimModel
import ClaimStore

/// Why a status can't be given to a claim without an override.
package enum Obstacle: Hashable, Sendable {
  /// A link between the speaker and the article is not confirmed.
  case linkNotConfirmed(claim: Int, position: Int, role: LinkRole, name: String, status: LinkStatus)
  /// No carrier is named, and nothing kept was weighed as showing that it was said.
  case noCarrier(claim: Int)
  /// Nothing was weighed as supporting (or contradicting) the content itself.
  case noContentEvidence(claim: Int, ContentStatus)

  /// A shared document, event or spokesperson is held as confirmed while evidence contradicts it.
  case sourceContradicted(source: Int, evidence: Int)
  /// Somebody else said it, as far as is held: the speaker's link does not hold.
  case speakerDoesNotHold(claim: Int, name: String, status: LinkStatus)

  /// It was marked before its words or its chain were changed, and the answers were for those.
  case wordsChanged(claim: Int, by: String)
  /// It was marked as an earlier version of the article had it, and this one has other words.
  case articleEdited(claim: Int, version: Int)

  /// The claim that it stands in the way of; `nil` for what concerns a shared source.
  package var claim: Int? {
    switch self {
    case .linkNotConfirmed(let claim, _, _, _, _), .noCarrier(let claim),
      .noContentEvidence(let claim, _), .speakerDoesNotHold(let claim, _, _),
      .wordsChanged(let claim, _), .articleEdited(let claim, _):
      claim
    case .sourceContradicted: nil
    }
  }

  /// The question whose answer it stands in the way of; `nil` for what is no answer's alone.
  var question: Question? {
    switch self {
    case .linkNotConfirmed, .noCarrier, .speakerDoesNotHold: .attribution
    case .noContentEvidence: .content
    case .sourceContradicted, .wordsChanged, .articleEdited: nil
    }
  }

  /// Whether what was marked had other words, or another chain.
  var isOfWords: Bool {
    switch self {
    case .wordsChanged, .articleEdited: true
    default: false
    }
  }

  /// What is missing and how to mend it.
  package var description: String {
    switch self {
    case .linkNotConfirmed(let claim, let position, let role, let name, let status):
      "C\(claim) can't be confirmed while link \(position), the \(role.rawValue) '\(name)', is "
        + "\(status.rawValue.replacing("-", with: " ")); check it and say: "
        + "isnad link C\(claim) \(position) confirmed"
    case .sourceContradicted(let source, let evidence):
      "D\(source) is held as confirmed while E\(evidence) is held to contradict it; weigh again, or "
        + "say: isnad link D\(source) contradicted"
    case .speakerDoesNotHold(let claim, let name, let status):
      "C\(claim) can't be confirmed: that the speaker is '\(name)' is held as "
        + "\(status.rawValue.replacing("-", with: " ")); mark it misattributed, or say: "
        + "isnad link C\(claim) 1 unchecked"
    case .articleEdited(let claim, let version):
      "C\(claim) was marked before version \(version) of the article gave it other words; see: "
        + "isnad show C\(claim); if the answers still hold, give them once more, else mark it anew"
    case .wordsChanged(let claim, let person):
      "C\(claim) was marked before '\(person)' changed its words or its chain; if the answers still "
        + "hold, give them once more, else mark it anew"
    case .noCarrier(let claim):
      "C\(claim) can't be confirmed: the article names no carrier, and no evidence was weighed as "
        + "showing that it was said; find the primary document and say: "
        + "isnad weigh E… supports C\(claim) --on attribution"
    case .noContentEvidence(let claim, let status):
      "C\(claim) can't be \(status.rawValue): no evidence was weighed as "
        + (status == .refuted ? "contradicting" : "supporting")
        + " what was said (a page that only shows that it was said does not count); say: "
        + "isnad weigh E… \(status == .refuted ? "contradicts" : "supports") C\(claim) --on content"
    }
  }
}

/// Statuses that rules of review keep from some claims, unless somebody gives a reason.
package struct MarkRefusal: Error, CustomStringConvertible {
  /// What stands in the way. At least one.
  package let obstacles: [Obstacle]

  /// The first obstacle, how many more there are, and how a command passes them.
  package var description: String {
    summary + "; or give a reason with --override, which every report shows"
  }

  /// The first obstacle, and how many more there are.
  package var summary: String {
    let more = obstacles.count > 1 ? " (and \(obstacles.count - 1) more in the way)" : ""
    return (obstacles.first?.description ?? "") + more
  }
}

/// The rules that keep a mark from saying more than the evidence does (DESIGN.md: the gap rule, and
/// that a page which shows that something was said never supports that it is true).
package enum ReviewRules {
  /// What stands in the way of giving statuses to a claim.
  ///
  /// - Parameters:
  ///   - claim: the claim as it is held now.
  ///   - attribution: the attribution status to be given, if any.
  ///   - content: the content status to be given, if any.
  ///   - weighings: how evidence was weighed for the claim.
  ///   - isUsable: whether an evidence keeps a page; a failed fetch never counts.
  /// - Returns: nothing when the statuses may be given.
  package static func obstacles(
    _ claim: ClaimRecord, attribution: AttributionStatus?, content: ContentStatus?,
    weighings: [Weighing], isUsable: (Int) -> Bool
  ) -> [Obstacle] {
    let weighings = weighings.filter { isUsable($0.evidence) }
    var obstacles: [Obstacle] = []
    if attribution == .confirmed {
      if claim.speaker.status == .contradicted || claim.speaker.status == .notFound {
        obstacles.append(
          .speakerDoesNotHold(
            claim: claim.id, name: claim.speaker.name, status: claim.speaker.status))
      }
      obstacles += claim.chain.dropFirst().filter { $0.status != .confirmed }.map {
        .linkNotConfirmed(
          claim: claim.id, position: $0.position, role: $0.role, name: $0.name, status: $0.status)
      }
      let isShown = weighings.contains { $0.question == .attribution && $0.bearing == .supports }
      if claim.hasNoCarrier, !isShown { obstacles.append(.noCarrier(claim: claim.id)) }
    }
    let needed: Bearing? =
      switch content {
      case .verified: .supports
      case .refuted: .contradicts
      default: nil
      }
    if let content, let needed,
      !weighings.contains(where: { $0.question == .content && $0.bearing == needed })
    {
      obstacles.append(.noContentEvidence(claim: claim.id, content))
    }
    return obstacles
  }

  /// What no longer carries the statuses a claim has; of many claims ask one `GapFinder`.
  package static func gaps(_ claim: ClaimRecord, in review: ArticleReview) -> [Obstacle] {
    claim.isAnswered ? GapFinder(review).gaps(of: claim) : []
  }
}

/// Finds what no longer carries the statuses that claims of an article have: a link that was confirmed
/// when a claim was marked may be contradicted since, or a weighing changed.
///
/// Evidence weighed on the content of a claim that reports the same act counts too. What it looks up
/// is sorted once, so that asking for all claims stays linear.
package struct GapFinder {
  private let events: [Int: [AuditEvent]]
  private let marks: StandingMarks
  private let weighings: [Int: [Weighing]]
  private let usable: Set<Int>
  /// The live claims that report the same act, by the first of them.
  private let groups: [Int: [Int]]

  /// Sorts what is held about an article.
  package init(_ review: ArticleReview) {
    events = Dictionary(
      grouping: review.events.filter { $0.subject.kind == .claim }, by: \.subject.id)
    marks = StandingMarks(review.events)
    var weighings: [Int: [Weighing]] = [:]
    for weighing in review.weighings {
      if case .claim(let id) = weighing.target { weighings[id, default: []].append(weighing) }
    }
    self.weighings = weighings
    usable = Set(review.evidence.filter(\.isUsable).map(\.id))
    var groups: [Int: [Int]] = [:]
    for claim in review.claims where claim.standing == .live {
      groups[claim.firstOfSameAct, default: []].append(claim.id)
    }
    self.groups = groups
  }

  /// Whether nothing is left to do for a claim: it is answered, and its answers are carried.
  package func isSettled(_ claim: ClaimRecord) -> Bool {
    claim.isFullyAnswered && gaps(of: claim).isEmpty
  }

  /// What no longer carries the statuses of a claim.
  ///
  /// - Returns: for an answer that was given against a rule with a reason only what changed since: the
  ///   reason was said then, and reports show it.
  package func gaps(of claim: ClaimRecord) -> [Obstacle] {
    guard claim.isAnswered else { return [] }
    func isReasoned(_ question: Question) -> Bool {
      marks.mark(of: claim.id, question)?.why != nil
    }
    let joined = (groups[claim.firstOfSameAct] ?? []).filter { $0 != claim.id }
    let shared = joined.flatMap { weighings[$0] ?? [] }.filter { $0.question == .content }
    let last = Question.allCases.compactMap { marks.mark(of: claim.id, $0) }
      .max { $0.sequence < $1.sequence }
    return wordsChanged(claim, after: last)
      + ReviewRules.obstacles(
        claim, attribution: isReasoned(.attribution) ? nil : claim.attribution,
        content: isReasoned(.content) ? nil : claim.contentStatus,
        weighings: (weighings[claim.id] ?? []) + shared, isUsable: usable.contains)
  }

  /// Whether the answers of a claim were given for other words, or for another chain, than it has.
  private func wordsChanged(_ claim: ClaimRecord, after mark: AuditEvent?) -> [Obstacle] {
    guard let mark,
      let change = events[claim.id]?.last(where: {
        $0.sequence > mark.sequence && $0.changesWords
      })
    else { return [] }
    if let version = change.after["version"]?.intValue {
      return [.articleEdited(claim: claim.id, version: version)]
    }
    return [.wordsChanged(claim: claim.id, by: change.actor)]
  }
}
