import ArgumentParser
import ClaimModel
import Foundation
import Synchronization
import Workbench

/// `isnad review`: goes through claims one by one.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Go through claims one by one: look, answer, check, note.",
    discussion: """
      On a terminal it is a screen with the article's text, the claim's chain and evidence, and keys \
      (? lists them). Elsewhere, with TERM=dumb, or with --plain, it asks one plain question after \
      the other and reads answers from standard input. Evidence is fetched, attached, looked at and \
      weighed there too, and claims are added, edited, split, merged and joined. Each answer is \
      recorded at once, by the rules of the commands of those names; nothing is lost when it ends \
      early.

      Example:
        isnad review A1
        isnad review --todo links
        printf 'not-found\\nunproven\\n' | isnad review C18
      """
  )
  .ofIsnad

  @Argument(
    help: "An article, such as A1, or claims, such as C3,C4; by default what is left to do.")
  var what: String?

  @OptionGroup var chosen: ClaimFilterOptions

  @Flag(help: "Ask plain questions, on a terminal too.")
  var plain = false

  @OptionGroup var fetching: FetchOptions
  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  /// Whether claims are named, and no article.
  private var namesClaims: Bool {
    guard let what else { return false }
    return Reference.parts(of: what).allSatisfy {
      if case .claim? = Reference($0.trimmingSpaces) { true } else { false }
    }
  }

  func validate() throws {
    if namesClaims, let option = chosen.given {
      throw ValidationError("\(option) chooses among claims; leave it out where you name them")
    }
  }

  func run() throws {
    // What is asked and answered is what it is called for.
    Output.isShowing.withLock { $0 = true }
    let notices = ReviewConversation.Notices()
    let workbench = try workspace.open(
      for: .changing, by: reviewer.by, correcting: correction.correction,
      tell: { notices.lines.append(Wording.notice($0)) })
    guard let session = try ReviewSession(workbench, try scope(workbench)) else {
      Output.say("no claim is to be reviewed there; see: isnad claims")
      return
    }
    let isOnScreen = !plain && Terminal.isThere
    // Plain is for bad lines and for reading aloud, which no sequence helps.
    if plain { Screen.hasColours = false }
    let conversation = ReviewConversation(
      session, policy: try fetching.policy(workbench.settings), isGuided: !isOnScreen,
      notices: notices)
    guard isOnScreen else { return try ReviewDialogue(conversation).run() }
    let terminal = try Terminal()
    ReviewView(conversation, terminal).run()
    terminal.leave()
    try ReviewSentences.summary(session).forEach(Output.say)
  }

  private func scope(_ workbench: Workbench) throws -> ReviewScope {
    if namesClaims, let what {
      return ReviewScope(claims: try workbench.claimIDs(what))
    }
    let article = try what.map(workbench.articleID)
    return ReviewScope(
      filter: chosen.filter(article: article, standing: .live), status: chosen.status,
      todo: chosen.todo)
  }
}
