import ClaimModel
import Lexicons

/// Who speaks and through what, as an article goes on.
struct Discourse {
  /// A speech that may be carried on: its speaker and what it came through.
  struct Speech {
    /// The one who spoke, as an index of the registry.
    @PackedPlace var speaker: Int
    /// The spokesperson who spoke for them, as an index of the registry.
    @PackedOptionalIndex var spokesperson: Int?
    /// Documents, events and outlets.
    var carriers: CarrierList
    /// Who passed the words on in a paper of their own, as an index of the registry.
    @PackedOptionalIndex var teller: Int?
    /// The segment of its last claim.
    @PackedPlace var segment: Int
    /// Whether the speaker could be the subject of a verb in the singular.
    var isPlural: Bool
  }

  /// The speeches so far; the last goes on.
  private(set) var speeches: [Speech] = []
  /// The entities that spoke, in order.
  private(set) var recent: [Int] = []
  /// How many speeches back an elided subject may reach. Eight covers the development articles.
  private static let memory = 8

  /// Adds a speech or what carries it on.
  mutating func add(_ speech: Speech) {
    if recent.isEmpty {
      speeches.reserveCapacity(Discourse.memory + 1)
      recent.reserveCapacity(4 * Discourse.memory + 2)
    }
    speeches.append(speech)
    if speeches.count > Discourse.memory { speeches.removeFirst() }
    recent.append(speech.speaker)
    if let spokesperson = speech.spokesperson { recent.append(spokesperson) }
    if recent.count > 4 * Discourse.memory { recent.removeFirst(2 * Discourse.memory) }
  }

  /// The last speech whose speaker agrees with a verb, else the last one.
  func speech(
    agreeingWith form: VerbForm?, in registry: EntityRegistry
  ) -> Speech? {
    guard let form else { return speeches.last }
    return speeches.last { agrees($0, with: form, in: registry) } ?? speeches.last
  }

  /// The speech that a participle carries on: the last one, or the last of its own sentence that it agrees
  /// with (قال الوزير حيث أعلنت المنظمة …، مشيرا إلى …).
  func speech(
    carriedBy form: VerbForm?, in registry: EntityRegistry, _ segment: Int
  ) -> Speech? {
    guard let form, let last = speeches.last, !agrees(last, with: form, in: registry) else {
      return speeches.last
    }
    return speeches.last { $0.segment == segment && agrees($0, with: form, in: registry) } ?? last
  }

  private func agrees(
    _ speech: Speech, with form: VerbForm, in registry: EntityRegistry
  ) -> Bool {
    // The visible subject of the verb is the spokesperson where there is one.
    let gender = registry.entities[speech.spokesperson ?? speech.speaker].gender
    let agrees =
      gender == .none || form.gender == .none || gender == form.gender
      || speech.carriers.contains { $0.role == .document && $0.gender == form.gender }
    return agrees && (form.number == .singular) != speech.isPlural
  }

  /// Whether any speech that is remembered is by somebody who could be the subject of a verb.
  func hasSpeaker(agreeingWith form: VerbForm, in registry: EntityRegistry) -> Bool {
    speeches.contains { agrees($0, with: form, in: registry) }
  }

  /// Whether any speaker so far could be the subject of a verb.
  func agrees(with form: VerbForm?, in registry: EntityRegistry) -> Bool {
    guard let form, form.gender != .none, form.number == .singular else { return true }
    return speeches.suffix(2).contains { speech in
      let gender = registry.entities[speech.spokesperson ?? speech.speaker].gender
      return gender == .none || gender == form.gender
        || speech.carriers.contains { $0.role == .document && $0.gender == form.gender }
    }
  }

  /// The last speech by or for an entity.
  func speech(of entity: Int) -> Speech? {
    speeches.last { $0.speaker == entity || $0.spokesperson == entity }
  }

  /// ونقلت عن شهود أن …: the outlet that carried what was said last, unless an outlet has spoken itself.
  func lastOutlet(in registry: EntityRegistry, _ form: VerbForm?) -> ResolvedCarrier? {
    guard let last = speeches.last, registry.entities[last.speaker].kind != .outlet,
      !last.carriers.has(.document)
    else { return nil }
    return speeches.suffix(Discourse.relayReach).reversed().lazy.compactMap { speech in
      speech.carriers.last {
        $0.role == .outlet
          && ($0.gender == .none || form == nil || form?.gender == VerbForm.Gender.none
            || $0.gender == form?.gender)
      }
    }.first
  }

  /// How many speeches back that may be.
  private static let relayReach = 3

  /// The last speech that came in a document.
  func lastDocument(like key: WordHash, _ memory: ReadingMemory) -> (Speech, ResolvedCarrier)? {
    for speech in speeches.reversed() {
      if let carrier = speech.carriers.first(where: { $0.role == .document && $0.key == key }) {
        return (speech.ofTeller(memory), carrier)
      }
    }
    return nil
  }
}

extension Discourse.Speech {
  /// ونقل التقرير عن فلان … وأضاف التقرير: the paper is the teller's, not of the one quoted in it.
  func ofTeller(_ memory: ReadingMemory) -> Discourse.Speech {
    guard let teller else { return self }
    var own = self
    own.speaker = teller
    own.spokesperson = nil
    own.carriers.removeAll(in: memory) { $0.role != .document }
    own.teller = nil
    return own
  }
}
