import ClaimModel
import Lexicons

/// Resolves who speaks in each attribution and builds the chain behind it.
struct SpeakerResolver {
  /// An attribution with its people and papers resolved.
  struct Resolved {
    /// The attribution, as an index of those that are resolved.
    @PackedPlace var attribution: Int
    /// The noun phrase of its source, without whom it speaks to.
    @PackedOptionalRange var source: Range<Int>?
    /// The speaker as an index of the registry, or `nobody`.
    @PackedPlace var speaker: Int
    var speakerBasis: Basis
    @PackedOptionalIndex var spokesperson: Int?
    var spokespersonBasis: Basis
    var carriers: CarrierList
    /// The carriers that are named at this claim; the others are carried on.
    var named: CarrierNumbers
    @PackedOptionalIndex var nestedIn: Int? = nil
    /// Who passed the words on in a paper of their own, as an index of the registry.
    @PackedOptionalIndex var teller: Int? = nil
    /// Whether the same speaker's words came through something before, of which this claim, told on the way, has
    /// nothing.
    var interrupts = false

    /// Where neither the sentence nor the article before it names anybody.
    static let nobody = -1
  }

  let reading: ArticleReading
  var registry: EntityRegistry
  var carriers: [ResolvedCarrier] = []
  /// What is resolved.
  var attributions: [Attribution] = []
  /// What the speech came through that the claim resolved last interrupts.
  var interrupted = CarrierList()
  /// The attribution that is being resolved, as an index.
  private(set) var current = 0
  /// What the sources of the attributions say, where they have one.
  private var parsedSources: [ParsedSource?] = []
  /// Where the content of the attribution before begins: what stands before that is that one's.
  var taken = 0
  /// Where the next attribution behind the content of this one stands.
  var next = 0
  /// Whether nothing is reported in the sentence before this attribution.
  var opensSentence = true
  /// Whether the attribution stands inside what somebody else is reported to have said.
  private(set) var isNested = false
  /// For each segment the last attribution in it.
  private var reports: PlaceTable

  init(reading: ArticleReading) {
    self.reading = reading
    registry = EntityRegistry(reading: reading)
    reports = reading.memory.placeTable(for: 0)
  }

  var tokens: TokenList { reading.tokens }
  var parser: SourceParser { SourceParser(reading: reading) }
  var carrierFinder: CarrierFinder { CarrierFinder(reading: reading) }

  /// Resolves all attributions in order.
  mutating func resolve(_ attributions: [Attribution]) -> [Resolved] {
    self.attributions = attributions
    registerSources(attributions)
    guard !attributions.isEmpty else { return [] }
    reports = reading.memory.placeTable(for: reading.segments.count)
    for number in attributions.indices {
      reports[reading.segmentation.segmentOf[attributions[number].position]] = number
    }
    var resolved: [Resolved] = []
    resolved.reserveCapacity(attributions.count)
    var discourse = Discourse()
    // The claims whose content is still open, outermost first.
    var open: [Int] = []
    for number in attributions.indices {
      current = number
      let attribution = attributions[number]
      let end = attribution.content.last?.upperBound ?? attribution.position
      next =
        attributions[(number + 1)...].prefix(8).first { $0.position >= end }?.position
        ?? tokens.count
      opensSentence =
        number == 0
        || reading.segmentation.segmentOf[attributions[number - 1].position]
          != reading.segmentation.segmentOf[attribution.position]
      while let last = open.last,
        !contains(attributions[resolved[last].attribution], attribution)
      {
        open.removeLast()
      }
      let claim = resolve(attribution, parent: open.last, resolved, &discourse)
      open.append(resolved.count)
      resolved.append(claim)
      if attribution.cue.kind == .verb, let content = attribution.content.first {
        taken = max(taken, content.lowerBound)
      }
    }
    return resolved
  }

  /// Whether a segment holds an attribution.
  func isReporting(_ segment: Int) -> Bool { reports[segment] != nil }

  private func contains(_ outer: Attribution, _ inner: Attribution) -> Bool {
    guard let content = outer.content.last, let first = outer.content.first else { return false }
    return first.lowerBound <= inner.position && inner.position < content.upperBound
  }

  /// Full names are known before the first short one is resolved, wherever they stand.
  private mutating func registerSources(_ attributions: [Attribution]) {
    parsedSources.reserveCapacity(attributions.count)
    for attribution in attributions {
      guard let source = attribution.source, !source.isEmpty else {
        parsedSources.append(nil)
        continue
      }
      parsedSources.append(parser.parse(withoutListener(source)))
    }
    // Bodies first: «نور» may be short for جمعية «نور», which is named further down.
    for parsed in parsedSources where parsed?.kind == .organisation { register(parsed) }
    for parsed in parsedSources where parsed?.kind != .organisation { register(parsed) }
  }

  /// فلان لـ«الصحيفة»: a source without the outlet that it speaks to.
  private func withoutListener(_ source: Range<Int>) -> Range<Int> {
    source.lowerBound..<(carrierFinder.addressee(in: source) ?? source.upperBound)
  }

  private mutating func register(_ source: ParsedSource?) {
    guard let source, source.hasProperName, source.kind != .document else { return }
    if source.kind == .organisation, source.name.count < 2 { return }
    // الصحيفة العبرية ذات التوجه العلماني: a kind of outlet, which is named elsewhere.
    if source.kind == .outlet, source.name.contains(where: registry.isQuality),
      registry.isGenericOutlet(source.name)
    {
      return
    }
    _ = registry.entity(for: source, recent: [])
  }

  private mutating func resolve(
    _ attribution: Attribution, parent: Int?, _ resolved: [Resolved], _ discourse: inout Discourse
  ) -> Resolved {
    isNested = parent != nil
    var claim: Resolved
    if isQuotedAgain(attribution), let outlet = attribution.source, !discourse.speeches.isEmpty {
      var words = attribution
      words.source = nil
      claim = elided(words, parent.map { resolved[$0] }, discourse)
      claim.source = attribution.source
      claim.carriers.removeAll(in: reading.memory) { $0.role == .outlet }
      claim.carriers.append(outletCarrier(teller(outlet), &claim), in: reading.memory)
    } else if attribution.verb?.id == "convey", let relayed = relayedSource(attribution) {
      claim = named(relayed.source, attribution, discourse, near: TokenRanges())
      claim.source = relayed.source
      // ونقلت القناة عن الوزارة: not the statement that the ministry put out before.
      let named = claim.named
      if parser.parse(relayed.source).kind != .document {
        claim.carriers.removeAll(in: reading.memory) {
          $0.role == .document && !named.contains($0.number)
        }
      }
      let teller = parser.parse(relayed.outlet)
      if teller.kind == .document {
        addPaper(teller, to: &claim, discourse)
      } else if teller.kind == .person {
        addWriter(teller, to: &claim, discourse)
      } else if teller.kind == .spokesperson, claim.spokesperson == nil {
        // نقل مكتبه الإعلامي عنه قوله.
        claim.spokesperson = registry.entity(for: teller, recent: discourse.recent)
        claim.spokespersonBasis = .named
      } else {
        claim.carriers.append(
          outletCarrier(self.teller(relayed.outlet), &claim), in: reading.memory)
      }
    } else if let quoted = quotedBehind(attribution) {
      claim = named(quoted, attribution, discourse, near: TokenRanges())
      claim.source = quoted
      if let outlet = discourse.lastOutlet(in: registry, attribution.cue.form) {
        claim.carriers.append(outlet, in: reading.memory)
      } else if let last = discourse.speeches.last,
        discourse.agrees(with: attribution.cue.form, in: registry)
      {
        claim.carriers.append(last.carriers, in: reading.memory) { $0.role == .document }
        addTeller(last.spokesperson ?? last.speaker, to: &claim)
      }
    } else if let source = attribution.source, let quoted = attribution.quoted,
      parser.parse(quoted).kind != .outlet || attribution.cue.kind == .according
    {
      claim = named(quoted, attribution, discourse, near: attribution.surroundings)
      claim.source = source
      claim.carriers.append(outletCarrier(teller(source), &claim), in: reading.memory)
    } else if let source = attribution.source, let first = source.first, source.count == 1,
      reading.pointsAtPeople(first)
    {
      // وأوضح هؤلاء أن …: those who spoke last, if they are several.
      var words = attribution
      words.source = nil
      words.cue.form?.number = .plural
      claim = elided(words, parent.map { resolved[$0] }, discourse)
      claim.source = attribution.source
    } else if let source = attribution.source, !source.isEmpty {
      claim = named(source, attribution, discourse, near: attribution.surroundings)
    } else {
      claim = elided(attribution, parent.map { resolved[$0] }, discourse)
    }
    guard claim.speaker != Resolved.nobody else {
      claim.nestedIn = parent
      return claim
    }
    addRelays(of: attribution, to: &claim, discourse)
    if parent == nil { addScene(to: &claim, discourse) }
    if let form = attribution.cue.form, attribution.cue.kind == .verb, form.number == .singular,
      attribution.sourceKind == .named
    {
      registry.learnGender(form.gender, of: claim.spokesperson ?? claim.speaker)
    }
    claim.nestedIn = parent
    if let parent { relay(&claim, through: resolved[parent]) }
    let isRelative = attribution.position > 0 && tokens[attribution.position - 1].isAny(.relative)
    if parent == nil, !isRelative || takesOver(attribution, claim) {
      discourse.add(
        Discourse.Speech(
          speaker: claim.speaker, spokesperson: claim.spokesperson, carriers: carriedOn(claim),
          teller: claim.teller,
          segment: reading.segmentation.segmentOf[attribution.position],
          isPlural: registry.entities[claim.spokesperson ?? claim.speaker].number != .singular))
    }
    return claim
  }

  /// What the words of a claim came through that may go on.
  private func carriedOn(_ claim: Resolved) -> CarrierList {
    if claim.interrupts { return interrupted }
    var carriers = claim.carriers
    carriers.removeAll(in: reading.memory) { $0.isOfOneClaim }
    return carriers
  }

  /// أوضح ذلك للصحيفة الباحث فلان الذي قال: …: a relative clause that goes on to the end of a sentence in which nobody
  /// else speaks is where the speech begins.
  private func takesOver(_ attribution: Attribution, _ claim: Resolved) -> Bool {
    guard opensSentence, attribution.sourceKind == .named, let end = attribution.content.last,
      registry.entities[claim.speaker].kind == .person,
      registry.entities[claim.speaker].hasProperName,
      attribution.cue.complement.map({
        $0.frame.takesThat || $0.frame == .colon || $0.frame == .quote
      })
        == true
    else { return false }
    let sentence = reading.segment(of: attribution.position).tokens
    return end.upperBound + 2 >= sentence.upperBound
  }

  /// What somebody else is reported to have said came through the one who reports it.
  private mutating func relay(_ claim: inout Resolved, through outer: Resolved) {
    let teller = outer.spokesperson ?? outer.speaker
    guard outer.speaker != claim.speaker, outer.speaker != Resolved.nobody,
      attributions[claim.attribution].sourceKind == .named
        || attributions[claim.attribution].cue.kind == .verb
    else { return }
    let own = claim.carriers
    claim.carriers.append(outer.carriers, in: reading.memory) { carrier in
      !own.contains { $0.number == carrier.number }
    }
    claim.carriers = claim.carriers.preceded(by: link(of: teller), in: reading.memory)
  }

  // MARK: Named sources

  /// What a phrase says, where it is the source of the attribution as it was met before.
  private func parsed(_ source: Range<Int>) -> ParsedSource {
    if let own = attributions[current].source, source.lowerBound == own.lowerBound,
      source == withoutListener(own), let parsed = parsedSources[current]
    {
      return parsed
    }
    return parser.parse(source)
  }

  /// بعد أن أعلن الأخير: the one that was named last before.
  private func latter(_ source: Range<Int>) -> Int? {
    guard source.count == 1, let word = source.first, tokens[word].isDefinite,
      tokens[word].lettersCount == 6 || tokens[word].lettersCount == 7,
      reading.folded(word).starts(with: SpeakerResolver.latterLetters)
    else { return nil }
    let person = registry.lastPerson(
      in: max(0, word - SpeakerResolver.latterReach)..<word,
      tokens[word].endsInTaMarbuta ? .feminine : .none)
    guard let person, tokens[word].endsInTaMarbuta || registry.entities[person].gender != .feminine
    else { return nil }
    return person
  }

  private static let latterLetters = [
    Letters.alef, Letters.lam, Letters.alef, Letters.kha, Letters.ya, Letters.ra,
  ]
  /// How far before it the one is named whom الأخير means, in tokens.
  private static let latterReach = 30

  mutating func named(
    _ source: Range<Int>, _ attribution: Attribution, _ discourse: Discourse,
    near surroundings: TokenRanges
  ) -> Resolved {
    let addressee = carrierFinder.addressee(in: source) ?? source.upperBound
    let parsed = parsed(source.lowerBound..<addressee)
    var claim = Resolved(
      attribution: current, source: attribution.source, speaker: Resolved.nobody,
      speakerBasis: .named,
      spokesperson: nil,
      spokespersonBasis: .named, carriers: CarrierList(),
      named: CarrierNumbers())
    if addressee < source.upperBound {
      claim.source = source.lowerBound..<addressee
      // The marks that close the outlet's name may stand behind the phrase.
      addCarriers(in: addressee..<min(tokens.count, source.upperBound + 2), &claim)
    }
    switch parsed.kind {
    case .document: resolveDocument(parsed, &claim, discourse)
    case .spokesperson:
      let speaker = registry.entity(for: parsed, recent: discourse.recent)
      claim.spokesperson = speaker
      if let principal = parsed.principal {
        let parsedPrincipal =
          describedPrincipal(principal, attribution) ?? principalSource(principal)
        claim.speaker =
          parsedPrincipal.map { registry.entity(for: $0, recent: discourse.recent) }
          ?? principal.first.flatMap { antecedent(of: $0, discourse) }
          ?? discourse.speeches.last?.speaker ?? speaker
        registry.setPrincipal(claim.speaker, of: speaker)
      } else {
        // قال مكتبه الإعلامي: for whoever of the people spoke last.
        claim.speaker =
          registry.entities[speaker].principal
          ?? discourse.speeches.last { registry.entities[$0.speaker].kind == .person }?.speaker
          ?? speaker
      }
    default:
      let known =
        latter(source) ?? registry.entity(for: parsed, recent: discourse.recent)
      let entity = speakerGoingOn(attribution, parsed, known, discourse) ?? known
      claim.speaker = entity
      if let principal = registry.entities[entity].principal {
        claim.speaker = principal
        claim.spokesperson = entity
      }
      let isFull = reading.nameLength(parsed.name) >= registry.entities[entity].keys.count
      claim.speakerBasis = isFull && parsed.hasProperName ? .named : .alias
      if claim.spokesperson != nil {
        claim.spokespersonBasis = claim.speakerBasis
        claim.speakerBasis = .carried
      }
    }
    if let outlet = outletServed(by: source) {
      claim.carriers.append(outletCarrier(outlet, &claim), in: reading.memory)
    }
    for range in surroundings { addCarriers(in: range, &claim) }
    carryOn(&claim, from: discourse, parsed)
    takeUpPaper(of: source, &claim, discourse)
    return claim
  }
}

extension Attribution {
  var verb: VerbEntry? { cue.verb }
}
