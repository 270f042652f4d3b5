package import ClaimModel
import ClaimStore
import Interchange

extension Workbench {
  /// Has the present detector read an article again, and takes in what differs.
  ///
  /// - Parameters:
  ///   - id: the article.
  ///   - isTrial: whether the difference is only told, and nothing changed.
  /// - Returns: what differs.
  /// - Throws: `WorkbenchError` when there is no such article; else what the store says.
  package func redetect(article id: Int, isTrial: Bool) throws -> Redetection {
    let article = try article(id)
    let detection = try detection().document(
      id: article.name, utf8: Array(article.text.utf8), metadata: article.metadata
    ).detection
    func run() throws -> Redetection {
      try store.redetect(
        article: id, detection, isTrial: isTrial, by: reviewer, at: clock.now())
    }
    if isTrial { return try run() }
    return try change(touching: { $0.operation == nil ? [] : [id] }, run)
      .value { _ in "A\(id) is read again" }
  }
}
