package import ClaimModel
import Lexicons

/// Whom what a claim reports names.
package struct NamedParties: Hashable, Sendable {
  /// The people, each under the fullest name that the article gives, in order, each once.
  package var people: [String]
  /// The bodies, likewise, each under a name that is whole.
  package var bodies: [String]
  /// Of an accusation, who is accused of something in its first words: اتهم "بعض الدول" بـ…. `nil`
  /// where it begins otherwise.
  package var accused: String?
}

extension ClaimDetector {
  /// Whom stretches of a text name: those alone of whom the words leave no doubt.
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
      return stretches.map { _ in NamedParties(people: [], bodies: [], accused: nil) }
    }
    return withReading(of: text) { reading in
      let finder = PartyFinder(reading: reading)
      return stretches.map(finder.parties)
    }
  }
}

/// Finds the people and bodies that stretches of an article name.
struct PartyFinder {
  private let reading: ArticleReading
  private let forms: PartyWordForms
  private let people: PartyPeople
  private let bodies: PartyBodies
  private let phrases: NounPhraseReader

  init(reading: ArticleReading) {
    self.reading = reading
    forms = PartyWordForms(reading: reading)
    people = PartyPeople(forms)
    bodies = PartyBodies(forms)
    phrases = NounPhraseReader(reading: reading)
  }

  private var tokens: TokenList { reading.tokens }

  /// Whom the stretches of one claim name.
  func parties(in stretches: [TextSpan]) -> NamedParties {
    var found = NamedParties(people: [], bodies: [], accused: nil)
    func add(_ name: String, to names: inout [String]) {
      // A mark of direction at its end belongs to what stands around it.
      var visible = String.UnicodeScalarView()
      visible.append(contentsOf: name.unicodeScalars.filter { !HiddenCharacter.isHidden($0) })
      if !names.contains(String(visible)) { names.append(String(visible)) }
    }
    for stretch in stretches {
      var bodyEnd = 0
      let range = range(of: stretch)
      for index in range where tokens[index].kind == .word {
        if let person = people.person(at: index) {
          add(reading.headName(person), to: &found.people)
        } else if index >= bodyEnd, let body = bodies.body(from: index) {
          bodyEnd = body.words.upperBound
          // حكومة فلان: the one that it is called by is told instead.
          if body.isWhole, bodyEnd <= range.upperBound,
            !body.words.contains(where: { people.person(at: $0) != nil })
          {
            add(forms.bodyName(body.words), to: &found.bodies)
          }
        }
      }
    }
    found.accused = stretches.first.flatMap(accused)
    return found
  }

  /// The tokens that stand in a stretch as a whole.
  private func range(of stretch: TextSpan) -> Range<Int> {
    let start = firstToken { $0.start >= stretch.start }
    return start..<max(start, firstToken { $0.end > stretch.end })
  }

  /// The first token of which something is so that is so of all behind it.
  private func firstToken(where isSo: (Token) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if isSo(tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Who is accused in the first words of a stretch: what they are accused of follows with ب.
  private func accused(in stretch: TextSpan) -> String? {
    let range = range(of: stretch)
    guard let start = range.first(where: { tokens[$0].kind == .word }),
      let phrase = phrases.phrase(from: start, limit: range.upperBound)
    else { return nil }
    // اتهم إثيوبيا بتعطيل المفاوضات: what they are accused of is no part of the name.
    var end = phrase.dropFirst().first(where: isJoinedByPreposition) ?? phrase.upperBound
    while end > start, tokens[end - 1].kind != .word, tokens[end - 1].kind != .number { end -= 1 }
    guard end > start,
      // What they are accused of may stand behind a mark that closes.
      let of = (end..<min(end + 3, tokens.count)).first(where: { tokens[$0].isWord }),
      isJoinedByPreposition(of), !tokens[of].clitics.isDisjoint(with: [.ba, .maybeBa]),
      !(start..<end).contains(where: {
        tokens[$0].clitics.contains(.pronoun)
          || tokens[$0].classes.isEmpty && tokens[$0].kind == .word && reading.endsInPronoun($0)
      }),
      !(start + 1..<max(end, start + 1)).contains(where: beginsBody)
    else { return nil }
    if let person = (start..<end).lazy.compactMap({ people.person(at: $0) }).first,
      person.upperBound - person.lowerBound >= end - start
        || tokens[start].isAny([.rank, .role, .honorific, .name])
    {
      return reading.headName(person)
    }
    let name = reading.headName(start..<end)
    return name.isEmpty ? nil : name
  }

  private func isJoinedByPreposition(_ index: Int) -> Bool {
    tokens[index].hasPreposition || tokens[index].clitics.contains(.maybeBa)
  }

  /// اتهمت الحكومة ومنظمات دولية جماعة الحوثي: a body behind another noun is who is accused, and those
  /// before it accuse.
  private func beginsBody(_ index: Int) -> Bool {
    forms.words.heads[forms.bare(index)] != nil && !forms.isDefinite(index)
      && !forms.isJoined(index)
  }
}
