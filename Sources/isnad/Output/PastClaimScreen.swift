import ClaimModel
import Workbench

extension ClaimScreen {
  /// The screen of what was held of a claim at an earlier moment.
  ///
  /// - Throws: `WorkbenchError` when the claim is unknown, `Failure` when it was not there yet.
  static func past(
    claim id: Int, asOf moment: Timestamp, _ workbench: Workbench
  ) throws -> ClaimScreen {
    let review = try workbench.review(
      ofArticle: try workbench.claim(id).article, asOf: moment)
    guard let claim = review.claims.first(where: { $0.id == id }) else {
      throw Failure("C\(id) was not there yet at \(moment); see: isnad history C\(id)")
    }
    return ClaimScreen(
      claim: claim, review: review,
      events: review.events.filter { $0.subject == .init(.claim, id) })
  }

  /// Writes what was held of a claim at an earlier moment.
  ///
  /// - Throws: as `past(claim:asOf:_:)`.
  static func write(
    claim id: Int, asOf moment: Timestamp, _ workbench: Workbench, format: ListFormat
  ) throws {
    let screen = try past(claim: id, asOf: moment, workbench)
    try ListWriter(format: format == .json ? .ndjson : format).write(
      [screen.claim], json: { _ in screen.json() },
      text: { _ in ["as of \(moment)"] + screen.lines() })
  }
}
