import ClaimModel
import Workbench

/// Tells of articles as they are taken in: of one its first screen, of several a line each.
struct IntakeProgress {
  /// The first new article, as long as it is the only one.
  private var only: IntakeResult?
  private var count = 0

  /// Tells of an article that is on the disk.
  mutating func show(_ result: IntakeResult) {
    if result.isBroughtBack {
      Output.complain(
        "isnad: '\(TerminalText.escaped(result.input))' had been set aside, as "
          + "A\(result.review.article.id); it counts again, with all that was held about it")
      return
    }
    guard result.isNew else {
      Output.complain(
        "isnad: '\(TerminalText.escaped(result.input))' is here already, as "
          + "A\(result.review.article.id); "
          + (result.furtherPage.map { "its page is kept as E\($0) and attached" }
            ?? "nothing was added"))
      return
    }
    count += 1
    guard count > 1 else {
      only = result
      return
    }
    if let first = only { sayLine(first) }
    only = nil
    sayLine(result)
  }

  /// Tells what is left to tell once all is done.
  func end() {
    if let only { ArticleScreen(review: only.review).lines().forEach(Output.say) }
    if count > 1 {
      Output.say("added \(Wording.count(count, "article")); what to open first: isnad next")
    }
  }

  private func sayLine(_ result: IntakeResult) {
    Output.say(ArticleScreen(review: result.review).summaryLine())
  }
}
