import Lexicons

/// Words in quotation marks that a verb behind them reports: "…" قال الوزير.
extension CueFinder {
  /// A quotation of fewer words may be a name or a term.
  private static let shortestWords = 4

  /// The cue of a verb that stands right behind the words it reports, with or without a comma between.
  ///
  /// - Parameters:
  ///   - verb: a verb that reports nothing behind it.
  ///   - earlier: the cue before it; what that one reports already is not reported again.
  /// - Returns: `nil` where no quotation closes before the verb, or nobody who speaks stands behind it.
  func saidBefore(_ verb: Int, after earlier: Cue?) -> Cue? {
    guard verb > 1, tokens[verb - 1].kind != .word, !tokens[verb].hasConjunction,
      !tokens[verb].clitics.contains(.pronoun),
      !tokens[verb].isDefinite, !tokens[verb].hasPreposition,
      !tokens[verb].isAny([.role, .rank, .name, .organisation, .place]),
      let said = reading.readings(verb).first(where: {
        ($0.form.kind == .perfect || $0.form.kind == .imperfect) && $0.form.person == 3
          && reading.lexicon.verbs[$0.verb].frames.isSuperset(of: [.quote, .that])
      }),
      let words = quotationClosed(before: verb), words.wordCount >= CueFinder.shortestWords,
      earlier?.complement?.quotation?.open != words.open, isSaidBySomebody(verb)
    else { return nil }
    return Cue(
      kind: .accordingVerb, tokens: verb..<(verb + 1), verb: reading.lexicon.verbs[said.verb],
      form: said.form,
      complement: Complement(
        frame: .quote, marker: words.open, start: words.open, quotation: words))
  }

  private func quotationClosed(before verb: Int) -> Quotation? {
    var mark = verb - 1
    if mark > 0, tokens[mark].kind == .comma { mark -= 1 }
    guard mark > 0, tokens[mark].kind == .closeQuote || tokens[mark].kind == .plainQuote,
      let words = reading.quotation(around: mark - 1), words.isClosed, words.close == mark
    else { return nil }
    return words
  }

  private func isSaidBySomebody(_ verb: Int) -> Bool {
    let limit = reading.segment(of: verb).tokens.upperBound
    guard
      let subject = NounPhraseReader(reading: reading).phrase(from: verb + 1, limit: limit)
    else { return false }
    return tokens[subject.lowerBound].isAny([
      .role, .rank, .name, .organisation, .honorific, .spokesperson, .anonymous, .outlet, .agency,
      .document, .crowd, .quantifier,
    ]) || reading.isNamedBefore(subject.lowerBound)
  }
}
