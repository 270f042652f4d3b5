import Lexicons

/// Those who stand behind a verb and are spoken to, not speaking.
extension SubjectFinder {
  /// ولفتت الخطباء إلى …, وحثت المواطنين على …: men whom a verb in the feminine does not agree with, and what is
  /// spelled in the accusative.
  func isOnlyObject(_ phrase: Range<Int>, _ cue: Cue) -> Bool {
    guard cue.kind == .verb, let form = cue.form, form.number == .singular else { return false }
    let head = tokens[phrase.lowerBound]
    // وحث المتمردين على …, وحمل الصناعيين مسؤولية …
    if form.gender == .masculine {
      guard cue.verb?.frames.contains(.addressee) == true, isAccusativePlural(phrase.lowerBound)
      else { return false }
      if phrase.count == 1, head.classes.isEmpty, !reading.isNamedBefore(phrase.lowerBound) {
        return true
      }
      return tokens[cue.tokens.lowerBound].clitics.contains(.waw) && form.kind == .perfect
        && cue.verb?.tellsSomebody == false
        && !phrase.dropFirst().contains { isFirstName($0) || tokens[$0].kind != .word }
    }
    guard form.gender == .feminine else { return false }
    return head.isDefinite && (isGroupOfPeople(head) || isAccusativePlural(phrase.lowerBound))
  }

  /// وعزا نجاح الجهاز إلى …, وأرجع السبب إلى …: what is traced back to something, and not who does so.
  func isThingExplained(_ phrase: Range<Int>, _ cue: Cue, marker: Int) -> Bool {
    guard cue.verb?.act == "interpret" else { return false }
    let head = tokens[phrase.lowerBound]
    // The verb must have an object, and one word before إلى can only be that.
    if phrase.count == 1, phrase.upperBound == marker,
      !tokens[cue.tokens.lowerBound].clitics.contains(.pronoun)
    {
      return true
    }
    guard head.kind == .word else { return head.isAny(.demonstrative) }
    if head.isAny([
      .role, .rank, .name, .nameJoint, .honorific, .spokesperson, .anonymous, .organisation,
      .outlet, .agency, .document, .place, .crowd,
    ]) {
      return head.isAny(.masdar) && !head.isDefinite && phrase.count > 1
        && !head.isAny([.role, .rank, .name, .organisation])
    }
    return reading.isVerbalNoun(phrase.lowerBound) || head.isAny(.masdar)
      || reading.isPluralThing(phrase.lowerBound)
      || head.endsInTaMarbuta && head.classes.isEmpty
  }

  /// وأرجع الفنان المغربي سبب التأخير إلى …: a cause, amount or state without ال behind a finished noun.
  func thingExplained(in whole: Range<Int>, _ cue: Cue) -> Int? {
    guard cue.verb?.act == "interpret" else { return nil }
    return whole.dropFirst().first {
      tokens[$0].kind == .word && tokens[$0].isAny(.norm) && !tokens[$0].hasPreposition
        && !tokens[$0].hasConjunction && !tokens[$0].isAny(.organisation)
        && (tokens[$0 - 1].isDefinite || tokens[$0 - 1].isAny([.name, .place])
          || tokens[$0].isDefinite)
    }
  }

  /// اعتبر الرئيس فلان فلان تنظيم الانتخابات خطوة …: a noun of action or a body behind a finished name.
  func objectBehindName(in whole: Range<Int>) -> Int? {
    whole.dropFirst(2).first {
      let token = tokens[$0]
      return token.kind == .word && !token.hasPreposition && !token.hasConjunction
        && !token.isDefinite && token.isAny(.masdar) && !token.isAny([.name, .role])
        && (tokens[$0 - 1].isAny(.name) && !tokens[$0 - 1].isDefinite
          || tokens[$0 - 1].classes.isEmpty && tokens[$0 - 2].isAny(.name))
    }
  }

  /// المواطنين, المراقبين: people who are not the subject.
  func isAccusativePlural(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.isDefinite && token.lettersCount > 6
      && !token.isAny([.name, .place, .rank, .attribute])
      && reading.folded(index).suffix(2).elementsEqual([Letters.ya, Letters.nun])
  }

  /// وحذر الدفاع المدني المواطنين والمقيمين من …: people behind a finished name are warned.
  func warnedStart(in whole: Range<Int>, _ cue: Cue) -> Int? {
    guard cue.verb?.act == "warn", let head = whole.first, !isGroupOfPeople(tokens[head]),
      !isAccusativePlural(head)
    else { return nil }
    return whole.dropFirst().first { index in
      let previous = tokens[index - 1]
      let isFinished =
        previous.isDefinite && !previous.isAny(.crowd) && !isAccusativePlural(index - 1)
        || previous.isAny([.name, .place])
      return isFinished && tokens[index].isDefinite && tokens[index].isAny(.crowd)
        && !tokens[index].hasPreposition && !tokens[index].hasConjunction
        && isAccusativePlural(index)
    }
  }

  /// A name in quotation marks right behind a verb without a subject (اتهم "بعض الدول" بـ…).
  func quotedAddressee(_ start: Int, _ marker: Int) -> Int? {
    guard start < marker, reading.quotation(openedAt: start) != nil else { return nil }
    return start
  }

  /// "الأمير فلان بن فلان": somebody whose name the writer sets in marks.
  func opensWithPerson(_ whole: Range<Int>) -> Bool {
    guard let first = reading.quotation(openedAt: whole.lowerBound)?.inside.first else {
      return false
    }
    return tokens[first].isAny([.rank, .honorific]) && tokens[first].isDefinite
  }

  /// أبلغ مصدر قناة الأخبار أن …: an outlet is told, and carries what it was told.
  func toldOutlet(in whole: Range<Int>, _ cue: Cue) -> Int? {
    guard cue.verb?.tellsSomebody == true else { return nil }
    return whole.dropFirst().first { index in
      tokens[index].isAny([.outlet, .agency]) && !tokens[index].isDefinite
        && !tokens[index].hasConjunction && !tokens[index].hasPreposition
        && !tokens[index - 1].isAny([.outlet, .role])
    }
  }

  /// Inside a run of nouns, a body or group behind a finished name is somebody else.
  func addresseeStart(in whole: Range<Int>) -> Int? {
    for index in whole.dropFirst() {
      let token = tokens[index]
      let previous = tokens[index - 1]
      // أخبر مدير شركة "كذا" موظفي الشركة أن …
      if token.kind == .word, previous.kind == .closeBracket || previous.kind == .closeQuote,
        !token.isDefinite, isGroupOfPeople(token), !token.hasConjunction, !token.hasPreposition
      {
        return index
      }
      guard token.kind == .word, previous.kind == .word, !token.hasConjunction,
        !token.hasPreposition, !previous.isAny(.nameJoint)
      else { continue }
      // الأمين المساعد لشؤون فلسطين: ل at the front of an unknown noun.
      if reading.isPurposeNoun(index - 1) { continue }
      let isFinished =
        previous.isDefinite || previous.isAny([.name, .place]) || previous.classes.isEmpty
      if token.isAny([.quantifier]) { return index }
      if isFinished, !token.isDefinite, token.isAny([.organisation, .anonymous, .role]),
        !previous.isAny([.rank, .honorific]), !isSecondOffice(index, whole)
      {
        return index
      }
      if isFinished, token.isDefinite, token.isAny([.crowd, .organisation]) {
        return index
      }
      // وجهت الوزارة المراقبين بـ…
      if isFinished, isAccusativePlural(index), !isAccusativePlural(index - 1),
        !whole.contains(where: { tokens[$0].kind == .number }),
        !isGroupOfPeople(previous), !previous.isAny(.crowd),
        previous.lettersCount < 3
          || !reading.folded(index - 1).suffix(2).elementsEqual([Letters.alef, Letters.ta])
      {
        return index
      }
      if isFinished, token.isAny(.place),
        !previous.isDefinite && (index > whole.lowerBound + 1 || previous.isAny(.place))
          || isBodyOfPlace(previous, index, whole.lowerBound)
      {
        return index
      }
      // طالب مواطن الجهات الأمنية بـ…: a man without a name, and a body.
      if index == whole.lowerBound + 1, isNameless(previous), token.isDefinite,
        token.isAny([.crowd, .organisation, .anonymous])
      {
        return index
      }
    }
    return nil
  }

  /// حث معالي المستشار عضو الهيئة الشيخ فلان …: another office of somebody whose name follows.
  private func isSecondOffice(_ index: Int, _ whole: Range<Int>) -> Bool {
    guard tokens[index].isAny(.role), !tokens[index].isAny(.organisation),
      !reading.isPlural(index), tokens[whole.lowerBound].isAny([.honorific, .rank, .role]),
      !whole.prefix(upTo: index).contains(where: isFirstName)
    else { return false }
    return (index + 2..<max(index + 2, whole.upperBound)).dropLast().contains {
      tokens[$0].isAny(.rank) && tokens[$0].isDefinite && isFirstName($0 + 1)
    }
  }

  private func isFirstName(_ index: Int) -> Bool {
    tokens[index].isAny([.name, .nameJoint]) && !tokens[index].isDefinite
  }

  /// مواطن, مصدر: one man, without a name.
  private func isNameless(_ token: Token) -> Bool {
    !token.isDefinite && UInt8(truncatingIfNeeded: token.features) == UInt8(ascii: "s")
      && (token.isAny(.anonymous)
        || token.isAny(.role)
          && UInt8(truncatingIfNeeded: token.features >> 16) == UInt8(ascii: "c"))
  }

  /// الكنيسة الأوكرانية كييف: behind a body and its adjective of relation, a place is somebody else.
  private func isBodyOfPlace(_ previous: Token, _ index: Int, _ start: Int) -> Bool {
    guard previous.isDefinite, index > start + 1, tokens[start].isDefinite,
      tokens[start].isAny([.organisation, .role]), previous.classes.isEmpty
    else { return false }
    let letters = reading.folded(index - 1)
    return letters.last == Letters.ya || letters.suffix(2).elementsEqual([Letters.ya, Letters.ha])
  }

  /// Whether a single phrase behind a verb is spoken to, not the speaker: the verb does not agree with
  /// it, or it is a crowd and the verb carries on from the sentence before.
  func isAddressee(_ whole: Range<Int>, _ cue: Cue) -> Bool {
    let head = tokens[whole.lowerBound]
    let verb = cue.tokens.lowerBound
    // يفسرها البعض بأنها …: the object is joined to the verb.
    if cue.verb?.frames.contains(.object) == true, tokens[verb].clitics.contains(.pronoun) {
      return false
    }
    let start = reading.segment(of: verb).tokens.lowerBound
    // وفي رسالة مفتوحة، دعا عدد من … إلى: behind the frame of a sentence nobody has acted yet.
    let isBehindFrame =
      verb > start && tokens[verb - 1].kind == .comma
      && tokens[start].isAny([.prepIn, .prepAdverbial])
    let opensSentence =
      !tokens[verb].hasConjunction && (tellsWhen(start, verb) || isBehindFrame)
    if head.isAny([.quantifier, .crowd]) || isGroupOfPeople(head) { return !opensSentence }
    guard let form = cue.form, form.kind != .participle else { return true }
    guard tokens[cue.tokens.lowerBound].hasConjunction || form.gender == .feminine else {
      return Agreement.gender(of: whole, in: reading) == .feminine && form.gender == .masculine
    }
    let gender = Agreement.gender(of: whole, in: reading)
    return gender != .none && form.gender != .none && gender != form.gender
  }

  /// ويوم أمس طالب النواب بـ…: whether nothing but a time stands between two tokens.
  private func tellsWhen(_ start: Int, _ end: Int) -> Bool {
    end - start <= 5
      && (start..<end).allSatisfy {
        !tokens[$0].isWord
          || tokens[$0].isAny([.relativeDay, .weekday, .dayPart, .period, .adverb, .already])
          || $0 > start && tokens[$0 - 1].isAny(.relativeDay) && tokens[$0].isDefinite
      }
  }

  /// زعماء, قادة: offices in the plural are called upon more often than they call.
  func isGroupOfPeople(_ head: Token) -> Bool {
    head.isAny(.role) && head.features == 0x6D70
  }
}
