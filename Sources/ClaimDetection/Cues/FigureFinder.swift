import Lexicons

/// Finds an estimate that has neither أن nor a verbal noun: قدرت مصادر نفطية إجمالي الإنتاج بمليون برميل.
///
/// Behind somebody who can speak stands an amount, or an indefinite noun in the accusative, and a figure
/// belongs to it.
struct FigureFinder {
  let reading: ArticleReading
  /// How far behind the subject's first word the amount may stand, in tokens.
  private static let subjectReach = 16
  /// How far behind the amount the figure may stand, in tokens.
  private static let figureReach = 18

  private var tokens: TokenList { reading.tokens }

  /// The complement of a verb: the amount and its figure.
  ///
  /// - Returns: `nil` where nobody who can speak stands right behind the verb, or no figure behind an amount.
  func complement(behind verb: Int) -> Complement? {
    let end = reading.segment(of: verb).tokens.upperBound
    guard verb + 1 < end, speaks(verb + 1) else { return nil }
    let limit = min(end, verb + 2 + FigureFinder.subjectReach)
    for index in (verb + 2)..<max(verb + 2, limit) {
      let token = tokens[index]
      if closes(token) { return nil }
      guard isAmount(index) else { continue }
      return hasFigure(behind: index, end)
        ? Complement(frame: .verbalNoun, marker: index, start: index) : nil
    }
    return nil
  }

  private func speaks(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.hasPreposition
      && token.isAny([.role, .rank, .name, .honorific, .spokesperson, .organisation, .anonymous])
  }

  private func closes(_ token: Token) -> Bool {
    token.kind == .stop || token.kind == .colon || token.kind == .lineBreak
      || token.isAny([.that, .relative])
  }

  /// إجمالي, خسائر; نموا.
  private func isAmount(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isDefinite, !token.hasPreposition, !token.hasConjunction
    else {
      return false
    }
    if token.isAny(.norm), token.features == UInt32(UInt8(ascii: "q")) { return true }
    let before = tokens[index - 1]
    return token.lettersCount >= 4 && reading.folded(index).last == Letters.alef
      && token.classes.isSubset(of: .masdar) && !token.clitics.contains(.pronoun)
      && (before.isDefinite || before.clitics.contains(.pronoun) || before.isAny(.name))
  }

  private func hasFigure(behind amount: Int, _ end: Int) -> Bool {
    let limit = min(end, amount + FigureFinder.figureReach)
    for index in (amount + 1)..<max(amount + 1, limit) {
      if tokens[index].kind == .number { return true }
      if closes(tokens[index]) || tokens[index].kind == .comma || tokens[index].isAny(.verb) {
        return false
      }
    }
    return false
  }
}
