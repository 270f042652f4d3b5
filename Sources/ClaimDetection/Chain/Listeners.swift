import Lexicons

/// To whom something was said: the outlets that stand behind ل, ب, مع and إلى.
extension CarrierFinder {
  /// How far before whom it was told a statement may be named, in tokens.
  private static let statementReach = 3

  /// في اتصال بـ«الصحيفة»: ب behind a talk, before a name in marks.
  func calledOutlet(_ index: Int) -> Range<Int>? {
    guard tokens[index].lettersCount == 1, reading.folded(index).first == Letters.ba, index > 1,
      let quotation = reading.quotation(openedAt: index + 1), quotation.isClosed,
      quotation.wordCount <= 3,
      tokens[(index - 2)..<index].contains(where: { $0.isAny(.event) })
    else { return nil }
    return quotation.inside
  }

  /// في حوار مع «الصحيفة», في تصريح إلى «الصحيفة»: behind a talk that somebody was asked for, before a name in
  /// marks.
  func interviewer(_ index: Int) -> Range<Int>? {
    guard tokens[index].isAny([.prepWith, .prepTo]), !tokens[index].clitics.contains(.pronoun),
      index > 1, let quotation = reading.quotation(openedAt: index + 1), quotation.isClosed,
      quotation.wordCount <= 3
    else { return nil }
    if tokens[index].isAny(.prepTo) { return isBehindStatement(index) ? quotation.inside : nil }
    // في لقاء مع «الصحيفة».
    if quotation.wordCount <= 2, tokens[index - 1].isAny(.event), index > 1,
      tokens[index - 2].isAny([.prepIn, .prepAdverbial])
    {
      return quotation.inside
    }
    guard
      tokens[max(0, index - 3)..<index].contains(where: {
        $0.isAny(.event) && UInt8(truncatingIfNeeded: $0.features) == UInt8(ascii: "i")
          && $0.features > 0xFF
      })
    else { return nil }
    return quotation.inside
  }

  /// في تصريح خاص لـ…, في تصريحات صحفية إلى …: a word for what somebody said, and its adjective.
  func isBehindStatement(_ index: Int) -> Bool {
    let floor = max(0, index - CarrierFinder.statementReach)
    guard
      let noun = (floor..<index).last(where: { tokens[$0].isAny(.event) && isSaying($0) }),
      noun > 0, tokens[noun - 1].isAny([.prepIn, .prepAdverbial])
    else { return false }
    return tokens[(noun + 1)..<index].allSatisfy {
      $0.kind == .word && !$0.hasPreposition && !$0.hasConjunction && !$0.isAny([.that, .verb])
        && !$0.isAny([.prepTo, .prepOf, .prepIn, .prepWith])
    }
  }

  /// في تصريح للميناء, في تصريحات خاصة للجوهرة «إف إم»: ل and a name with ال that no list knows, or that is a place's
  /// too.
  func joinedListener(_ index: Int) -> Range<Int>? {
    let token = tokens[index]
    guard token.kind == .word, token.clitics.isSuperset(of: [.lam, .definite]),
      token.classes.isSubset(of: [.place, .agency]), token.lettersCount > 5,
      reading.folded(index).last != Letters.nun, isBehindStatement(index),
      index + 1 < tokens.count
    else { return nil }
    if let marks = reading.quotation(openedAt: index + 1), marks.isClosed, marks.wordCount <= 2 {
      return index..<(marks.close + 1)
    }
    let next = tokens[index + 1]
    guard !next.isWord || next.isAny([.that, .prepOn, .prepTo, .relativeDay, .weekday, .prepOf])
    else { return nil }
    return index..<(index + 1)
  }

  /// قال "للصحيفة", قال "لعمان": ل inside the marks of an outlet's name.
  func listenerInMarks(_ index: Int) -> Range<Int>? {
    guard index > 1, tokens[index].clitics.contains(.lam), tokens[index - 2].isWord,
      let quotation = reading.quotation(openedAt: index - 1), quotation.isClosed,
      quotation.wordCount <= 3
    else { return nil }
    return quotation.inside
  }

  /// لـ(الصحيفة), لـ الصحيفة: ل by itself before a name in brackets or none.
  func looseListener(_ index: Int) -> Range<Int>? {
    guard reading.isLoneLam(index), index > 0, index + 1 < tokens.count else { return nil }
    if tokens[index + 1].kind == .openBracket {
      let limit = min(tokens.count, index + 6)
      guard
        let close = (index + 2..<max(index + 2, limit)).first(where: {
          tokens[$0].kind == .closeBracket
        }), close > index + 2, tokens[(index + 2)..<close].allSatisfy({ $0.kind == .word })
      else { return nil }
      return (index + 2)..<close
    }
    let next = tokens[index + 1]
    guard next.kind == .word, !next.hasPreposition, !next.hasConjunction,
      next.isAny([.agency, .outlet])
        || next.classes.isEmpty && next.lettersCount > 3
          && (tokens[index - 1].isAny([.document, .event, .verb])
            || next.isDefinite && isBehindStatement(index))
    else { return nil }
    return outletName(from: index + 1, min(tokens.count, index + 4))
  }
}
