import ArgumentParser
import ClaimModel
import Workbench

/// What a page does, said in a review.
extension ReviewDeeds {
  private struct WeighOptions: ParsableArguments {
    @Option var on: Question?
    @Option var quote: String?
    @Option var origin: String?
    @Option var link: Int?
    @Option var note: String?
  }

  /// An evidence, what it does, for which question, words of it, and where its account goes back to.
  /// What is missing of the first three is asked, and then the rest too.
  func weigh(_ words: String) -> ReviewStep {
    reading(words) { given in
      let options: WeighOptions = try given.options()
      try Given.require(line: options.origin, of: "--origin")
      try Given.require(text: options.note, of: "--note")
      try Given.require(text: options.quote, of: "--quote")
      if let link = options.link, link < 1 { throw ValidationError("--link counts from 1") }
      let parts = given.words.split(separator: " ", maxSplits: 3).map(String.init)
      guard let name = parts.first else { return weighPage(options) }
      guard case .evidence(let id)? = Reference(name) else {
        return .misunderstood("'\(TerminalText.isolated(name))' is not an evidence, such as E5")
      }
      guard parts.count > 1 else { return weighBearing(id, options) }
      guard let bearing = Bearing(rawValue: parts[1].lowercased()) else {
        return .misunderstood(
          "'\(TerminalText.isolated(parts[1]))' is not what a page can do"
            + Nearest.mend(parts[1], among: Bearing.allCases.map(\.rawValue)))
      }
      var judgement = judgement(id, bearing, options)
      // A link is part of the attribution, and of nothing else.
      if parts.count == 2, judgement.link != nil, options.on == nil {
        return bearingOn("said", judgement, options, weigh)
      }
      guard parts.count > 2 else { return weighQuestion(judgement, options) }
      guard parts.count < 4 || options.quote == nil else {
        return .misunderstood("give the words of the page behind the question, or with --quote")
      }
      if parts.count > 3 { judgement.quote = parts[3] }
      return bearingOn(parts[2], judgement, options, weigh)
    }
  }

  private func weighPage(_ options: WeighOptions) -> ReviewStep {
    choosePage("which page?", among: screen.usableEvidence) { weighBearing($0, options) }
  }

  private func weighBearing(_ id: Int, _ options: WeighOptions) -> ReviewStep {
    choosing("what does E\(id) do?", Bearing.self, "scx") { bearing in
      weighQuestion(judgement(id, bearing, options), options)
    }
  }

  private func judgement(_ id: Int, _ bearing: Bearing, _ options: WeighOptions) -> Judgement {
    var judgement = Judgement(evidence: id, bearing: bearing)
    judgement.origin = options.origin
    judgement.note = options.note
    judgement.link = options.link
    judgement.quote = options.quote
    return judgement
  }

  private func weighQuestion(_ judgement: Judgement, _ options: WeighOptions) -> ReviewStep {
    // Given with --on as the command has it, or by the link, it is not asked.
    if let question = options.on ?? (judgement.link == nil ? nil : .attribution) {
      return bearingOn(question.rawValue, judgement, options, weighQuote)
    }
    let shared = Choice.numbered(
      claim.chain.compactMap(\.sharedSource).map { ("D\($0)", "the document itself") })
    return .ask(
      ReviewQuestion(
        text: "for which question?",
        choices: [
          Choice(key: "s", word: "said", meaning: "that it was said"),
          Choice(key: "t", word: "true", meaning: "that it is true"),
        ] + shared
      ) { bearingOn($0, judgement, options, weighQuote) })
  }

  /// The judgement on the question, or the document, that a word names.
  private func bearingOn(
    _ word: String, _ judgement: Judgement, _ options: WeighOptions,
    _ next: (Judgement) -> ReviewStep
  ) -> ReviewStep {
    var judgement = judgement
    switch word.lowercased() {
    case "said", "attribution": judgement.question = .attribution
    case "true", "content": judgement.question = .content
    default:
      guard case .sharedSource(let id)? = evidenceTarget(word) else {
        return .misunderstood(
          "'\(TerminalText.isolated(word))' is no question; say said, true, or D1 for the document")
      }
      judgement.target = .sharedSource(id)
    }
    if let on = options.on, on != judgement.question {
      return .misunderstood("--on \(on.rawValue) and '\(TerminalText.isolated(word))' differ")
    }
    if judgement.link != nil, judgement.question != .attribution {
      return .misunderstood("a link is part of the attribution: --link goes with said")
    }
    return next(judgement)
  }

  private func weighQuote(_ judgement: Judgement) -> ReviewStep {
    guard judgement.quote == nil else {
      return judgement.origin == nil ? weighOrigin(judgement) : weigh(judgement)
    }
    return asking(
      "the words of the page that do it, letter by letter (Enter for none)", whenEmpty: ""
    ) { words in
      var judgement = judgement
      judgement.quote = words.isEmpty ? nil : words
      return judgement.origin == nil ? weighOrigin(judgement) : weigh(judgement)
    }
  }

  /// How many origins that are known are named in the question.
  private static let shownOrigins = 3

  /// Two pages that repeat one agency are one origin: asked of each.
  private func weighOrigin(_ judgement: Judgement) -> ReviewStep {
    let known = session.knownOrigins.prefix(Self.shownOrigins)
      .map { TerminalText.isolated($0, columns: 30) }
    return asking(
      "where its account goes back to, such as an agency (Enter: not said"
        + (known.isEmpty ? "" : "; so far: " + known.joined(separator: ", ")) + ")",
      whenEmpty: "", checked: { try Given.require(line: $0.isEmpty ? nil : $0, of: $1) }
    ) { origin in
      var judgement = judgement
      judgement.origin = origin.isEmpty ? nil : origin
      return weigh(judgement)
    }
  }

  private func weigh(_ judgement: Judgement) -> ReviewStep {
    act { try $0.weigh(judgement, correction: $1.correction) }
  }
}
