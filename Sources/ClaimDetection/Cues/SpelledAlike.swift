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
        let frames = reading.lexicon.verbs[$0.verb].frames
        return !frames.isDisjoint(with: [.that, .toThat, .quote, .of])
          && (!frames.contains(.nounPhrase) || frames.contains(.quote))
      }
  }

  /// كما زاد العجز: a verb that says other things too, with nobody behind it who can speak.
  func grows(_ verb: Int) -> Bool {
    guard verb + 1 < tokens.count,
      reading.readings(verb).contains(where: {
        reading.lexicon.verbs[$0.verb].id == "increase"
      })
    else { return false }
    return !tokens[verb + 1].isAny([
      .role, .rank, .name, .honorific, .spokesperson, .anonymous, .organisation, .outlet, .agency,
      .document,
    ]) && !reading.isNamedBefore(verb + 1)
  }

  /// وفق المعايير, حسب أعلى المواصفات: how something is done.
  func isManner(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    if tokens[index].isAny(.norm) {
      return tokens[index].isAny([.document, .outlet, .organisation]) == false
    }
    return index + 1 < tokens.count && !tokens[index].isDefinite && tokens[index + 1].isAny(.norm)
      && (tokens[index].isAny([.quantifier, .attribute])
        || tokens[index].classes.isEmpty && tokens[index].lettersCount == 4
          && reading.folded(index).first == Letters.alef)
  }

  /// Whether the first word behind a frame such as في الوقت ذاته is a preposition or has one.
  func leadsToPreposition(_ start: Int) -> Bool {
    let first = insertions.behindFrame(start, tokens.count)
    guard first < tokens.count else { return true }
    return tokens[first].hasPreposition
      || tokens[first].isAny([.prepIn, .prepTo, .prepFrom, .prepOf, .prepOn, .prepWith])
  }

  /// قبل.
  func isBefore(_ index: Int) -> Bool {
    index >= 0 && tokens[index].isAny(.afterwards) && tokens[index].lettersCount == 3
      && reading.folded(index).dropFirst().first == Letters.ba
  }
}
