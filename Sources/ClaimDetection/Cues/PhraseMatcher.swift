import Lexicons

/// A phrase of the lexicon found in the text.
struct PhraseMatch {
  let kind: ArabicLexicon.PhraseKind
  let tokens: Range<Int>
}

/// Matches the phrases of the lexicon, the longest first.
struct PhraseMatcher {
  let reading: ArticleReading

  /// The phrase that begins at a token.
  func match(at index: Int) -> PhraseMatch? {
    let tokens = reading.tokens
    guard tokens[index].beginsPhrase else { return nil }
    let candidates = candidates(at: index)
    for phrase in candidates {
      let end = index + phrase.words.count
      guard end <= tokens.count, follows(phrase, index) else { continue }
      if phrase.endsInJoinedLam {
        guard end < tokens.count, tokens[end].clitics.contains(.lam) || isLoneLam(end) else {
          continue
        }
      }
      return PhraseMatch(kind: phrase.kind, tokens: index..<end)
    }
    return nil
  }

  private func candidates(at index: Int) -> [ArabicLexicon.Phrase] {
    if let found = reading.lexicon.phrases[reading.tokens[index].hash] { return found }
    let word = reading.folded(index)
    guard word.count > 2, word.first == Letters.waw || word.first == Letters.fa else { return [] }
    return reading.lexicon.phrases[WordHash(word.dropFirst())] ?? []
  }

  private func follows(_ phrase: ArabicLexicon.Phrase, _ index: Int) -> Bool {
    for step in phrase.words.indices.dropFirst() {
      guard reading.tokens[index + step].kind == .word,
        reading.tokens[index + step].hash == phrase.words[step]
      else { return false }
    }
    return true
  }

  /// ل or لـ standing by itself before a quotation mark.
  private func isLoneLam(_ index: Int) -> Bool {
    reading.tokens[index].kind == .word && Array(reading.folded(index)) == [Letters.lam]
  }
}
