package import ClaimModel
import ClaimStore
import Digests
import Foundation
import Interchange
import TextDecoding

/// What came of adding one input.
package struct IntakeResult: Sendable {
  /// The input as it was named.
  package var input: String
  /// The article with everything held about it.
  package var review: ArticleReview
  /// False where the workspace had the same text already; it was not added again then.
  package var isNew: Bool
  /// True where the workspace had the same text, which had been set aside and counts again.
  package var isBroughtBack = false
  /// The version of the article that the text is, where it has another one by now.
  package var formerVersion: Int?
  /// The article that a new one is plainly a later version of.
  package var laterVersion: LaterVersion?
  /// The page that such a text was found in once more, and that is now attached to the article.
  package var furtherPage: Int?
}

extension Workbench {
  /// Takes in the article on standard input, and finds its claims.
  package func addStandardInput(metadata: ArticleMetadata) throws -> IntakeResult {
    let bytes = try FileBytes.read(descriptor: STDIN_FILENO, name: "standard input")
    let name = metadata.title.map(Self.fileName) ?? "article"
    return try add(
      ArticleDraft(bytes, name: name, input: "standard input", metadata: metadata))
  }

  /// Takes in a text with the bytes it was read from, finds its claims and writes its ledger.
  func add(_ draft: ArticleDraft) throws -> IntakeResult {
    let read = try reading(of: draft)
    let (intake, furtherPage) = try change(touching: { [$0.intake.article.id] }) {
      try kept(read.article, read.detection)
    }.value { $0.intake.sentence(about: draft.input) }
    return try result(intake, of: draft.input, named: read.article.name, furtherPage: furtherPage)
  }

  /// What came of an input whose article is in the store.
  func result(
    _ intake: Intake, of input: String, named name: String, furtherPage: Int? = nil
  ) throws -> IntakeResult {
    let review = try review(ofArticle: intake.article.id)
    return IntakeResult(
      input: input, review: review, isNew: intake.isNew, isBroughtBack: intake.isBroughtBack,
      formerVersion: intake.formerVersion,
      laterVersion: intake.isNew ? try laterVersion(review.article, named: name) : nil,
      furtherPage: furtherPage)
  }

  /// What the store takes in of a text: all that needs no store.
  func reading(of draft: ArticleDraft) throws -> (article: NewArticle, detection: Detection) {
    let text = draft.text.precomposedStringWithCanonicalMapping
    var metadata = draft.metadata
    if metadata.title == nil { metadata.title = FirstLine.title(of: text) }
    let document = try detection().document(
      id: draft.name, utf8: Array(text.utf8), metadata: metadata)
    let article = NewArticle(
      name: ArticleFile.fitted(draft.name), metadata: metadata, text: text,
      textDigest: document.textDigest, original: draft.original,
      originalDigest: SHA256.hex(of: draft.original), charset: draft.charset,
      pageEvidence: draft.pageEvidence)
    return (article, document.detection)
  }

  /// Puts an article into the store. The page that a known text was found in once more is attached
  /// to the article, as another witness of its publication.
  private func kept(
    _ article: NewArticle, _ detection: Detection
  ) throws -> (intake: Intake, furtherPage: Int?) {
    let now = clock.now()
    let intake = try store.add(article, detection: detection, by: reviewer, at: now)
    let known = intake.article
    guard !intake.isNew, let page = article.pageEvidence,
      try !evidence(page).targets.contains(.article(known.id))
    else { return (intake, nil) }
    try store.attachEvidence(page, to: [.article(known.id)], by: reviewer, at: now)
    return (intake, page)
  }

  /// A title as a file name: letters and digits of any script, others as hyphens, at most 60.
  static func fileName(_ title: String) -> String {
    let name = title.split { !($0.isLetter || $0.isNumber) }.joined(separator: "-").prefix(60)
    return name.isEmpty ? "article" : String(name)
  }
}

/// A text on its way into the workspace.
struct ArticleDraft {
  var name: String
  /// What messages call it.
  var input: String
  var text: String
  var charset: String
  var original: [UInt8]
  var metadata: ArticleMetadata
  var pageEvidence: Int?
}

extension ArticleDraft {
  /// A draft of the text that some bytes are.
  ///
  /// - Throws: `WorkbenchError` when they are no text.
  init(
    _ bytes: [UInt8], name: String, input: String, metadata: ArticleMetadata
  ) throws(WorkbenchError) {
    let decoded = try ArticleFile.decode(bytes, name: input)
    self.init(
      name: name, input: input, text: decoded.text, charset: decoded.charset, original: bytes,
      metadata: metadata)
  }
}

extension Intake {
  /// Whether the article was not there before.
  var isNew: Bool { if case .added = self { true } else { false } }

  /// Whether it had been set aside and counts again.
  var isBroughtBack: Bool { if case .broughtBack = self { true } else { false } }

  /// The version that the text is, where the article has another one by now.
  var formerVersion: Int? { if case .superseded(_, let version) = self { version } else { nil } }

  /// Where an input is, for a message that goes on with what was not done.
  func sentence(about input: String) -> String {
    "'\(input)' is in the workspace, as A\(article.id)"
  }
}

extension ArticleMetadata {
  /// These metadata, each replaced where the other ones know it.
  func overridden(by other: ArticleMetadata) -> ArticleMetadata {
    ArticleMetadata(
      title: other.title ?? title, isTitleGiven: other.isTitleGiven || isTitleGiven,
      outlet: other.outlet ?? outlet, date: other.date ?? date, url: other.url ?? url,
      language: other.language ?? language)
  }
}
