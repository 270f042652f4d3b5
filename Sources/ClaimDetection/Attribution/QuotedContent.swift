import Lexicons

/// Where what stands in quotation marks ends, and what behind them belongs to it.
extension ContentExtent {
  /// "… أغنيتي "تعبت" …": a mark that touches the word behind it and not the one before is no closing one.
  func opensAnother(_ mark: Int) -> Bool {
    mark + 1 < tokens.count && tokens[mark].end == tokens[mark + 1].start
      && tokens[mark - 1].end < tokens[mark].start
  }

  /// A quotation of so many words behind a colon is all that was said.
  static let announcedLength = 4

  func quoted(
    _ quotation: Quotation, isAnnounced: Bool
  ) -> (content: TokenRanges, end: Int) {
    let inside = reading.trimmed(withoutSubordinator(quotation.inside))
    let behind = quotation.close + 1
    let segmentEnd = reading.segment(of: quotation.open).tokens.upperBound
    guard quotation.isClosed, behind < segmentEnd else {
      let inside = quotation.isClosed ? inside : beforeNextReport(inside)
      return (inside.isEmpty ? TokenRanges() : TokenRanges(inside), behind)
    }
    if tokens[behind].kind == .comma, behind + 1 < segmentEnd, continuesClause(behind + 1) {
      let end = clauseEnd(from: behind + 1)
      return (
        TokenRanges(withoutConnective(reading.trimmed((quotation.open + 1)..<end))), end
      )
    }
    guard tokens[behind].isWord, !endsClause(behind), !isNarrationBehind(quotation, behind),
      !(isAnnounced && quotation.wordCount >= ContentExtent.announcedLength
        && !opensAnother(quotation.close))
    else {
      return (inside.isEmpty ? TokenRanges() : TokenRanges(inside), behind)
    }
    let end = clauseEnd(from: behind)
    let whole = withoutConnective(reading.trimmed((quotation.open + 1)..<end))
    return (whole.isEmpty ? TokenRanges() : TokenRanges(whole), end)
  }

  /// "…، ويلاحظ الخبير أن …, with the first mark never closed: up to the report of somebody who is named.
  func beforeNextReport(_ inside: Range<Int>) -> Range<Int> {
    guard
      let next = inside.dropFirst(2).prefix(ContentExtent.reach).first(where: { index in
        guard let cue = cue(at: index), cue.kind == .verb, tokens[index].clitics == .waw,
          tokens[index].classes == .verb, !tokens[index - 1].isWord,
          cue.verb?.frames.isSuperset(of: [.quote, .that]) == true,
          let complement = cue.complement,
          complement.frame.takesThat || complement.frame == .quote || complement.frame == .colon,
          complement.marker > index + 1
        else { return false }
        let subject = tokens[index + 1]
        return subject.isAny([.role, .rank, .name, .honorific, .spokesperson, .organisation])
          || reading.isNamedBefore(index + 1)
      })
    else { return inside }
    return reading.trimmed(inside.lowerBound..<next)
  }

  /// إن inside the mark is dropped as it is outside.
  func withoutSubordinator(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, range.count > 1 else { return range }
    let token = tokens[first]
    guard token.isAny(.that), !token.hasConjunction,
      token.lettersCount <= (token.features == UInt32(UInt8(ascii: "b")) ? 3 : 2),
      token.features != UInt32(UInt8(ascii: "f"))
    else { return range }
    return (first + 1)..<range.upperBound
  }

  /// «…»، وأن … goes on with the same report.
  func continuesClause(_ index: Int) -> Bool {
    tokens[index].isAny(.that) && tokens[index].hasConjunction
  }

  /// After a long quotation, an adverbial or a new clause is the reporter's.
  func isNarrationBehind(_ quotation: Quotation, _ index: Int) -> Bool {
    let token = tokens[index]
    if quotation.wordCount >= ContentExtent.sentenceLength {
      return token.hasConjunction
        || token.isAny([
          .prepIn, .prepAdverbial, .meanwhile, .contrast, .relativeDay, .weekday, .relative,
        ])
    }
    return token.isAny([.contrast, .meanwhile]) || (token.hasConjunction && cue(at: index) != nil)
  }

  /// «…»، وكأن المدينة …: behind long quoted words and a comma a new clause is the reporter's.
  func leavesQuotation(_ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit, tokens[index].kind == .comma else { return false }
    let next = tokens[index + 1]
    return next.clitics.contains(.waw)
      && (next.isAny([.be, .already]) || next.isDoing
        || next.isAny(.that) && next.clitics.contains(.kaf))
  }
}
