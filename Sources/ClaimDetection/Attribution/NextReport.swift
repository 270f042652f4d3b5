import Lexicons

/// Where the reporter goes on behind what is reported: with another report, or with what was otherwise done.
extension ContentExtent {
  /// How far behind its first word the verb of another report may stand, in tokens.
  private static let reportReach = 14

  /// …، وكانت الوزارة قد أعلنت …: a report of an earlier time.
  func beginsEarlierReport(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isAny(.be), token.clitics.contains(.waw) else { return false }
    let limit = min(tokens.count, index + ContentExtent.reportReach)
    for next in (index + 1)..<max(index + 1, limit) {
      if let cue = cue(at: next), cue.kind == .verb {
        return tokens[next - 1].isAny(.already)
          || cue.form?.kind == .perfect && !tokens[next].hasConjunction
            && tokens[index + 1..<next].allSatisfy { $0.isWord && !$0.isAny(.relative) }
      }
      if tokens[next].kind == .stop || tokens[next].isAny(.that) { return false }
    }
    return false
  }

  /// …، لكن الوزارة قالت إن …: what somebody else said against it.
  func setsAgainst(_ index: Int) -> Bool {
    guard let start = clauseBehindContrast(index) else { return false }
    let limit = min(tokens.count, index + ContentExtent.reportReach)
    for next in start..<max(start, limit) {
      if let cue = cue(at: next) {
        return cue.kind == .verb && next > start && cue.form?.kind == .perfect
          && cue.verb?.frames.contains(.quote) == true && !tokens[next].hasConjunction
      }
      if tokens[next].kind != .word || tokens[next].isAny([.that, .relative, .verb, .action]) {
        return false
      }
    }
    return false
  }

  /// The clause behind لكن, غير أن, إلا أن; بل, إلا قليلا set no clause against another.
  private func clauseBehindContrast(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.isAny(.contrast), token.lettersCount >= 3, index + 1 < tokens.count else {
      return nil
    }
    if tokens[index + 1].isAny(.that) { return index + 2 }
    return token.features == 0x2D ? index + 1 : nil
  }

  /// أعلن عن إقرار العطلة، في حين اختار …، غير أن …: beside a noun phrase a clause is the reporter's.
  func leavesNoun(_ index: Int) -> Bool {
    let token = tokens[index]
    guard index > 0, tokens[index - 1].kind == .comma, index + 1 < tokens.count else {
      return false
    }
    if token.isAny(.contrast) { return clauseBehindContrast(index) != nil }
    if token.isAny(.prepIn), tokens[index + 1].isAny(.meanwhile) { return true }
    guard token.isAny(.meanwhile), token.features != UInt32(UInt8(ascii: "w")),
      !tokens[index + 1].isAny(.prepAdverbial)
    else { return false }
    // كما تناقش الملف: what else is announced, and كما أكد another report.
    if phraseOpensLikewise(index) { return tokens[index + 1].classes == .verb }
    return tokens[index + 1].isAny([.verb, .action, .be])
      || NounPhraseReader(reading: reading).isVerbLike(index + 1)
  }

  /// استأجرت أرضا وباشرت بتنفيذ المشروع, شارك في الحركة وحكم عليه: with nobody named behind it the verb is of those
  /// who were spoken of.
  func goesOnWithoutSubject(_ index: Int) -> Bool {
    let next = tokens[index + 1]
    return tokens[index].clitics.contains(.pronoun) || next.hasPreposition && !next.isAny(.name)
      || next.isAny([.prepIn, .prepTo, .prepFrom, .prepOn, .prepOf, .prepWith])
  }

  /// …، وعن الأسعار قال فلان …: the topic of the next report, told before its verb.
  func opensTopic(_ index: Int) -> Bool {
    guard tokens[index].isAny([.prepOf, .prepIn]), tokens[index].clitics.contains(.waw),
      !tokens[index].clitics.contains(.pronoun)
    else { return false }
    let limit = min(tokens.count, index + ContentExtent.topicLength)
    for next in (index + 1)..<max(index + 1, limit) {
      if let cue = cue(at: next) {
        return cue.kind == .verb && cue.form?.kind == .perfect && !tokens[next].hasConjunction
          && !tokens[next - 1].isAny([.relative, .what])
          && cue.verb?.frames.isSuperset(of: [.quote, .that]) == true
      }
      if !tokens[next].isWord && tokens[next].kind != .comma || tokens[next].isAny(.that) {
        return false
      }
    }
    return false
  }

  /// How long such a topic may be, in tokens.
  private static let topicLength = 9

  private func phraseOpensLikewise(_ index: Int) -> Bool { tokens[index].beginsPhrase }

  /// …، وذكر الوزير تفاصيل العقد: another report of somebody who is named, whatever it is about.
  func reportsAside(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.classes == .verb, token.clitics == .waw, tokens[index - 1].kind == .comma,
      index + 1 < tokens.count,
      reading.readings(index).contains(where: {
        $0.form.kind == .perfect && $0.form.person == 3
          && reading.lexicon.verbs[$0.verb].frames.isSuperset(of: [.quote, .that])
      })
    else { return false }
    let next = tokens[index + 1]
    return next.kind == .word && !next.hasPreposition && !next.hasConjunction
      && (next.isAny([.role, .rank, .name, .honorific, .organisation, .spokesperson])
        || reading.isNamedBefore(index + 1))
  }

  /// Where the clause goes on behind على حد قوله: at a word that a preposition is or has.
  func behindOwnWords(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].beginsPhrase, let phrase = matcher.match(at: index),
      phrase.kind == .ownWords, tokens[index - 1].isWord, phrase.tokens.upperBound < tokens.count
    else { return nil }
    let next = phrase.tokens.upperBound
    let token = tokens[next]
    guard token.kind == .word, !token.hasConjunction, cue(at: next) == nil,
      token.isAny([.prepIn, .prepTo, .prepFrom, .prepOn, .prepWith, .prepAdverbial])
        || token.clitics.contains(.ba) || token.lettersCount == 1
    else { return nil }
    return next
  }

  /// Whether a verb joined by و stands in the relative clause of the subject behind أن, which begins right behind
  /// its first word.
  func describesSubject(_ index: Int, of start: Int) -> Bool {
    guard start > 0, start + 1 < index, tokens[start - 1].isAny(.that),
      tokens[start + 1].isAny(.relative), index - start <= NounPhraseReader.reach
    else { return false }
    guard cue(at: index)?.kind == .verb || tokens[index].isDoing, hasOneVerb(start + 2..<index)
    else { return false }
    // إن اللاعب الذي أصيب بخير وأكد …: the predicate needs no verb, and then this is the next report.
    let phrases = NounPhraseReader(reading: reading)
    let end = min(reading.segment(of: index).tokens.upperBound, index + NounPhraseReader.reach)
    return (index + 1..<max(index + 1, end)).contains {
      phrases.isVerbLike($0) && !tokens[$0].hasConjunction
    }
  }

  /// Whether no more than one word of a range is a verb.
  func hasOneVerb(_ range: Range<Int>) -> Bool {
    let phrases = NounPhraseReader(reading: reading)
    return range.count { phrases.isVerbLike($0) } <= 1
  }
}
