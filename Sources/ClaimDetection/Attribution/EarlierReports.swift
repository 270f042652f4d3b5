import Lexicons

/// What stands between a subject and its verb: سبق أن, a benediction, the marks around what was said.
extension SubjectFinder {
  /// فلان سبق أن قال, النبي صلى الله عليه وسلم قال: where what stands between a subject and its verb begins.
  func earlier(endingAt end: Int, _ floor: Int) -> Int? {
    (1...5).lazy.map { end - $0 }.first { start in
      guard start >= floor, tokens[start].beginsPhrase, let phrase = matcher.match(at: start) else {
        return false
      }
      return phrase.tokens.upperBound == end
        && (phrase.kind == .benediction || phrase.kind == .earlier && phrase.tokens.count > 1)
    }
  }

  /// سبق للوزير فلان أن قال: who has spoken before.
  func beforehand(before end: Int, _ floor: Int) -> Range<Int>? {
    guard tokens[end - 1].isAny(.that), !tokens[end - 1].clitics.contains(.pronoun),
      let first = (max(floor, end - SubjectFinder.beforehandReach)..<(end - 1)).last(where: {
        tokens[$0].beginsPhrase && matcher.match(at: $0)?.kind == .earlier
      }),
      let phrase = phrases.phrase(from: first + 1, limit: end - 1, takesJoinedLam: true)
    else { return nil }
    return phrase.upperBound == end - 1 ? phrase : nil
  }

  /// وكان فلان الذي زار البلاد قد قال: who is told of between كان and قد, with a relative clause behind.
  func pastSubject(before end: Int, _ floor: Int) -> Range<Int>? {
    guard end < tokens.count, tokens[end].isAny(.already), !tokens[end].hasConjunction,
      let be = (floor..<end).first(where: { tokens[$0].isAny(.be) }), be + 2 < end,
      !tokens[be].clitics.contains(.pronoun),
      let phrase = phrases.phrase(from: be + 1, limit: end), phrase.upperBound + 1 < end
    else { return nil }
    let relative =
      tokens[phrase.upperBound].kind == .comma ? phrase.upperBound + 1 : phrase.upperBound
    guard tokens[relative].isAny(.relative), !tokens[relative].hasConjunction,
      !(relative + 1..<end).contains(where: {
        tokens[$0].isAny([.that, .relative, .be]) || tokens[$0].kind == .semicolon
      })
    else { return nil }
    return phrase
  }

  /// How long a title and a name behind سبق may be, in tokens.
  private static let beforehandReach = 16

  /// «…»، أضاف «…»: whoever is named inside the marks is no subject of the verb behind them.
  func closesQuotation(_ index: Int) -> Bool {
    let mark = tokens[index].kind == .comma ? index - 1 : index
    guard mark > 0, tokens[mark].kind == .closeQuote || tokens[mark].kind == .plainQuote,
      let quotation = reading.quotation(around: mark - 1), quotation.close == mark
    else { return false }
    return quotation.wordCount >= SubjectFinder.spokenLength
  }

  /// Marks around so many words hold what was said, and no name.
  private static let spokenLength = 6

  /// طالبت الوزارة في بيان لها الأحد الدول بـ…: the token behind the paper that a call came in.
  func behindPaper(_ start: Int, _ limit: Int) -> Int {
    guard start + 2 < limit, tokens[start].isAny(.prepIn),
      tokens[start + 1].isAny([.document, .event])
    else { return start }
    var index = start + 2
    while index < limit {
      let token = tokens[index]
      let isTime = token.isAny([.relativeDay, .weekday, .adverb, .period, .dayPart])
      let isOwn =
        token.kind == .word && token.lettersCount <= 3 && token.clitics.contains(.pronoun)
        && token.hasPreposition
      guard isTime || isOwn || token.kind == .comma else { break }
      index += 1
    }
    return index
  }
}
