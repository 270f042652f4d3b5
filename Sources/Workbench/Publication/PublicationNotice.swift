import ClaimModel
import ClaimStore

/// What a change did to what was approved or published, for the person who made it to be told.
package enum PublicationNotice: Hashable, Sendable {
  /// The approval of an article no longer holds, since what its report says changed, or since
  /// whoever gave it undid that.
  case approvalTakenBack(article: Int, isUndone: Bool)
  /// What readers were told of claims was corrected.
  case corrected(claims: [Int])

  /// What some events tell.
  static func all(in events: [AuditEvent]) -> [PublicationNotice] {
    let reopened = events.filter { $0.action == EventAction.articleReopen.rawValue }
    let corrected = events.filter { $0.action == EventAction.claimCorrect.rawValue }
    let isUndone = events.allSatisfy {
      [EventAction.articleReopen, .operationUndo].map(\.rawValue).contains($0.action)
    }
    return reopened.map { .approvalTakenBack(article: $0.subject.id, isUndone: isUndone) }
      + (corrected.isEmpty ? [] : [.corrected(claims: corrected.map(\.subject.id))])
  }
}
