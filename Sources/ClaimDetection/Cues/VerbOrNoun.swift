import Lexicons

/// Words that are spelled like a verb of saying and are something else where they stand.
extension CueFinder {
  /// الخروج من البلاد وطلب اللجوء إلى الخارج: joined inside a clause, what is a verbal noun too governs one with ال.
  func isSecondNoun(_ index: Int, _ complement: Complement) -> Bool {
    let token = tokens[index]
    return token.clitics == .waw && complement.frame == .verbalNoun
      && complement.marker == index + 1 && tokens[index + 1].isDefinite && index > 0
      && tokens[index - 1].kind == .word
      && reading.readings(index).contains { $0.form.kind == .verbalNoun }
  }

  /// تم رفض الطلب, تحاول لفت الأنظار: behind a verb of doing stands what is a verbal noun too, though it is spelled
  /// like a perfect.
  func isNounBehind(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    guard before.kind == .word, !before.isDefinite, !before.clitics.contains(.pronoun) else {
      return false
    }
    // يرفض وصف الوزير بـ…, إمكانية حث الدول: the object of a verb, or what a noun of action is of.
    let governs =
      before.isDoing && before.features != UInt32(UInt8(ascii: "m"))
      || before.classes == .verb && NounPhraseReader(reading: reading).isVerbLike(index - 1)
        && !isFirstReported(index - 1)
      || before.isAny(.masdar) && reading.isVerbalNoun(index - 1) && !before.isAny([.name, .place])
    return governs
      && reading.readings(index).contains { $0.form.kind == .verbalNoun }
  }

  /// قال رد …: a verb of saying itself takes no bare object.
  private func isFirstReported(_ index: Int) -> Bool {
    !reading.readings(index).contains {
      !reading.lexicon.verbs[$0.verb].frames.isDisjoint(with: [.verbalNoun, .nounPhrase])
        && ($0.form.kind == .perfect || $0.form.kind == .imperfect)
    }
  }

  /// Forms that are spelled like one that reports, told by what they stand with.
  func isOtherWord(_ index: Int, _ verb: VerbEntry, _ form: VerbForm, _ complement: Complement)
    -> Bool
  {
    let token = tokens[index]
    // جدد النادي عقد اللاعب: a contract; what is spelled like a verb of doing is no noun of saying.
    if complement.frame == .verbalNoun, verb.id == "renew",
      tokens[complement.marker].isAny(.action), tokens[complement.marker].features == 0x706E
    {
      return true
    }
    switch form.kind {
    case .perfect where form.number == .dual:
      // أعضاء جددا, ذكرا أم أنثى: a noun, unless a clause with أن or a mark follows.
      return verb.frames.contains(.dualIsNoun) && !complement.frame.takesThat
        && complement.frame != .quote && complement.frame != .colon
    case .perfect where verb.id == "show" && form.gender == .masculine:
      // بين الزوار وموظفي المركز: the preposition between two.
      return token.isAny(.prepAdverbial) && !token.hasConjunction && index + 2 < complement.marker
        && !tokens[index + 1].isAny([.role, .rank, .honorific, .name, .spokesperson])
        && (index + 2..<min(complement.marker, index + 7)).contains {
          tokens[$0].clitics.contains(.waw) && !tokens[$0].isAny(.verb)
        }
    case .perfect where verb.id == "highlight":
      // مقترحات أبرزها: …: the most important of them.
      return token.clitics.contains(.pronoun) && complement.frame == .colon
    case .perfect where verb.id == "jot":
      // دون سبب: without.
      return !token.hasConjunction && index + 1 < complement.marker
        && !tokens[index + 1].isAny([.role, .rank, .name, .honorific])
        && !reading.isNamedBefore(index + 1)
    case .imperfect where verb.id == "allege":
      // يدعى فلان: is called.
      return !complement.frame.takesThat && complement.frame != .withThat
        && reading.bytes[token.end - 2] == 0xD9 && reading.bytes[token.end - 1] == 0x89
    default: return false
    }
  }

  /// بينها وبين الجيران, بين المدن وبين القرى: the preposition once more.
  func isSecondBetween(_ index: Int) -> Bool {
    let word = reading.folded(index).dropFirst()
    return (max(0, index - 8)..<index).contains {
      tokens[$0].kind == .word && tokens[$0].lettersCount <= word.count + 3
        && reading.folded($0).starts(with: word)
    }
  }

  /// أظهر التقرير …, بيانات أخرى أظهرت …: a verb that a paper does, behind or before it.
  func isSaidByPaper(_ index: Int, _ verb: VerbEntry, _ form: VerbForm) -> Bool {
    let next = index + 1
    // كشف الوزير بدء العمل, شرطة المدينة تكشف مقتل شاب: somebody reveals what somebody only shows.
    if verb.id == "reveal", next < tokens.count {
      if tokens[next].isAny([.role, .rank, .honorific, .name, .spokesperson, .organisation])
        || reading.isNamedBefore(next),
        !tokens[next].hasPreposition, !tokens[next].hasConjunction
      {
        return true
      }
      if form.kind == .imperfect, !tokens[index].hasConjunction, reading.isVerbalNoun(next),
        index > 0, tokens[index - 1].isWord, reading.segment(of: index).paragraph == 0
      {
        return true
      }
    }
    // يظهر شريط: in the imperfect it may be what appears.
    if form.kind == .perfect, next < tokens.count, tokens[next].isAny(.document),
      !tokens[next].hasPreposition,
      !tokens[next].clitics.contains(.pronoun)
    {
      return true
    }
    guard index > 0, !tokens[index].hasConjunction, next < tokens.count, reading.isVerbalNoun(next)
    else { return false }
    let paper = tokens[index - 1].isAny(.document) || index < 2 ? index - 1 : index - 2
    return tokens[paper].isAny(.document) && !tokens[paper].hasPreposition
      && !tokens[index - 1].hasPreposition
  }

  /// سعد فهمي كشف أن …: behind a name a word that may be a noun is a verb, if a clause follows.
  func mayFollowName(_ index: Int) -> Bool {
    guard index > 1, tokens[index].isAny(.masdar), !tokens[index].isAny(.name),
      !tokens[index].clitics.contains(.pronoun)
    else { return false }
    let before = tokens[index - 1]
    return before.kind == .word && !before.hasPreposition && !before.isDefinite
      && (before.isAny([.name, .place]) || before.classes.isEmpty)
      && tokens[index - 2].kind == .word
      && (tokens[index - 2].isAny([.name, .nameJoint, .rank, .role])
        || tokens[index - 2].isDefinite || tokens[index - 2].classes.isEmpty)
  }

  /// How long a topic before its verb may be, in tokens.
  private static let topicLength = 12

  /// وبالنسبة للمقار المغلقة كشف الوزير أن …: behind a phrase with a preposition that opens the sentence, and a
  /// word with ال that ends it, stands the verb.
  func opensBehindTopic(_ index: Int) -> Bool {
    let start = reading.segment(of: index).tokens.lowerBound
    guard index - start >= 2, index - start <= CueFinder.topicLength,
      tokens[index].isAny(.masdar), !tokens[index].isAny([.name, .role, .place]),
      !tokens[index].hasConjunction, tokens[index - 1].isDefinite, index + 1 < tokens.count,
      tokens[index + 1].isDefinite,
      tokens[start].isAny([.prepIn, .prepAdverbial, .prepOf, .prepFrom])
        || tokens[start].hasPreposition
    else { return false }
    let phrases = NounPhraseReader(reading: reading)
    return (start..<index).allSatisfy {
      tokens[$0].isWord && !tokens[$0].isAny([.that, .relative]) && !phrases.isVerbLike($0)
    }
  }

  /// هذا, ذلك by itself: a thing that was told of.
  func isBareDemonstrative(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isAny(.demonstrative) && !token.hasPreposition
      && token.features != UInt32(UInt8(ascii: "s")) && !reading.pointsAtPeople(index)
      && !token.isAny([.role, .name])
      && (index == 0
        || !tokens[index - 1].isAny([
          .verb, .action, .prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepWith, .prepAdverbial,
        ]))
  }

  /// في غضون ذلك, في أثناء هذا: a demonstrative that a noun behind في governs.
  func isInFrame(_ index: Int) -> Bool {
    index > 1 && tokens[index - 2].isAny(.prepIn) && tokens[index - 1].kind == .word
      && !tokens[index - 1].isDefinite
  }
}
