import Lexicons

/// The words of an article as the names of parties are told from them.
struct PartyWordForms {
  let reading: ArticleReading
  let words = PartyWords.shared

  var tokens: TokenList { reading.tokens }

  /// The folded letters of a word as it is written.
  func written(_ index: Int) -> [UInt8] { Array(reading.folded(index)) }

  /// The folded letters of a word without what is joined to its front.
  func bare(_ index: Int) -> [UInt8] {
    let clitics = tokens[index].clitics
    var letters = Array(reading.folded(index))[...]
    if !clitics.isDisjoint(with: .conjunction) { letters = letters.dropFirst() }
    if !clitics.isDisjoint(with: [.ba, .kaf, .lam]) { letters = letters.dropFirst() }
    if isDefinite(index) {
      letters = letters.dropFirst(clitics.contains(.lam) ? 1 : 2)
    }
    return Array(letters)
  }

  /// Whether a word has ال, and not a hamza that is folded to its letters: ألقت, إلغاء.
  func isDefinite(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isDefinite else { return false }
    guard !token.clitics.contains(.lam) else { return true }
    let joined = token.clitics.isDisjoint(with: .conjunction) ? 0 : 1
    let place = joined + (token.clitics.isDisjoint(with: [.ba, .kaf]) ? 0 : 1)
    let letter = reading.text(index..<index + 1).unicodeScalars.dropFirst(place).first
    return letter == "\u{0627}" || letter == "\u{0671}"
  }

  /// A quality behind ال that belongs to the name before it.
  func isQuality(_ index: Int, ofNationsAlone: Bool = false) -> Bool {
    guard index < tokens.count, isDefinite(index), !isJoined(index) else { return false }
    // العام الماضي tells when.
    if tokens[index].isAny(.period), index + 1 < tokens.count, tokens[index + 1].isAny(.period) {
      return false
    }
    let word = bare(index)
    return PartyWords.has(word, in: words.nations)
      || !ofNationsAlone && PartyWords.has(word, in: words.qualities)
  }

  /// Whether a word has ل at its front, or looks so and is not known otherwise: لكرة.
  func hasLam(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.clitics.contains(.lam) else { return token.kind == .word }
    guard token.clitics.isEmpty, token.lettersCount > 3 else { return false }
    return token.classes.isEmpty && reading.folded(index).first == Letters.lam
      || behindLam(index) != nil
  }

  /// What a body is for, as a word with ل at its front tells, and whether it has ال; `nil` for another
  /// word.
  func behindLam(_ index: Int) -> (word: [UInt8], isDefinite: Bool)? {
    var letters = reading.folded(index)[...]
    guard letters.first == Letters.lam else { return nil }
    letters = letters.dropFirst()
    if words.purposes.contains(Array(letters)) { return (Array(letters), false) }
    guard letters.first == Letters.lam, words.purposes.contains(Array(letters.dropFirst())) else {
      return nil
    }
    return (Array(letters.dropFirst()), true)
  }

  /// Whether a word is a country as a quality behind ال, whatever else it is taken for.
  func isNation(_ index: Int) -> Bool {
    let letters = written(index)
    return tokens[index].kind == .word && letters.starts(with: [Letters.alef, Letters.lam])
      && PartyWords.has(Array(letters.dropFirst(2)), in: words.nations)
  }

  /// Whether something is joined to the front of a word.
  func isJoined(_ index: Int) -> Bool {
    tokens[index].hasConjunction || tokens[index].hasPreposition
      || tokens[index].clitics.contains(.maybeBa)
  }

  /// Whether a name that stands before a token ends there for certain: nothing that follows can be a
  /// part of it.
  ///
  /// A noun with ال may be: of it nobody knows whether it goes on with the name.
  func ends(before index: Int) -> Bool {
    guard index < tokens.count else { return true }
    let token = tokens[index]
    switch token.kind {
    case .number, .abbreviation: return false
    case .word: break
    default: return true
    }
    if isJoined(index) || !isDefinite(index) {
      return !token.isAny([.name, .nameJoint]) && !words.furtherWords.contains(written(index))
    }
    // لجنة التحكيم الرياضي: a calling that is a quality too.
    if token.isAny(.role), token.endsInDottedYa { return false }
    return token.isAny([
      .relative, .rank, .honorific, .role, .period, .weekday, .relativeDay, .dayPart, .month,
      .adverb,
    ]) || PartyWords.has(bare(index), in: words.labels)
  }

  /// Whether a noun with ال can be what a body is called by: nobody by title or name, no time, no
  /// quality.
  func isField(_ index: Int) -> Bool {
    let token = tokens[index]
    guard isDefinite(index), !token.clitics.contains(.pronoun),
      !reading.folded(index).contains(where: { (0x30...0x39).contains($0) }),
      !token.isAny([
        .rank, .honorific, .relative, .demonstrative, .period, .weekday, .relativeDay, .dayPart,
        .month, .adverb, .attribute,
      ])
    else { return false }
    if token.isAny(.role), !reading.isPlural(index) { return false }
    let word = bare(index)
    return !PartyWords.has(word, in: words.labels) && !PartyWords.has(word, in: words.nations)
  }

  /// Whether a word is known as one for people: الأهالي.
  func isPeople(_ index: Int) -> Bool {
    tokens[index].isAny([.crowd, .anonymous, .rank, .role, .name])
  }

  /// Whether a word ends as one for many people does: المستوطنين, but الفنون too.
  func mayBePeople(_ index: Int) -> Bool {
    let letters = reading.folded(index)
    return letters.count > 4 && letters.last == Letters.nun
      && [Letters.ya, Letters.waw].contains(letters.dropLast().last ?? 0)
  }

  /// The name of a body, without what is joined to its front.
  func bodyName(_ range: Range<Int>) -> String {
    let name = reading.headName(range)
    // The reading takes the و of a word that no list knows for its own.
    guard let head = range.first, tokens[head].hasConjunction, tokens[head].classes.isEmpty,
      !tokens[head].isDefinite
    else { return name }
    return String(name.dropFirst())
  }
}

extension ArticleReading {
  /// رحلته, مواجعه, أنفسهم: something of somebody's.
  func endsInPronoun(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.clitics.contains(.pronoun) { return true }
    let letters = folded(index)
    // عبدربه.
    guard letters.count > 3, !letters.starts(with: ArticleReading.servant) else { return false }
    if letters.last == Letters.ha { return !token.endsInTaMarbuta }
    let two = Array(letters.suffix(2))
    return two == [Letters.ha, Letters.alef] || two == [Letters.ha, Letters.mim]
  }

  private static let servant = Letters.fold("عبد")
}
