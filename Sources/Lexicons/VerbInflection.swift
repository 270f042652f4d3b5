/// Makes the inflected forms of a verb from its principal parts, as folded letters.
///
/// The parts are unvocalised, so the vowels that tell the verb classes apart do not matter; what does
/// is whether the last radical is weak (دعا، نفى) and whether a consonant ending shortens the stem
/// (قال, قلت), for which the lexicon gives the short stem.
struct VerbInflection {
  /// The principal parts; `nil` where the verb lacks one.
  var perfect: [UInt8]
  var imperfect: [UInt8]?
  var short: [UInt8]?
  var participle: [UInt8]?
  var verbalNoun: [UInt8]?
  var passivePerfect: [UInt8]?
  var passiveImperfect: [UInt8]?

  /// Calls `body` with each form; a spelling may come several times with different readings.
  func forEachForm(_ body: ([UInt8], VerbForm) -> Void) {
    perfectForms(of: perfect, short: short, kind: .perfect, body)
    if let imperfect { imperfectForms(of: imperfect, kind: .imperfect, body) }
    if let passivePerfect { perfectForms(of: passivePerfect, short: nil, kind: .passive, body) }
    if let passiveImperfect { imperfectForms(of: passiveImperfect, kind: .passive, body) }
    if let participle { participleForms(of: participle, body) }
    if let verbalNoun { body(verbalNoun, VerbForm(.verbalNoun, .none, .singular)) }
  }

  private func perfectForms(
    of stem: [UInt8], short: [UInt8]?, kind: VerbForm.Kind, _ body: ([UInt8], VerbForm) -> Void
  ) {
    let isWeak = stem.last == Letters.alef || stem.last == Letters.ya
    let base = isWeak ? Array(stem.dropLast()) : stem
    let consonantBase = short ?? (isWeak ? base + [weakRadical(of: stem)] : stem)
    body(stem, VerbForm(kind, .masculine, .singular))
    body(base + [Letters.ta], VerbForm(kind, .feminine, .singular))
    body(base + [Letters.waw, Letters.alef], VerbForm(kind, .masculine, .plural))
    let dual = isWeak ? base + [weakRadical(of: stem)] : stem
    body(dual + [Letters.alef], VerbForm(kind, .masculine, .dual))
    body(base + [Letters.ta, Letters.alef], VerbForm(kind, .feminine, .dual))
    body(consonantBase + [Letters.nun], VerbForm(kind, .feminine, .plural))
    if kind == .perfect {
      body(
        consonantBase + [Letters.nun, Letters.alef],
        VerbForm(kind, .none, .plural, person: 1))
      if isWeak || short != nil {
        body(consonantBase + [Letters.ta], VerbForm(kind, .none, .singular, person: 1))
      }
    }
  }

  /// و in verbs whose imperfect ends in و (دعا, يدعو), else ي.
  private func weakRadical(of stem: [UInt8]) -> UInt8 {
    imperfect?.last == Letters.waw ? Letters.waw : Letters.ya
  }

  private func imperfectForms(
    of form: [UInt8], kind: VerbForm.Kind, _ body: ([UInt8], VerbForm) -> Void
  ) {
    let stem = Array(form.dropFirst())
    let isWeak = [Letters.alef, Letters.ya, Letters.waw].contains(stem.last ?? 0)
    let base = isWeak ? Array(stem.dropLast()) : stem
    body([Letters.ya] + stem, VerbForm(kind, .masculine, .singular))
    body([Letters.ta] + stem, VerbForm(kind, .feminine, .singular))
    body([Letters.ya] + base + [Letters.waw, Letters.nun], VerbForm(kind, .masculine, .plural))
    body([Letters.ya] + base + [Letters.waw, Letters.alef], VerbForm(kind, .masculine, .plural))
    for prefix in [Letters.ya, Letters.ta] {
      let gender: VerbForm.Gender = prefix == Letters.ya ? .masculine : .feminine
      body([prefix] + stem + [Letters.alef, Letters.nun], VerbForm(kind, gender, .dual))
      body([prefix] + stem + [Letters.alef], VerbForm(kind, gender, .dual))
    }
    body([Letters.nun] + stem, VerbForm(kind, .none, .plural, person: 1))
    body([Letters.alef] + stem, VerbForm(kind, .none, .singular, person: 1))
  }

  private func participleForms(of form: [UInt8], _ body: ([UInt8], VerbForm) -> Void) {
    let isWeak = form.last == Letters.ya
    let base = isWeak ? Array(form.dropLast()) : form
    func emit(_ letters: [UInt8], _ gender: VerbForm.Gender, _ number: VerbForm.Number) {
      body(letters, VerbForm(.participle, gender, number))
    }
    emit(form, .masculine, .singular)
    if isWeak { emit(base, .masculine, .singular) }
    emit(form + [Letters.alef], .masculine, .singular)
    emit(form + [Letters.ha], .feminine, .singular)
    emit(form + [Letters.alef, Letters.ta], .feminine, .plural)
    emit(base + [Letters.waw, Letters.nun], .masculine, .plural)
    emit(base + [Letters.ya, Letters.nun], .masculine, .plural)
    emit(form + [Letters.ya, Letters.nun], .masculine, .dual)
    emit(form + [Letters.alef, Letters.nun], .masculine, .dual)
    emit(form + [Letters.ta, Letters.ya, Letters.nun], .feminine, .dual)
    emit(form + [Letters.ta, Letters.alef, Letters.nun], .feminine, .dual)
  }
}
