import ClaimModel
import Fetching
import Workbench

/// What is said in a review: a person's words go in, what happened comes out.
///
/// Both faces, the plain dialogue and the screen, drive this one machine: it knows no terminal. Its
/// state is the session (which claim), the question that is open, and what was refused and may be
/// said again with a reason.
final class ReviewConversation {
  /// Where the person is and what they did.
  let session: ReviewSession
  /// What is asked and not answered yet; `nil` where anything may be said.
  private(set) var question: ReviewQuestion?
  /// Whether the person has ended it.
  private(set) var isEnded = false
  /// How much was said that could not be understood or was refused, and not mended.
  private(set) var failureCount = 0
  /// Makes what watches a run of fetches.
  var watch: () -> FetchWatch = { FetchWatch() }
  /// Surrounds a run of fetches, which a person may want to leave.
  var whileFetching: (() throws -> ReviewDeed) throws -> ReviewDeed = { try $0() }

  /// What publications say of a change; filled by the workbench.
  let notices: Notices
  private let policy: GatheringPolicy
  /// Where the two questions are asked one after the other, which is next.
  let guide: ReviewGuide?
  private var refused:
    (
      act: (ReviewReasons) throws -> [ReviewLine], way: ReviewRefusal.Way, reasons: ReviewReasons
    )?

  /// Collects what changes do to what was approved or published, until it can be told.
  final class Notices {
    var lines: [String] = []
    init() {}
  }

  /// Begins.
  ///
  /// - Parameters:
  ///   - session: where the person is.
  ///   - policy: how pages are fetched.
  ///   - isGuided: whether the two questions of each claim are asked in turn.
  ///   - notices: what the session's workbench tells of publications.
  init(_ session: ReviewSession, policy: GatheringPolicy, isGuided: Bool, notices: Notices) {
    self.session = session
    self.policy = policy
    self.notices = notices
    guide = isGuided ? ReviewGuide() : nil
  }

  /// Takes what a person said: the answer to the question that is open, else a word of the review.
  func take(_ words: String) -> [ReviewLine] {
    let words = TypedText.line(words).trimmingSpaces
    guard let open = question else {
      return follow(ReviewWords(words, self).step())
    }
    if words.isEmpty {
      guard let empty = open.whenEmpty else { return cancel() }
      question = nil
      return follow(open.answer(empty))
    }
    guard let meant = open.meant(by: words) else {
      failureCount += 1
      let all = open.choices.map(\.word).joined(separator: ", ")
      return [
        .refused("'\(TerminalText.isolated(words))' is no answer to '\(open.text)': say \(all)")
      ]
    }
    question = nil
    return follow(open.answer(meant))
  }

  /// Takes the open question back.
  func cancel() -> [ReviewLine] {
    guard question != nil else { return [] }
    question = nil
    return [.told("left as it was")]
  }

  /// Ends the review.
  func end() { isEnded = true }

  /// What a refusal still waits for.
  var refusalWay: ReviewRefusal.Way? { refused?.way }

  /// Does once more what was refused, with a reason for it.
  func retry(_ reason: String) -> ReviewStep {
    guard let refused else { return .misunderstood("nothing was refused that a reason would mend") }
    var reasons = refused.reasons
    switch refused.way {
    case .override: reasons.override = reason
    case .correction: reasons.correction = reason
    case .none: return .misunderstood("no reason lets that pass; say something else")
    }
    return .act(refused.act, reasons)
  }

  /// How pages are fetched, and who watches.
  func fetch(_ urls: [String], for target: EvidenceTarget?) throws -> ReviewDeed {
    try whileFetching {
      try session.fetch(urls, for: target, policy: policy, watch: watch())
    }
  }

  /// Looks at pages again, by their numbers.
  func recheck(_ ids: [Int]) throws -> ReviewDeed {
    try whileFetching { try session.recheck(ids, policy: policy, watch: watch()) }
  }

  private func follow(_ step: ReviewStep) -> [ReviewLine] {
    switch step {
    case .ask(let question):
      self.question = question
      return []
    case .askAgain(let what, let question):
      self.question = question
      failureCount += 1
      return [.refused(what)]
    case .tell(let lines): return lines
    case .misunderstood(let what):
      failureCount += 1
      return [.refused(what)]
    case .act(let make, let reasons): return act(make, reasons)
    }
  }

  private func act(
    _ make: @escaping (ReviewReasons) throws -> [ReviewLine], _ reasons: ReviewReasons
  ) -> [ReviewLine] {
    defer { notices.lines.removeAll() }
    do {
      let lines = try make(reasons)
      for case .asked(let asked) in lines { question = asked }
      if !reasons.isEmpty { failureCount -= 1 }
      refused = nil
      return lines + notices.lines.map(ReviewLine.told)
    } catch let refusal as ReviewRefusal {
      failureCount += 1
      if refusal.way != .none { refused = (make, refusal.way, reasons) }
      let mend =
        switch refusal.way {
        case .none: ""
        case .override: "; to say it all the same: override REASON, which every report shows"
        case .correction: "; to correct what readers were told: correct REASON"
        }
      return [.refused(TerminalText.escaped(refusal.description) + mend)]
    } catch let problem as QuotationProblem {
      failureCount += 1
      return [.refused(QuotationFailure.lines(problem)[0])]
    } catch {
      failureCount += 1
      return [.refused(TerminalText.escaped("\(error)"))]
    }
  }
}

/// Which of a claim's two questions is asked next, where they are asked in turn.
final class ReviewGuide {
  /// What is asked.
  enum Stage {
    case said, isTrue
    /// Behind the last claim.
    case end
  }

  /// What is asked now.
  private(set) var stage = Stage.said
  private var isSaidDone = false

  init() {}

  /// Begins with another claim.
  func begin() {
    stage = .said
    isSaidDone = false
  }

  /// Behind the last claim.
  func finish() { stage = .end }

  /// Goes on once a question, or both, are answered or passed over.
  ///
  /// - Returns: whether the claim is done.
  func pass(said: Bool, isTrue: Bool) -> Bool {
    if said { isSaidDone = true }
    if isTrue, isSaidDone || stage == .isTrue { return true }
    stage = isSaidDone ? .isTrue : .said
    return false
  }
}

extension String {
  /// Without white space at either end.
  var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
