import ClaimModel
import Workbench

/// Claims that were missed, added in a review.
extension ReviewDeeds {
  /// Asks for a claim by quotations, one after the other.
  func add() -> ReviewStep {
    .ask(
      ReviewQuestion(text: "add a claim: the words that attribute, quoted from the article") {
        cue in
        .ask(
          ReviewQuestion(
            text: "the words that name the source, quoted (Enter for none)", whenEmpty: ""
          ) { source in
            .ask(
              ReviewQuestion(text: "what is attributed, quoted") { content in
                .ask(
                  ReviewQuestion(
                    text: source.isEmpty
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
                  })
              })
          })
      })
  }

  private func add(_ form: ClaimForm) -> ReviewStep {
    for words in [form.cue, form.source, form.speaker].compactMap(\.self) + form.content {
      if let problem = Self.problem(in: words) { return problem }
    }
    return .act { [conversation] reasons in
      do {
        let deed = try conversation.session.add(form, correction: reasons.correction)
        conversation.guide?.begin()
        return ReviewSentences.lines(of: deed)
      } catch let problem as QuotationProblem where problem.count > 1 && form.sentence == nil {
        return QuotationFailure.lines(problem).dropFirst().map(ReviewLine.told)
          + [.asked(sentence(of: problem, for: form))]
      }
    }
  }

  /// Asks which of the places of some words is meant.
  private func sentence(of problem: QuotationProblem, for form: ClaimForm) -> ReviewQuestion {
    let quoted = TerminalText.isolated(problem.quotation)
    return ReviewQuestion(
      text: "\(quoted) stands in \(problem.count) places of \(problem.owner); the number of the "
        + "sentence"
    ) { words in
      guard let sentence = Reference.number(words) else {
        return .misunderstood(
          "'\(TerminalText.isolated(words))' is not the number of a sentence")
      }
      var chosen = form
      chosen.sentence = sentence
      return add(chosen)
    }
  }
}
