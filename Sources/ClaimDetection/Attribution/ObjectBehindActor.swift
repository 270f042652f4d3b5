import Lexicons

/// Where the one who acts ends, and what was done begins.
extension MainSubject {
  /// أطلقت الوزارة حملة كبيرة: behind ال an unknown noun with ة is what was done, and no name.
  func withoutObject(_ phrase: Range<Int>) -> Range<Int> {
    let phrases = NounPhraseReader(reading: reading)
    let object = phrase.dropFirst().first {
      reading.isThing($0) && !tokens[$0].hasPreposition
        && (tokens[$0 - 1].isDefinite || isConstructBehindName($0, phrase.lowerBound))
        || isPluralObject($0, of: phrase.lowerBound)
        || isPluralBehindName($0, phrase.lowerBound) || isPaperBehindName($0, phrase.lowerBound)
        || isPluralWithoutArticle($0, of: phrase.lowerBound)
        || isOfOtherGender($0, phrase.lowerBound)
        || reading.isDefiniteVerbalNoun($0)
          && (tokens[$0 - 1].isDefinite || tokens[$0 - 1].isAny([.name, .nameJoint]))
        || phrases.isAccusative($0) || isAccusativeBehindBody($0, phrase.lowerBound)
        || isThingBehindName($0, phrase.lowerBound)
        || isMatter($0)
    }
    return object.map { phrase.lowerBound..<$0 } ?? phrase
  }

  /// اعتقلت الشرطة رجلا: right behind a body with ال an unknown word in ا.
  private func isAccusativeBehindBody(_ index: Int, _ head: Int) -> Bool {
    let token = tokens[index]
    return index == head + 1 && tokens[head].isDefinite
      && tokens[head].isAny([.organisation, .crowd]) && token.kind == .word
      && token.classes.isEmpty && token.lettersCount > 3 && token.clitics.isEmpty
      && reading.folded(index).last == Letters.alef
  }

  /// عرض سامر فهد طريقة استخدام الجهاز: behind a whole name a noun in ة that takes another.
  private func isConstructBehindName(_ index: Int, _ start: Int) -> Bool {
    index > start + 1 && index + 1 < tokens.count
      && tokens[index - 2].isAny([.name, .nameJoint]) && !tokens[index - 2].isDefinite
      && tokens[index + 1].kind == .word && !tokens[index + 1].hasPreposition
      && (tokens[index + 1].isDefinite || reading.isVerbalNoun(index + 1))
  }

  /// رحب الوزير بجهود الدولة: ب before what is no place or body.
  private func isMatter(_ index: Int) -> Bool {
    let token = tokens[index]
    // بوقادوم: an unknown word in ب may be a name.
    return token.clitics.contains(.ba)
      && !token.isAny([.organisation, .place, .name, .role, .outlet, .phase])
      && (tokens[index - 1].isDefinite || tokens[index - 1].isAny([.name, .place]))
  }

  /// انتقد سامر علام الحادث: behind a first name and another word a thing with ال, which is no family name.
  private func isThingBehindName(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    guard index > start + 1, token.kind == .word, token.isDefinite, !token.hasPreposition,
      !token.hasConjunction, !token.isAny([.rank, .role, .spokesperson, .name, .honorific]),
      !tokens[index - 1].isDefinite, !tokens[index - 1].isAny(.nameJoint)
    else { return false }
    let before = tokens[index - 1]
    let earlier = tokens[index - 2]
    guard before.kind == .word, earlier.kind == .word, !earlier.isDefinite || earlier.isAny(.rank)
    else { return false }
    let isFirstName = earlier.isAny([.name, .nameJoint]) && !earlier.isDefinite
    // دخل سامر علي القاعة.
    if isFirstName, token.endsInTaMarbuta, token.classes.isEmpty { return true }
    if token.isAny([.event, .document, .masdar, .norm, .crowd, .organisation, .phase]) {
      return isFirstName && (before.isAny(.name) || before.classes.isEmpty)
        || before.classes.isEmpty && earlier.classes.isEmpty && index > start + 2
    }
    // What is known as nothing may be a family name behind a first name alone, and behind a word in ي.
    return before.classes.isEmpty && token.classes.isEmpty && !token.endsInDottedYa
      && (isFirstName
        || earlier.classes.isEmpty && index > start + 2
          && (tokens[index - 3].isDefinite || tokens[index - 3].isAny(.place)))
  }

  /// أدانت المحكمة المتهم: a man or thing behind a body in the feminine, with which its adjectives end in ة or the
  /// like.
  private func isOfOtherGender(_ index: Int, _ head: Int) -> Bool {
    guard tokens[head].isDefinite, tokens[head].endsInTaMarbuta, index == head + 1 else {
      return false
    }
    let token = tokens[index]
    return token.kind == .word && token.isDefinite && !token.hasPreposition
      && !token.hasConjunction && !token.isAny([.name, .place, .attribute])
      && ![Letters.ha, Letters.alef, Letters.ya, Letters.ta].contains(
        reading.folded(index).last ?? Letters.ha)
  }

  /// تناول رئيس الجمهورية الخطوات …: things in the plural, which describe nobody.
  private func isPluralObject(_ index: Int, of head: Int) -> Bool {
    let token = tokens[index]
    return token.isDefinite && token.kind == .word && !token.hasPreposition
      && token.classes.isSubset(of: [.masdar, .document]) && tokens[index - 1].isDefinite
      && token.lettersCount > 5 && tokens[head].isAny([.role, .rank])
      && reading.folded(index).suffix(2).elementsEqual([Letters.alef, Letters.ta])
  }

  /// ألقى سامر رباح كلمة: a paper or an event without ال behind a name.
  private func isPaperBehindName(_ index: Int, _ head: Int) -> Bool {
    let token = tokens[index]
    let before = tokens[index - 1]
    return index > head + 1 && token.kind == .word && !token.isDefinite && !token.hasPreposition
      && !token.hasConjunction && token.isAny([.document, .event])
      && token.classes.isSubset(of: [.document, .event, .verb, .masdar])
      && tokens[head].isAny([.name, .role, .rank, .honorific]) && before.kind == .word
      && (before.isAny(.name) || before.classes.isEmpty)
      && (before.clitics.isEmpty || before.isDefinite)
      && reading.folded(index - 1).last != Letters.ha
  }

  /// تلقى الأمير سامر بن عبدالمحسن اتصالات العزاء: things in the plural behind a whole name.
  private func isPluralBehindName(_ index: Int, _ head: Int) -> Bool {
    let token = tokens[index]
    return index > head + 1 && token.kind == .word && !token.isDefinite && !token.hasPreposition
      && !token.hasConjunction && token.classes.isSubset(of: [.masdar, .document])
      && reading.isPluralThing(index)
      && (tokens[index - 1].isAny(.name) || tokens[index - 2].isAny([.name, .nameJoint]))
      && !tokens[index - 2].isDefinite
  }

  /// طرحت الوزارة التونسية سندات …: things without ال behind a body that has it.
  private func isPluralWithoutArticle(_ index: Int, of head: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.isDefinite && !token.hasPreposition
      && !token.hasConjunction && tokens[index - 1].isDefinite && tokens[head].isAny(.organisation)
      && token.classes.isSubset(of: [.masdar, .document]) && token.lettersCount > 4
      && reading.folded(index).suffix(2).elementsEqual([Letters.alef, Letters.ta])
  }
}
