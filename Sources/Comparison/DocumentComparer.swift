package import ClaimModel

/// Sets the words of claims beside the text of one document.
///
/// The same texts always give the same passages. Time is near linear in the document for each part
/// of a claim, whatever the texts hold.
package struct DocumentComparer {
  /// A part counts as found with other words when the words it shares tell at least half of what all
  /// its words tell of their place; below that a reader sees another sentence. Words that are only
  /// reported share fewer with what was said. Both tried on the cases of the tests; run them again
  /// after a change.
  private static let quotedShare = (1, 2)
  /// So many words in a row are the same sentence, however much of the quotation is missing.
  private static let tellingRun = 6
  private static let reportedShare = (3, 10)
  /// Fewer words outside the quotation marks say too little to be looked for.
  private static let leastReportedWords = 3
  /// How far words may have moved, and how many are shown in the place of others at an end.
  private static let farthestMove = 8

  private let evidence: Int
  private let document: ComparedText
  private let documentBytes: [UInt8]
  private let search: (letters: WordSearch, folded: WordSearch, stems: WordSearch)
  private let partTexts: [Int: [(part: QuotedParts.Part, text: ComparedText)]]

  /// Prepares to compare claims of an article with the text of an evidence.
  ///
  /// - Parameters:
  ///   - claims: the claims, all of the article.
  ///   - article: the article's text, in NFC.
  ///   - evidence: the number of the evidence, for the results.
  ///   - document: its text, in NFC.
  package init(claims: [ClaimRecord], article: String, evidence: Int, document: String) {
    let bytes = Array(article.utf8)
    let quotedParts = QuotedParts(article)
    var vocabulary = Vocabulary()
    var partTexts: [Int: [(part: QuotedParts.Part, text: ComparedText)]] = [:]
    for claim in claims {
      for part in quotedParts.parts(of: claim) {
        let text = ComparedText(utf8: bytes, in: part.span, vocabulary: &vocabulary)
        partTexts[claim.id, default: []].append((part, text))
      }
    }
    documentBytes = Array(document.utf8)
    let document = ComparedText(utf8: documentBytes, in: nil, vocabulary: &vocabulary)
    search = (
      WordSearch(document.letters, below: vocabulary.count),
      WordSearch(document.folded, below: vocabulary.count),
      WordSearch(document.stems, below: vocabulary.count)
    )
    self.evidence = evidence
    self.document = document
    self.partTexts = partTexts
  }

  /// How many words the document has.
  package var wordCount: Int { document.count }

  /// One of the claims beside the document.
  package func comparison(of claim: ClaimRecord) -> QuotationComparison {
    let all = (partTexts[claim.id] ?? []).filter { $0.text.count > 0 }
    let parts = all.filter { part, text in
      text.count >= (part.isQuoted || claim.type == .indirect ? 1 : Self.leastReportedWords)
    }
    // The longest part is found most surely; the others are looked for near it first.
    let order = parts.indices.sorted {
      (parts[$1].text.count, $0) < (parts[$0].text.count, $1)
    }
    var anchor: Int?
    var compared: [Int: QuotationComparison.Part] = [:]
    for index in order {
      let found = compare(parts[index].text, isQuoted: parts[index].part.isQuoted, near: anchor)
      compared[index] = found.part
      anchor = anchor ?? found.place
    }
    return QuotationComparison(
      claim: claim.id, evidence: evidence, parts: parts.indices.compactMap { compared[$0] },
      leavesWordsOut: parts.count < all.count)
  }

  private func compare(
    _ text: ComparedText, isQuoted: Bool, near anchor: Int?
  ) -> (part: QuotationComparison.Part, place: Int?) {
    let words = text.span(of: 0..<text.count) ?? TextSpan(0, 0)
    if let place = exactPlace(of: text, near: anchor) {
      let pairs = (0..<text.count).map { ($0, place.first + $0) }
      var part = laidOut(pairs, text, isQuoted: isQuoted, words)
      part.occurrences = place.count
      part.outcome = part.spellings.isEmpty ? .same : .spelling
      return (part, place.first)
    }
    let found = isQuoted ? quoted(text, words, near: anchor) : reported(text, words, near: anchor)
    return found ?? (.init(words: words, isQuoted: isQuoted, outcome: .notThere), nil)
  }

  /// The place that has the same words: to the letter where there is one, nearest to the anchor.
  private func exactPlace(
    of text: ComparedText, near anchor: Int?
  ) -> (first: Int, count: Int)? {
    let folded = search.folded.places(of: text.folded)
    guard !folded.isEmpty else { return nil }
    let exact = search.letters.places(of: text.letters)
    let candidates = exact.isEmpty ? folded : exact
    let nearest = candidates.min {
      (abs($0 - (anchor ?? 0)), $0) < (abs($1 - (anchor ?? 0)), $1)
    }
    return nearest.map { ($0, folded.count) }
  }

  /// The passage most like quoted words, laid beside them word by word.
  private func quoted(
    _ text: ComparedText, _ words: TextSpan, near anchor: Int?
  ) -> (part: QuotationComparison.Part, place: Int?)? {
    guard let best = search.folded.bestStretch(for: text.folded, near: anchor) else { return nil }
    let reach = text.count + 8
    let stretch =
      max(0, best.words.lowerBound - reach)..<min(document.count, best.words.upperBound + reach)
    let pairs = WordFit.pairs(of: text.folded, in: document.folded, stretch)
    let shared = search.folded.weight(of: pairs.map { text.folded[$0.0] })
    let all = search.folded.weight(of: text.folded)
    guard let first = pairs.first,
      shared * Self.quotedShare.1 >= all * Self.quotedShare.0
        || Self.longestRun(in: pairs) >= Self.tellingRun
    else { return nil }
    var part = laidOut(pairs, text, isQuoted: true, words)
    part.outcome = .differs
    return (part, first.1)
  }

  private static func longestRun(in pairs: [(Int, Int)]) -> Int {
    var (longest, run) = (0, 0)
    var expected = (-1, -1)
    for pair in pairs {
      run = pair == expected ? run + 1 : 1
      longest = max(longest, run)
      expected = (pair.0 + 1, pair.1 + 1)
    }
    return longest
  }

  /// The stretch that shares most with words that are only reported.
  private func reported(
    _ text: ComparedText, _ words: TextSpan, near anchor: Int?
  ) -> (part: QuotationComparison.Part, place: Int?)? {
    guard let best = search.stems.bestStretch(for: text.stems, near: anchor),
      best.weight * Self.reportedShare.1
        >= search.stems.weight(of: text.stems) * Self.reportedShare.0
    else { return nil }
    let known = Set(text.stems)
    let shared = best.words.filter { known.contains(document.stems[$0]) }
    guard let first = shared.first, let last = shared.last else { return nil }
    // With what stands around them in their sentence: a word like "not" is no shared one.
    let passage = inSentence(
      first..<last + 1, before: Self.farthestMove, behind: Self.farthestMove)
    return (
      .init(
        words: words, isQuoted: false, outcome: .beside, passage: document.span(of: passage)), first
    )
  }

  /// A part beside its passage: from the first matched word to the last, with the words of the
  /// sentence that stand where the part begins or ends with others, or with a few words in another
  /// order.
  private func laidOut(
    _ pairs: [(Int, Int)], _ text: ComparedText, isQuoted: Bool, _ words: TextSpan
  ) -> QuotationComparison.Part {
    guard let first = pairs.first, let last = pairs.last else {
      return .init(words: words, isQuoted: isQuoted, outcome: .notThere)
    }
    let matched = first.1..<last.1 + 1
    let reordered = pairs.count == text.count ? nil : reorderedPassage(text, around: matched)
    let passage =
      reordered
      ?? inSentence(matched, before: first.0, behind: text.count - 1 - last.0)
    let shift = passage.lowerBound
    let counts = (text.count, passage.count)
    let changes = WordDiff.changes(between: pairs.map { ($0.0, $0.1 - shift) }, counts: counts)
    let segments = Self.segments(besides: changes, counts: counts).map { segment in
      QuotationComparison.Segment(
        isSame: segment.isSame, article: text.span(of: segment.left),
        document: document.span(
          of: segment.right.lowerBound + shift..<segment.right.upperBound + shift))
    }
    let spellings = pairs.filter { text.letters[$0.0] != document.letters[$0.1] }.map {
      QuotationComparison.Segment(
        isSame: true, article: text.spans[$0.0], document: document.spans[$0.1])
    }
    return .init(
      words: words, isQuoted: isQuoted, outcome: .same, passage: document.span(of: passage),
      segments: segments, spellings: spellings, isReordered: reordered != nil)
  }

  /// The words of a part in another order: as many words of the document, over what was matched.
  private func reorderedPassage(
    _ text: ComparedText, around matched: Range<Int>
  ) -> Range<Int>? {
    let extra = text.count - matched.count
    // Of words that moved further nobody would say that they are the same ones.
    guard (0...Self.farthestMove).contains(extra) else { return nil }
    let words = text.folded.sorted()
    for before in 0...extra {
      let start = matched.lowerBound - before
      guard start >= 0, start + text.count <= document.count else { continue }
      let passage = start..<start + text.count
      if document.folded[passage].sorted() == words { return passage }
    }
    return nil
  }

  /// A stretch of the document with at most so many words before and behind it, none of them from
  /// another sentence or line.
  private func inSentence(_ words: Range<Int>, before: Int, behind: Int) -> Range<Int> {
    var (first, last) = (words.lowerBound, words.upperBound - 1)
    while words.lowerBound - first < min(before, Self.farthestMove), first > 0,
      !endsSentence(behind: first - 1)
    {
      first -= 1
    }
    while last - words.upperBound + 1 < min(behind, Self.farthestMove),
      last + 1 < document.count, !endsSentence(behind: last)
    {
      last += 1
    }
    return first..<last + 1
  }

  /// Whether a sentence or a line ends between a word and the next.
  private func endsSentence(behind word: Int) -> Bool {
    let gap = documentBytes[document.spans[word].end..<document.spans[word + 1].start]
    // Dots, other marks that end a sentence, and line feeds; ؟ is D8 9F.
    return gap.contains { ".!?\n".utf8.contains($0) } || gap.firstRange(of: [0xD8, 0x9F]) != nil
  }

  private static func segments(
    besides changes: [WordDiff.Change], counts: (Int, Int)
  ) -> [(isSame: Bool, left: Range<Int>, right: Range<Int>)] {
    var segments: [(isSame: Bool, left: Range<Int>, right: Range<Int>)] = []
    var (left, right) = (0, 0)
    for change in changes {
      if left < change.left.lowerBound {
        segments.append((true, left..<change.left.lowerBound, right..<change.right.lowerBound))
      }
      segments.append((false, change.left, change.right))
      (left, right) = (change.left.upperBound, change.right.upperBound)
    }
    if left < counts.0 { segments.append((true, left..<counts.0, right..<counts.1)) }
    return segments
  }
}
