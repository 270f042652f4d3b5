import Lexicons

/// Verbs of saying by which nobody is said to have spoken.
extension AttributionFinder {
  /// يذكر أن, يزعم أن: unvocalised and without a subject these are passives of nobody.
  func isImpersonal(_ cue: Cue) -> Bool {
    guard cue.kind == .verb, let form = cue.form, form.kind == .imperfect,
      !tokens[cue.tokens.lowerBound].clitics.contains(.pronoun)
        || cue.verb?.frames.isDisjoint(with: [.object, .twoObjects, .addressee]) == true
    else { return false }
    return reading.readings(cue.tokens.lowerBound).contains { $0.form.kind == .passive }
  }

  /// مؤشر يوضح للناس حركة الأسعار: right behind a noun without ال an imperfect tells what the thing does.
  func describesThing(_ cue: Cue, _ complement: Complement) -> Bool {
    let verb = cue.tokens.lowerBound
    guard cue.kind == .verb, cue.form?.kind == .imperfect, complement.frame == .verbalNoun,
      verb > 0, !tokens[verb].hasConjunction
    else { return false }
    let noun = tokens[verb - 1]
    return noun.kind == .word && !noun.isDefinite && !noun.clitics.contains(.pronoun)
      && (noun.classes.isEmpty || noun.isAny([.masdar, .norm])) && noun.lettersCount >= 3
      && !noun.isAny([.name, .adverb, .verb, .action, .be, .already, .relative])
  }

  /// توقيع المذكرة يؤكد أن …, الهجمات تثبت أن …: what was done, or how much there is of something, proves and says
  /// nothing.
  func isMereThing(_ source: Range<Int>, _ cue: Cue, _ complement: Complement) -> Bool {
    guard complement.frame != .quote, complement.frame != .colon else { return false }
    var head = source.lowerBound
    while head + 1 < source.upperBound,
      tokens[head].isAny([.demonstrative, .quantifier])
        && !tokens[head].isAny([.role, .anonymous, .norm])
    {
      head += 1
    }
    let token = tokens[head]
    guard token.kind == .word,
      !token.isAny([
        .role, .rank, .name, .nameJoint, .honorific, .spokesperson, .anonymous, .organisation,
        .outlet, .agency, .document, .place, .crowd,
      ])
    else { return false }
    // المادة, الخطة say something, and so do عدد قليل من السكان; عدد, معدل are figures.
    if token.isAny(.norm) {
      return token.features == UInt32(UInt8(ascii: "q")) && head + 1 < source.upperBound
        && !tokens[(head + 1)..<Swift.min(head + 3, source.upperBound)].contains {
          $0.isAny(.prepFrom)
        }
    }
    // القرار, الاتفاق; صحة المدينة, a body for short; التأكيد, a saying.
    if token.features == UInt32(UInt8(ascii: "x")) || token.isAny(.verb) { return false }
    if token.isDefinite {
      // التضامن تؤكد: a ministry called by its field, whose verb is in the feminine.
      if cue.form?.gender == .feminine, !token.endsInTaMarbuta { return false }
      return token.isAny(.masdar) && reading.isDefiniteVerbalNoun(head)
    }
    return reading.isVerbalNoun(head) && token.isAny(.masdar) && head + 1 < source.upperBound
      && !tokens[head + 1].isAny(.place)
  }

  /// How far before its verb a subject begins at most, in tokens.
  private static let subjectReach = 24

  /// أن الصفقات التي تمت هذا العام تشير إلى …: the clause's subject is a thing, however far before its verb it stands.
  func isProvenByThing(_ cue: Cue, _ complement: Complement) -> Bool {
    let verb = cue.tokens.lowerBound
    guard cue.kind == .verb, cue.verb?.frames.contains(.notThing) == true,
      cue.form?.number == .singular, !tokens[verb].hasConjunction, verb > 0,
      tokens[verb - 1].isWord || tokens[verb - 1].kind == .comma
    else { return false }
    let start = reading.segment(of: verb).tokens.lowerBound
    let floor = Swift.max(start, verb - AttributionFinder.subjectReach)
    let that = (floor..<verb).last { tokens[$0].isAny(.that) && tokens[$0].lettersCount <= 3 }
    guard let first = that.map({ $0 + 1 }) ?? (floor == start ? start : nil), first + 1 < verb,
      tokens[first].kind == .word, !tokens[first].isAny([.verb, .action]),
      !tokens[verb - 1].isAny([.document, .relative])
    else { return false }
    if tokens[first].isAny(.what) { return tokens[first].lettersCount == 2 }
    return isMereThing(first..<verb, cue, complement)
  }

  /// أعلن عن الفائزين: with neither subject nor conjunction, nobody is said to have done it.
  func isPassive(_ cue: Cue, _ complement: Complement) -> Bool {
    let verb = cue.tokens.lowerBound
    guard cue.kind == .verb, let form = cue.form, form.kind == .perfect, form.gender == .masculine,
      form.number == .singular, complement.marker == cue.tokens.upperBound,
      tokens[complement.marker].isAny(.prepOf), !tokens[verb].hasConjunction, verb > 0
    else { return false }
    return !tokens[verb - 1].isAny([.relative, .already, .be, .contrast])
  }

  /// ما وصف بالكارثة, وصف بأنه كارثة: of a verb that has its object neither behind it nor as a pronoun, what
  /// stands before it was described, and nobody says by whom.
  func wasDescribed(_ cue: Cue, _ complement: Complement) -> Bool {
    cue.kind == .verb && cue.verb?.frames.isSuperset(of: [.object, .twoObjects]) == true
      && complement.marker == cue.tokens.upperBound && cue.form?.number == .singular
      && !tokens[cue.tokens.lowerBound].clitics.contains(.pronoun)
      && (complement.frame == .with || complement.frame == .withThat)
  }

  /// «لاحظت أن …»: at the beginning of somebody's own words the form in ت is the first person.
  func isOwnMemory(_ cue: Cue) -> Bool {
    guard cue.kind == .verb, cue.form?.kind == .perfect, cue.form?.gender == .feminine,
      cue.form?.number == .singular
    else { return false }
    let segment = reading.segment(of: cue.tokens.lowerBound)
    return segment.quotation >= 0 && segment.tokens.lowerBound == cue.tokens.lowerBound
      && subjects.behind(cue, marker: cue.complement?.marker ?? 0).subject == nil
  }

  /// كتب فلان: أعلنت …: who wrote the article, before its first sentence.
  func isByline(_ cue: Cue, _ complement: Complement, _ content: TokenRanges) -> Bool {
    guard complement.frame == .colon, complement.quotation == nil, cue.verb?.id == "write",
      reading.segment(of: cue.tokens.lowerBound).tokens.lowerBound == cue.tokens.lowerBound,
      complement.marker - cue.tokens.upperBound <= 6, let first = content.first?.first
    else { return false }
    return tokens[cue.tokens.upperBound].kind == .dash
      || tokens[first].isAny([.verb, .action]) && !tokens[first].isDefinite
  }
}
