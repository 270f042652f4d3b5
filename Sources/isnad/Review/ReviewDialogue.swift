import ClaimModel
import Fetching
import Foundation
import Workbench

/// The plain face of a review: one question after the other, a line each.
struct ReviewDialogue {
  private let conversation: ReviewConversation
  private var session: ReviewSession { conversation.session }
  private let isTyped = isatty(STDIN_FILENO) == 1

  init(_ conversation: ReviewConversation) {
    self.conversation = conversation
    // Ctrl-C leaves a fetch, and not the review.
    conversation.watch = { FetchWatch(progress: { _ in }, isStopped: { Interruption.wasAsked }) }
    conversation.whileFetching = Interruption.during
  }

  /// Asks until the person ends it, or there is nothing more to read.
  ///
  /// - Throws: `Failure` where answers came from a file or a pipe and not all could be taken.
  func run() throws {
    tellBeginning()
    var shown: Int?
    var article: Int?
    while !conversation.isEnded {
      if conversation.question == nil, shown != session.current.id,
        conversation.guide?.stage != .end
      {
        if article != session.review.article.id {
          article = session.review.article.id
          if let finding = HiddenFinding.line(session.review.article.text) { Output.say(finding) }
        }
        showClaim()
        shown = session.current.id
      }
      ask()
      guard let words = readLine() else {
        Output.print("")
        break
      }
      // Where nobody types, the answer is not on the screen yet.
      if !isTyped { Output.print(TerminalText.escaped(words)) }
      tell(conversation.take(words))
    }
    Output.print("")
    try ReviewSentences.summary(session).forEach(Output.say)
    guard isTyped || conversation.failureCount == 0 else {
      throw Failure(
        "\(Wording.count(conversation.failureCount, "answer")) could not be taken; what was taken is "
          + "recorded")
    }
  }

  private func tellBeginning() {
    let (_, claims) = session.position
    let (_, articles) = session.articlePosition
    let what =
      articles == 1
      ? "\(Wording.count(claims, "claim")) of A\(session.review.article.id)"
      : "claims of \(Wording.count(articles, "article"))"
    Output.say(
      "\(what), as \(TerminalText.isolated(session.workbench.reviewer)); each answer is recorded at "
        + "once. Enter leaves a question, ? lists what can be said.")
  }

  private func showClaim() {
    let claim = session.current
    let (number, count) = session.position
    let screen = ClaimScreen(claim: claim, review: session.review, events: [])
    let dismissed = claim.standing == .dismissed ? "   DISMISSED" : ""
    Output.print("")
    Output.say(
      "C\(claim.id)  \(number) of \(count) in A\(claim.article)   "
        + "said? \(Wording.status(claim.attribution))   "
        + "true? \(Wording.status(claim.contentStatus))\(dismissed)")
    screen.card(withWords: true).forEach(Output.say)
  }

  private func ask() {
    let prompt: String
    if let question = conversation.question {
      for choice in question.choices {
        Output.say("  \(choice.word)" + (choice.meaning.isEmpty ? "" : "  \(choice.meaning)"))
      }
      prompt = question.text
    } else {
      let claim = session.current
      prompt =
        switch conversation.guide?.stage {
        case .said?, nil: "C\(claim.id) said? (\(Wording.status(claim.attribution)))"
        case .isTrue?: "C\(claim.id) true? (\(Wording.status(claim.contentStatus)))"
        case .end?: "that was the last claim; Enter ends"
        }
    }
    Output.prompt(prompt + " > ")
  }

  private func tell(_ lines: [ReviewLine]) {
    for line in lines {
      switch line {
      case .told(let text): Output.say(text)
      case .refused(let text): Output.complain("isnad: " + text)
      case .page(_, let lines, _): lines.forEach(Output.say)
      case .asked: break
      }
    }
  }
}
