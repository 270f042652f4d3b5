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
  @inline(__always)
  func match(at index: Int) -> PhraseMatch? {
    let number = Int(reading.tokens[index].phraseGroup)
    return number == 0 ? nil : match(group: number - 1, at: index)
  }

  private func match(group number: Int, at index: Int) -> PhraseMatch? {
    let tokens = reading.tokens
    let group = reading.lexicon.phraseGroups[number]
    var candidates = group.singleWords
    var second: WordHash?
    if index + 1 < tokens.count, group.mayGoOn(with: tokens[index + 1].phraseBit),
      let hash = hash(index + 1), reading.lexicon.goesOn(group: number, with: hash)
    {
      second = hash
      candidates = group.phrases
    }
    for candidate in candidates {
      let phrase = reading.lexicon.phrases[candidate]
      let words = phrase.words
      let end = index + words.count
      guard end <= tokens.count,
        words.count == 1 || reading.lexicon.phraseWords[words.lowerBound + 1] == second,
        follows(words.dropFirst(2), index + 2), !phrase.endsInJoinedLam || joinsLam(end)
      else { continue }
      return PhraseMatch(kind: phrase.kind, tokens: index..<end)
    }
    return nil
  }

  /// The hash of a word; `nil` where there is none.
  private func hash(_ index: Int) -> WordHash? {
    guard index < reading.tokens.count, reading.tokens[index].kind == .word else { return nil }
    return WordHash(reading.folded(index))
  }

  /// Whether the last words of a phrase begin at a token.
  private func follows(_ words: Range<Int>, _ index: Int) -> Bool {
    words.enumerated().allSatisfy { step, word in
      hash(index + step) == reading.lexicon.phraseWords[word]
    }
  }

  /// Whether the next word stands with ل, or ل by itself before a quotation mark.
  private func joinsLam(_ index: Int) -> Bool {
    guard index < reading.tokens.count, reading.tokens[index].isWord else { return false }
    return reading.tokens[index].clitics.contains(.lam) || reading.isLoneLam(index)
  }
}
