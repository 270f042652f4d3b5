import Lexicons

/// Reads the names of bodies that are whole for certain: وزارة الصحة, الاتحاد العام للشغل.
///
/// A sentence goes on behind a name with nouns that could as well belong to it, so a name counts only
/// where its own words are known and what follows ends it. An editor reads these names first: one that
/// is cut or none at all is worse than one left out.
struct PartyBodies {
  let forms: PartyWordForms
  private let phrases: NounPhraseReader
  /// The longest name in quotation marks, in words.
  private static let marksReach = 4

  init(_ forms: PartyWordForms) {
    self.forms = forms
    phrases = NounPhraseReader(reading: forms.reading)
  }

  private var tokens: TokenList { forms.tokens }
  private var reading: ArticleReading { forms.reading }

  /// The name of a body that begins at a word.
  struct Name {
    let words: Range<Int>
    /// Whether it ends there for certain. Of one that may go on no part is a name: the forces in
    /// الاتحاد الاشتراكي للقوات الشعبية are none.
    var isWhole: Bool
  }

  /// The name of a body that begins at a word; `nil` where none does.
  func body(from index: Int) -> Name? {
    let token = tokens[index]
    guard token.kind == .word, !token.clitics.contains(.pronoun), phrases.beginsBody(index),
      !isQualityItself(index)
    else { return nil }
    guard var name = name(from: index) else { return nil }
    if stands(inPlace: index) { name.isWhole = false }
    return name
  }

  /// السياسة الخارجية التركية: what looks like a body's short name behind another noun.
  private func isQualityItself(_ index: Int) -> Bool {
    guard index > 0, forms.isDefinite(index), !forms.isJoined(index) else { return false }
    let letters = forms.bare(index)
    return letters.last == Letters.ha && letters.dropLast().last == Letters.ya
      && forms.isDefinite(index - 1)
  }

  private func name(from index: Int) -> Name? {
    let token = tokens[index]
    let word = forms.bare(index)
    if let end = phraseEnd(index) {
      let head = forms.words.heads[word] ?? []
      return finished(
        index, behindQualities(end), head.intersection([.purpose, .marks]), isNamed: true)
    }
    // نادى المنادي.
    guard let head = forms.words.heads[word], word.last != Letters.ya || token.endsInDottedYa else {
      return nil
    }
    if forms.isDefinite(index) {
      let end = behindQualities(
        index + 1, ofNationsAlone: head.contains(.nation) && !head.contains(.quality))
      guard end > index + 1 else { return nil }
      var name = finished(index, end, head)
      // الشركة الصينية is one that was spoken of, الشركة السعودية للكهرباء is called so.
      if !head.contains(.nation), name.words.upperBound == end { name.isWhole = false }
      return name
    }
    return named(index, head)
  }

  /// في الولايات المتحدة, بجامعة تبوك: where something is, and nobody who does it.
  private func stands(inPlace index: Int) -> Bool {
    tokens[index].clitics.contains(.ba) || index > 0 && tokens[index - 1].isAny(.prepIn)
  }

  /// Where a name of the table ends that begins at a word.
  private func phraseEnd(_ index: Int) -> Int? {
    var first = forms.bare(index)
    if forms.isDefinite(index) { first = [Letters.alef, Letters.lam] + first }
    return forms.words.phrases[first]?.filter { words in
      index + words.count <= tokens.count
        && zip(index + 1..<index + words.count, words.dropFirst()).allSatisfy {
          tokens[$0].kind == .word && forms.written($0) == $1
        }
    }.map { index + $0.count }.max()
  }

  private func behindQualities(_ start: Int, ofNationsAlone: Bool = false) -> Int {
    var end = start
    while forms.isQuality(end, ofNationsAlone: ofNationsAlone) { end += 1 }
    return end
  }

  /// وزارة الصحة, بلدية القدس, مجموعة "النخيل".
  private func named(_ index: Int, _ head: PartyWords.Head) -> Name? {
    var next = index + 1
    guard next < tokens.count else { return nil }
    if head.contains(.marks), let close = marks(from: next) {
      return finished(index, behindQualities(close), head)
    }
    if isMiddle(next), next + 1 < tokens.count { next += 1 }
    if head.contains(.noun), forms.isField(next), !forms.isJoined(next) {
      let fields = behindFields(
        behindQualities(next + 1), head,
        isOfPeople: forms.isPeople(next) || forms.mayBePeople(next),
        atMost: 1)
      // حزب الاتحاد الاشتراكي للقوات الشعبية: the noun is a head itself.
      let isHead = forms.words.heads[forms.bare(next)]?.contains(.purpose) == true
      guard fields.isClear else { return Name(words: index..<fields.end, isWhole: false) }
      return finished(index, fields.end, head, isNamed: !isHead)
    }
    guard !head.isDisjoint(with: [.place, .noun]), tokens[next].kind == .word,
      tokens[next].isAny(.place), !forms.isJoined(next),
      !forms.words.noNames.contains(forms.bare(next))
    else { return nil }
    return finished(index, behindQualities(next + 1), head)
  }

  /// مكافحة, شرطة محافظة: a noun without ال between the head and what it is called by.
  private func isMiddle(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !forms.isDefinite(index) && !forms.isJoined(index)
      && !token.clitics.contains(.pronoun) && token.isAny([.masdar, .organisation])
      && !token.isAny([.name, .place])
  }

  /// What و joins to the field that a body is called by.
  private enum Joined {
    /// Nothing, or another body or people, who stand for themselves.
    case nothing
    /// Another field: هيئة الغذاء والدواء.
    case field
    /// What may be either: هيئة التحقيق والادعاء العام, وكالة التفتيش وتطوير بيئة العمل.
    case unclear
  }

  private func joined(at index: Int, _ head: PartyWords.Head, isOfPeople: Bool) -> Joined {
    guard index < tokens.count, tokens[index].kind == .word else { return .nothing }
    let token = tokens[index]
    // الطلبة و الباحثين.
    if token.lettersCount == 1, reading.folded(index).first == Letters.waw { return .unclear }
    guard token.clitics.contains(.waw), !token.hasPreposition else { return .nothing }
    guard forms.isDefinite(index) else {
      return token.isAny(.masdar) && !token.isAny(.verb) ? .unclear : .nothing
    }
    if forms.isPeople(index), !isOfPeople { return .nothing }
    // والفنون, والمتظاهرون: things or people.
    if forms.mayBePeople(index), !isOfPeople { return .unclear }
    if forms.words.heads[forms.bare(index)] != nil || token.isAny([.organisation, .place]) {
      return head.contains(.joined) ? .unclear : .nothing
    }
    return head.contains(.joined) && forms.isField(index) ? .field : .unclear
  }

  /// Behind the fields that و joins, and whether nothing else may be joined there.
  private func behindFields(
    _ start: Int, _ head: PartyWords.Head, isOfPeople: Bool, atMost limit: Int
  ) -> (end: Int, isClear: Bool) {
    var end = start
    var count = 0
    while true {
      switch joined(at: end, head, isOfPeople: isOfPeople) {
      case .nothing: return (end, true)
      // بين وزارة الشباب والرياضة والتربية: two ministries.
      case .field where count < limit && !isOwn(end):
        count += 1
        end = behindQualities(end + 1)
      case .unclear, .field: return (behindQualities(end + 1), false)
      }
    }
  }

  /// والتحقق منها: what is done with something told before.
  private func isOwn(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].clitics.contains(.pronoun)
      && tokens[index + 1].isAny([.prepFrom, .prepOn, .prepIn, .prepTo, .prepOf])
  }

  /// Behind a name in quotation marks that opens at a token.
  private func marks(from index: Int) -> Int? {
    guard index < tokens.count, let quotation = reading.quotation(openedAt: index),
      quotation.isClosed, quotation.wordCount <= Self.marksReach
    else { return nil }
    return quotation.close + 1
  }

  /// The name with what ل and quotation marks add to it; `isNamed` where a noun or place behind the head
  /// is a name already, so that another ل belongs to the sentence.
  private func finished(
    _ start: Int, _ end: Int, _ head: PartyWords.Head, isNamed: Bool = false
  ) -> Name {
    var end = end
    if head.contains(.purpose) {
      var times = 0
      while end < tokens.count, forms.hasLam(end), times < 2 {
        guard let behind = behindPurpose(end, head) else {
          if isNamed || times > 0 { break }
          return Name(words: start..<behindQualities(end + 1), isWhole: false)
        }
        end = behind.end
        guard behind.isClear else { return Name(words: start..<end, isWhole: false) }
        times += 1
      }
      // المجلس الأعلى للدفاع عن …: what it is for goes on.
      if times > 0, end < tokens.count, tokens[end].isAny([.prepOn, .prepWith, .prepOf]) {
        return Name(words: start..<end, isWhole: false)
      }
    }
    if head.contains(.marks), let close = marks(from: end) { end = close }
    let isCommon = forms.words.commonNames.contains((start..<end).map(forms.written))
    return Name(words: start..<end, isWhole: !isCommon && forms.ends(before: end))
  }

  /// للشغل, لحقوق الإنسان; `nil` where ل may as well say for whom or to what end something was done.
  private func behindPurpose(
    _ index: Int, _ head: PartyWords.Head
  ) -> (end: Int, isClear: Bool)? {
    guard tokens[index].kind == .word, let purpose = forms.behindLam(index) else { return nil }
    var end = index + 1
    if !purpose.isDefinite {
      guard end < tokens.count, forms.isField(end), !forms.isJoined(end) else { return nil }
      end += 1
    }
    while end < tokens.count, isRelation(end) { end += 1 }
    return behindFields(end, head.union(.joined), isOfPeople: false, atMost: 2)
  }

  /// الصحية, العمومي: a quality of relation, whatever it relates to.
  private func isRelation(_ index: Int) -> Bool {
    guard forms.isDefinite(index), !forms.isJoined(index) else { return false }
    var letters = forms.bare(index)
    if letters.last == Letters.ha { letters.removeLast() }
    return letters.count > 2 && letters.last == Letters.ya
      || forms.isQuality(index)
  }
}
