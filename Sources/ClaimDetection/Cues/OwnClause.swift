import Lexicons

/// What tells of a clause or an object that neither أن nor a mark announces.
extension ComplementFinder {
  /// How far behind a noun أن is looked for, in tokens.
  private static let clauseReach = 12
  /// How far behind somebody accused stands of what, if no list knows the word, in tokens.
  static let accusedReach = 4
  /// How far behind من the thing that is asked of somebody may stand, in tokens.
  private static let askedReach = 8

  /// وأضاف سنعمل على …, وقال نطالب …: a verb in the first person and the like, right behind the verb of saying.
  func opensOwnWords(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !token.hasConjunction else { return false }
    // تابع هناك الدراسة: where something was done.
    if token.isAny(.adverb), index + 1 < tokens.count,
      tokens[index + 1].isAny(.that) || tokens[index + 1].hasConjunction
        || tokens[index + 1].isDefinite && !tokens[index + 1].isAny(.quantifier)
    {
      return false
    }
    return token.isAny(.pronoun) && token.features == UInt32(UInt8(ascii: "v"))
      || isFirstPerson(index)
  }

  /// وأضاف البيان من المؤسف جدا أن …: where the predicate before أن begins.
  func predicate(before that: Int, _ start: Int) -> Int? {
    for length in 2...4 where that - length >= start {
      let first = that - length
      guard tokens[first].isAny(.prepFrom) else { continue }
      if let phrase = PhraseMatcher(reading: reading).match(at: first), phrase.kind == .itIs,
        phrase.tokens.upperBound == that
      {
        return first
      }
    }
    return nil
  }

  /// نؤكد, أعلنا: a verb of saying in the first person and in no other.
  func isFirstPerson(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isAny(.verb), token.classes.isSubset(of: [.verb, .action, .pronoun]),
      !token.isDefinite, !token.hasConjunction, !token.hasPreposition
    else { return false }
    return reading.readings(index).allSatisfy { $0.form.person == 1 }
  }

  /// فسر التأخير لكون الطريق مغلقة, تأسف لأن المدينة بعيدة: the cause of what is explained or felt.
  func atCause(_ index: Int, _ frames: VerbFrames) -> Complement? {
    guard tokens[index].kind == .word, !tokens[index].hasConjunction,
      index + 1 < tokens.count
    else { return nil }
    let letters = reading.folded(index)
    guard letters.count >= 3, letters.first == Letters.lam else { return nil }
    let stem = letters.dropFirst()
    // لأن, لأنه, لأنها; لكون, لكونه.
    guard
      stem.starts(with: [Letters.alef, Letters.nun]) && tokens[index].isAny(.meanwhile)
        || stem.starts(with: [Letters.kaf, Letters.waw, Letters.nun])
    else { return nil }
    return Complement(frame: .to, marker: index, start: index)
  }

  /// رأى الوزير ضرورة الإسراع: a word of need behind a finished subject.
  func isNeed(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    guard token.isAny(.masdar), token.features == UInt32(UInt8(ascii: "n")), !token.isDefinite,
      !token.hasConjunction, !token.hasPreposition, !isInRelativeClause(start - 1)
    else { return false }
    return index == start || isFinished(index - 1)
      || tokens[index - 1].kind == .word && tokens[index - 1].classes.isEmpty
  }

  /// طالب الرئيس من المدرب اتخاذ إجراءات: from whom something is asked, and what.
  func asksSomebody(_ from: Int, _ start: Int) -> Bool {
    guard from + 1 < tokens.count else { return false }
    let (subject, first) = (tokens[start], tokens[from + 1])
    // طالب سعودي من أحد …: a student.
    guard
      start == from || subject.isDefinite || !subject.isWord
        || start > 0 && tokens[start - 1].hasConjunction
        || subject.isAny([.role, .name, .rank, .honorific, .organisation, .anonymous, .place])
          && !subject.hasConjunction && !subject.hasPreposition
        || reading.isNamedBefore(start)
    else { return false }
    guard first.kind == .word,
      first.isDefinite || first.isAny([.name, .role, .organisation, .place, .quantifier])
        || reading.isNamedBefore(from + 1)
    else { return false }
    let end = min(reading.segment(of: from).tokens.upperBound, from + ComplementFinder.askedReach)
    return (from + 2..<max(from + 2, end)).contains {
      tokens[$0].isAny(.that) && tokens[$0].lettersCount == 2
        || reading.isVerbalNoun($0) && !tokens[$0].hasPreposition && !tokens[$0].hasConjunction
    }
  }

  /// اعترف بحرج الموقف: ب at the front of an unknown noun and what it is of, unless a clause with أن follows.
  func isJoinedToThing(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    guard tokens[index].clitics.contains(.maybeBa), tokens[index].lettersCount >= 4,
      next.kind == .word, next.isDefinite || next.isAny(.quantifier), !next.hasPreposition,
      !next.hasConjunction,
      !next.isAny([.name, .rank, .honorific]), !reading.isNamedBefore(index)
    else { return false }
    let end = min(
      reading.segment(of: index).tokens.upperBound, index + ComplementFinder.clauseReach)
    return !(index + 1..<max(index + 1, end)).contains {
      tokens[$0].isAny(.that) && !tokens[$0].hasConjunction
        && !tokens[$0 - 1].isAny([.meanwhile, .prepAdverbial, .afterwards])
    }
  }
}

extension ArticleReading {
  /// وهناك من يقول إن …, ثمة من يطالب بـ…: من behind a word of being is who speaks, without a name.
  func isSomebodyWho(_ index: Int) -> Bool {
    guard index > 0, tokens[index].isAny(.prepFrom), tokens[index].lettersCount == 2 else {
      return false
    }
    let being = tokens[index - 1]
    return being.kind == .word && being.isAny(.pronoun)
      && being.features == UInt32(UInt8(ascii: "v"))
  }
}
