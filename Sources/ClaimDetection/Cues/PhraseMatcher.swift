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
    guard reading.tokens[index].beginsPhrase else { return nil }
    for candidate in candidates(at: index) {
      let phrase = reading.lexicon.phrases[candidate]
      let end = index + phrase.words.count
      guard end <= reading.tokens.count, follows(phrase.words, index),
        !phrase.endsInJoinedLam || joinsLam(end)
      else { continue }
      return PhraseMatch(kind: phrase.kind, tokens: index..<end)
    }
    return nil
  }

  private func candidates(at index: Int) -> Range<Int> {
    let found = reading.lexicon.phrases(beginningWith: reading.tokens[index].hash)
    let word = reading.folded(index)
    guard found.isEmpty, word.count > 2, word.first == Letters.waw || word.first == Letters.fa
    else { return found }
    return reading.lexicon.phrases(beginningWith: WordHash(word.dropFirst()))
  }

  private func follows(_ words: Range<Int>, _ index: Int) -> Bool {
    for step in 1..<words.count {
      guard reading.tokens[index + step].kind == .word,
        reading.tokens[index + step].hash
          == reading.lexicon.phraseWords[words.lowerBound + step]
      else { return false }
    }
    return true
  }

  /// Whether the next word stands with ل, or ل by itself before a quotation mark.
  private func joinsLam(_ index: Int) -> Bool {
    guard index < reading.tokens.count, reading.tokens[index].isWord else { return false }
    return reading.tokens[index].clitics.contains(.lam) || reading.isLoneLam(index)
  }
}
