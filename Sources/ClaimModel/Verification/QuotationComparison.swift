/// The words of a claim set beside the text of a document.
///
/// It says what stands where and judges nothing: whether that makes an attribution confirmed or
/// misquoted is for a person.
package struct QuotationComparison: Hashable, Sendable {
  /// How words of an article are found again in a document. Punctuation, quotation marks and spaces
  /// are no words.
  package enum Outcome: String, Sendable, CaseIterable {
    /// The same words, letter for letter.
    case same
    /// The same words but for vowel marks, tatweel, the forms of hamza, alef, yeh and teh marbuta,
    /// letter case, or the kind of digits.
    case spelling
    /// The quoted words are the same; others, which the article gives as its own, are not, and may
    /// turn the sense round: to be read beside the passage. Of whole claims only.
    case sameQuoted = "same-quoted"
    /// A passage like it, with other words in it.
    case differs
    /// Reported in words of the article's own: the passage most like it, to be read beside it.
    case beside
    /// No passage like it.
    case notThere = "not-there"
  }

  /// A run of words that are the same in both texts, or that are not.
  package struct Segment: Hashable, Sendable {
    /// Whether the words are the same, spelling apart.
    package var isSame: Bool
    /// The words in the article, in UTF-8 offsets; `nil` where only the document has words.
    package var article: TextSpan?
    /// The words in the document, in UTF-8 offsets; `nil` where only the article has words.
    package var document: TextSpan?

    /// Makes a segment.
    package init(isSame: Bool, article: TextSpan?, document: TextSpan?) {
      self.isSame = isSame
      self.article = article
      self.document = document
    }
  }

  /// A stretch of a claim's words that is compared by itself.
  package struct Part: Hashable, Sendable {
    /// From its first word to its last in the article, in UTF-8 offsets.
    package var words: TextSpan
    /// Whether the article gives it in quotation marks, which holds it to the letter.
    package var isQuoted: Bool
    /// How it was found.
    package var outcome: Outcome
    /// The passage of the document, in UTF-8 offsets of its text; `nil` where there is none.
    package var passage: TextSpan?
    /// How often the document has exactly these words, spelling apart.
    package var occurrences: Int
    /// The part and the passage side by side, in order; of words that are only set beside a passage,
    /// and of those that are not there, empty.
    package var segments: [Segment]
    /// The words that differ in spelling only, each in both texts.
    package var spellings: [Segment]
    /// Whether the passage has the same words in another order.
    package var isReordered: Bool

    /// Makes a part.
    package init(
      words: TextSpan, isQuoted: Bool, outcome: Outcome, passage: TextSpan? = nil,
      occurrences: Int = 0, segments: [Segment] = [], spellings: [Segment] = [],
      isReordered: Bool = false
    ) {
      self.words = words
      self.isQuoted = isQuoted
      self.outcome = outcome
      self.passage = passage
      self.occurrences = occurrences
      self.segments = segments
      self.spellings = spellings
      self.isReordered = isReordered
    }
  }

  /// The claim, by number.
  package var claim: Int
  /// The evidence whose text is the document's, by number.
  package var evidence: Int
  /// The parts, in order of the article. None for a claim without words.
  package var parts: [Part]

  /// Whether words of the article's own stand around the quoted ones, too few to be looked for.
  package var leavesWordsOut: Bool

  /// What the quoted parts come to, the worst first; of a claim without quoted words what its parts
  /// come to.
  ///
  /// A claim of which some quoted words are there and some are not differs. Quoted words alone don't
  /// make a claim the same: a "not" may stand before them.
  package var outcome: Outcome {
    let quoted = parts.filter(\.isQuoted)
    let outcomes = (quoted.isEmpty ? parts : quoted).map(\.outcome)
    if outcomes.allSatisfy({ $0 == .notThere }) { return .notThere }
    if quoted.isEmpty, outcomes.contains(.notThere) || outcomes.contains(.beside) {
      return .beside
    }
    if outcomes.contains(.differs) || outcomes.contains(.notThere) { return .differs }
    let isAll = parts.allSatisfy { $0.outcome == .same || $0.outcome == .spelling }
    if !isAll || leavesWordsOut { return .sameQuoted }
    return outcomes.contains(.spelling) ? .spelling : .same
  }

  /// Makes a comparison.
  package init(claim: Int, evidence: Int, parts: [Part], leavesWordsOut: Bool = false) {
    self.claim = claim
    self.evidence = evidence
    self.parts = parts
    self.leavesWordsOut = leavesWordsOut
  }
}
