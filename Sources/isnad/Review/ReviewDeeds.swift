import ArgumentParser
import ClaimModel
import Workbench

/// What a person does in a review: reads what it takes out of their words and asks for the rest.
struct ReviewDeeds {
  typealias Choice = ReviewQuestion.Choice
  let conversation: ReviewConversation
  var session: ReviewSession { conversation.session }
  var claim: ClaimRecord { session.current }

  init(_ conversation: ReviewConversation) { self.conversation = conversation }

  // MARK: Marks

  /// Statuses, and the evidence they rest on; `nil` where the first word is no status.
  func marks(_ words: String) -> ReviewStep? {
    let words = words.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first, Self.isStatus(first) else { return nil }
    return mark(words)
  }

  private static func isStatus(_ word: String) -> Bool {
    AttributionStatus(rawValue: word) != nil || ContentStatus(rawValue: word) != nil
  }

  private func mark(_ words: [String]) -> ReviewStep {
    var statuses: [String] = []
    var evidence: [Int] = []
    for word in words {
      if case .evidence(let id)? = Reference(word) {
        evidence.append(id)
      } else {
        statuses.append(word)
      }
    }
    do {
      // Alone it takes back the answer to what is asked.
      if statuses == ["unchecked"], let stage = conversation.guide?.stage {
        return stage == .isTrue
          ? mark(nil, .unchecked, evidence) : mark(.unchecked, nil, evidence)
      }
      let answers = try StatusWords.answers(statuses)
      return mark(answers.attribution, answers.content, evidence)
    } catch {
      return .misunderstood(Self.text(error))
    }
  }

  private func mark(
    _ attribution: AttributionStatus?, _ content: ContentStatus?, _ evidence: [Int]
  ) -> ReviewStep {
    .act { [conversation] reasons in
      let session = conversation.session
      let deed = try session.mark(
        attribution, content, evidence: evidence, override: reasons.override,
        correction: reasons.correction)
      let lines = ReviewSentences.lines(of: deed)
      guard let guide = conversation.guide, guide.stage != .end else { return lines }
      if guide.pass(said: attribution != nil, isTrue: content != nil) {
        if try session.goNext() { guide.begin() } else { guide.finish() }
      }
      return lines
    }
  }

  func said(_ words: String) -> ReviewStep {
    guard words.isEmpty else {
      return answer(words, AttributionStatus.self) { mark($0, nil, $1) }
    }
    return .ask(
      ReviewQuestion(
        text: "C\(claim.id): was it said?",
        choices: zip("ucqanf", AttributionStatus.allCases).map {
          Choice(key: $0, word: $1.rawValue)
        }
      ) { said($0) })
  }

  func isTrue(_ words: String) -> ReviewStep {
    guard words.isEmpty else { return answer(words, ContentStatus.self) { mark(nil, $0, $1) } }
    return .ask(
      ReviewQuestion(
        text: "C\(claim.id): is it true?",
        choices: zip("uvpdrmnk", ContentStatus.allCases).map { Choice(key: $0, word: $1.rawValue) }
      ) { isTrue($0) })
  }

  private func answer<Status: RawRepresentable<String> & CaseIterable>(
    _ words: String, _: Status.Type, _ mark: (Status, [Int]) -> ReviewStep
  ) -> ReviewStep {
    let parts = words.lowercased().split(separator: " ").map(String.init)
    var evidence: [Int] = []
    for part in parts.dropFirst() {
      guard case .evidence(let id)? = Reference(part) else {
        return .misunderstood("'\(TerminalText.isolated(part))' is not an evidence, such as E5")
      }
      evidence.append(id)
    }
    guard let status = parts.first.flatMap(Status.init(rawValue:)) else {
      let all = Status.allCases.map(\.rawValue).joined(separator: ", ")
      return .misunderstood(
        "'\(TerminalText.isolated(words))' is no answer to that question; it is one of: \(all)")
    }
    return mark(status, evidence)
  }

  // MARK: Links

  /// A link's place or number, a status where it is not given, evidence.
  func link(_ words: String, to given: LinkStatus?) -> ReviewStep {
    var target: LinkRecord?
    var status = given
    var evidence: [Int] = []
    for word in words.split(separator: " ").map(String.init) {
      if case .evidence(let id)? = Reference(word) {
        evidence.append(id)
      } else if let known = LinkStatus(rawValue: word.lowercased()) {
        status = known
      } else if let link = link(named: word) {
        target = link
      } else {
        return .misunderstood(
          "'\(TerminalText.isolated(word))' is no link of C\(claim.id); say its place in the chain, "
            + "such as 2, or D1")
      }
    }
    let carriers = claim.chain.dropFirst()
    if target == nil, given != nil || status != nil, carriers.count == 1 { target = carriers.first }
    guard let target else {
      if given == .confirmed, carriers.isEmpty {
        return .misunderstood(
          "C\(claim.id) names no carrier that could be confirmed; fetch the statement itself and "
            + "weigh it")
      }
      return askLink(to: status, evidence)
    }
    guard let status else { return askStatus(of: target, evidence) }
    if evidence.isEmpty, status == .confirmed || status == .contradicted, words.isEmpty {
      let pages = screen.usableEvidence
      if !pages.isEmpty { return askEvidence(of: target, status, pages) }
    }
    return set(target, to: status, evidence)
  }

  private func link(named word: String) -> LinkRecord? {
    if let position = Reference.number(word) {
      return claim.chain.first { $0.position == position }
    }
    guard case .source(let id)? = Reference(word) else { return nil }
    return claim.chain.first { $0.sharedSource == id }
  }

  private func askLink(to status: LinkStatus?, _ evidence: [Int]) -> ReviewStep {
    let links = status == .confirmed ? Array(claim.chain.dropFirst()) : claim.chain
    let further = evidence.map { "E\($0)" }.joined(separator: " ")
    return askLink("which link?", among: links) { target in
      guard let status else { return askStatus(of: target, evidence) }
      return link("\(target.position) \(further)", to: status)
    }
  }

  /// Asks for one of some links of the chain.
  func askLink(
    _ question: String, among links: [LinkRecord], _ next: @escaping (LinkRecord) -> ReviewStep
  ) -> ReviewStep {
    .ask(
      ReviewQuestion(
        text: question,
        choices: links.map { link in
          Choice(
            key: Choice.key(link.position - 1), word: String(link.position),
            meaning: Self.name(of: link) + " " + Wording.status(link.status))
        }
      ) { chosen in
        link(named: chosen).map(next) ?? .misunderstood("no such link")
      })
  }

  private func askStatus(of link: LinkRecord, _ evidence: [Int]) -> ReviewStep {
    .ask(
      ReviewQuestion(
        text: "does it hold: \(Self.name(of: link))?",
        choices: zip("ucnx", LinkStatus.allCases).map { Choice(key: $0, word: $1.rawValue) }
      ) { word in
        guard let status = LinkStatus(rawValue: word) else { return .misunderstood("no status") }
        let pages = screen.usableEvidence
        if evidence.isEmpty, !pages.isEmpty, status == .confirmed || status == .contradicted {
          return askEvidence(of: link, status, pages)
        }
        return set(link, to: status, evidence)
      })
  }

  private func askEvidence(
    of link: LinkRecord, _ status: LinkStatus, _ pages: [EvidenceRecord]
  ) -> ReviewStep {
    let known = pages.map { "E\($0.id)" }.joined(separator: ", ")
    return .ask(
      ReviewQuestion(text: "by which evidence? (\(known); Enter for none)", whenEmpty: "") {
        words in
        var ids: [Int] = []
        for word in words.split(whereSeparator: { $0 == " " || $0 == "," }) {
          guard case .evidence(let id)? = Reference(word) else {
            return .misunderstood("'\(TerminalText.isolated(String(word)))' is not an evidence")
          }
          ids.append(id)
        }
        return set(link, to: status, ids)
      })
  }

  private func set(_ link: LinkRecord, to status: LinkStatus, _ evidence: [Int]) -> ReviewStep {
    let target =
      link.sharedSource.map(LinkTarget.shared)
      ?? .link(claim: claim.id, position: link.position)
    return act {
      try $0.setLink(target, to: status, evidence: evidence, correction: $1.correction)
    }
  }

  private static func name(of link: LinkRecord) -> String {
    "\(link.role.rawValue)\(link.sharedSource.map { " D\($0)" } ?? "") "
      + TerminalText.isolated(link.name, columns: 40)
  }

  // MARK: Remarks and standing

  func note(_ words: String) -> ReviewStep {
    guard !words.isEmpty else {
      return .ask(ReviewQuestion(text: "note on C\(claim.id)") { note($0) })
    }
    if let problem = Self.problem(in: words) { return problem }
    return act { session, _ in try session.note(words) }
  }

  /// A reason, said with the option of the command or without.
  private static func reason(in words: String) -> String {
    let option = "--why "
    return words.hasPrefix(option) ? String(words.dropFirst(option.count)).trimmingSpaces : words
  }

  func dismiss(_ words: String) -> ReviewStep {
    let why = Self.reason(in: words)
    guard !why.isEmpty else {
      return .ask(ReviewQuestion(text: "dismiss C\(claim.id), why?") { dismiss($0) })
    }
    if let problem = Self.problem(in: why) { return problem }
    return act { try $0.dismiss(why: why, correction: $1.correction) }
  }

  func restore(_ words: String) -> ReviewStep {
    let why = Self.reason(in: words)
    if let problem = why.isEmpty ? nil : Self.problem(in: why) { return problem }
    return act {
      try $0.restore(why: why.isEmpty ? nil : why, correction: $1.correction)
    }
  }

  func again(_ why: String) -> ReviewStep {
    guard conversation.refusalWay != nil else {
      return .misunderstood("nothing was refused that a reason would mend")
    }
    guard !why.isEmpty else {
      let isRule = conversation.refusalWay == .override
      return .ask(
        ReviewQuestion(
          text: isRule
            ? "the reason for passing over the rule, which every report shows"
            : "the reason for correcting what readers were told"
        ) { again($0) })
    }
    return Self.problem(in: why) ?? conversation.retry(why)
  }

  func undo() -> ReviewStep {
    .act { [conversation] reasons in
      let (undoing, gaps) = try conversation.session.undo(correction: reasons.correction)
      conversation.guide?.begin()
      return [.told("Undone, \(Wording.count(undoing.eventCount, "event")):")]
        + undoing.events.map { .told(HistoryLine.text($0)) }
        + ReviewSentences.gaps(gaps)
    }
  }

  // MARK: Shared with the rest

  var screen: ClaimScreen {
    ClaimScreen(claim: claim, review: session.review, events: [])
  }

  func act(
    _ make: @escaping (ReviewSession, ReviewReasons) throws -> ReviewDeed
  ) -> ReviewStep {
    .act { [conversation] reasons in
      ReviewSentences.lines(of: try make(conversation.session, reasons))
    }
  }

  /// Asks for words, as they are or once they serve.
  ///
  /// - Parameters:
  ///   - text: the question.
  ///   - whenEmpty: what leaving it empty means; `nil` where it takes the question back.
  ///   - check: throws for words that don't serve, which are then asked for again.
  ///   - next: what follows from them.
  /// - Returns: the question.
  func asking(
    _ text: String, whenEmpty: String? = nil,
    checked check: @escaping (_ words: String, _ of: String) throws -> Void = { words, name in
      if !words.isEmpty { try Given.require(text: words, of: name) }
    }, _ next: @escaping (String) -> ReviewStep
  ) -> ReviewStep {
    .ask(
      ReviewQuestion(text: text, whenEmpty: whenEmpty) { words in
        do {
          try check(words, "the answer")
        } catch {
          guard case .ask(let again) = asking(text, whenEmpty: whenEmpty, checked: check, next)
          else { return .misunderstood(Self.text(error)) }
          return .askAgain(Self.text(error), again)
        }
        return next(words)
      })
  }

  /// Asks for one of the values of a type, each with a key.
  func choosing<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, _: Value.Type, _ keys: String, _ next: @escaping (Value) -> ReviewStep
  ) -> ReviewStep {
    .ask(
      ReviewQuestion(
        text: text, choices: zip(keys, Value.allCases).map { Choice(key: $0, word: $1.rawValue) }
      ) { word in Value(rawValue: word).map(next) ?? .misunderstood("no such answer") })
  }

  /// Takes words and options apart; what an option refuses is told.
  func reading(
    _ words: String, _ take: (ReviewArguments) throws -> ReviewStep
  ) -> ReviewStep {
    do {
      return try take(ReviewArguments(words))
    } catch {
      return .misunderstood(Self.text(error))
    }
  }

  /// Words that a command would refuse too.
  static func problem(in words: String) -> ReviewStep? {
    do {
      try Given.require(text: words, of: "the answer")
      return nil
    } catch {
      return .misunderstood(text(error))
    }
  }

  private static func text(_ error: any Error) -> String {
    TerminalText.escaped((error as? ValidationError)?.message ?? "\(error)")
  }
}
