import ClaimModel
import Interchange
import Workbench

/// The moves of a review, and what is only looked at.
struct ReviewMoves {
  private let conversation: ReviewConversation
  private var session: ReviewSession { conversation.session }

  init(_ conversation: ReviewConversation) { self.conversation = conversation }

  /// Leaves what is asked as it is.
  func pass() -> ReviewStep {
    guard let guide = conversation.guide else { return .tell([]) }
    if guide.stage == .end { return quit() }
    let isDone = guide.pass(said: guide.stage == .said, isTrue: guide.stage == .isTrue)
    return isDone ? next() : .tell([])
  }

  func next() -> ReviewStep {
    step { session, guide in
      if try session.goNext() {
        guide?.begin()
        return []
      }
      guide?.finish()
      return guide == nil ? [.told("that was the last claim")] : []
    }
  }

  func back() -> ReviewStep {
    step { session, guide in
      if guide?.stage == .end {
        guide?.begin()
        return []
      }
      guard try session.goBack() else { return [.told("this is the first claim")] }
      guide?.begin()
      return []
    }
  }

  func end(last: Bool) -> ReviewStep {
    step { session, guide in
      session.goToEnd(last: last)
      guide?.begin()
      return []
    }
  }

  func search(_ words: String) -> ReviewStep {
    guard !words.isEmpty else {
      return .ask(ReviewQuestion(text: "search for") { search($0) })
    }
    return step { session, guide in
      guard session.search(words) else {
        return [
          .told(
            "no claim of A\(session.review.article.id) holds \(TerminalText.isolated(words))")
        ]
      }
      guide?.begin()
      return []
    }
  }

  func onlyLeft() -> ReviewStep {
    step { session, guide in
      let isOnly = !session.isOnlyLeft
      guard session.setOnlyLeft(isOnly) else { return [.told("nothing is left to do here")] }
      guide?.begin()
      return [.told(isOnly ? "only what is left to do" : "all claims")]
    }
  }

  /// Goes to a claim, or shows a document, a page, an article.
  func open(_ reference: Reference) -> ReviewStep {
    step { session, guide in
      let workbench = session.workbench
      switch reference {
      case .claim(let id):
        try session.go(to: id)
        guide?.begin()
        return []
      case .evidence(let id):
        let screen = try EvidenceScreen(try workbench.evidence(id), workbench)
        return [.page(title: "\(reference)", screen.lines(), passages: screen.passageLines)]
      case .source(let id):
        let source = try workbench.sharedSource(id)
        let screen = SourceScreen(
          source: source, review: try workbench.review(ofArticle: source.article),
          comparisons: try workbench.comparisons(ofSource: id),
          events: try workbench.events(EventFilter(subject: .init(.source, id))))
        return [.page(title: "\(reference)", screen.lines())]
      case .article(let id):
        let screen = ArticleScreen(review: try workbench.review(ofArticle: id))
        return [.page(title: "\(reference)", screen.lines())]
      }
    }
  }

  /// Everything about the current claim.
  func show() -> ReviewStep {
    step { session, _ in
      let claim = session.current
      let screen = ClaimScreen(
        claim: claim, review: session.review,
        events: session.review.events.filter { $0.subject == .init(.claim, claim.id) })
      return [.page(title: "C\(claim.id)", screen.lines())]
    }
  }

  func quit() -> ReviewStep {
    conversation.end()
    return .tell([])
  }

  private func step(
    _ move: @escaping (ReviewSession, ReviewGuide?) throws -> [ReviewLine]
  ) -> ReviewStep {
    .act { [conversation] _ in try move(conversation.session, conversation.guide) }
  }
}
