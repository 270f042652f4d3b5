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

  /// What is called with a form, of which nobody asks for more than the hash.
  typealias Body = (WordHash, VerbForm) -> Void

  /// Calls `body` with each form; a spelling may come several times with different readings.
  func forEachForm(_ body: Body) {
    perfectForms(of: perfect, short: short, kind: .perfect, body)
    if let imperfect { imperfectForms(of: imperfect, kind: .imperfect, body) }
    if let passivePerfect { perfectForms(of: passivePerfect, short: nil, kind: .passive, body) }
    if let passiveImperfect { imperfectForms(of: passiveImperfect, kind: .passive, body) }
    if let participle { participleForms(of: participle, body) }
    if let verbalNoun {
      body(WordHash(verbalNoun), VerbForm(.verbalNoun, .none, .singular))
    }
  }

  /// Letters that a form is made of, and one behind them.
  private struct Stem {
    let letters: ArraySlice<UInt8>
    var last: UInt8?

    /// The hash of a form: letters before the stem and behind it.
    func with(
      _ first: UInt8? = nil, _ second: UInt8? = nil, _ third: UInt8? = nil, before: UInt8? = nil
    ) -> WordHash {
      var hash = WordHash()
      if let third { hash.prepend(third) }
      if let second { hash.prepend(second) }
      if let first { hash.prepend(first) }
      if let last { hash.prepend(last) }
      var place = letters.endIndex
      while place > letters.startIndex {
        place -= 1
        hash.prepend(letters[place])
      }
      if let before { hash.prepend(before) }
      return hash
    }
  }

  private func perfectForms(
    of form: [UInt8], short: [UInt8]?, kind: VerbForm.Kind, _ body: Body
  ) {
    let isWeak = form.last == Letters.alef || form.last == Letters.ya
    let stem = Stem(letters: form[...])
    let base = isWeak ? Stem(letters: form.dropLast()) : stem
    let dual = isWeak ? Stem(letters: form.dropLast(), last: weakRadical) : stem
    let consonantBase = short.map { Stem(letters: $0[...]) } ?? dual
    body(stem.with(), VerbForm(kind, .masculine, .singular))
    body(base.with(Letters.ta), VerbForm(kind, .feminine, .singular))
    body(base.with(Letters.waw, Letters.alef), VerbForm(kind, .masculine, .plural))
    body(dual.with(Letters.alef), VerbForm(kind, .masculine, .dual))
    body(base.with(Letters.ta, Letters.alef), VerbForm(kind, .feminine, .dual))
    body(consonantBase.with(Letters.nun), VerbForm(kind, .feminine, .plural))
    if kind == .perfect {
      body(
        consonantBase.with(Letters.nun, Letters.alef), VerbForm(kind, .none, .plural, person: 1))
      if isWeak || short != nil {
        body(consonantBase.with(Letters.ta), VerbForm(kind, .none, .singular, person: 1))
      }
    }
  }

  /// و in verbs whose imperfect ends in و (دعا, يدعو), else ي.
  private var weakRadical: UInt8 { imperfect?.last == Letters.waw ? Letters.waw : Letters.ya }

  private func imperfectForms(of form: [UInt8], kind: VerbForm.Kind, _ body: Body) {
    let stem = Stem(letters: form.dropFirst())
    let last = stem.letters.last
    let isWeak = last == Letters.alef || last == Letters.ya || last == Letters.waw
    let base = isWeak ? Stem(letters: stem.letters.dropLast()) : stem
    let (ya, ta) = (Letters.ya, Letters.ta)
    body(stem.with(before: ya), VerbForm(kind, .masculine, .singular))
    body(stem.with(before: ta), VerbForm(kind, .feminine, .singular))
    body(base.with(Letters.waw, Letters.nun, before: ya), VerbForm(kind, .masculine, .plural))
    body(base.with(Letters.waw, Letters.alef, before: ya), VerbForm(kind, .masculine, .plural))
    body(stem.with(Letters.alef, Letters.nun, before: ya), VerbForm(kind, .masculine, .dual))
    body(stem.with(Letters.alef, before: ya), VerbForm(kind, .masculine, .dual))
    body(stem.with(Letters.alef, Letters.nun, before: ta), VerbForm(kind, .feminine, .dual))
    body(stem.with(Letters.alef, before: ta), VerbForm(kind, .feminine, .dual))
    body(stem.with(before: Letters.nun), VerbForm(kind, .none, .plural, person: 1))
    body(stem.with(before: Letters.alef), VerbForm(kind, .none, .singular, person: 1))
  }

  private func participleForms(of letters: [UInt8], _ body: Body) {
    let isWeak = letters.last == Letters.ya
    let form = Stem(letters: letters[...])
    let base = isWeak ? Stem(letters: letters.dropLast()) : form
    func emit(_ word: WordHash, _ gender: VerbForm.Gender, _ number: VerbForm.Number) {
      body(word, VerbForm(.participle, gender, number))
    }
    emit(form.with(), .masculine, .singular)
    if isWeak { emit(base.with(), .masculine, .singular) }
    emit(form.with(Letters.alef), .masculine, .singular)
    emit(form.with(Letters.ha), .feminine, .singular)
    emit(form.with(Letters.alef, Letters.ta), .feminine, .plural)
    emit(base.with(Letters.waw, Letters.nun), .masculine, .plural)
    emit(base.with(Letters.ya, Letters.nun), .masculine, .plural)
    emit(form.with(Letters.ya, Letters.nun), .masculine, .dual)
    emit(form.with(Letters.alef, Letters.nun), .masculine, .dual)
    emit(form.with(Letters.ta, Letters.ya, Letters.nun), .feminine, .dual)
    emit(form.with(Letters.ta, Letters.alef, Letters.nun), .feminine, .dual)
  }
}
