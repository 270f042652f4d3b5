/// How the report of an article came to its readers, and what was corrected since: worked out from
/// the events about it.
package struct PublicationRecord: Hashable, Sendable {
  /// A step that a person took.
  package struct Step: Hashable, Sendable {
    /// Who.
    package var by: String
    /// When.
    package var at: Timestamp
    /// Why: of an approval, the reason for approving marks of one's own.
    package var why: String?

    fileprivate init(_ event: AuditEvent) {
      by = event.actor
      at = event.at
      why = event.why
    }
  }

  /// A claim of which readers were told something else before.
  package struct Correction: Hashable, Sendable {
    /// The claim.
    package var claim: Int
    /// Who corrected it, when and why.
    package var step: Step
    /// What readers had: `attribution`, `contentStatus`, `standing`, `speaker`, `words`, `links` with
    /// `role`, `name` and `status`, `weighings` where one was turned, and what else of a claim's card
    /// changed (`act`, `stance`, `source` …); null where there was no such claim.
    package var before: JSONValue
    /// What they have since.
    package var after: JSONValue
  }

  /// How far the report has come.
  package var state: PublicationState
  /// Who took it as a second pair of eyes; `nil` of a draft.
  package var approval: Step?
  /// Who published it; `nil` until then.
  package var publication: Step?
  /// Who withdrew it; `nil` where it stands.
  package var withdrawal: Step?
  /// What was corrected, in order.
  package var corrections: [Correction]

  /// The approval by who marked claims of it, with the reason; `nil` where somebody else approved.
  package var ownApproval: Step? { approval?.why == nil ? nil : approval }

  /// The record of an article.
  package init(of review: ArticleReview) {
    func last(_ action: String) -> Step? {
      review.events.last { $0.action == action && $0.isInForce }.map(Step.init)
    }
    state = review.article.publication
    approval = state == .draft ? nil : last("article.approve")
    publication = state == .draft || state == .approved ? nil : last("article.publish")
    withdrawal = state == .withdrawn ? last("article.withdraw") : nil
    corrections = Self.corrections(in: review.events)
  }

  /// What some events tell was corrected, in order.
  static func corrections(in events: [AuditEvent]) -> [Correction] {
    events.filter { $0.action == "claim.correct" && $0.subject.kind == .claim }.map {
      Correction(claim: $0.subject.id, step: Step($0), before: $0.before, after: $0.after)
    }
  }
}
