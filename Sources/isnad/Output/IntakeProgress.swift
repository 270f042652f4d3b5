import ClaimModel
import Workbench

/// Tells of articles as they are taken in: of one its first screen, of several a line each.
struct IntakeProgress {
  /// How many inputs there are to take in.
  private let total: Int
  private var taken = 0
  private var claimCount = 0
  private let begun = ContinuousClock.now
  private var line = ProgressLine()
  /// The first new article, as long as it is the only one.
  private var only: IntakeResult?
  private var count = 0

  /// Makes a report that has nothing yet.
  init(total: Int) {
    self.total = total
  }

  /// Tells of an input that could not be taken in, which is told at the end, or of one that was.
  mutating func take(_ result: Result<IntakeResult, any Error>, _ failures: inout [String]) {
    line.end()
    do { show(try result.get()) } catch { failures.append("\(error)") }
    taken += 1
    let state = state
    line.tell(state)
  }

  /// How far it is, how fast, and how long it will take at that pace.
  private var state: String {
    let rate = Double(taken) / max(0.001, begun.duration(to: .now) / .seconds(1))
    let left = Int((Double(total - taken) / max(0.001, rate)).rounded(.up))
    return "\(taken) of \(Wording.count(total, "article")), \(Int(rate)) a second, \(left) s left"
  }

  /// Tells of an article that is on the disk.
  private mutating func show(_ result: IntakeResult) {
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
    claimCount += result.review.liveClaims.count
    guard count > 1 else {
      only = result
      return
    }
    if let first = only { sayLine(first) }
    only = nil
    sayLine(result)
  }

  /// Tells what is left to tell once all is done.
  mutating func end() {
    line.end()
    if let only { ArticleScreen(review: only.review).lines().forEach(Output.say) }
    if count > 1 {
      let claims = Wording.count(claimCount, "claim")
      Output.say(
        "added \(Wording.count(count, "article")) with \(claims); what to open first: isnad next")
    }
  }

  private func sayLine(_ result: IntakeResult) {
    Output.say(ArticleScreen(review: result.review).summaryLine())
  }
}
