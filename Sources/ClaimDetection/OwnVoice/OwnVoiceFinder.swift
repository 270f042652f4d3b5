import ClaimModel
import Lexicons

/// Lists the sentences in which an article speaks in its own voice.
struct OwnVoiceFinder {
  let reading: ArticleReading
  let claims: [DetectedClaim]

  private var tokens: [Token] { reading.tokens }
  /// The share of a headline's words that a claim's sentence must hold before the headline is said to
  /// state the same. Tuned on the headlines of the development articles; two thirds keeps synonyms out.
  private static let sharedWords = 0.66
  /// How many lines at the top may be headlines or the lead.
  private static let topParagraphs = 2

  /// The sentences, in order.
  func sentences() -> [OwnVoiceSentence] {
    let covered = coveredStarts()
    var found: [OwnVoiceSentence] = []
    for segment in reading.segments where segment.quotation < 0 {
      let range = reading.trimmed(segment.tokens)
      guard let span = reading.span(range) else { continue }
      if segment.paragraph < OwnVoiceFinder.topParagraphs, !holdsCue(span),
        let claim = claimSaying(range)
      {
        found.append(OwnVoiceSentence(span: span, reason: .attributionDropped, claim: claim))
      } else if isOwn(span, covered), let reason = reason(range) {
        found.append(OwnVoiceSentence(span: span, reason: reason))
      }
    }
    return found
  }

  /// The offsets of cues, in order.
  private func coveredStarts() -> [Int] { claims.map { $0.cue[0].start }.sorted() }

  private func isOwn(_ span: TextSpan, _ starts: [Int]) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < span.start { low = middle + 1 } else { high = middle }
    }
    return !(low < starts.count && starts[low] < span.end)
  }

  private func holdsCue(_ span: TextSpan) -> Bool { !isOwn(span, coveredStarts()) }

  private func reason(_ range: Range<Int>) -> OwnVoiceSentence.Reason? {
    let words = range.count { tokens[$0].isWord }
    guard words >= 5 else { return nil }
    if range.contains(where: { tokens[$0].isAny(.whichIs) && tokens[$0].hasConjunction }) {
      return .interpretation
    }
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
    for (index, claim) in claims.enumerated().prefix(60)
    where claim.cue[0].start > headlineEnd && claim.nestedIn == nil {
      var shared: Set<WordHash> = []
      for token in sentenceTokens(claim) {
        if let word = contentWord(token), words.contains(word) { shared.insert(word) }
      }
      if Double(shared.count) >= OwnVoiceFinder.sharedWords * Double(words.count) { return index }
    }
    return nil
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
        .demonstrative, .meanwhile, .adverb, .negation, .contrast,
      ])
    else { return nil }
    var word = reading.folded(index)
    if token.hasConjunction { word = word.dropFirst() }
    if token.hasPreposition, word.count > 3 { word = word.dropFirst() }
    if word.starts(with: [Letters.alef, Letters.lam]), word.count > 4 { word = word.dropFirst(2) }
    if word.first == Letters.ya || word.first == Letters.ta, word.count > 4 { word = word.dropFirst() }
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
