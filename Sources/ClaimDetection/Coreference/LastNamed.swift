import Lexicons

/// Who stands nearest before a report that names nobody.
extension EntityRegistry {
  /// The person of a gender who is named last in a range.
  func lastPerson(in range: Range<Int>, _ gender: VerbForm.Gender) -> Int? {
    for index in range.suffix(60).reversed() where tokens[index].kind == .word {
      let key = reading.nameKey(index)
      guard let person = match(key, kind: .person) else { continue }
      let entity = entities[person]
      if entity.hasProperName, entity.keys.last == key, entity.gender == gender || gender == .none {
        return person
      }
    }
    return nil
  }

  /// مستقبل, مجموعة: a long word with م at its front is no verb.
  private func mayBeVerb(_ index: Int) -> Bool {
    tokens[index].lettersCount < 5 || reading.folded(index).first != Letters.mim
  }

  /// The person whose name or family name is the subject of the last verb of doing in a range.
  func lastActor(in range: Range<Int>) -> Int? {
    for index in range.dropFirst().reversed() {
      let token = tokens[index]
      let verb = tokens[index - 1]
      guard token.kind == .word, !token.hasPreposition, !token.hasConjunction,
        verb.kind == .word, !verb.isDefinite, !verb.hasPreposition, !verb.endsInTaMarbuta,
        verb.isAny([.action, .verb]) || (verb.classes.isEmpty && mayBeVerb(index - 1)),
        let person = match(reading.nameKey(index), kind: .person)
      else { continue }
      let entity = entities[person]
      let key = reading.nameKey(index)
      if entity.hasProperName, entity.keys.last == key || entity.name.lowerBound == index {
        return person
      }
    }
    return nil
  }

  /// The entity whose name stands nearest before a token, of those that may have spoken: who is called by a
  /// title, has two first names, or is a body; not who wrote the article.
  func lastNamed(before index: Int, _ form: VerbForm?) -> Int? {
    // Entities are added in the order of the text; only those of the sources come later.
    let before = entities.indices.prefix(EntityRegistry.reach)
      .filter { entities[$0].name.upperBound <= index }
    let fitting = before.filter { maySpeak($0, form) }
    return (fitting.isEmpty ? before : fitting)
      .max { entities[$0].name.lowerBound < entities[$1].name.lowerBound }
  }

  private func maySpeak(_ number: Int, _ form: VerbForm?) -> Bool {
    let entity = entities[number]
    guard entity.kind == .person else { return true }
    let agrees =
      form.map {
        $0.gender == .none || entity.gender == .none || $0.gender == entity.gender
      } ?? true
    return agrees && !isByline(entity.name)
      && !(entity.titles.isEmpty && entity.name.contains { reading.isThing($0) })
  }

  /// A name that is a line by itself.
  private func isByline(_ name: Range<Int>) -> Bool {
    let line = reading.segment(of: name.lowerBound).tokens
    return line.count <= name.count + 3
  }
}
