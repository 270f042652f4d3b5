import Lexicons

/// The noun that a relative clause with a report describes: الوزير الذي أكد أن ….
extension SubjectFinder {
  /// الأماكن التي يقررون, القرار الذي أعلنت: what الذي or التي stands for is no subject of a verb in the
  /// plural, nor الذي of one in the feminine.
  func agrees(_ relative: Int, with cue: Cue) -> Bool {
    guard let form = cue.form else { return true }
    let letters = reading.folded(relative)
    guard letters.count == 4, letters.last == Letters.ya, !tokens[relative].hasConjunction else {
      return true
    }
    let isFeminine = letters.dropLast().last == Letters.ta
    return form.number == .singular
      && form.gender != (isFeminine ? VerbForm.Gender.masculine : .feminine)
  }

  /// The noun that a relative clause describes.
  func headBefore(relative: Int, _ floor: Int) -> Range<Int>? {
    var end = relative
    while end > floor, tokens[end - 1].kind == .comma { end -= 1 }
    // The head begins behind the nearest preposition or verb before it.
    var start = end
    while start > floor {
      let token = tokens[start - 1]
      if token.kind == .closeQuote || token.kind == .plainQuote, end - start < 14,
        let open = openingMark(of: start - 1, floor)
      {
        start = open
        continue
      }
      guard token.kind == .word, end - start < 14 else { break }
      // بحسب الوزير الذي أكد …
      if token.beginsPhrase, phrases.opensAttribution(start - 1) { break }
      if token.isAny([
        .prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepWith, .prepAdverbial, .that, .be,
        .already, .meanwhile, .or,
      ]) || phrases.isVerbLike(start - 1) {
        break
      }
      start -= 1
      // مدير فرع الوزارة بمنطقة كذا فلان، الذي …: where the office is.
      if token.clitics.contains(.ba), start > floor, tokens[start - 1].kind == .word,
        !token.isAny([.role, .rank, .name, .honorific]), !reading.isVerbalNoun(start),
        tokens[start..<end].contains(where: { $0.isAny(.name) && !$0.isDefinite }),
        tokens[max(floor, start - SubjectFinder.officeReach)..<start].contains(where: {
          $0.isAny([.role, .spokesperson])
        })
      {
        continue
      }
      if token.hasPreposition || reading.isVerbalNoun(start) {
        if reading.isVerbalNoun(start) || !tokens[start].isAny([.role, .name, .organisation]) {
          if reading.isVerbalNoun(start) { start += 1 }
        }
        break
      }
      if token.isAny([.role, .honorific]) || token.isAny(.anonymous) && token.isDefinite,
        start > floor,
        !tokens[start - 1].isAny([.role, .honorific]), !isAdjective(start)
      {
        break
      }
    }
    guard start < end else { return nil }
    // الدكتور فلان من جامعة كذا الذي …: not she, but he who is from there.
    if start > floor + 1, tokens[start - 1].isAny([.prepFrom, .prepIn]),
      tokens[start - 1].lettersCount == 2, isMasculine(relative),
      Agreement.gender(of: start..<end, in: reading) == .feminine,
      let holder = headBefore(relative: start - 1, floor),
      Agreement.gender(of: holder, in: reading) != .feminine,
      holder.contains(where: { tokens[$0].isAny([.name, .rank, .role, .honorific]) })
    {
      return holder.lowerBound..<end
    }
    return start..<end
  }

  /// How far before where it is an office stands, in tokens.
  static let officeReach = 8

  /// الذي, and neither التي nor الذين.
  func isMasculine(_ relative: Int) -> Bool {
    let letters = reading.folded(relative)
    return tokens[relative].lettersCount == 4 && letters.last == Letters.ya
      && letters.dropLast().last == Letters.dhal
  }

  /// التحكيم الرياضي: who is called so elsewhere, behind ال, by an adjective of relation.
  func isAdjective(_ index: Int) -> Bool {
    let letters = reading.folded(index)
    return tokens[index].isDefinite && tokens[index - 1].isDefinite
      && !tokens[index - 1].isAny([.role, .rank])
      && (letters.last == Letters.ya || letters.suffix(2).elementsEqual([Letters.ya, Letters.ha]))
  }

  /// The mark that opens the short quotation that a mark closes.
  func openingMark(of close: Int, _ floor: Int) -> Int? {
    var index = close - 1
    while index >= max(floor, close - 6) {
      if let quotation = reading.quotation(openedAt: index), quotation.close == close {
        return index
      }
      index -= 1
    }
    return nil
  }
}
