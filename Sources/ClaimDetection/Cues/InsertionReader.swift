import Lexicons

/// What may stand between a report's verb and what it reports without being either.
struct Insertion {
  /// What a stretch says.
  enum Kind {
    /// نقلا عن فلان, على لسان فلان: through whom, or from whom, it came.
    case relay
    /// طلب عدم الكشف عن هويته: that somebody will not be named.
    case anonymity
    /// تلقت الصحيفة نسخة منه, اطلعت عليها الوكالة: who has seen a paper.
    case copy
  }

  var kind: Kind
  /// All its tokens.
  var tokens: Range<Int>
  /// The noun phrase inside that names somebody; empty where none does.
  var name: Range<Int>
}

/// Reads what is set between a verb and its complement.
///
/// Every question looks at a dozen tokens at most, and only behind a word that can open such a stretch.
struct InsertionReader {
  let reading: ArticleReading
  /// How far behind its first word a stretch tells what it is, in tokens.
  private static let reach = 8
  /// The longest reason behind it (لأنه غير مخول بالحديث إلى …), in tokens.
  private static let reasonReach = 14

  init(_ reading: ArticleReading) { self.reading = reading }

  private var tokens: TokenList { reading.tokens }
  private var matcher: PhraseMatcher { PhraseMatcher(reading: reading) }

  /// Whether a stretch may begin with a word; most words are ruled out here.
  static func mayBegin(_ token: Token) -> Bool { token.traits.contains(.mayOpen) }

  /// The same of what the lexicon knows of a word.
  static func mayBegin(_ known: KnownWord) -> Bool {
    known.phraseGroup > 0
      || !known.classes.isDisjoint(with: [.verb, .negation, .withhold, .relayVerb, .sourceSaid])
  }

  /// The stretch that begins at a token.
  func insertion(at index: Int) -> Insertion? {
    let token = tokens[index]
    guard token.kind == .word, index > 0 else { return nil }
    return relay(at: index) ?? anonymity(at: index) ?? copy(at: index)
  }

  /// The token behind في هذا الصدد and the like, or the token itself where no such phrase begins.
  func behindFrame(_ index: Int, _ limit: Int) -> Int {
    guard index < limit else { return index }
    guard tokens[index].beginsPhrase, let phrase = matcher.match(at: index),
      phrase.kind == .inTurn, phrase.tokens.upperBound < limit
    else { return behindOccasion(index, limit) }
    return phrase.tokens.upperBound
  }

  /// مستبعدا في تصريح خاص، نجاح …: the token behind the comma that closes where something was said.
  private func behindOccasion(_ index: Int, _ limit: Int) -> Int {
    guard index + 3 < limit, tokens[index].isAny(.prepIn), tokens[index].lettersCount == 2,
      tokens[index + 1].isAny([.document, .event])
    else { return index }
    let comma = (index + 2..<min(limit, index + InsertionReader.occasionReach)).first {
      tokens[$0].kind != .word || tokens[$0].isAny([.that, .verb, .action, .relative])
    }
    guard let comma, tokens[comma].kind == .comma, comma + 1 < limit,
      tokens[comma + 1].kind == .word
    else { return index }
    return comma + 1
  }

  /// How far behind its first word the comma behind an occasion may stand, in tokens.
  private static let occasionReach = 7

  /// ما يسمى before the name of a body.
  func isSoCalled(_ index: Int) -> Bool {
    tokens[index].beginsPhrase && matcher.match(at: index)?.kind == .soCalled
  }

  /// صادر عن: by whom a paper was issued, and not what it says.
  func isIssued(_ index: Int) -> Bool {
    index >= 0 && tokens[index].beginsPhrase && matcher.match(at: index)?.kind == .issued
  }

  /// على حد تعبيره: that the words before are somebody's own.
  func isOwnWords(_ index: Int) -> Bool { matcher.match(at: index)?.kind == .ownWords }

  /// إلى القول, and the clause behind it.
  func isSaying(_ index: Int) -> Bool {
    guard let phrase = matcher.match(at: index), phrase.kind == .askedToSay,
      phrase.tokens.upperBound < tokens.count
    else { return false }
    let next = phrase.tokens.upperBound
    return tokens[next].isAny(.that) || tokens[next].kind == .colon
      || reading.quotation(openedAt: next) != nil
  }

  /// على هامش, عن طريق: where or how, and not what is said.
  func isBeside(_ index: Int) -> Bool {
    tokens[index].beginsPhrase && matcher.match(at: index)?.kind == .beside
  }

  /// الوزير آنذاك فلان, الوزير في ذلك الوقت فلان: when somebody held an office.
  ///
  /// - Returns: the token behind the phrase, where a name or more of the office follows.
  func backThen(at index: Int) -> Int? {
    guard tokens[index].beginsPhrase, !tokens[index].hasConjunction,
      let phrase = matcher.match(at: index),
      phrase.kind == .backThen, phrase.tokens.upperBound < tokens.count
    else { return nil }
    let next = tokens[phrase.tokens.upperBound]
    guard next.kind == .word, !next.hasConjunction, !next.hasPreposition, !next.isDefinite,
      next.isAny([.name, .nameJoint]) || next.classes.isEmpty
    else { return nil }
    return phrase.tokens.upperBound
  }

  /// نقلا عن, على لسان and the noun phrase behind it.
  func relay(at index: Int) -> Insertion? {
    guard tokens[index].beginsPhrase, !tokens[index].hasConjunction,
      let phrase = matcher.match(at: index),
      phrase.kind == .relaying || phrase.kind == .onTongue,
      let name = NounPhraseReader(reading: reading).phrase(
        from: phrase.tokens.upperBound, limit: reading.segment(of: index).tokens.upperBound)
    else { return nil }
    return Insertion(kind: .relay, tokens: index..<name.upperBound, name: name)
  }

  /// مصدر طلب عدم الكشف عن هويته, مسؤول لم تسمه, شريطة عدم ذكر اسمه.
  @inline(__always)
  func anonymity(at index: Int) -> Insertion? {
    // Few articles speak of anybody's identity.
    reading.memory.hasIdentity ? withheldIdentity(at: index) : nil
  }

  private func withheldIdentity(at index: Int) -> Insertion? {
    let token = tokens[index]
    guard token.kind == .word, index > 0, !token.isDefinite,
      token.isAny([.verb, .negation, .withhold]), !token.clitics.contains(.waw)
    else { return nil }
    let before = tokens[index - 1]
    guard before.isWord || before.kind == .comma || before.kind == .closeQuote,
      !before.isAny([.that, .be, .already])
    else { return nil }
    let limit = min(index + InsertionReader.reach, reading.segment(of: index).tokens.upperBound)
    guard limit > index + 1 else { return nil }
    for next in (index + 1)..<limit {
      guard tokens[next].kind == .word, !tokens[next].isAny(.that) || tokens[next].lettersCount > 2
      else { return nil }
      if tokens[next].isAny(.identity) {
        return Insertion(
          kind: .anonymity, tokens: index..<behindReason(next + 1), name: next..<next)
      }
    }
    return nil
  }

  /// …، لأنه غير مخول بالتصريح, نظرا لحساسية الموضوع: why somebody will not be named.
  private func behindReason(_ index: Int) -> Int {
    let end = reading.segment(of: index - 1).tokens.upperBound
    var start = index
    if start < end, tokens[start].kind == .comma { start += 1 }
    guard start < end, tokens[start].isAny(.reason) else { return index }
    let limit = min(end, start + InsertionReader.reasonReach)
    let behind = (start + 1..<max(start + 1, limit)).first {
      tokens[$0].kind != .word || tokens[$0].isAny(.that)
        || tokens[$0].isAny(.sourceSaid)
    }
    return behind ?? index
  }

  /// بيان تلقت الصحيفة نسخة منه, وثيقة اطلعت عليها الوكالة.
  func copy(at index: Int) -> Insertion? {
    let token = tokens[index]
    guard index > 0, token.isAny(.relayVerb), !token.hasConjunction,
      tokens[index - 1].isWord || tokens[index - 1].kind == .comma
    else { return nil }
    let limit = min(index + InsertionReader.reach, reading.segment(of: index).tokens.upperBound)
    guard index + 1 < limit else { return nil }
    // اطلعت عليها رويترز.
    if tokens[index + 1].isAny([.prepOn]), tokens[index + 1].clitics.contains(.pronoun) {
      let name = outlet(from: index + 2, limit)
      return name.isEmpty
        ? nil : Insertion(kind: .copy, tokens: index..<name.upperBound, name: name)
    }
    // توصلت به الصحيفة.
    if reading.isWithIt(index + 1) {
      let name = outlet(from: index + 2, limit)
      if !name.isEmpty {
        return Insertion(kind: .copy, tokens: index..<name.upperBound, name: name)
      }
    }
    for next in (index + 1)..<limit where tokens[next].isAny(.copy) {
      guard next + 1 < tokens.count, tokens[next + 1].clitics.contains(.pronoun) else { return nil }
      let hasOn = tokens[next - 1].isAny(.prepOn)
      let name = reading.trimmed((index + 1)..<(hasOn ? next - 1 : next))
      return Insertion(kind: .copy, tokens: index..<(next + 2), name: name)
    }
    return nil
  }

  /// The outlet that has seen a paper: its name, or its kind and name.
  private func outlet(from start: Int, _ limit: Int) -> Range<Int> {
    guard start < limit else { return start..<start }
    if let quotation = reading.quotation(openedAt: start) {
      return quotation.isClosed && quotation.wordCount <= 3 ? quotation.inside : start..<start
    }
    guard tokens[start].isAny([.outlet, .agency]) else { return start..<start }
    return CarrierFinder(reading: reading).outletName(from: start, limit)
  }
}
