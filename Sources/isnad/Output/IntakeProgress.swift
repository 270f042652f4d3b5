import ClaimModel
import Workbench

/// Tells of articles as they are taken in: of one its first screen, of several a line each.
struct IntakeProgress {
  /// How many inputs there are to take in.
  private let total: Int
  private var taken = 0
  private var claimCount = 0
  private var line = ProgressLine()
  /// The first new article, as long as it is the only one.
  private var only: IntakeResult?
  private var count = 0

  /// Makes a report that has nothing yet.
  init(total: Int) {
    self.total = total
    line.tell(0, of: total, "articles")
  }

  /// Tells of an input that could not be taken in, which is told at the end, or of one that was.
  mutating func take(_ result: Result<IntakeResult, any Error>, _ failures: inout [String]) {
    line.end()
    do { show(try result.get()) } catch { failures.append("\(error)") }
    taken += 1
    line.tell(taken, of: total, "articles")
  }

  /// Tells of an article that is on the disk.
  private mutating func show(_ result: IntakeResult) {
    if result.isBroughtBack {
      Output.complain(
        "isnad: '\(TerminalText.escaped(result.input))' had been set aside, as "
          + "A\(result.review.article.id); it counts again, with all that was held about it")
      return
    }
    if let version = result.formerVersion {
      Output.complain(
        "isnad: '\(TerminalText.escaped(result.input))' is here already, as version \(version) of "
          + "A\(result.review.article.id), which has version \(result.review.article.version) now; "
          + "to go back to it: isnad detect --again A\(result.review.article.id) --text "
          + Self.text(of: result))
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
    if let later = result.laterVersion { Output.complain(Self.hint(later, result)) }
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

  /// That a new article is another one's later version, and how to say so.
  private static func hint(_ later: LaterVersion, _ result: IntakeResult) -> String {
    let sign =
      switch later.sign {
      case .sameAddress: "the same address, "
      case .sameName: "the same name, "
      case .sameWords: ""
      }
    let share = Int(later.likeness * 100)
    return
      "isnad: '\(TerminalText.escaped(result.input))' looks like a later version of A\(later.of) "
      + "(\(sign)\(share) in 100 of the words the same) and is A\(result.review.article.id) for now; "
      + "to make it that, with what was done on A\(later.of) kept: isnad detect --again A\(later.of) "
      + "--text \(text(of: result))"
  }

  /// How the text of an input is given once more.
  private static func text(of result: IntakeResult) -> String {
    if let page = result.furtherPage ?? result.review.article.pageEvidence { return "E\(page)" }
    return result.input == "standard input" ? "FILE" : TerminalText.shellQuoted(result.input)
  }

  private func sayLine(_ result: IntakeResult) {
    Output.say(ArticleScreen(review: result.review).summaryLine())
  }
}
