import Lexicons

/// Words that are spelled like a form of a reporting verb, and what the text shows of them.
extension CueFinder {
  /// أعتقد, أعترف: with its hamza written, ا at the front of a form that has none in the perfect is «I».
  func opensWithHamza(_ index: Int) -> Bool {
    let start = tokens[index].start + (tokens[index].hasConjunction ? 2 : 0)
    return start + 1 < reading.bytes.count && reading.bytes[start] == 0xD8
      && reading.bytes[start + 1] == 0xA3
  }

  /// آمل: with its madda written, ا at the front of a perfect is «I», and no perfect.
  func opensWithMadda(_ index: Int) -> Bool {
    let start = tokens[index].start + (tokens[index].hasConjunction ? 2 : 0)
    return start + 1 < reading.bytes.count && reading.bytes[start] == 0xD8
      && reading.bytes[start + 1] == 0xA2
  }

  /// إن أمل الرئيس …: behind إن, written with its hamza below, a noun stands, and no perfect.
  func isBehindNominalThat(_ index: Int) -> Bool {
    guard index > 0, !tokens[index].hasConjunction, tokens[index - 1].isAny(.that),
      tokens[index - 1].lettersCount == 2, index < 2 || !tokens[index - 2].isAny(.what)
    else { return false }
    let start = tokens[index - 1].start
    return reading.bytes[start] == 0xD8 && reading.bytes[start + 1] == 0xA5
  }

  /// كما يقضي معظم الأهالي وقتهم: only what may report a clause or words tells as كما does.
  func tellsWhatWasSaid(_ verb: Int) -> Bool {
    tokens[verb].isAny(.relayVerb)
      || reading.readings(verb).contains {
        !reading.lexicon.verbs[$0.verb].frames.isDisjoint(with: [.that, .toThat, .quote, .of])
      }
  }
}
