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
    let lexicon = reading.lexicon
    let group = lexicon.phraseGroups[number]
    if index + 1 < tokens.count, group.mayGoOn(with: tokens[index + 1].phraseBit),
      let second = hash(index + 1), lexicon.goesOn(group: number, with: second)
    {
      for candidate in group.longer where lexicon.phraseSeconds[candidate] == second {
        let phrase = lexicon.phrases[candidate]
        let words = phrase.words
        let end = index + words.count
        guard end <= tokens.count, follows(words.dropFirst(2), index + 2),
          !phrase.endsInJoinedLam || joinsLam(end)
        else { continue }
        return PhraseMatch(kind: phrase.kind, tokens: index..<end)
      }
    }
    for candidate in group.singleWords {
      let phrase = lexicon.phrases[candidate]
      if !phrase.endsInJoinedLam || joinsLam(index + 1) {
        return PhraseMatch(kind: phrase.kind, tokens: index..<(index + 1))
      }
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
    var place = index
    for word in words {
      guard hash(place) == reading.lexicon.phraseWords[word] else { return false }
      place += 1
    }
    return true
  }

  /// Whether the next word stands with ل, or ل by itself before a quotation mark.
  private func joinsLam(_ index: Int) -> Bool {
    guard index < reading.tokens.count, reading.tokens[index].isWord else { return false }
    return reading.tokens[index].clitics.contains(.lam) || reading.isLoneLam(index)
  }
}
