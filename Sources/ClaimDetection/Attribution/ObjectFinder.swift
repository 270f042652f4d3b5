import Lexicons

/// Finds where the object begins in a run of nouns behind a verb that takes one: وصفت الوزارة الهجوم بـ….
///
/// Nothing is written between a subject and its object, so that each noun behind a finished one is
/// weighed: a noun of action, a body, a paper or a word that does not agree with the noun before it is
/// more likely another noun than an adjective.
struct ObjectFinder {
  let reading: ArticleReading

  private var tokens: TokenList { reading.tokens }

  /// Where the object begins.
  ///
  /// - Parameters:
  ///   - whole: the run of nouns behind the verb.
  ///   - cue: the verb.
  /// - Returns: `nil` where nothing behind the first noun looks like another noun, or the verb has its
  ///   object as a pronoun.
  func start(in whole: Range<Int>, _ cue: Cue) -> Int? {
    guard let verb = cue.verb, !verb.frames.isDisjoint(with: [.object, .twoObjects]),
      !tokens[cue.tokens.lowerBound].clitics.contains(.pronoun)
    else { return nil }
    return start(in: whole)
  }

  /// Where a second noun begins behind the first one and what belongs to it.
  func start(in whole: Range<Int>) -> Int? {
    guard whole.count >= 2 else { return nil }
    var best: (index: Int, weight: Int)?
    var head = whole.lowerBound
    for index in whole.dropFirst() {
      guard canBegin(index), isFinished(index - 1) else {
        if tokens[index].isWord, !isFinished(index - 1) { head = whole.lowerBound }
        continue
      }
      let weight = weight(of: index, behind: head)
      if weight > 0, weight > best?.weight ?? 0 { best = (index, weight) }
    }
    return best?.index
  }

  private func canBegin(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.hasConjunction, !token.hasPreposition else { return false }
    if token.features == UInt32(UInt8(ascii: "s")) || tokens[index - 1].isAny(.nameJoint) {
      return false
    }
    // وصف فلان فلان مزاعم الصحيفة بأنها …: behind a name, a noun that takes another.
    if tokens[index - 1].isAny(.name) || isFamilyName(index - 1),
      token.classes.isSubset(of: [.document, .masdar, .verb]),
      index + 1 < tokens.count,
      tokens[index + 1].isDefinite && !tokens[index + 1].hasPreposition
        || reading.isVerbalNoun(index + 1), tokens[index - 2].isAny([.name, .rank, .nameJoint])
    {
      return true
    }
    // ووصف سموه برنامج الإقراض بـ…: a style with a pronoun is all of the subject.
    if reading.isStyleOfPerson(index - 1), !token.isAny([.name, .rank, .honorific, .role]) {
      return true
    }
    return token.isDefinite || token.isAny([.demonstrative, .what, .place, .organisation])
      || reading.isVerbalNoun(index) || token.clitics.contains(.pronoun)
  }

  /// Whether nothing more can be joined to a noun: ال, a pronoun, a name.
  private func isFinished(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isDefinite || token.clitics.contains(.pronoun) || token.isAny([.name, .place])
      || !token.isWord || isFamilyName(index) || reading.isStyleOfPerson(index)
  }

  /// سعد فهمي: an unknown word behind a first name.
  private func isFamilyName(_ index: Int) -> Bool {
    guard index > 0, tokens[index].kind == .word, tokens[index].classes.isEmpty,
      !tokens[index - 1].isDefinite
    else { return false }
    if tokens[index - 1].isAny(.name) { return true }
    // الوزيرة كاثرين آشتون: two unknown words behind a finished noun are a name.
    return index > 1 && !tokens[index].isDefinite && tokens[index].clitics.isEmpty
      && tokens[index - 1].kind == .word && tokens[index - 1].classes.isEmpty
      && tokens[index - 1].clitics.isEmpty && !tokens[index].endsInTaMarbuta
      && (tokens[index - 2].isDefinite || tokens[index - 2].isAny(.place))
  }

  /// How much a word looks like another noun; above 0 it is taken for one.
  private func weight(of index: Int, behind head: Int) -> Int {
    let token = tokens[index]
    if token.isAny([.demonstrative, .what]) { return 4 }
    if token.isAny([.rank, .honorific, .attribute, .period]) || token.isAny(.name) { return -1 }
    if isRelational(index) { return -1 }
    // فسر الطيب الحداد، وزير …; وصف الوزير سالم الحداد - في بيان - …: behind a first name and before a mark a
    // family name.
    if token.classes.isEmpty, tokens[index - 1].isAny(.name), !tokens[index - 1].isDefinite,
      index == head + 1 || tokens[index - 2].isAny([.role, .rank, .honorific, .name]),
      index + 1 < tokens.count,
      tokens[index + 1].kind == .comma || tokens[index + 1].kind == .dash
    {
      return -1
    }
    var weight = 1
    if token.isAny([.masdar, .event, .document, .crowd, .organisation, .place]) { weight += 2 }
    if token.isAny([.role, .spokesperson]) { weight -= 1 }
    let isFeminine = token.endsInTaMarbuta
    // الأراضي العربية المحتلة: an adjective behind one that it agrees with.
    if isFeminine, index - 1 > head, tokens[index - 1].endsInTaMarbuta,
      tokens[index - 1].isDefinite, token.classes.isEmpty
    {
      return -1
    }
    switch Agreement.gender(of: head..<(head + 1), in: reading) {
    case .feminine: weight += isFeminine ? -1 : 2
    case .masculine: weight += isFeminine ? 2 : 0
    case .none: break
    }
    return weight
  }

  /// الأميركي, الروسية: an adjective of relation.
  private func isRelational(_ index: Int) -> Bool {
    let letters = reading.folded(index)
    guard !tokens[index].isAny([.masdar, .document, .organisation]) else { return false }
    return letters.last == Letters.ya || letters.suffix(2).elementsEqual([Letters.ya, Letters.ha])
  }
}
