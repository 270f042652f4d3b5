import Lexicons

/// Who speaks for a body, named behind it.
extension SourceParser {
  /// باسم الوزارة فلان فلان: a first name behind a finished body is the one who speaks for it, unless a
  /// rank makes it part of the body's name (جامعة الملك فيصل).
  func nameBehindBody(_ rest: Range<Int>) -> Int? {
    rest.dropFirst().first { index in
      let token = tokens[index]
      let previous = tokens[index - 1]
      return token.isAny(.name) && !token.isDefinite && !token.hasPreposition
        && !token.hasConjunction && (!previous.isAny(.rank) || isRankBehindBody(index - 1, rest))
        && (previous.isDefinite || previous.isAny(.place) || previous.kind == .comma
          || index + 1 < rest.upperBound && tokens[index + 1].isAny(.nameJoint)
            && !previous.isAny(.organisation))
    }
  }

  /// باسم شرطة المنطقة الرائد فلان: a rank behind a finished body is his who speaks for it.
  private func isRankBehindBody(_ index: Int, _ rest: Range<Int>) -> Bool {
    guard index > rest.lowerBound, tokens[index].isDefinite else { return false }
    let before = tokens[index - 1]
    return before.isDefinite || before.isAny([.place, .rank]) || before.kind == .comma
      || before.classes.isEmpty && index - 2 >= rest.lowerBound && tokens[index - 2].hasPreposition
  }

  /// باسم الخارجية السورية فلان فلان: two or three words without ال that close the phrase behind a finished
  /// body are the name of the one who speaks for it.
  func unknownNameBehindBody(_ rest: Range<Int>) -> Int? {
    var start = rest.upperBound
    while start > rest.lowerBound, rest.upperBound - start < 4 {
      let token = tokens[start - 1]
      // بوزارة العمل، تيسير المفرج: a family name with ال, behind a comma and a first name.
      let isFamily =
        start == rest.upperBound && start - 3 > rest.lowerBound && token.isDefinite
        && tokens[start - 3].kind == .comma && token.classes.isSubset(of: .name)
      // راجح بادي: ب is a letter of a family name behind a first one.
      let isJoined =
        start == rest.upperBound && start - 2 > rest.lowerBound
        && token.classes.isSubset(of: [.action, .verb]) && tokens[start - 3].isDefinite
      guard token.kind == .word, !token.isDefinite || isFamily,
        !token.hasPreposition || isJoined,
        !token.hasConjunction || token.classes.isEmpty && start == rest.upperBound,
        token.classes.isSubset(of: [.name, .nameJoint, .masdar, .verb]) || isJoined
      else { break }
      start -= 1
    }
    let count = rest.upperBound - start
    guard count >= 2, count <= 3, start > rest.lowerBound else { return nil }
    let previous = tokens[start - 1]
    if previous.kind == .comma { return start }
    return previous.isDefinite && previous.kind == .word ? start : nil
  }

  /// A name without the ranks that close it.
  func withoutRanks(_ range: Range<Int>) -> Range<Int> {
    // العقيد البحري الركن: from the first rank on, whatever kind it is of.
    let rank = range.dropFirst().first { index in
      tokens[index].isAny(.rank) && isRankBehindBody(index, range)
        && tokens[index..<range.upperBound].allSatisfy { $0.isDefinite || !$0.isWord }
    }
    var end = rank ?? range.upperBound
    while end > range.lowerBound,
      tokens[end - 1].isAny([.rank, .honorific]) || !tokens[end - 1].isWord
    { end -= 1 }
    return range.lowerBound..<end
  }
}
