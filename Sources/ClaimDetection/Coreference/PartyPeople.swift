import Lexicons

/// Which of the names that an article gives are people for certain, whole and nothing else.
///
/// Arabic writes no capitals: كامل حصص and عمر طويل begin with first names. A name counts where its
/// words can be nothing else, or where a title stands before it or its last word comes back alone.
struct PartyPeople {
  private let forms: PartyWordForms
  private let registry: EntityRegistry
  /// The people by the last word of their full names, who is named first in front.
  private var byLastWord: [WordHash: [(name: Range<Int>, isSure: Bool)]] = [:]

  init(_ forms: PartyWordForms) {
    self.forms = forms
    registry = EntityRegistry(reading: forms.reading)
    let people = registry.entities.filter { $0.kind == .person && $0.name.count > 1 }
    var places: [WordHash: [Int]] = [:]
    let lastWords = Set(people.compactMap(\.keys.last))
    for index in tokens.indices where tokens[index].kind == .word {
      let key = forms.reading.nameKey(index)
      if lastWords.contains(key) { places[key, default: []].append(index) }
    }
    for person in people {
      guard let last = person.keys.last else { continue }
      let isSure =
        isSure(person, places[last] ?? [])
        && !people.contains { isSame(person, behindLam: $0) }
      byLastWord[last, default: []].append((person.name, isSure))
    }
  }

  private var tokens: TokenList { forms.tokens }
  private var reading: ArticleReading { forms.reading }

  /// The full name of somebody whose last name stands at a word.
  func person(at index: Int) -> Range<Int>? {
    let token = tokens[index]
    guard token.kind == .word, !token.clitics.contains(.pronoun),
      token.classes.isEmpty || token.isAny(.name) || index > 0 && tokens[index - 1].isAny(.name)
    else { return nil }
    // سلمان بن عبدالعزيز is not محمد بن سلمان, محمد عبدالشافي not موسى محمد.
    if index + 1 < tokens.count, tokens[index + 1].kind == .word,
      !tokens[index + 1].hasConjunction,
      tokens[index + 1].isAny([.name, .nameJoint])
        || token.isAny(.name) && tokens[index + 1].classes.isEmpty
          && !forms.isDefinite(index + 1) && !forms.isJoined(index + 1)
          && !NounPhraseReader(reading: reading).isVerbLike(index + 1)
    {
      return nil
    }
    let key = reading.nameKey(index)
    guard let known = byLastWord[key] else { return nil }
    if index > 0, tokens[index - 1].kind == .word {
      let before = reading.nameKey(index - 1)
      let named = known.first { $0.name.contains { reading.nameKey($0) == before } }
      // علي الحداد is not سالم الحداد, nor is الساعدي الحداد.
      if named != nil || tokens[index - 1].isAny(.name)
        || tokens[index - 1].classes.isEmpty && forms.isDefinite(index - 1)
      {
        return named?.isSure == true ? named?.name : nil
      }
    }
    // Of two of one family nobody knows who is meant.
    return known.count == 1 && known[0].isSure ? known[0].name : nil
  }

  private func isSure(_ person: Entity, _ placesOfLast: [Int]) -> Bool {
    let name = person.name
    let first = name.lowerBound
    let last = name.upperBound - 1
    guard name.allSatisfy({ tokens[$0].kind == .word }), canBegin(first), isWhole(name),
      !isBorne(name)
    else { return false }
    let isCalled = !person.titles.isEmpty || title(before: first) != nil
    // شمس الدين, أبو ظبي: half a name, or a place; كامل حصص: other words.
    if name.count == 2, isHalf(name) { return false }
    if forms.words.wordNames.contains(forms.bare(first)) {
      return title(before: first)?.isAny([.rank, .honorific]) == true
    }
    let comesBack = placesOfLast.contains { place in
      !name.contains(place) && !(place > 0 && tokens[place - 1].isAny([.name, .nameJoint]))
    }
    guard forms.isDefinite(last) else {
      // ساندرا روخو عينت: of two words behind a first name the second may be what was done.
      let isLong = name.count > 2 && !isNamesAlone(last - 1..<name.upperBound)
      if mayBeOtherWord(last) { return isCalled && (comesBack || isRepeated(name, placesOfLast)) }
      // أمير عسير: an office.
      if tokens[first].isAny(.role), name.count == 2, !isNamesAlone(name) { return false }
      return comesBack || isNamesAlone(name) || isCalled && !isLong
    }
    // الغامدي is a family name, الخطيب may be a noun, الروضة is one.
    if reading.folded(last).last == Letters.ha || tokens[first].isAny(.role) { return false }
    if tokens[last].endsInDottedYa {
      return isCalled || comesBack || name.count > 2 && isNamesAlone(name.dropLast())
    }
    // علي عبدالله صالح المتحالف …
    return isCalled && name.count == 2
  }

  private func canBegin(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isAny([.name, .nameJoint]) && !forms.isDefinite(index)
      && token.clitics.isDisjoint(with: [.ba, .kaf, .maybeBa]) && !reading.endsInPronoun(index)
      && !PartyWords.has(forms.bare(index), in: forms.words.nations)
  }

  /// شيرين تحتوي, جبريل أنزل, نايف رجلا, آلان قاعدة: a word that no list knows and that begins or ends
  /// as verbs and nouns do.
  private func mayBeOtherWord(_ index: Int) -> Bool {
    let token = tokens[index]
    let letters = reading.folded(index)
    guard !token.isAny([.name, .nameJoint]), let first = letters.first else { return false }
    return [Letters.ya, Letters.ta, Letters.nun, Letters.alef].contains(first)
      || letters.last == Letters.alef || token.endsInTaMarbuta
  }

  private func isHalf(_ name: Range<Int>) -> Bool {
    tokens[name.lowerBound].isAny(.nameJoint)
      || forms.words.beginnings.contains(forms.bare(name.lowerBound))
      || forms.words.seconds.contains(forms.written(name.upperBound - 1))
  }

  /// Whether the last two words of a name stand together elsewhere too.
  private func isRepeated(_ name: Range<Int>, _ placesOfLast: [Int]) -> Bool {
    let before = reading.nameKey(name.upperBound - 2)
    return placesOfLast.contains { place in
      !name.contains(place) && place > 0 && tokens[place - 1].kind == .word
        && reading.nameKey(place - 1) == before
    }
  }

  /// Whether a name is another one with ل at its front: لحسن عسيري.
  private func isSame(_ person: Entity, behindLam other: Entity) -> Bool {
    let letters = reading.folded(person.name.lowerBound)
    guard letters.first == Letters.lam, letters.count > 3, person.keys.last == other.keys.last
    else {
      return false
    }
    return WordHash(letters[letters.startIndex + 1..<letters.endIndex]) == other.keys.first
  }

  private func isNamesAlone(_ name: Range<Int>) -> Bool {
    name.allSatisfy { tokens[$0].isAny([.name, .nameJoint]) }
  }

  /// The title right before a name, or before what country it is of: الرئيس التركي.
  private func title(before index: Int) -> Token? {
    var place = index - 1
    while place > 0, forms.isNation(place) { place -= 1 }
    guard place >= 0, tokens[place].kind == .word, !tokens[index].hasConjunction else { return nil }
    let token = tokens[place]
    // هذا الفريق صغير السن: a team.
    let isShown = place > 0 && tokens[place - 1].isAny(.demonstrative)
    let isTitle = token.isAny([.rank, .honorific, .role]) && !token.clitics.contains(.pronoun)
    return isTitle && !isShown ? token : nil
  }

  /// Whether each word of a name can be one, nothing is joined inside it and what follows ends it.
  private func isWhole(_ name: Range<Int>) -> Bool {
    let last = name.upperBound - 1
    guard !tokens[name.lowerBound].clitics.contains(.pronoun), !tokens[last].isAny(.nameJoint),
      !forms.words.beginnings.contains(forms.bare(last)), !isBehindName(name.lowerBound),
      endsPerson(before: name.upperBound)
    else { return false }
    var hasFamilyName = false
    for index in name.dropFirst() {
      let token = tokens[index]
      let isKnown = token.isAny([.name, .nameJoint])
      let isBehindJoint = tokens[index - 1].isAny(.nameJoint)
      if token.hasConjunction || reading.folded(index).contains(where: Self.isDigit) {
        return false
      }
      if !isKnown, !canBeFamilyName(index) { return false }
      // فلاديمير بوتين وليد المعلم: two people with nothing between them; بيل كلينتون النووي.
      if hasFamilyName, !isBehindJoint, !token.isAny(.nameJoint), isKnown || forms.isDefinite(index)
      {
        return false
      }
      // يوسف السليمان استخدم: nothing without ال goes on behind it.
      if !isKnown, !forms.isDefinite(index), forms.isDefinite(index - 1) { return false }
      if !isKnown, !forms.isDefinite(index) { hasFamilyName = true }
    }
    return true
  }

  /// محمد عصام الدين حسن …: a name that begins inside another one.
  private func isBehindName(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].kind == .word, !tokens[index].hasConjunction else {
      return false
    }
    let before = tokens[index - 1]
    // العريف فاهم سعيد: the first name is one that no list knows.
    if before.classes.isEmpty, !forms.isDefinite(index - 1), index > 1,
      tokens[index - 2].isAny([.rank, .attribute])
    {
      return true
    }
    // الرئيس التركي رجب: a country, which is a family name elsewhere.
    if forms.isNation(index - 1) { return false }
    return before.isAny([.name, .nameJoint]) && !before.isAny([.role, .rank])
      || forms.words.seconds.contains(forms.written(index - 1))
  }

  private static func isDigit(_ letter: UInt8) -> Bool { (0x30...0x39).contains(letter) }

  /// Whether a word that no list knows as a name can be one behind others.
  private func canBeFamilyName(_ index: Int) -> Bool {
    let token = tokens[index]
    let word = forms.bare(index)
    guard token.lettersCount > 2, !forms.isJoined(index), !forms.hasLam(index),
      !reading.endsInPronoun(index), !reading.tellsHow(index), !token.isAny(.place),
      !forms.words.noNames.contains(word)
    else { return false }
    // طارق بن زياد الأمازيغي: what somebody is, behind the name.
    guard !forms.isDefinite(index) else { return !PartyWords.has(word, in: forms.words.nations) }
    // غربية, ديموقراطي: a quality.
    return !PartyWords.has(word, in: forms.words.qualities)
      && !PartyWords.has(word, in: forms.words.nations)
      && !(token.endsInTaMarbuta && word.dropLast().last == Letters.ya)
  }

  /// Whether a name ends before a token: a word without ال that no list knows may be its next part, as in
  /// كيم جونج أون.
  private func endsPerson(before index: Int) -> Bool {
    guard forms.ends(before: index) else { return false }
    guard index < tokens.count, tokens[index].kind == .word else { return true }
    // عمر بن عبدالله المقبل: what ends a body's name may be a family name.
    if forms.isDefinite(index), PartyWords.has(forms.bare(index), in: forms.words.labels) {
      return false
    }
    if !tokens[index].classes.isEmpty || forms.isDefinite(index) || forms.isJoined(index) {
      return true
    }
    // غيث رفيق يامين (16 عاما): a verb has something behind it.
    return NounPhraseReader(reading: reading).isVerbLike(index) && index + 1 < tokens.count
      && tokens[index + 1].kind == .word
  }

  /// شارع سالم الحداد: what is called after somebody.
  private func isBorne(_ name: Range<Int>) -> Bool {
    var index = name.lowerBound - 1
    while index >= 0,
      tokens[index].isAny([.rank, .honorific])
        || [.openQuote, .plainQuote].contains(tokens[index].kind)
    {
      index -= 1
    }
    guard index >= 0, tokens[index].kind == .word else { return false }
    if forms.words.bearers.contains(forms.bare(index)) { return true }
    // المستشفى الجامعي الطاهر صفر.
    return forms.isDefinite(index) && index > 0 && tokens[index - 1].kind == .word
      && forms.words.bearers.contains(forms.bare(index - 1))
  }
}
