import Lexicons

/// Words for several people, with whom a verb or a participle in the plural agrees.
struct GroupsOfPeople {
  let reading: ArticleReading
  /// How far before a report such a word is looked for, in tokens.
  private static let reach = 40
  /// The longest name of a group, in tokens.
  private static let nameReach = 6

  private var tokens: TokenList { reading.tokens }

  /// The group that is named last in a range.
  ///
  /// - Returns: the noun and what belongs to it; `nil` where the range names none.
  func last(in range: Range<Int>) -> Range<Int>? {
    guard var head = range.suffix(GroupsOfPeople.reach).last(where: isGroup) else { return nil }
    // السكان الغاضبين: an adjective behind the noun.
    if head > range.lowerBound, tokens[head].isDefinite, tokens[head - 1].isDefinite,
      isGroup(head - 1)
    {
      head -= 1
    }
    let end = end(of: head, min(range.upperBound, head + GroupsOfPeople.nameReach))
    // بعض الخبراء: some of them, and not those who were spoken of before.
    if head > range.lowerBound, tokens[head - 1].isAny(.quantifier), tokens[head].isDefinite,
      !tokens[head - 1].isDefinite, !tokens[head - 1].hasPreposition,
      !tokens[head - 1].clitics.contains(.pronoun)
    {
      head -= 1
    } else if let whole = countedStart(head, range.lowerBound) {
      head = whole
    }
    return head..<end
  }

  /// عدد من المتضررين, عدد كبير من أصحاب المحلات: where the number of a group begins.
  private func countedStart(_ head: Int, _ floor: Int) -> Int? {
    guard head - 1 > floor, tokens[head - 1].isAny(.prepFrom),
      !tokens[head - 1].clitics.contains(.pronoun)
    else { return nil }
    for start in [head - 2, head - 3] where start >= floor {
      let token = tokens[start]
      guard token.kind == .word else { return nil }
      if token.isAny(.quantifier), !token.hasPreposition { return start }
    }
    return nil
  }

  /// أعضاء البرلمان, المواطنين الغاضبين, ناشطون حقوقيون.
  private func end(of head: Int, _ limit: Int) -> Int {
    var index = head + 1
    while index < limit {
      let token = tokens[index]
      guard token.kind == .word, !token.hasPreposition, !token.hasConjunction,
        token.isDefinite
          ? !tokens[head].isDefinite || isGroup(index) || token.isAny(.attribute)
            || reading.folded(index).last == Letters.ya
          : index == head + 1 && (token.isAny([.place, .organisation]) || isSoundPlural(index)),
        !token.isAny([.verb, .action, .weekday, .relativeDay, .period])
      else { break }
      index += 1
    }
    return index
  }

  /// أعضاء, المواطنين, الكثيرون, مستخدمون.
  func isGroup(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.hasPreposition, !token.clitics.contains(.pronoun) else {
      return false
    }
    if token.isAny([.role, .anonymous, .crowd]) { return reading.isPlural(index) }
    // …، مستغربين جرأة الشبان: what somebody does, and no noun; إلى لاريونيون: a place.
    if index > 0, !token.isDefinite,
      tokens[index - 1].kind == .comma || tokens[index - 1].isAny([.prepTo, .prepIn])
    {
      return false
    }
    if token.isAny([.name, .place, .verb, .action, .month, .period, .weekday, .norm, .that]) {
      return false
    }
    return isSoundPlural(index)
  }

  /// A plural in ون or ين: with ال, or of a participle or an adjective of relation.
  private func isSoundPlural(_ index: Int) -> Bool {
    let token = tokens[index]
    var word = reading.folded(index)
    if token.hasConjunction { word = word.dropFirst() }
    guard word.count >= 5, word.last == Letters.nun,
      let vowel = word.dropLast().last, vowel == Letters.ya || vowel == Letters.waw,
      word.dropLast(2).last != Letters.ta
    else { return false }
    if token.isDefinite {
      word = word.dropFirst(2)
      // القوانين, الميادين: a broken plural.
      let isBroken = word.count == 6 && word.dropFirst(2).first == Letters.alef
      return word.count >= 5 && !(isBroken && vowel == Letters.ya)
    }
    return word.count >= 6
      && (word.first == Letters.mim && token.classes.isEmpty
        || word.dropLast(2).last == Letters.ya && word.first != Letters.ya)
  }
}
