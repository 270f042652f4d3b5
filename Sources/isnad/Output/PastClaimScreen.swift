import ClaimModel
import Workbench

extension ClaimScreen {
  /// Writes what was held of a claim at an earlier moment.
  ///
  /// - Throws: `WorkbenchError` when the claim is unknown, `Failure` when it was not there yet.
  static func write(
    claim id: Int, asOf moment: Timestamp, _ workbench: Workbench, format: ListFormat
  ) throws {
    let review = try workbench.review(
      ofArticle: try workbench.claim(id).article, asOf: moment)
    guard let claim = review.claims.first(where: { $0.id == id }) else {
      throw Failure("C\(id) was not there yet at \(moment); see: isnad history C\(id)")
    }
    let screen = ClaimScreen(
      claim: claim, review: review,
      events: review.events.filter { $0.subject == .init(.claim, id) })
    try ListWriter(format: format == .json ? .ndjson : format).write(
      [claim], json: { _ in screen.json() },
      text: { _ in ["as of \(moment)"] + screen.lines() })
  }
}
