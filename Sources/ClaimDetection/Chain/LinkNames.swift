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
    if entities[entity].isEmpty {
      entities[entity] = reading.headName(registry.entities[entity].name)
    }
    return entities[entity]
  }

  /// What a carrier is called at a claim.
  mutating func carrier(_ carrier: ResolvedCarrier) -> String {
    if carriers.isEmpty { carriers.reserveCapacity(carrier.number + 4) }
    while carriers.count <= carrier.number { carriers.append((0..<0, "")) }
    if carriers[carrier.number].tokens != carrier.name {
      carriers[carrier.number] = (carrier.name, reading.headName(carrier.name))
    }
    return carriers[carrier.number].name
  }
}
