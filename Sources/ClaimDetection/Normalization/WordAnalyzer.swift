import Lexicons

/// Takes the joined letters off words and looks the rest up in the lexicon.
struct WordAnalyzer {
  let lexicon: ArabicLexicon

  /// Fills in what the lexicon knows of each word.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of a text.
  ///   - letters: the folded letters that they point into.
  ///   - writesMaqsura: whether the text tells على from علي.
  ///   - memo: the words met before.
  func analyze(
    _ tokens: inout [Token], letters: [UInt8], writesMaqsura: Bool, memo: inout WordMemo
  ) {
    for index in tokens.indices where tokens[index].kind == .word {
      if let key = letters.withUnsafeBytes({ WordMemo.Key(tokens[index], letters: $0) }) {
        if !memo.recall(key, into: &tokens[index]) {
          analyze(&tokens[index], letters: letters)
          memo.keep(tokens[index], key)
        }
      } else {
        analyze(&tokens[index], letters: letters)
      }
      if index > 0, Self.isNameBeforeParticle(tokens[index - 1], tokens[index]) {
        tokens[index - 1].classes = .name
      }
      if writesMaqsura, tokens[index].endsInDottedYa, tokens[index].lettersCount == 3,
        tokens[index].isAny(.prepOn)
      {
        tokens[index].classes = .name
      }
    }
  }

  /// بان كي مون, قال بان إن …: what looks like بأن is a name before a joint of names or another أن.
  private static func isNameBeforeParticle(_ token: Token, _ next: Token) -> Bool {
    token.isAny(.that) && token.features == 0x62 && token.lettersCount == 3
      && (next.isAny(.nameJoint) && next.lettersCount == 2 || next.isAny(.that))
  }

  private func analyze(_ token: inout Token, letters: [UInt8]) {
    let word = letters[token.lettersStart..<token.lettersStart + token.lettersCount]
    token.hash = WordHash(word)
    if settle(&token, word, []) { return }
    var rest = word
    var clitics: Token.Clitics = []
    // فيها, وصفها: the first letter may belong to the word.
    if word.first == Letters.fa || word.first == Letters.waw, settleWithPronoun(&token, word, []) {
      return
    }
    if rest.count > 3, rest.first == Letters.waw || rest.first == Letters.fa {
      clitics.insert(rest.first == Letters.waw ? .waw : .fa)
      rest = rest.dropFirst()
      if settle(&token, rest, clitics) { return }
    }
    if word.count == 3, rest.first == Letters.waw || rest.first == Letters.fa,
      settleShort(&token, rest.dropFirst(), rest.first == Letters.waw ? .waw : .fa)
    {
      return
    }
    token.stem = WordHash(rest)
    if rest.count > 3, rest.first == Letters.sin, isVerbAfterSin(&token, rest, clitics) { return }
    if rest.count > 3, let joined = preposition(rest[rest.startIndex]) {
      let inner = rest.dropFirst()
      // After ل the article loses its alef: للوزارة.
      if joined == .lam, inner.first == Letters.lam, inner.count > 2 {
        settleNoun(&token, inner.dropFirst(), clitics.union([.lam, .definite]))
        return
      }
      if inner.beginsWithArticle, inner.count > 3 {
        settleNoun(&token, inner.dropFirst(2), clitics.union([joined, .definite]))
        return
      }
      if !isFiniteVerb(inner) || joined == .lam, settle(&token, inner, clitics.union(joined)) {
        return
      }
      if settleWithPronoun(&token, inner, clitics.union(joined)) { return }
    }
    // التزامه, التماسها: ال is no article here.
    if rest.beginsWithArticle, rest.count > 6,
      settleWithPronoun(&token, rest, clitics), token.isAny(.masdar)
    {
      return
    }
    if rest.beginsWithArticle, rest.count > 3 {
      settleNoun(&token, rest.dropFirst(2), clitics.union(.definite))
      return
    }
    if settleWithPronoun(&token, rest, clitics) { return }
    // The alef of the indefinite accusative: بيانا.
    if rest.count > 4, rest.last == Letters.alef, settle(&token, rest.dropLast(), clitics),
      !token.isAny([.name, .place]), token.classes != .verb
    {
      return
    }
    token.classes = []
    token.features = 0
    token.firstReading = -1
    token.stem = WordHash(rest)
    // An unknown word with ف or ب at its front is as often a name.
    token.clitics = clitics.subtracting(.fa)
    if rest.count > 3, rest.first == Letters.ba { token.clitics.insert(.maybeBa) }
  }

  private func preposition(_ letter: UInt8) -> Token.Clitics? {
    switch letter {
    case Letters.ba: .ba
    case Letters.lam: .lam
    case Letters.kaf: .kaf
    default: nil
    }
  }

  /// كيري: ب and ك are joined to nouns only.
  private func isFiniteVerb(_ word: ArraySlice<UInt8>) -> Bool {
    guard let entry = lexicon.entry(WordHash(word)), entry.classes == .verb else { return false }
    return lexicon.readings(from: entry.firstReading).allSatisfy {
      $0.form.kind == .perfect || $0.form.kind == .imperfect || $0.form.kind == .passive
    }
  }

  private func isVerbAfterSin(
    _ token: inout Token, _ rest: ArraySlice<UInt8>, _ clitics: Token.Clitics
  ) -> Bool {
    // Only the imperfect has a future: سيقول, but سامر is a name.
    let second = rest.dropFirst().first
    guard second == Letters.ya || second == Letters.ta || second == Letters.nun,
      let entry = lexicon.entry(WordHash(rest.dropFirst())), entry.classes.contains(.verb)
    else { return false }
    fill(&token, entry, WordHash(rest.dropFirst()), clitics.union(.sin))
    return true
  }

  private func settle(
    _ token: inout Token, _ word: ArraySlice<UInt8>, _ clitics: Token.Clitics
  ) -> Bool {
    let hash = WordHash(word)
    guard let entry = lexicon.entry(hash) else { return false }
    if entry.classes.contains(.phraseStart) {
      token.beginsPhrase = true
      if entry.classes == .phraseStart { return false }
    }
    fill(&token, entry, hash, clitics)
    // Ranks and some others stand in the lexicon with their article.
    if word.beginsWithArticle, word.count > 3, !token.isAny(.masdar) {
      token.clitics.insert(.definite)
    }
    return true
  }

  /// Two letters behind و are a particle or a verb, never a noun that happens to look so.
  private func settleShort(
    _ token: inout Token, _ word: ArraySlice<UInt8>, _ clitics: Token.Clitics
  ) -> Bool {
    let hash = WordHash(word)
    guard let entry = lexicon.entry(hash), !entry.classes.isDisjoint(with: .behindShortWaw) else {
      return false
    }
    if entry.classes.contains(.phraseStart) { token.beginsPhrase = true }
    fill(&token, entry, hash, clitics)
    return true
  }

  private func settleNoun(
    _ token: inout Token, _ word: ArraySlice<UInt8>, _ clitics: Token.Clitics
  ) {
    token.clitics = clitics
    let hash = WordHash(word)
    token.stem = hash
    // الله is not ال and له.
    if let entry = lexicon.entry(hash), entry.classes != .press {
      // With ب, ل or ك before it, the lexicon may know the word together with its article.
      fill(&token, entry, hash, clitics)
      token.classes.subtract(.particles)
      return
    }
    var withArticle = hash
    withArticle.prepend(Letters.lam)
    withArticle.prepend(Letters.alef)
    if let entry = lexicon.entry(withArticle) { fill(&token, entry, withArticle, clitics) }
  }

  private func settleWithPronoun(
    _ token: inout Token, _ word: ArraySlice<UInt8>, _ clitics: Token.Clitics
  ) -> Bool {
    guard !token.endsInTaMarbuta, word.count >= 3, let last = word.last else { return false }
    let secondLast = word[word.endIndex - 2]
    if last == Letters.alef, secondLast == Letters.mim, word[word.endIndex - 3] == Letters.ha,
      settle(&token, pronounOfLength: 3, word, clitics)
    {
      return true
    }
    let isTwoLetters =
      (last == Letters.alef && (secondLast == Letters.ha || secondLast == Letters.nun))
      || (last == Letters.mim && secondLast == Letters.ha)
    if isTwoLetters, settle(&token, pronounOfLength: 2, word, clitics) { return true }
    return last == Letters.ha && settle(&token, pronounOfLength: 1, word, clitics)
  }

  /// Looks a word up without the pronoun at its end: ه; ها, هم, نا; هما.
  private func settle(
    _ token: inout Token, pronounOfLength length: Int, _ word: ArraySlice<UInt8>,
    _ clitics: Token.Clitics
  ) -> Bool {
    guard word.count - length >= 2 else { return false }
    let base = word.dropLast(length)
    // The alef of the plural falls away before a pronoun (وصفوها), and ة becomes ت.
    // دعوته: his call, sooner than «I called him».
    let noun =
      base.last == Letters.ta ? lexicon.entry(WordHash(base.dropLast() + [Letters.ha])) : nil
    let isFound =
      (noun?.classes.contains(.masdar) == true
        && settle(&token, base.dropLast() + [Letters.ha], clitics))
      || settle(&token, base, clitics)
      || (base.last == Letters.waw && settle(&token, base + [Letters.alef], clitics))
      || (base.last == Letters.ta && settle(&token, base.dropLast() + [Letters.ha], clitics))
    if isFound { token.clitics.insert(.pronoun) }
    return isFound
  }

  private func fill(
    _ token: inout Token, _ entry: ArabicLexicon.Entry, _ hash: WordHash,
    _ clitics: Token.Clitics
  ) {
    token.stem = hash
    token.classes = entry.classes.subtracting(.phraseStart)
    token.features = entry.features
    token.firstReading = entry.firstReading
    token.clitics = clitics
  }
}

extension ArraySlice<UInt8> {
  /// Whether folded letters begin with ال.
  var beginsWithArticle: Bool {
    count >= 2 && self[startIndex] == Letters.alef && self[startIndex + 1] == Letters.lam
  }
}

extension WordClasses {
  /// What a word with ال never is: الخاصة is no adverb.
  static let particles: WordClasses = [
    .adverb, .prepAdverbial, .prepIn, .prepFrom, .prepOn, .prepTo, .prepOf, .prepWith, .meanwhile,
    .contrast, .verb, .action, .negation, .or, .question,
  ]

  /// What two letters behind و may be.
  static let behindShortWaw: WordClasses = [
    .verb, .prepIn, .prepFrom, .prepOf, .prepWith, .negation, .already, .what, .question, .that,
    .contrast, .action,
  ]
}
