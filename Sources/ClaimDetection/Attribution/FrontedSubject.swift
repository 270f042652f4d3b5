import Lexicons

/// Subjects that stand at the front of their sentence, and those whose titles are long.
extension SubjectFinder {
  /// هولندا توقف الاستيراد والمجر تؤكد أن …: in a headline the subject of a second clause, joined to a first one that
  /// has its own verb.
  func joinedSubject(before end: Int, _ floor: Int, _ cue: Cue) -> Range<Int>? {
    guard let form = cue.form, form.number == .singular, end == cue.tokens.lowerBound,
      let start = (max(floor + 2, end - 4)..<max(floor + 2, end)).last(where: {
        tokens[$0].clitics.contains(.waw)
      }),
      tokens[start].isAny([.place, .organisation]) && tokens[start].kind == .word,
      tokens[start].isDefinite || tokens[start].isAny(.place), !tokens[start].hasPreposition,
      (floor..<end).allSatisfy({
        tokens[$0].isWord && !tokens[$0].isAny([.that, .relative, .meanwhile, .contrast])
      }),
      (floor..<start).contains(where: {
        !tokens[$0].isAny([.role, .name, .place])
          && (tokens[$0].isAny(.action) || phrases.isVerbLike($0))
      }),
      phrases.phrase(from: start, limit: end)?.upperBound == end
    else { return nil }
    let gender = Agreement.gender(of: start..<end, in: reading)
    return gender == .none || form.gender == .none || gender == form.gender ? start..<end : nil
  }

  /// أن الأمم المتحدة أعلنت في وقت سابق …, إن الجزائر تدين بأشد العبارات …: right behind أن who is finished before the verb, and
  /// agrees with it.
  func topicBehindThat(_ cue: Cue) -> Range<Int>? {
    let verb = cue.tokens.lowerBound
    guard cue.kind == .verb, let form = cue.form, form.number == .singular,
      !tokens[verb].hasConjunction
    else { return nil }
    let floor = max(reading.segment(of: verb).tokens.lowerBound, verb - SubjectFinder.topicReach)
    guard
      let that = (floor..<verb).last(where: {
        tokens[$0].kind != .word || tokens[$0].isAny([.that, .relative, .meanwhile])
      }), tokens[that].isAny(.that), tokens[that].kind == .word,
      !tokens[that].clitics.contains(.pronoun), that + 1 < verb,
      tokens[that + 1].isAny([.place, .organisation, .role, .rank, .outlet, .agency]),
      !tokens[that + 1].hasPreposition,
      let topic = phrases.phrase(from: that + 1, limit: verb), topic.upperBound == verb
    else { return nil }
    let gender = Agreement.gender(of: topic, in: reading)
    return gender != .none && gender == form.gender ? topic : nil
  }

  /// How far before its verb such a subject begins, in tokens.
  private static let topicReach = 7

  /// How long a description between a name and its verb may be, in tokens.
  private static let descriptionReach = 30
  /// How long what stands between a title and its holder may be, in tokens.
  private static let titleReach = 8

  /// أما فلان فقال, أما الوزير، فيرى: who is set at the front.
  func topic(before verb: Int) -> Range<Int>? {
    let floor = max(reading.segment(of: verb).tokens.lowerBound, verb - NounPhraseReader.reach)
    guard
      let opening = (floor..<verb).last(where: {
        tokens[$0].isAny(.contrast) && tokens[$0].features == UInt32(UInt8(ascii: "t"))
      }), opening + 1 < verb, let phrase = phrases.phrase(from: opening + 1, limit: verb)
    else { return nil }
    return isClosed(phrase.upperBound..<verb) ? phrase : nil
  }

  /// فلان، الناشط في الحركة، يرى …: a name that opens a sentence, with a description between commas.
  func described(before end: Int) -> Range<Int>? {
    let segment = reading.segment(of: end - 1).tokens
    guard end - 1 > segment.lowerBound, tokens[end - 1].kind == .comma,
      end - segment.lowerBound <= NounPhraseReader.reach + SubjectFinder.descriptionReach
    else { return nil }
    var start = segment.lowerBound
    if let phrase = matcher.match(at: start), phrase.kind == .inTurn {
      start = skipAdverbs(start, end)
    }
    guard start < end - 2, let phrase = phrases.phrase(from: start, limit: end - 1),
      tokens[phrase.upperBound].kind == .comma
        || phrase.contains(where: { tokens[$0].kind == .comma }),
      end - phrase.upperBound <= SubjectFinder.descriptionReach
    else { return nil }
    let parsed = SourceParser(reading: reading).parse(phrase)
    guard parsed.kind == .person || parsed.kind == .spokesperson, parsed.hasProperName,
      !(phrase.upperBound..<(end - 1)).contains(where: { phrases.isVerbLike($0) && !isRelated($0) })
    else { return nil }
    return start..<(end - 1)
  }

  /// الذي يدير: a verb behind a relative belongs to the description.
  private func isRelated(_ verb: Int) -> Bool { tokens[verb - 1].isAny(.relative) }

  /// منظمة الدفاع عن حقوق الأطفال, هيئة الرقابة على الصادرات: what a body is there for, with the preposition of the
  /// noun of action that it is called by.
  func withField(_ whole: Range<Int>, marker: Int) -> Range<Int> {
    let next = whole.upperBound
    guard next + 1 < marker, whole.count >= 2,
      tokens[next].isAny([.prepOf, .prepOn, .prepFrom]), tokens[next].lettersCount <= 3,
      !tokens[next].clitics.contains(.pronoun), !tokens[next].hasConjunction,
      tokens[next - 1].isDefinite, tokens[next - 1].kind == .word,
      tokens[next - 2].isAny(.organisation), !tokens[next - 2].isDefinite,
      !tokens[whole.lowerBound].isAny([.document, .event]),
      UInt8(truncatingIfNeeded: tokens[next - 2].features >> 16) != UInt8(ascii: "n"),
      !tokens[next + 1].isAny(.outlet),
      !tokens[next + 1].isAny([.document, .event, .relativeDay, .period]),
      let field = phrases.phrase(from: next + 1, limit: marker)
    else { return whole }
    return whole.lowerBound..<field.upperBound
  }

  /// مدير الوكالة … للوقاية من الحوادث السيد فلان: a title broken by a preposition goes on to the holder, if a
  /// form of address and a name close what stands before the report.
  func withName(_ whole: Range<Int>, marker: Int) -> Range<Int> {
    let next = whole.upperBound
    guard next < marker, tokens[next].isAny([.prepFrom, .prepOn, .prepIn, .prepTo]),
      !tokens[next].clitics.contains(.pronoun), whole.contains(where: { tokens[$0].isAny(.role) }),
      !whole.contains(where: { tokens[$0].isAny(.name) && !tokens[$0].isDefinite })
    else { return whole }
    let limit = min(marker, next + SubjectFinder.titleReach)
    let holder = (next..<limit).first {
      tokens[$0].kind != .word || tokens[$0].isAny([.honorific, .rank, .document, .event, .verb])
    }
    guard let holder, holder > next + 1, tokens[holder].isAny([.honorific, .rank]),
      tokens[holder].isDefinite, holder + 1 < marker,
      tokens[holder + 1].isAny([.name, .nameJoint, .rank])
        || tokens[holder + 1].classes.isEmpty && !tokens[holder + 1].isDefinite,
      let name = phrases.phrase(from: holder, limit: marker)
    else { return whole }
    return whole.lowerBound..<name.upperBound
  }

  /// بيان الحركة في العاصمة أضاف أن …: where, between the subject that opens a sentence and its verb.
  func isPlaced(_ phrase: Range<Int>, before end: Int, _ verb: Int) -> Bool {
    let rest = phrase.upperBound..<end
    guard rest.count >= 2, rest.count <= SubjectFinder.placeReach,
      tokens[rest.lowerBound].isAny(.prepIn), !tokens[rest.lowerBound].clitics.contains(.pronoun),
      reading.segment(of: verb).tokens.lowerBound == phrase.lowerBound,
      tokens[phrase.lowerBound].isAny([
        .document, .organisation, .role, .rank, .name, .anonymous, .outlet,
      ])
    else { return false }
    return rest.allSatisfy {
      tokens[$0].kind == .word && !tokens[$0].hasConjunction
        && !tokens[$0].isAny([.that, .relative, .verb, .action]) && !phrases.isVerbLike($0)
    }
  }

  /// تقرير نشرته الوزارة في مارس أشار إلى …, دراسة حول التحرش كشفت أن …: by whom a paper was brought out, or what it is
  /// about, between it and its verb.
  func isIssued(_ phrase: Range<Int>, before end: Int) -> Bool {
    let rest = phrase.upperBound..<end
    let head = tokens[phrase.lowerBound]
    guard head.isAny(.document), !head.isDefinite, !head.hasPreposition, rest.count >= 2,
      rest.count <= SubjectFinder.issueReach,
      tokens[rest.lowerBound].isAny(.relayVerb) || tokens[rest.lowerBound].isAny(.prepAdverbial)
    else { return false }
    return rest.dropFirst().allSatisfy {
      tokens[$0].isWord && !tokens[$0].isAny([.that, .relative, .verb, .action])
        && !tokens[$0].hasConjunction || reading.quotation(around: $0) != nil
    }
  }

  /// How long that may be, in tokens.
  private static let issueReach = 12

  /// How long that may be, in tokens.
  private static let placeReach = 6
}
