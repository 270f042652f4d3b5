import Lexicons

/// Somebody or something that speaks in an article.
struct Entity {
  var kind: ParsedSource.Kind
  /// The fullest name, as tokens of the text.
  var name: Range<Int>
  /// The words of the fullest name, folded, without ال and joined letters.
  var keys: NameKeys
  /// Whether the name is a proper one, and not only an office.
  var hasProperName = true
  /// The words of the titles that stand with the name.
  var titles: TitleKeys
  var gender: VerbForm.Gender
  var number: VerbForm.Number
  /// For whom it speaks, as an index of the registry.
  var principal: Int?
}

extension Token {
  /// فالون, فرانك: behind a first name ف is the first letter of an unknown word, and no conjunction.
  var isUnknownWithFa: Bool { clitics.contains(.fa) && classes.isEmpty }
}

/// The words of a name, folded, without ال and joined letters; of the memory of a reading.
typealias NameKeys = BorrowedList<WordHash>

extension ArticleReading {
  /// A word as names are compared by: folded, without و, a preposition before a name, and ال.
  func nameKey(_ index: Int) -> WordHash {
    tokens[index].kind == .word ? tokens[index].nameKey : WordHash(folded(index))
  }

  /// بن مساعد, بن صالح: a word behind a joint of names that is a calling, a noun or an adjective elsewhere.
  func isSonOf(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].isAny(.nameJoint), tokens[index - 1].lettersCount <= 3 else {
      return false
    }
    let token = tokens[index]
    return token.kind == .word && !token.classes.isEmpty && token.lettersCount > 2
      && !token.isDefinite
      && !token.hasConjunction && !token.hasPreposition && !token.clitics.contains(.pronoun)
      && token.classes.isSubset(of: [
        .role, .attribute, .masdar, .judgement, .name, .organisation, .month, .place, .crowd,
        .dayPart, .period, .weekday, .action, .event, .document, .rank, .verb,
      ])
  }

  /// وليد بن على الجلال: whatever stands behind بن is a name.
  func isTakenByJoint(_ index: Int) -> Bool {
    guard index > 1, tokens[index - 1].isAny(.nameJoint), tokens[index - 1].lettersCount == 2,
      tokens[index - 2].kind == .word, folded(index - 1).last == Letters.nun
    else { return false }
    let token = tokens[index]
    return token.kind == .word && token.lettersCount == 3 && token.isAny(.prepOn)
      && !token.clitics.contains(.pronoun)
  }

  /// سعود بن نايف أمير المنطقة, فلان مفتي عام البلاد: what is a first name too is an office before ال, عام or a place.
  func isOfficeBehindName(_ index: Int, _ limit: Int) -> Bool {
    guard tokens[index].isAny(.role), tokens[index].isAny(.name), !tokens[index].isDefinite,
      index + 1 < limit
    else { return false }
    let next = tokens[index + 1]
    return next.kind == .word
      && (next.isDefinite && !isFamilyOf(index + 1)
        || next.isAny([.place, .organisation, .attribute]))
  }

  /// آل خليفة الأمين العام: a calling, though a first name too, that an adjective of office follows.
  func isOfficeWithAdjective(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index].kind == .word else { return false }
    let next = tokens[index + 1]
    return next.isDefinite && next.isAny([.attribute, .period]) && !next.hasPreposition
      && !tokens[index - 1].isAny(.nameJoint) && !tokens[index].hasPreposition
      && folded(index).beginsWithArticle
  }

  /// محمد مرشد الرشيدي: a family name of relation, which closes a name of three words.
  func isFamilyOf(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isDefinite && token.classes.isSubset(of: .name) && token.endsInDottedYa
      && !token.hasPreposition && !tokens[index - 1].isDefinite
  }

  /// هلال بن سالم: where a name begins whose first part no list knows as one.
  func startOfLine(_ index: Int) -> Int {
    var start = index
    while start > 1, index - start < 6, tokens[start - 1].isAny(.nameJoint),
      tokens[start - 1].lettersCount == 2, folded(start - 1).first == Letters.ba,
      tokens[start - 2].kind == .word, !tokens[start - 2].isDefinite,
      !tokens[start - 2].hasPreposition, !tokens[start - 2].isAny([.rank, .honorific])
    {
      start -= 2
    }
    return start
  }

  /// ذاته, نفسها: behind ال it points back at the one who spoke last.
  func isReflexive(_ index: Int) -> Bool {
    tokens[index].isAny(.adverb) && tokens[index].features == UInt32(UInt8(ascii: "r"))
  }

  /// Whether the lexicon gives a word as a plural.
  func isPlural(_ index: Int) -> Bool {
    UInt8(truncatingIfNeeded: tokens[index].features) == UInt8(ascii: "p")
  }

  /// The keys of the words of a phrase.
  func nameKeys(_ range: Range<Int>) -> NameKeys {
    let range = range.prefix(NounPhraseReader.reach)
    return memory.keepKeys(atMost: range.count) { keys in
      var count = 0
      for index in range where tokens[index].isWord {
        keys[count] = nameKey(index)
        count += 1
      }
      return count
    }
  }

  /// How many keys a phrase has.
  func nameLength(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range.prefix(NounPhraseReader.reach) where tokens[index].isWord { count += 1 }
    return count
  }

  /// The key of the last word of a phrase.
  func lastNameKey(_ range: Range<Int>) -> WordHash? {
    range.prefix(NounPhraseReader.reach).last { tokens[$0].isWord }.map(nameKey)
  }

  /// Whether a word that no list knows is the family name of somebody named before.
  func isNamedBefore(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, tokens[index].classes.isEmpty else { return false }
    let key = nameKey(index)
    return (max(1, index - ArticleReading.nameReach)..<max(1, index)).contains {
      tokens[$0].kind == .word && tokens[$0 - 1].isAny([.name, .nameJoint, .rank])
        && nameKey($0) == key
    }
  }

  /// لمشروع, لشؤون: an unknown word with ل at its front behind ال or an office, unless it is somebody's name.
  func isPurposeNoun(_ index: Int) -> Bool {
    let token = tokens[index]
    guard index > 0, token.kind == .word, token.classes.isEmpty, token.lettersCount >= 3,
      !token.isDefinite, folded(index).first == Letters.lam,
      tokens[index - 1].isDefinite || tokens[index - 1].isAny(.role)
    else { return false }
    return !isNamedBefore(index)
  }

  /// تحيات, انتقادات: a plural of things, unless somebody of that name was met before.
  func isPluralThing(_ index: Int) -> Bool {
    tokens[index].lettersCount > 4
      && folded(index).suffix(2).elementsEqual([Letters.alef, Letters.ta])
      && !isNamedBefore(index)
  }

  /// وزارة, هيئة: what is called by its field alone; not محافظة or جامعة, which are so by their town.
  func isNamedByField(_ index: Int) -> Bool {
    let mark = UInt8(truncatingIfNeeded: tokens[index].features >> 16)
    return tokens[index].isAny(.organisation)
      && (mark == UInt8(ascii: "n") || mark == UInt8(ascii: "g"))
  }

  /// How many tokens back a full name is looked for.
  private static let nameReach = 600

  /// حملة كبيرة, حملة في المدينة: an unknown noun with ة is a thing where an adjective with ة agrees with it
  /// or nothing follows; مليكة and a family name behind it are somebody.
  func isThing(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.endsInTaMarbuta, !token.isDefinite, token.classes.isEmpty
    else {
      return false
    }
    guard index + 1 < tokens.count, tokens[index + 1].kind == .word else { return true }
    let next = tokens[index + 1]
    if next.endsInTaMarbuta, !next.isDefinite {
      return index + 2 >= tokens.count || !tokens[index + 2].isDefinite
    }
    return next.hasPreposition || next.isAny([.prepIn, .prepFrom, .prepOn, .prepTo, .that])
  }
}
