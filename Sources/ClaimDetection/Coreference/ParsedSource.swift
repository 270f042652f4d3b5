import Lexicons

/// What a source's noun phrase says: who, in what office, speaking for whom, in which document.
struct ParsedSource {
  /// What the head of the phrase is.
  enum Kind {
    case person, organisation, anonymous, spokesperson, document, outlet
  }

  var kind: Kind
  /// The words that name the one who speaks, without titles.
  var name: Range<Int>
  /// Whether the name is a proper one, and not only an office (الوزير).
  var hasProperName: Bool
  /// The head of the titles.
  var title: Range<Int>?
  /// For whom a spokesperson speaks.
  var principal: Range<Int>?
}

/// Takes a source's noun phrase apart.
struct SourceParser {
  let reading: ArticleReading

  var tokens: TokenList { reading.tokens }

  /// Takes a phrase apart. Linear in its length.
  func parse(_ whole: Range<Int>) -> ParsedSource {
    let phrase = withoutPointer(withoutFormula(whole))
    guard let first = phrase.first else {
      return ParsedSource(kind: .anonymous, name: phrase, hasProperName: false)
    }
    let head = tokens[first]
    if let god = god(phrase) { return god }
    if let person = personInMarks(first) { return person }
    if let spokesperson = spokesperson(phrase) { return spokesperson }
    // مؤتمر لتخطيط المدن, منتدى كذا: a gathering that has a name speaks for itself.
    if head.isAny(.event), !head.isAny(.document), phrase.count > 1, namesGathering(first + 1) {
      return ParsedSource(kind: .organisation, name: organisationName(phrase), hasProperName: true)
    }
    if head.isAny([.document, .event]), !head.isAny(.role) {
      return ParsedSource(kind: .document, name: phrase, hasProperName: false)
    }
    if head.isAny([.outlet, .agency]) || !head.isWord {
      return ParsedSource(kind: .outlet, name: outletName(phrase), hasProperName: true)
    }
    if let name = personName(phrase) {
      let title = phrase.lowerBound..<name.lowerBound
      return ParsedSource(
        kind: .person, name: name, hasProperName: true, title: title.isEmpty ? nil : title)
    }
    if head.isAny([.anonymous, .quantifier]) || head.kind == .number {
      return ParsedSource(kind: .anonymous, name: phrase, hasProperName: false)
    }
    if head.isAny([.role, .rank, .honorific, .spokesperson]) {
      // النبي (…), المدير (…): what stands in brackets names nobody.
      let bracket = phrase.first { tokens[$0].kind == .openBracket } ?? phrase.upperBound
      let office = phrase.lowerBound..<max(first + 1, bracket)
      return ParsedSource(kind: .person, name: office, hasProperName: false, title: office)
    }
    return ParsedSource(
      kind: .organisation, name: organisationName(phrase), hasProperName: true)
  }

  /// "الأمير فلان بن فلان": somebody whose title and name the writer sets in marks.
  private func personInMarks(_ open: Int) -> ParsedSource? {
    guard let marks = reading.quotation(openedAt: open), marks.isClosed, marks.wordCount > 1,
      let inner = marks.inside.first, tokens[inner].isAny([.rank, .honorific]),
      let name = personName(marks.inside)
    else { return nil }
    return ParsedSource(
      kind: .person, name: name, hasProperName: true, title: inner..<max(inner, name.lowerBound))
  }

  /// ذات المصدر, نفس المسؤول: what points back is no part of the name.
  private func withoutPointer(_ phrase: Range<Int>) -> Range<Int> {
    var phrase = phrase
    // المصدر ذاته.
    while phrase.count > 1, let last = phrase.last, reading.isReflexive(last) {
      phrase = phrase.dropLast()
    }
    guard let first = phrase.first, phrase.count > 1, tokens[first].isAny(.demonstrative),
      tokens[first].features == UInt32(UInt8(ascii: "s"))
        || phrase.count == 2 && tokens[first + 1].isAny([.role, .rank])
          && !reading.isPlural(first + 1),
      tokens[first + 1].isDefinite
    else { return phrase }
    return phrase.dropFirst()
  }

  /// مصدر أمني طلب عدم ذكر اسمه: the words that name somebody end before the formula.
  private func withoutFormula(_ phrase: Range<Int>) -> Range<Int> {
    guard phrase.count > 2, phrase.contains(where: { tokens[$0].isAny(.identity) }) else {
      return phrase
    }
    let insertions = InsertionReader(reading)
    let start = phrase.dropFirst().first { insertions.anonymity(at: $0) != nil }
    return start.map { reading.trimmed(phrase.lowerBound..<$0) } ?? phrase
  }

  private func namesGathering(_ next: Int) -> Bool {
    let token = tokens[next]
    return token.kind == .word && !token.isDefinite
      && token.classes.isSubset(of: [.masdar, .name, .place])
  }

  private func spokesperson(_ phrase: Range<Int>) -> ParsedSource? {
    if let office = pressOffice(phrase) { return office }
    guard let office = phrase.first(where: { tokens[$0].isAny(.spokesperson) }),
      office == phrase.lowerBound || tokens[office - 1].isAny([.rank, .honorific])
        || tokens[office - 1].kind == .comma || isName(phrase.lowerBound..<office)
        || tokens[office].isDefinite && tokens[phrase.lowerBound].isAny(.role)
        || personName(phrase.lowerBound..<office)?.upperBound == office
    else { return nil }
    var start = office + 1
    while start < phrase.upperBound, !isBehalf(start) {
      if start > office + 3 { break }
      start += 1
    }
    guard start < phrase.upperBound, isBehalf(start) else { return nil }
    // باسم X, or joined: للوزارة, باسمه.
    let isJoined = !tokens[start].isAny(.onBehalf)
    let principalStart = isJoined || tokens[start].clitics.contains(.pronoun) ? start : start + 1
    guard principalStart < phrase.upperBound else { return nil }
    let rest = principalStart..<phrase.upperBound
    // Name before the office: فلان، المتحدث باسم …
    if office > phrase.lowerBound,
      tokens[office - 1].kind == .comma && !isOfficeAlone(phrase.lowerBound..<office)
        || isName(phrase.lowerBound..<office) || personName(phrase.lowerBound..<office) != nil
    {
      let name = reading.trimmed(phrase.lowerBound..<office)
      return ParsedSource(
        kind: .spokesperson, name: stripTitles(name), hasProperName: true,
        title: office..<phrase.upperBound, principal: organisationName(rest, isPrincipal: true))
    }
    if let nameStart = nameStart(in: rest), nameStart == rest.lowerBound,
      tokens[start].lettersCount > 4
    {
      // باسمه فلان: for whom is known from before.
      return ParsedSource(
        kind: .spokesperson, name: nameStart..<nameEnd(nameStart, rest.upperBound),
        hasProperName: true, title: phrase.lowerBound..<nameStart, principal: start..<(start + 1))
    }
    let named = nameStart(in: rest).flatMap { tokens[$0].isAny([.name, .nameJoint]) ? $0 : nil }
    if let nameStart = nameBehindBody(rest) ?? unknownNameBehindBody(rest) ?? named,
      nameStart > rest.lowerBound
    {
      let principal = reading.trimmed(
        organisationName(withoutRanks(rest.lowerBound..<nameStart), isPrincipal: true))
      return ParsedSource(
        kind: .spokesperson, name: nameStart..<nameEnd(nameStart, rest.upperBound),
        hasProperName: true, title: phrase.lowerBound..<nameStart,
        principal: principal.isEmpty ? nil : principal)
    }
    return ParsedSource(
      kind: .spokesperson, name: phrase, hasProperName: false, title: phrase,
      principal: organisationName(rest, isPrincipal: true))
  }

  /// الوزير المكلف بالثقافة، الناطق باسم الحكومة، فلان: another office before the one of who speaks for somebody.
  private func isOfficeAlone(_ range: Range<Int>) -> Bool {
    tokens[range.lowerBound].isAny([.role, .rank]) && personName(range) == nil
  }

  /// المكتب الصحفي للشرطة: an office that speaks for the body that it belongs to.
  private func pressOffice(_ phrase: Range<Int>) -> ParsedSource? {
    guard tokens[phrase.lowerBound].beginsPhrase,
      let office = PhraseMatcher(reading: reading).match(at: phrase.lowerBound),
      office.kind == .pressOffice
    else { return nil }
    let body = office.tokens.upperBound
    // مكتبه الإعلامي: of the one that was spoken of.
    if body == phrase.upperBound, tokens[phrase.lowerBound].clitics.contains(.pronoun) {
      return ParsedSource(
        kind: .spokesperson, name: phrase, hasProperName: false, title: phrase)
    }
    guard body < phrase.upperBound, isBehalf(body) || tokens[body].clitics.contains(.lam),
      !tokens[body].isAny(.onBehalf)
    else { return nil }
    return ParsedSource(
      kind: .spokesperson, name: phrase, hasProperName: false, title: phrase,
      principal: organisationName(body..<phrase.upperBound, isPrincipal: true))
  }

  /// Whether nothing but a full name stands before an office: فلان فلان المتحدث باسم ….
  private func isName(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 6, tokens[range.upperBound - 1].kind == .word,
      !tokens[range.lowerBound].isAny([.role, .rank, .honorific])
    else { return false }
    return personName(range) == range
  }

  /// باسم, and ل or ب joined to the body: للوزارة, لوزارة النقل, بشرطة المنطقة.
  private func isBehalf(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isAny(.onBehalf) || token.clitics.contains([.lam, .definite]) { return true }
    guard token.isAny(.organisation) else { return false }
    // متحدث الوزارة.
    let isOwned =
      index > 0 && tokens[index - 1].isAny(.spokesperson) && !tokens[index - 1].isDefinite
    return !token.clitics.isDisjoint(with: [.lam, .ba]) || isOwned
  }

  private func stripTitles(_ range: Range<Int>) -> Range<Int> {
    personName(range) ?? range
  }

  /// The proper name of a person in a phrase, without titles; `nil` where it holds none.
  func personName(_ phrase: Range<Int>) -> Range<Int>? {
    guard let first = nameStart(in: phrase) else { return nil }
    let start = max(phrase.lowerBound, reading.startOfLine(first))
    let name = start..<nameEnd(first, phrase.upperBound)
    // شقيق الشيخ فلان الشيخ فلان: the one behind the last rank is meant.
    // فلان آل الشيخ مفتي البلاد: but not behind a joint of names.
    if let rank = name.dropFirst().last(where: {
      tokens[$0].isAny(.rank) && tokens[$0].isDefinite && !tokens[$0 - 1].isAny(.nameJoint)
    }),
      rank + 1 < name.upperBound, tokens[rank + 1].isAny([.name, .nameJoint])
    {
      return rank + 1..<name.upperBound
    }
    return name.isEmpty ? nil : name
  }

  /// Where the name begins: at a first name, behind a rank, or behind the end of a title.
  private func nameStart(in phrase: Range<Int>) -> Int? {
    guard let first = phrase.first else { return nil }
    let head = tokens[first]
    let abbreviated = abbreviatedTitle(phrase)
    let beginsWithTitle =
      head.isAny([.role, .rank, .honorific, .spokesperson]) || abbreviated > first
      || isInCharge(phrase)
    var namesakeEnd = 0
    var marksEnd = 0
    if beginsWithTitle, isOfficeAsName(phrase) { return first }
    if !beginsWithTitle {
      if isUnknownNameBeforeOffice(phrase) { return first }
      if let name = nameBehindNation(phrase) ?? nameBehindAddress(phrase) { return name }
    }
    for index in phrase {
      let token = tokens[index]
      // مديرة التوظيف في "باب سعد" فلانة: what stands in marks inside a title names a body.
      if index < marksEnd { continue }
      if beginsWithTitle, index > first, token.kind != .word,
        let marks = reading.quotation(openedAt: index), marks.isClosed,
        marks.close + 1 < phrase.upperBound, tokens[marks.close + 1].kind == .word,
        !tokens[index - 1].isAny([.rank, .honorific])
      {
        marksEnd = marks.close + 1
        continue
      }
      if beginsWithTitle, isNameWithArticle(index, phrase) { return index }
      if beginsWithTitle, index > first, isNameInLam(index, phrase) { return index }
      guard token.kind == .word, !token.isDefinite, !token.hasPreposition, !token.hasConjunction,
        token.lettersCount > 1
          || (index + 1 < tokens.count && tokens[index + 1].kind == .abbreviation)
      else { continue }
      if index < abbreviated || reading.isNow(index) || isTitleLetterInside(index)
        || isOpenJoint(index, phrase)
      {
        continue
      }
      if index == abbreviated, abbreviated > first { return index }
      if reading.isNameInTa(index) { return index }
      if token.isAny([.name, .nameJoint]), index > first || !token.isAny([.role, .organisation]) {
        if isOfficeBehindOffice(index, phrase) || isOfficeBehindStyle(index, phrase) { continue }
        if !isInCharge(phrase), isInsideBody(index, phrase) || isInsideGroup(index, phrase) {
          return nil
        }
        if isNamesake(index, phrase) {
          namesakeEnd = nameEnd(index, phrase.upperBound)
          continue
        }
        if index < namesakeEnd { continue }
        return !beginsWithTitle && isUnknownRun(first..<index) ? first : index
      }
      guard index > first, beginsWithTitle, index >= namesakeEnd, !head.isAny(.quantifier) else {
        continue
      }
      let previous = tokens[index - 1]
      let isBehindStyle = previous.isAny([.rank, .honorific]) && previous.isDefinite
      guard token.classes.isEmpty || token.classes == .verb || isPlaceAsName(index, phrase),
        !reading.isThing(index) || isBehindStyle, !isPurpose(index, phrase),
        !isOrigin(index, phrase)
      else {
        continue
      }
      if previous.isAny(.rank), previous.isDefinite { return index }
      // الوكيل تحيات سمو فلان: what was done.
      if reading.isPluralThing(index) || isOwned(index, phrase) || isSeat(index, phrase) {
        continue
      }
      if previous.isDefinite || previous.isAny(.place) || previous.kind == .abbreviation
        || index == first + 1 && previous.isAny(.role) && isOfSomebody(index - 1)
        || [.comma, .closeQuote, .closeBracket].contains(previous.kind)
          && (!token.clitics.contains(.maybeBa)
            || previous.kind == .comma && index + 2 == phrase.upperBound
              && !tokens[index + 1].isDefinite)
        || previous.kind == .plainQuote && reading.quotation(openedAt: index - 1) == nil
      {
        return index
      }
    }
    guard phrase.count <= 3, !beginsWithTitle, head.kind == .word, !head.isDefinite else {
      return nil
    }
    // A phrase of unknown words without ال is a name.
    let isUnknown = phrase.allSatisfy {
      tokens[$0].kind == .word && (tokens[$0].classes.isEmpty) && !tokens[$0].hasPreposition
    }
    return isUnknown ? first : nil
  }

  /// نائب أمين الإعلام: a word for an office that is a first name too, behind an office without ال.
  private func isOfficeBehindOffice(_ index: Int, _ phrase: Range<Int>) -> Bool {
    guard index > phrase.lowerBound, index + 1 < phrase.upperBound, tokens[index].isAny(.role)
    else { return false }
    let previous = tokens[index - 1]
    return previous.isAny(.role) && !previous.isDefinite && tokens[index + 1].isDefinite
  }

  /// الفنان د. فلان: a title of one letter.
  private func isTitleLetterInside(_ index: Int) -> Bool {
    tokens[index].lettersCount == 1 && isTitleLetter(reading.folded(index).first)
  }

  /// "جوهرة أف أم": a joint of names that joins nothing.
  private func isOpenJoint(_ index: Int, _ phrase: Range<Int>) -> Bool {
    tokens[index].isAny(.nameJoint) && !tokens[index].isAny(.name)
      && (index + 1 >= phrase.upperBound || tokens[index + 1].kind != .word)
  }

  /// سمو أمير المنطقة: the office that a style goes with, which is a first name too.
  private func isOfficeBehindStyle(_ index: Int, _ phrase: Range<Int>) -> Bool {
    guard index > phrase.lowerBound, reading.isOfficeBehindName(index, phrase.upperBound) else {
      return false
    }
    let previous = tokens[index - 1]
    return previous.isAny([.honorific, .role]) && !previous.isDefinite
  }

  /// مستشفى الملك فيصل: a name inside the name of a body.
  private func isInsideBody(_ index: Int, _ phrase: Range<Int>) -> Bool {
    guard let first = phrase.first, index > first else { return false }
    // المسؤول عن المكتب في شركة "كذا" فلان: behind a body's name in marks, the person.
    if tokens[first].isAny(.anonymous), tokens[first].isDefinite,
      tokens[index - 1].kind != .word
    {
      return false
    }
    return tokens[first].isAny([.organisation, .document, .outlet, .anonymous])
      && !tokens[first].isAny(.role) && !tokens[first..<index].contains { $0.isAny(.role) }
  }

  /// مدير مستشفى الملك فيصل: the name of a body inside the title of a person.
  private func isNamesake(_ index: Int, _ phrase: Range<Int>) -> Bool {
    guard index > phrase.lowerBound + 1, tokens[index - 1].isAny(.rank),
      tokens[index - 1].isDefinite
    else { return false }
    let owner = tokens[index - 2]
    return owner.isAny(.organisation) && !owner.isDefinite && !owner.isAny([.role, .rank])
  }

}
