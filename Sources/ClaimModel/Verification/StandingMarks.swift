/// A reason that a person gave for an answer against a rule of review.
package struct MarkOverride: Hashable, Sendable {
  /// The event that keeps it, by sequence.
  package var sequence: Int
  /// The questions whose present answer it was given for; at least one.
  package var questions: [Question]
  /// The reason.
  package var why: String
  /// Who gave it.
  package var by: String
  /// When.
  package var at: Timestamp
}

/// The marks by which claims have their answers: on each question the last one that is in force.
///
/// A question keeps its mark, and the reason that was given with it, where only the other one is
/// answered anew. What is asked for is sorted once, so that asking for all claims stays linear.
package struct StandingMarks: Sendable {
  /// The action of an event in which a person answered.
  package static let action = "claim.mark"

  private var marks: [Int: [Question: AuditEvent]] = [:]

  /// Sorts events, given in their order; those of other things than claims are passed over.
  package init(_ events: [AuditEvent]) {
    for event in events
    where event.action == Self.action && event.subject.kind == .claim && event.isInForce {
      for question in Question.allCases where event.after[question.member] != nil {
        marks[event.subject.id, default: [:]][question] = event
      }
    }
  }

  /// The mark by which a claim has its answer to a question; `nil` where nobody gave one.
  package func mark(of claim: Int, _ question: Question) -> AuditEvent? { marks[claim]?[question] }

  /// The reasons for answers of a claim against a rule of review, in the order they were given.
  package func overrides(of claim: Int) -> [MarkOverride] {
    var overrides: [MarkOverride] = []
    for question in Question.allCases {
      guard let mark = mark(of: claim, question), let why = mark.why else { continue }
      if let place = overrides.firstIndex(where: { $0.sequence == mark.sequence }) {
        overrides[place].questions.append(question)
      } else {
        overrides.append(
          MarkOverride(
            sequence: mark.sequence, questions: [question], why: why, by: mark.actor, at: mark.at))
      }
    }
    return overrides.sorted { $0.sequence < $1.sequence }
  }
}

extension Question {
  /// The member of a claim's state in the audit trail that holds the answer.
  package var member: String { self == .attribution ? "attribution" : "contentStatus" }
}
