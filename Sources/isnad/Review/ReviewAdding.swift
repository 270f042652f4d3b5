import ArgumentParser
import ClaimModel
import Workbench

/// Claims that were missed, added in a review.
extension ReviewDeeds {
  private struct AddOptions: ParsableArguments {
    @Option var cue: String
    @Option var why: String?
    @OptionGroup var claim: ClaimFormOptions
  }

  /// A claim by the options of `claim add`; without any asks for it by quotations, one after the
  /// other.
  func add(_ words: String) -> ReviewStep {
    guard words.isEmpty else {
      return reading(words) { given in
        guard given.words.isEmpty else {
          return .misunderstood(
            "say what is added with --cue, --content and --speaker, or just: add")
        }
        let options: AddOptions = try given.options()
        try Given.require(text: options.cue, of: "--cue")
        try Given.require(text: options.why, of: "--why")
        var form = options.claim.form
        form.cue = options.cue
        return add(form, why: options.why)
      }
    }
    return asking("add a claim: the words that attribute, quoted from the article") { cue in
      asking("the words that name the source, quoted (Enter for none)", whenEmpty: "") { source in
        asking("what is attributed, quoted") { content in
          asking(
            source.isEmpty
              ? "who said it, under the fullest name"
              : "who said it, under the fullest name (Enter: as quoted)",
            whenEmpty: source.isEmpty ? nil : ""
          ) { speaker in
            var form = ClaimForm()
            form.cue = cue
            form.source = source.isEmpty ? nil : source
            form.content = [content]
            form.speaker = speaker.isEmpty ? nil : speaker
            return add(form)
          }
        }
      }
    }
  }

  private func add(_ form: ClaimForm, why: String? = nil) -> ReviewStep {
    quoting(at: form.sentence) { session, reasons, sentence in
      var form = form
      form.sentence = sentence
      let deed = try session.add(form, why: why, correction: reasons.correction)
      conversation.guide?.begin()
      return deed
    }
  }

  /// Does something with words that are quoted; of several places it asks which is meant.
  ///
  /// - Parameters:
  ///   - place: the number of the sentence, or of a page's line, where it was given.
  ///   - make: does it, with that number.
  /// - Returns: what does it.
  func quoting(
    at place: Int? = nil,
    _ make: @escaping (ReviewSession, ReviewReasons, _ place: Int?) throws -> ReviewDeed
  ) -> ReviewStep {
    .act { [conversation] reasons in
      do {
        return ReviewSentences.lines(of: try make(conversation.session, reasons, place))
      } catch let problem as QuotationProblem where problem.count > 1 && place == nil {
        return QuotationFailure.lines(problem).dropFirst().map(ReviewLine.told)
          + [.asked(self.place(of: problem, make))]
      }
    }
  }

  /// Asks which of the places of some words is meant.
  private func place(
    of problem: QuotationProblem,
    _ make: @escaping (ReviewSession, ReviewReasons, _ place: Int?) throws -> ReviewDeed
  ) -> ReviewQuestion {
    let isPage = if case .evidence = problem.owner { true } else { false }
    let unit = isPage ? "line" : "sentence"
    let quoted = TerminalText.isolated(problem.quotation)
    return ReviewQuestion(
      text: "\(quoted) stands in \(problem.count) places of \(problem.owner); the number of the "
        + unit
    ) { words in
      guard let number = Reference.number(words) else {
        return .misunderstood(
          "'\(TerminalText.isolated(words))' is not the number of a \(unit)")
      }
      return quoting(at: number, make)
    }
  }
}
