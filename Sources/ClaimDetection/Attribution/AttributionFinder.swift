import Lexicons

/// Turns cues into attributions: finds source and content of each.
struct AttributionFinder {
  let reading: ArticleReading
  let cues: [Cue]
  let extent: ContentExtent
  let subjects: SubjectFinder

  init(reading: ArticleReading, cues: [Cue]) {
    self.reading = reading
    self.cues = cues
    extent = ContentExtent(reading: reading, cues: cues)
    subjects = SubjectFinder(reading)
  }

  var tokens: TokenList { reading.tokens }
  var phrases: NounPhraseReader { NounPhraseReader(reading: reading) }
  var actors: MainSubject { MainSubject(reading: reading) }
  var matcher: PhraseMatcher { PhraseMatcher(reading: reading) }

  /// The attributions, in the order of their cues.
  func attributions() -> [Attribution] {
    guard !cues.isEmpty else { return [] }
    var found: [Attribution] = []
    found.reserveCapacity(cues.count)
    // The last verb attribution of each segment, for what trails behind it.
    let lastOfSegment = reading.memory.placeTable(for: reading.segments.count)
    var leading: (segment: Int, source: Range<Int>)?
    // Who speaks through what stands first: وفقا لموقع كذا نقلا عن فلان، ….
    var lead: (end: Int, quoted: Int)?
    for cue in cues {
      let segment = reading.segmentation.segmentOf[cue.tokens.lowerBound]
      switch cue.kind {
      case .verb, .participle, .verbalNoun, .cameIn, .colon:
        if let outer = found.last?.content.first, outer.contains(cue.tokens.lowerBound),
          extent.isPredicate(cue.tokens.lowerBound, cue, of: outer.lowerBound),
          cue.kind == .participle
        {
          continue
        }
        if let last = found.indices.last,
          found[last].content.first?.lowerBound == cue.tokens.lowerBound,
          cue.kind == .verbalNoun || cue.kind == .participle
        {
          if let reported = reported(by: cue) { found[last].content = reported }
          continue
        }
        guard var attribution = verbAttribution(cue) else { continue }
        if let lead = leading, lead.segment == segment {
          attribution.relays.append(lead.source, in: reading.memory)
          leading = nil
        }
        if cue.phrase == .cameInIt, let paper = reading.paper(before: cue.tokens.lowerBound) {
          attribution.relays.append(paper..<(paper + 1), in: reading.memory)
        }
        if attribution.source == nil, attribution.actor == nil {
          if let last = lastOfSegment[segment] {
            attribution.actor = actors.phrase(
              before: cue.tokens.lowerBound, behind: found[last].position)
          } else {
            attribution.actor = actors.phrase(before: cue.tokens.lowerBound)
          }
        }
        lastOfSegment[segment] = found.count
        found.append(attribution)
      case .according, .accordingVerb:
        let end = reading.segment(of: cue.tokens.lowerBound).tokens.upperBound
        let limit = insertionEnd(of: cue, end)
        guard
          let phrase = phrases.phrase(
            from: sourceStart(behind: cue, limit), limit: limit, takesJoinedLam: true)
        else { continue }
        // بحسب العريض مليون: behind a family name that is known something else begins.
        let source =
          phrase.count > 1 && reading.isNamedBefore(phrase.lowerBound)
          ? phrase.lowerBound..<(phrase.lowerBound + 1) : phrase
        guard canSpeak(source, cue) else { continue }
        if let attribution = saidBefore(cue, source) {
          lastOfSegment[segment] = found.count
          found.append(attribution)
          continue
        }
        if let last = found.indices.last, stands(cue, inside: found[last]) {
          setIn(source, cue, &found[last])
          continue
        }
        // قال إن زوجته، بحسب التقارير، …: set between a subject and its verb.
        if let last = found.indices.last, let outer = found[last].content.first,
          outer.contains(cue.tokens.lowerBound),
          extent.isPredicate(cue.tokens.lowerBound, cue, of: outer.lowerBound)
        {
          found[last].relays.append(source, in: reading.memory)
          continue
        }
        if let known = lead, cue.phrase == .relaying, cue.tokens.lowerBound >= known.end,
          cue.tokens.lowerBound - known.end <= AttributionFinder.relayReach
        {
          found[known.quoted].quoted = source
          continue
        }
        if extent.isTrailing(cue) {
          if let last = lastOfSegment[segment], attaches(cue, to: found[last]) {
            found[last].relays.append(source, in: reading.memory)
          } else if var attribution = trailing(cue, source) {
            attribution.quoted = quoted(behind: source, cue)
            lastOfSegment[segment] = found.count
            found.append(attribution)
          }
          if let outlet = told(behind: source) ?? listener(behind: source, cue),
            let last = lastOfSegment[segment]
          {
            found[last].relays.append(outlet, in: reading.memory)
          }
        } else if isLeading(cue) {
          if hasVerb(in: segment, after: source.upperBound) {
            leading = (segment, source)
          } else if var attribution = leadingAttribution(cue, source) {
            if let outlet = told(behind: source) {
              attribution.relays.append(outlet, in: reading.memory)
            }
            attribution.quoted = quoted(behind: source, cue)
            lastOfSegment[segment] = found.count
            lead = (source.upperBound, found.count)
            found.append(attribution)
          }
        } else if lastOfSegment[segment] == nil, let attribution = inside(cue, source) {
          lastOfSegment[segment] = found.count
          found.append(attribution)
        }
      }
    }
    // They mostly are in order, and sorting copies all of them.
    let isSorted = found.indices.dropFirst().allSatisfy {
      found[$0 - 1].position <= found[$0].position
    }
    return isSorted ? found : found.sorted { $0.position < $1.position }
  }

  /// … ــ كما يبين فلان ــ …, … -بحسب المدير- …: where an insertion ends that a dash opens.
  private func insertionEnd(of cue: Cue, _ end: Int) -> Int {
    let before = cue.tokens.lowerBound - 1
    guard before >= 0, isDash(before) else { return end }
    return (cue.tokens.upperBound..<Swift.max(cue.tokens.upperBound, end)).first(where: isDash)
      ?? end
  }

  /// A dash, or what is written for one.
  private func isDash(_ index: Int) -> Bool {
    tokens[index].kind == .dash || tokens[index].kind == .word && tokens[index].lettersCount == 0
  }

  /// How far behind a leading source نقلا عن may stand, in tokens: a name in brackets and a comma.
  private static let relayReach = 5

  /// قالت الصحيفة، نقلا عن فلان، إن …: set between a verb and what it reports.
  private func stands(_ cue: Cue, inside attribution: Attribution) -> Bool {
    guard attribution.cue.kind == .verb, let marker = attribution.cue.complement?.marker else {
      return false
    }
    return attribution.position < cue.tokens.lowerBound && cue.tokens.lowerBound < marker
  }

  private func setIn(_ source: Range<Int>, _ cue: Cue, _ attribution: inout Attribution) {
    if cue.phrase == .relaying, attribution.source != nil {
      attribution.quoted = source
    } else if cue.phrase == .relaying || cue.phrase == .onTongue
      || tokens[source.lowerBound].isAny([
        .outlet, .agency, .document, .organisation, .role, .rank, .anonymous, .name, .spokesperson,
      ])
    {
      attribution.relays.append(source, in: reading.memory)
    }
  }

  /// أبلغ مصدر قضائي وكالة الأنباء: the outlet that stands behind the one who told it.
  func told(behind source: Range<Int>?) -> Range<Int>? {
    guard let next = source?.upperBound, next < tokens.count, tokens[next].kind == .word,
      tokens[next].isAny([.outlet, .agency]), !tokens[next].hasConjunction,
      !tokens[next].hasPreposition, !tokens[next].isAny(.verb),
      next + 1 >= tokens.count || !tokens[next + 1].isAny(.name) || tokens[next + 1].isDefinite
    else { return nil }
    return CarrierFinder(reading: reading).outletName(from: next, tokens.count)
  }

  /// …، كما ذكرت مصادر لوكالة الأنباء: the outlet that was told, with ل at its front.
  private func listener(behind source: Range<Int>, _ cue: Cue) -> Range<Int>? {
    let next = source.upperBound
    guard cue.kind == .accordingVerb, next < tokens.count, tokens[next].kind == .word,
      tokens[next].clitics.contains(.lam), tokens[next].isAny([.outlet, .agency])
    else { return nil }
    return CarrierFinder(reading: reading).outletName(from: next, tokens.count)
  }
}
