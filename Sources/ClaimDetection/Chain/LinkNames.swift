import ClaimModel
import Lexicons

/// The names of the links of an article's chains, each made when it is first asked for.
struct LinkNames {
  private let reading: ArticleReading
  /// The names of the entities; empty as long as nobody asked.
  private var entities: [String]
  /// The names of the carriers by their numbers, with the tokens that they were made of: a carrier may be
  /// called otherwise further on.
  private var carriers: [(tokens: Range<Int>, name: String)] = []

  /// No name yet of so many entities.
  init(_ reading: ArticleReading, entities count: Int) {
    self.reading = reading
    entities = []
    entities.reserveCapacity(count)
    for _ in 0..<count { entities.append("") }
  }

  /// The fullest name of an entity.
  mutating func entity(_ entity: Int, _ registry: EntityRegistry) -> String {
    if entities[entity].isEmpty { entities[entity] = headName(registry.entities[entity].name) }
    return entities[entity]
  }

  /// What a carrier is called at a claim.
  mutating func carrier(_ carrier: ResolvedCarrier) -> String {
    if carriers.isEmpty { carriers.reserveCapacity(carrier.number + 4) }
    while carriers.count <= carrier.number { carriers.append((0..<0, "")) }
    if carriers[carrier.number].tokens != carrier.name {
      carriers[carrier.number] = (carrier.name, headName(carrier.name))
    }
    return carriers[carrier.number].name
  }

  /// The name without a joined preposition or pronoun: بيان of في بيانه, وكالة of لوكالة.
  private func headName(_ range: Range<Int>) -> String {
    let range = reading.trimmedName(range)
    let name = reading.text(range)
    guard let head = range.first else { return name }
    let token = reading.tokens[head]
    guard token.hasConjunction || token.hasPreposition || token.clitics.contains(.pronoun) else {
      return name
    }
    var text = Substring(name)
    // ويندي: of an unknown word و is as often the first letter.
    if token.hasConjunction, !text.dropFirst().isEmpty, !token.classes.isEmpty || token.isDefinite {
      text = text.dropFirst()
    }
    if token.hasPreposition, !text.dropFirst(2).isEmpty {
      let isDefiniteLam = token.clitics.contains([.lam, .definite])
      text = text.dropFirst()
      if isDefiniteLam { return "ا" + text }
    }
    if token.clitics.contains(.pronoun), range.count == 1,
      token.isAny([.document, .event, .outlet])
    {
      text = text.dropLast(pronounLength(head))
      // صفحته: before the pronoun ة is written ت.
      if text.last == "ت", token.isAny(.outlet) || !text.hasSuffix("ات") {
        text = text.dropLast() + "ة"
      }
    }
    return String(text)
  }

  /// The letters of the pronoun joined to a word.
  private func pronounLength(_ index: Int) -> Int {
    let word = reading.folded(index)
    if word.last == Letters.alef, word.dropLast().last == Letters.mim { return 3 }
    return word.last == Letters.alef || word.last == Letters.mim ? 2 : 1
  }
}
