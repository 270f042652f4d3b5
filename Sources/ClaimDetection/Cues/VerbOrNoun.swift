import Lexicons

/// Words that are spelled like a verb of saying and are something else where they stand.
extension CueFinder {
  /// الخروج من البلاد وطلب اللجوء إلى الخارج: joined inside a clause, what is a verbal noun too governs one with ال.
  func isSecondNoun(_ index: Int, _ complement: Complement) -> Bool {
    let token = tokens[index]
    return token.clitics == .waw && complement.frame == .verbalNoun
      && complement.marker == index + 1 && tokens[index + 1].isDefinite && index > 0
      && tokens[index - 1].kind == .word
      && reading.readings(index).contains { $0.form.kind == .verbalNoun }
  }

  /// تم رفض الطلب, تحاول لفت الأنظار: behind a verb of doing stands what is a verbal noun too, though it is spelled
  /// like a perfect.
  func isNounBehind(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    guard before.kind == .word, !before.isDefinite, !before.clitics.contains(.pronoun) else {
      return false
    }
    return before.isDoing && before.features != UInt32(UInt8(ascii: "m"))
      && reading.readings(index).contains { $0.form.kind == .verbalNoun }
  }

  /// بينها وبين الجيران, بين المدن وبين القرى: the preposition once more.
  func isSecondBetween(_ index: Int) -> Bool {
    let word = reading.folded(index).dropFirst()
    return (max(0, index - 8)..<index).contains {
      tokens[$0].kind == .word && tokens[$0].lettersCount <= word.count + 3
        && reading.folded($0).starts(with: word)
    }
  }

  /// سعد فهمي كشف أن …: behind a name a word that may be a noun is a verb, if a clause follows.
  func mayFollowName(_ index: Int) -> Bool {
    guard index > 1, tokens[index].isAny(.masdar), !tokens[index].isAny(.name),
      !tokens[index].clitics.contains(.pronoun)
    else { return false }
    let before = tokens[index - 1]
    return before.kind == .word && !before.hasPreposition && !before.isDefinite
      && (before.isAny([.name, .place]) || before.classes.isEmpty)
      && tokens[index - 2].kind == .word
      && (tokens[index - 2].isAny([.name, .nameJoint, .rank, .role])
        || tokens[index - 2].isDefinite || tokens[index - 2].classes.isEmpty)
  }

  /// هذا, ذلك by itself: a thing that was told of.
  func isBareDemonstrative(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isAny(.demonstrative) && !token.hasPreposition
      && token.features != UInt32(UInt8(ascii: "s")) && !reading.pointsAtPeople(index)
      && !token.isAny([.role, .name])
      && (index == 0
        || !tokens[index - 1].isAny([
          .verb, .action, .prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepWith, .prepAdverbial,
        ]))
  }

  /// في غضون ذلك, في أثناء هذا: a demonstrative that a noun behind في governs.
  func isInFrame(_ index: Int) -> Bool {
    index > 1 && tokens[index - 2].isAny(.prepIn) && tokens[index - 1].kind == .word
      && !tokens[index - 1].isDefinite
  }
}
