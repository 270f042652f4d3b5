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
    let number = Int(reading.tokens[index].phraseGroup)
    guard number > 0 else { return nil }
    let group = reading.lexicon.phraseGroups[number - 1]
    let next = index + 1 < reading.tokens.count ? reading.tokens[index + 1].phraseBit : 0
    guard group.mayGoOn(with: next) else { return nil }
    for candidate in group.phrases {
      let phrase = reading.lexicon.phrases[candidate]
      let end = index + phrase.words.count
      guard end <= reading.tokens.count, follows(phrase.words, index),
        !phrase.endsInJoinedLam || joinsLam(end)
      else { continue }
      return PhraseMatch(kind: phrase.kind, tokens: index..<end)
    }
    return nil
  }

  private func follows(_ words: Range<Int>, _ index: Int) -> Bool {
    for step in 1..<words.count {
      guard reading.tokens[index + step].kind == .word,
        WordHash(reading.folded(index + step))
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
