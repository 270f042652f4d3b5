package import ClaimModel
import Lexicons

/// Whom what a claim reports names.
package struct NamedParties: Hashable, Sendable {
  /// The people, each under the fullest name that the article gives, in order, each once.
  package var people: [String]
  /// The bodies, likewise.
  package var bodies: [String]
  /// The noun that it begins with: of an accusation, who is accused. `nil` where it begins otherwise.
  package var first: String?
}

extension ClaimDetector {
  /// Whom stretches of a text name.
  ///
  /// A person is told by a full name somewhere in the text, a body by its first noun; a body that is
  /// called by one word alone is left out, for that says little of who it is.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8; of a text that is not in Arabic nothing is told.
  ///   - metadata: what is known of the article besides its words.
  ///   - stretches: what each claim reports, in UTF-8 offsets.
  /// - Returns: one for each, in the same order.
  package func parties(
    in text: [UInt8], metadata: ArticleMetadata, named stretches: [[TextSpan]]
  ) -> [NamedParties] {
    let language = metadata.language ?? ScriptLanguage.language(of: text)
    guard ScriptLanguage.isArabic(language), text.count <= Token.lengthLimit else {
      return stretches.map { _ in NamedParties(people: [], bodies: [], first: nil) }
    }
    return withReading(of: text) { reading in
      let finder = PartyFinder(reading: reading)
      return stretches.map(finder.parties)
    }
  }
}

/// Finds the people and bodies that stretches of an article name.
struct PartyFinder {
  let reading: ArticleReading
  private let registry: EntityRegistry
  private let phrases: NounPhraseReader
  /// The longest name of a body, in tokens.
  private static let bodyReach = 5

  init(reading: ArticleReading) {
    self.reading = reading
    registry = EntityRegistry(reading: reading)
    phrases = NounPhraseReader(reading: reading)
  }

  private var tokens: TokenList { reading.tokens }

  /// Whom the stretches of one claim name.
  func parties(in stretches: [TextSpan]) -> NamedParties {
    var people: [String] = []
    var bodies: [String] = []
    func add(_ range: Range<Int>, to names: inout [String]) {
      let name = reading.headName(range)
      if !names.contains(name) { names.append(name) }
    }
    for stretch in stretches {
      var bodyEnd = 0
      for index in range(of: stretch) where tokens[index].kind == .word {
        let limit = range(of: stretch).upperBound
        if let person = person(at: index) {
          add(person, to: &people)
        } else if index >= bodyEnd, let body = body(from: index, limit) {
          bodyEnd = body.upperBound
          // حكومة فلان: the one that it is called by is told instead.
          if !body.contains(where: { person(at: $0) != nil }) { add(body, to: &bodies) }
        }
      }
    }
    return NamedParties(
      people: people, bodies: bodies, first: stretches.first.flatMap(first))
  }

  /// The tokens that stand in a stretch as a whole.
  private func range(of stretch: TextSpan) -> Range<Int> {
    let start = tokens.indices.first { tokens[$0].start >= stretch.start } ?? tokens.count
    let end = tokens[start...].firstIndex { $0.end > stretch.end } ?? tokens.count
    return start..<max(start, end)
  }

  /// The full name of somebody whose family name stands there.
  private func person(at index: Int) -> Range<Int>? {
    let token = tokens[index]
    guard token.classes.isEmpty || token.isAny(.name) || index > 0 && tokens[index - 1].isAny(.name)
    else { return nil }
    let key = reading.nameKey(index)
    var found: Range<Int>?
    registry.byKey.forEach(under: key, limit: EntityRegistry.reach) { number in
      let entity = registry.entities[number]
      guard entity.kind == .person, entity.keys.count > 1, entity.keys.last == key else {
        return true
      }
      found = entity.name
      return false
    }
    return found
  }

  /// The name of a body that begins there, of two words and more.
  private func body(from index: Int, _ limit: Int) -> Range<Int>? {
    let head = tokens[index]
    guard head.isAny(.organisation), !head.isAny([.adverb, .outlet, .event, .document]),
      !head.clitics.contains(.pronoun), phrases.beginsBody(index)
    else { return nil }
    var end = index + 1
    while end < min(limit, index + PartyFinder.bodyReach), goesOn(end, behind: index) { end += 1 }
    return end - index > 1 ? index..<end : nil
  }

  /// Whether a word belongs to a body's name: the sentence goes on behind it with nouns and verbs, so
  /// that only what can be nothing else is taken.
  private func goesOn(_ index: Int, behind head: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.hasPreposition, !token.clitics.contains(.pronoun),
      !token.isAny([.verb, .action, .quantifier, .adverb, .that, .relative]),
      !phrases.isVerbLike(index)
    else { return false }
    // وزارة النقل والمواصلات.
    if token.hasConjunction { return token.isDefinite && index > head + 1 }
    if token.isDefinite { return tokens[head].isDefinite || index <= head + 3 }
    return !tokens[index - 1].isDefinite && token.isAny([.place, .organisation, .name])
  }

  /// The noun that a stretch begins with, in quotation marks or without: اتهم "بعض الدول" بـ….
  private func first(in stretch: TextSpan) -> String? {
    let range = range(of: stretch)
    guard let start = range.first(where: { tokens[$0].kind == .word }) else { return nil }
    guard let phrase = phrases.phrase(from: start, limit: range.upperBound) else { return nil }
    // اتهم إثيوبيا بتعطيل المفاوضات: what they are accused of is no part of the name.
    let end = phrase.dropFirst().first { tokens[$0].hasPreposition } ?? phrase.upperBound
    let name = reading.headName(phrase.lowerBound..<end)
    return name.isEmpty ? nil : name
  }
}
