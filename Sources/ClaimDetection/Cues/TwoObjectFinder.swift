import Lexicons

/// Finds what is taken for what: اعتبر الوزير القرار خطوة مهمة.
///
/// Nothing but the nouns themselves tells the two objects apart: behind the subject stands a noun with
/// its article, and behind that one without it in the accusative or with ة.
struct TwoObjectFinder {
  let reading: ArticleReading
  /// How far behind the first object the second may stand, in tokens.
  private static let reach = 14

  private var tokens: TokenList { reading.tokens }

  /// The complement of a verb: both objects.
  ///
  /// - Returns: `nil` where no subject that can speak stands behind the verb, or no pair of objects.
  func complement(behind verb: Int) -> Complement? {
    let end = reading.segment(of: verb).tokens.upperBound
    let phrases = NounPhraseReader(reading: reading)
    guard verb + 1 < end, speaks(verb + 1),
      let whole = phrases.phrase(from: verb + 1, limit: end, stopsAtVerbalNoun: true)
    else { return nil }
    let object = ObjectFinder(reading: reading).start(in: whole) ?? whole.upperBound
    guard object < end, object > verb + 1, beginsObject(object) else { return nil }
    let limit = min(end, object + TwoObjectFinder.reach)
    var index = object + 1
    while index < limit {
      let token = tokens[index]
      if token.kind == .stop || token.kind == .colon || token.isAny([.that, .verb]) { return nil }
      if token.isAny(.relative) || token.isAny(.contrast) { return nil }
      if isJudged(index), tokens[index - 1].isWord {
        return Complement(frame: .verbalNoun, marker: object, start: object)
      }
      index += 1
    }
    return nil
  }

  private func speaks(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.hasPreposition
      && token.isAny([.role, .rank, .name, .honorific, .spokesperson, .organisation, .place])
  }

  private func beginsObject(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.hasConjunction, !token.hasPreposition else { return false }
    return token.isDefinite || token.isAny(.demonstrative) || reading.isVerbalNoun(index)
      || token.clitics.contains(.pronoun)
  }

  /// خطوة, تصعيدا: an indefinite noun that is neither a number's nor a name.
  private func isJudged(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isDefinite, !token.hasPreposition, !token.hasConjunction,
      !token.clitics.contains(.pronoun), token.lettersCount >= 4,
      !token.isAny([.name, .place, .adverb, .organisation, .role, .prepAdverbial, .period, .agency])
    else { return false }
    let before = tokens[index - 1]
    guard before.isDefinite || before.isAny([.place, .name]) || before.clitics.contains(.pronoun)
    else { return false }
    return token.endsInTaMarbuta
      || reading.folded(index).last == Letters.alef && !token.isAny(.relativeDay)
  }
}
