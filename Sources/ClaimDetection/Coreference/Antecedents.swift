import ClaimModel
import Lexicons

/// Which body a joined pronoun stands for.
extension SpeakerResolver {
  /// How many tokens before a pronoun are looked at.
  private static let antecedentReach = 120

  /// باسمها, باسمه: the body that spoke last and agrees, else the nearest one named before.
  ///
  /// - Returns: `nil` where no body of that gender stands near.
  mutating func antecedent(of pronoun: Int, _ discourse: Discourse) -> Int? {
    let gender: VerbForm.Gender =
      reading.folded(pronoun).last == Letters.alef ? .feminine : .masculine
    if let last = discourse.speeches.last, isBody(last.speaker),
      registry.entities[last.speaker].gender == gender
    {
      return last.speaker
    }
    let phrases = NounPhraseReader(reading: reading)
    let floor = max(0, pronoun - SpeakerResolver.antecedentReach)
    for index in (floor..<pronoun).reversed() where tokens[index].isAny([.organisation, .place]) {
      guard !tokens[index].isAny([.role, .document]), !tokens[index].clitics.contains(.pronoun),
        phrases.beginsBody(index),
        Agreement.gender(of: index..<(index + 1), in: reading) == gender,
        let phrase = phrases.phrase(
          from: index, limit: min(pronoun, index + 6), takesJoinedLam: true)
      else { continue }
      let parsed = parser.parse(phrase)
      guard parsed.kind == .organisation else { continue }
      return registry.entity(for: parsed, recent: discourse.recent)
    }
    return nil
  }

  private func isBody(_ entity: Int) -> Bool {
    registry.entities[entity].kind == .organisation
  }
}

/// Where somebody without a name was first spoken of.
extension EntityRegistry {
  /// The longest description taken over, in tokens.
  private static let descriptionReach = 6

  /// باحثون في علم النبات: what a noun behind a preposition is of.
  private func isField(_ index: Int, _ phrase: Range<Int>) -> Bool {
    index - 2 > phrase.lowerBound && tokens[index - 2].isAny([.prepIn, .prepFrom])
      && !tokens[index - 1].isDefinite
  }

  /// الباحثون, of فريق من الباحثين من الجامعة before: the team or the number of people that an article brought in.
  private func team(of member: Int, _ mention: Int) -> ParsedSource? {
    guard member > 1, tokens[member].isDefinite, tokens[mention].lettersCount > 5,
      reading.isPlural(member), tokens[member - 1].isAny(.prepFrom),
      !tokens[member - 1].clitics.contains(.pronoun), tokens[member - 2].kind == .word,
      tokens[member - 2].isAny([.organisation, .quantifier]), !tokens[member - 2].isDefinite,
      !tokens[member - 2].hasPreposition,
      let phrase = NounPhraseReader(reading: reading).phrase(
        from: member - 2, limit: min(tokens.count, member + EntityRegistry.descriptionReach)),
      phrase.upperBound > member
    else { return nil }
    let end = (member..<phrase.upperBound).first { tokens[$0].isAny(.prepIn) } ?? phrase.upperBound
    return ParsedSource(kind: .anonymous, name: phrase.lowerBound..<end, hasProperName: false)
  }

  /// المسؤول, of مسؤول تركي in a sentence before: the words by which an article brought somebody in.
  mutating func introduced(_ source: ParsedSource) -> ParsedSource? {
    guard let first = source.name.first, tokens[first].isDefinite else { return nil }
    let key = reading.nameKey(first)
    let phrases = NounPhraseReader(reading: reading)
    let places = Array(reading.places(of: key)) + pluralForms(first).flatMap(reading.places)
    for index in places.sorted().reversed() where index < first {
      let token = tokens[index]
      if let team = team(of: index, first) { return team }
      guard !token.isDefinite, !token.clitics.contains(.pronoun), token.isAny(.anonymous),
        token.features == tokens[first].features,
        let phrase = phrases.phrase(
          from: index, limit: min(tokens.count, index + EntityRegistry.descriptionReach),
          takesJoinedLam: true)
      else { continue }
      // مسؤول تركي هذه المجموعة: what has ال or points elsewhere is no part of it.
      let end =
        phrase.dropFirst().first {
          tokens[$0].isDefinite && !tokens[$0].hasPreposition && !isField($0, phrase)
            || tokens[$0].isAny([.demonstrative, .prepOf, .quantifier])
            || tokens[$0].isAny(.prepFrom) && $0 + 1 < phrase.upperBound
              && !tokens[$0 + 1].isAny([.organisation, .place]) && !tokens[$0 + 1].isDefinite
            || tokens[$0].clitics.contains(.ba) && tokens[$0].isAny([.document, .event, .masdar])
        } ?? phrase.upperBound
      guard end > index + 1 else { continue }
      let parsed = SourceParser(reading: reading).parse(index..<end)
      if parsed.kind == .anonymous { return parsed }
    }
    return nil
  }
}
