import ClaimModel
import Lexicons

/// Lists the sentences in which an article speaks in its own voice.
struct OwnVoiceFinder {
  let reading: ArticleReading
  let claims: [DetectedClaim]
  /// The words of the first claims' sentences: what a headline repeats comes early.
  private var wordsOfClaims: [(claim: Int, start: Int, words: Set<WordHash>)] = []

  init(reading: ArticleReading, claims: [DetectedClaim]) {
    self.reading = reading
    self.claims = claims
    for (index, claim) in claims.enumerated() where claim.nestedIn == nil {
      if wordsOfClaims.count == OwnVoiceFinder.comparedClaims { break }
      let words = Set(sentenceTokens(claim).compactMap(contentWord))
      wordsOfClaims.append((index, claim.cue[0].start, words))
    }
  }

  private var tokens: TokenList { reading.tokens }
  /// The share of a headline's words that a claim's sentence must hold before the headline is said to
  /// state the same. Tuned on the headlines of the development articles; two thirds keeps synonyms out.
  private static let sharedWords = 0.66
  /// How many claims a headline is compared with.
  private static let comparedClaims = 16
  /// How many lines at the top may be headlines or the lead.
  private static let topParagraphs = 2

  /// The sentences, in order.
  func sentences() -> [OwnVoiceSentence] {
    let cues = claims.map { $0.cue[0].start }.sorted()
    var found: [OwnVoiceSentence] = []
    for segment in reading.segments where segment.quotation < 0 {
      let range = reading.trimmed(segment.tokens)
      guard let span = reading.span(range) else { continue }
      if segment.paragraph < OwnVoiceFinder.topParagraphs, isOwn(span, cues),
        let dropped = droppedAttribution(range)
      {
        found.append(dropped)
      } else if let aside = interpretation(range) {
        found.append(aside)
      } else if isOwn(span, cues), let reason = reason(range) {
        found.append(OwnVoiceSentence(span: span, reason: reason))
      }
    }
    return found
  }

  private func isOwn(_ span: TextSpan, _ starts: [Int]) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < span.start { low = middle + 1 } else { high = middle }
    }
    return !(low < starts.count && starts[low] < span.end)
  }

  /// A headline, or a clause of it behind وسط or the like, that says what a claim reports.
  private func droppedAttribution(_ headline: Range<Int>) -> OwnVoiceSentence? {
    let clauses = headline.dropFirst().filter { tokens[$0].isAny(.prepAdverbial) }
    for start in [headline.lowerBound] + clauses.prefix(6) {
      let clause = start..<headline.upperBound
      if let claim = claimSaying(clause), let span = reading.span(clause) {
        return OwnVoiceSentence(span: span, reason: .attributionDropped, claim: claim)
      }
    }
    return nil
  }

  /// وهو ما يشير إلى …, or a claim in which the article says whom somebody meant.
  private func interpretation(_ range: Range<Int>) -> OwnVoiceSentence? {
    let matcher = PhraseMatcher(reading: reading)
    for index in range where tokens[index].isAny(.whichIs) {
      if matcher.match(at: index)?.kind == .which, let span = reading.span(index..<range.upperBound)
      {
        return OwnVoiceSentence(span: span, reason: .interpretation)
      }
    }
    guard let span = reading.span(range),
      let claim = firstClaim(from: span.start, before: span.end), claims[claim].act == .interpret
    else { return nil }
    return OwnVoiceSentence(span: span, reason: .interpretation, claim: claim)
  }

  private func firstClaim(from start: Int, before end: Int) -> Int? {
    var low = 0
    var high = claims.count
    while low < high {
      let middle = (low + high) / 2
      if claims[middle].cue[0].start < start { low = middle + 1 } else { high = middle }
    }
    return low < claims.count && claims[low].cue[0].start < end ? low : nil
  }

  private func reason(_ range: Range<Int>) -> OwnVoiceSentence.Reason? {
    let words = range.count { tokens[$0].isWord }
    guard words >= 5 else { return nil }
    if range.contains(where: { tokens[$0].classes == .judgement }) { return .judgement }
    let isCheckable = range.contains {
      tokens[$0].kind == .number || tokens[$0].isAny([.action, .be])
    }
    return isCheckable ? .assertion : nil
  }

  /// The first claim whose sentence holds most words of a headline.
  private func claimSaying(_ headline: Range<Int>) -> Int? {
    let words = Set(headline.prefix(40).compactMap(contentWord))
    guard words.count >= 3 else { return nil }
    let headlineEnd = tokens[headline.upperBound - 1].end
    return wordsOfClaims.first { _, start, inClaim in
      start > headlineEnd
        && Double(words.intersection(inClaim).count)
          >= OwnVoiceFinder.sharedWords * Double(words.count)
    }?.claim
  }

  private func sentenceTokens(_ claim: DetectedClaim) -> Range<Int> {
    let end = min(claim.sentence.end, claim.content[claim.content.count - 1].end)
    let low = firstToken(at: claim.sentence.start)
    let high = firstToken(at: max(claim.sentence.start, end))
    return low..<min(max(low, high), low + 120)
  }

  private func firstToken(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A word that carries meaning, stripped of what inflection joins to it (يتقدم and تقدمه are one).
  private func contentWord(_ index: Int) -> WordHash? {
    let token = tokens[index]
    guard token.kind == .word,
      !token.isAny([
        .prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepWith, .that, .relative, .be, .already,
        .demonstrative, .meanwhile, .adverb, .negation, .contrast, .prepAdverbial,
      ])
    else { return nil }
    var word = reading.folded(index)
    if token.hasConjunction { word = word.dropFirst() }
    if token.hasPreposition, word.count > 3 { word = word.dropFirst() }
    if word.beginsWithArticle, word.count > 4 { word = word.dropFirst(2) }
    if word.first == Letters.ya || word.first == Letters.ta, word.count > 4 {
      word = word.dropFirst()
    }
    if word.last == Letters.ha, word.count > 3 { word = word.dropLast() }
    if word.last == Letters.alef, word.dropLast().last == Letters.ha, word.count > 4 {
      word = word.dropLast(2)
    }
    if word.first == Letters.ta, word.count > 4 || (word.count == 4 && token.lettersCount > 4) {
      word = word.dropFirst()
    }
    return word.count >= 3 ? WordHash(word) : nil
  }
}
