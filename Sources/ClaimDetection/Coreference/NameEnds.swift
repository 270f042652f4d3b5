import Lexicons

/// Where a name ends.
extension SourceParser {
  func nameEnd(_ start: Int, _ limit: Int) -> Int {
    var index = start + 1
    var unknown = 0
    while index < limit, index - start < 9 {
      let token = tokens[index]
      if isWordAsSurname(index, start, limit) || reading.isSonOf(index)
        || reading.isTakenByJoint(index)
      {
        index += 1
        continue
      }
      if reading.isOfficeBehindName(index, limit) { break }
      if index > start + 1, index + 1 < limit, reading.isOfficeWithAdjective(index) { break }
      // طارق السيد فلان: between two names no form of address.
      if index == start + 1, token.isAny(.rank), index + 1 < limit, isLordAsName(index) {
        index += 1
        continue
      }
      if token.kind == .word, token.lettersCount == 1 || reading.tellsHow(index) { break }
      if token.isAny([.masdar, .action]) && !token.isAny(.name) && !token.isDefinite { break }
      if token.clitics.contains(.pronoun) { break }
      if token.isDefinite, token.isAny([.role, .rank, .anonymous, .ledBy]),
        !tokens[index - 1].isAny(.nameJoint)
      {
        break
      }
      // A second unknown word that does not close the phrase is no part of a name.
      if token.kind == .word, token.classes.isEmpty, !token.isDefinite {
        unknown += 1
        if unknown > 1, index + 1 < limit, tokens[index + 1].kind == .word { break }
      }
      guard token.kind == .word || touchesDash(index), !token.hasPreposition || token.isAny(.name)
      else { break }
      if token.isAny([
        .prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepWith, .prepAdverbial, .ledBy, .asPart,
        .spokesperson, .adverb, .sourceSaid, .meanwhile, .demonstrative,
      ]) {
        break
      }
      // فلانة مسؤولة المكتب, فلان مقيم يمني.
      if token.isAny([.role, .organisation, .anonymous]), !token.isDefinite, !token.isAny(.name) {
        break
      }
      // زار فلان فلان الحكومة: a body behind a finished name is no part of it.
      if index > start + 1, token.isDefinite,
        token.isAny([.organisation, .crowd, .document, .place]),
        !token.isAny(.name), !tokens[index - 1].isAny(.nameJoint)
      {
        break
      }
      // ليو ويمين: of an unknown word that closes the phrase و is a letter.
      if token.hasConjunction, !token.isAny(.name),
        !(token.classes.isEmpty && index == start + 1
          && (token.isUnknownWithFa || index + 1 == limit && tokens[start].classes.isEmpty
            || index + 1 < limit && tokens[start].classes.isSubset(of: .name)
              && tokens[index + 1].isAny([.role, .rank, .spokesperson])))
      {
        break
      }
      index += 1
    }
    return index
  }

  /// سامر الحداد، رائد الخطيب، كريم سلامة: a calling or a noun of action that closes the phrase right
  /// behind a first name is a family name; an office would say of what, or stand before the name.
  func isWordAsSurname(_ index: Int, _ start: Int, _ limit: Int) -> Bool {
    let token = tokens[index]
    // عبد الغفار شكر وكيل الحزب: behind عبد and its name, before an office.
    if index == start + 2, token.kind == .word, token.isAny([.masdar, .action, .verb]),
      !token.isDefinite, token.clitics.isEmpty, tokens[index - 1].isDefinite,
      tokens[start].isAny(.nameJoint),
      index + 1 >= limit || tokens[index + 1].isAny([.role, .rank])
    {
      return true
    }
    return index == start + 1 && token.kind == .word
      && token.isAny([.role, .rank, .masdar, .action, .organisation, .month, .anonymous])
      && !token.hasPreposition && !token.hasConjunction
      && (index + 1 >= limit || tokens[index + 1].kind != .word || reading.isFamilyOf(index + 1)
        || isVerbBeforeOffice(index))
  }

  /// أحمد رفعت عميد الكلية: what looks like a verb, before an office.
  private func isVerbBeforeOffice(_ index: Int) -> Bool {
    tokens[index].classes.isSubset(of: [.action, .relayVerb])
      && tokens[index + 1].isAny([.role, .spokesperson]) && !tokens[index + 1].isDefinite
      && !tokens[index + 1].hasPreposition && !tokens[index + 1].hasConjunction
  }

  /// السيد, before a word without ال that is no office.
  private func isLordAsName(_ index: Int) -> Bool {
    let next = tokens[index + 1]
    return next.kind == .word && !next.isDefinite && next.clitics.isEmpty
      && !next.isAny([.role, .rank, .organisation])
      && reading.folded(index).dropFirst(2).elementsEqual([Letters.sin, Letters.ya, Letters.dal])
  }

  func touchesDash(_ index: Int) -> Bool {
    tokens[index].kind == .dash && tokens[index - 1].end == tokens[index].start
  }
}
