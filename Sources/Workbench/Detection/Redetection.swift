package import ClaimModel
import ClaimStore
import Comparison
import Foundation
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
        article: id, detection, map: TextMapping.map, isTrial: isTrial, by: reviewer,
        at: clock.now())
    }
    if isTrial { return try run() }
    return try change(touching: { $0.operation == nil ? [] : [id] }, run)
      .value { _ in "A\(id) is read again" }
  }
}

/// Where the next version of an article comes from.
package enum RevisedText: Sendable {
  /// A text file.
  case file(String)
  /// Standard input.
  case standardInput
  /// The page of an evidence, such as a later capture of the article's address.
  case evidence(Int)
}

extension Workbench {
  /// Makes a text the next version of an article, has it read, and takes in what differs.
  ///
  /// What is known of the article stays, but for what `metadata`, the file's sidecar or the page say;
  /// a title that nobody gave is the first line of the new text.
  ///
  /// - Parameters:
  ///   - id: the article.
  ///   - input: where the text comes from.
  ///   - metadata: what is known of it besides.
  ///   - isTrial: whether the difference is only told, and nothing changed.
  /// - Returns: what differs; without a revision where the article has just this text.
  /// - Throws: `WorkbenchError` when there is no such article or no text; else what the store says.
  package func revise(
    article id: Int, with input: RevisedText, metadata: ArticleMetadata, isTrial: Bool
  ) throws -> Redetection {
    let article = try article(id)
    var draft = try draft(of: input, metadata: metadata)
    var known = article.metadata
    if !known.isTitleGiven { known.title = nil }
    draft.metadata = known.overridden(by: draft.metadata)
    let read = try reading(of: draft)
    func run() throws -> Redetection {
      try store.revise(
        article: id, to: read.article, detection: read.detection, expecting: article.version,
        map: TextMapping.map, isTrial: isTrial, by: reviewer, at: clock.now())
    }
    if isTrial { return try run() }
    return try change(
      touching: { result in
        (result.operation == nil ? [] : [id]) + [result.revision?.absorbed].compactMap(\.self)
      }, run
    ).value { _ in "the text is that of \(draft.input) now" }
  }

  private func draft(of input: RevisedText, metadata: ArticleMetadata) throws -> ArticleDraft {
    switch input {
    case .file(let path):
      return try ArticleDraft(
        FileBytes.read(path), name: ArticleFile.name(of: path), input: "'\(path)'",
        metadata: Sidecar.metadata(beside: path).overridden(by: metadata))
    case .standardInput:
      return try ArticleDraft(
        FileBytes.read(descriptor: STDIN_FILENO, name: "standard input"), name: "article",
        input: "standard input", metadata: metadata)
    case .evidence(let id):
      let evidence = try evidence(id)
      guard let page = evidence.page, evidence.outcome == .captured else {
        throw WorkbenchError(
          "E\(id) holds no whole article: \(evidence.unusableBecause ?? "no text was found in it"); "
            + "save the article's text to a file and give that")
      }
      return ArticleDraft(page, of: evidence, input: "E\(id)", metadata: metadata)
    }
  }
}
