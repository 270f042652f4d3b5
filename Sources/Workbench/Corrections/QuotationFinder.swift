import ClaimModel
import Foundation

/// Finds the words of an article, or of a page, that a person quotes.
///
/// Words that stand exactly so come first; else those that differ in hamza, vowel marks, tatweel,
/// letter case and spaces. Places where they stand as whole words come before places inside a word.
/// A part in `[…]` is meant with what stands around it only saying where.
struct QuotationFinder {
  /// What was found.
  struct Found {
    var span: TextSpan
    /// Whether the article spells the words otherwise than they were quoted.
    var isFolded: Bool
  }

  /// More places are not shown.
  private static let placeLimit = 8
  /// How many bytes around a place are shown at most.
  private static let surroundings = 60

  /// What the text is of.
  let owner: Reference
  /// The version of an article's text, where it is not the present one.
  var formerVersion: Int?
  /// The text.
  let wholeText: String
  /// Its sentences, in order; of a page its lines.
  let sentences: [TextSpan]
  private let utf8: [UInt8]
  private let exact: ScalarText
  private let folded: ScalarText

  /// Prepares for an article.
  init(article: Article, sentences: [TextSpan]) {
    self.init(article.text, of: .article(article.id), sentences: sentences)
  }

  /// Prepares for the text of an evidence's page.
  init(page: String, ofEvidence id: Int) {
    var lines: [TextSpan] = []
    var start = 0
    for line in page.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      lines.append(TextSpan(start, start + line.count))
      start += line.count + 1
    }
    self.init(page, of: .evidence(id), sentences: lines)
  }

  private init(_ text: String, of owner: Reference, sentences: [TextSpan]) {
    self.owner = owner
    self.sentences = sentences
    wholeText = text
    utf8 = Array(text.utf8)
    exact = ScalarText(text, isFolded: false)
    folded = ScalarText(text, isFolded: true)
  }

  /// How some words stand in the text: letter for letter, or spelled otherwise; `nil` where they
  /// don't.
  func isFolded(_ words: String) -> Bool? {
    let (spans, isFolded) = spans(of: words)
    return spans.isEmpty ? nil : isFolded
  }

  /// The one place of some words.
  ///
  /// - Parameters:
  ///   - quotation: the words.
  ///   - option: what they were given with, for messages.
  ///   - near: of several places, those inside it are the ones meant.
  ///   - sentence: of several places, those in the sentence of this number are the ones meant.
  /// - Returns: the place.
  /// - Throws: `QuotationProblem` where there is none, or still several.
  func place(
    of quotation: String, option: String, near: TextSpan? = nil, inSentence sentence: Int? = nil
  ) throws(QuotationProblem) -> Found {
    let (all, isFolded) = spans(of: quotation)
    var spans = all
    if spans.count > 1, let sentence {
      spans = spans.filter { self.sentence(at: $0.start) == sentence }
    } else if spans.count > 1, let near {
      let close = spans.filter { near.contains($0) }
      if !close.isEmpty { spans = close }
    }
    guard spans.count == 1 else {
      // A sentence that holds none of the places is no answer to which is meant.
      throw problem(quotation, option, spans.isEmpty ? all : spans)
    }
    return Found(span: spans[0], isFolded: isFolded)
  }

  /// The first place of a name inside a stretch of the article, however it is spelled: letters inside
  /// another word are no name, but for the و, ف, ب, ل, ك and ال that Arabic joins to one.
  func name(_ name: String, in stretch: TextSpan) -> TextSpan? {
    places(ofName: name).first { stretch.contains($0) }
  }

  /// Whether a name stands somewhere in the text, as `name(_:in:)` finds it.
  func holds(name: String) -> Bool { !places(ofName: name).isEmpty }

  private func places(ofName name: String) -> [TextSpan] {
    let name = name.precomposedStringWithCanonicalMapping
    for isFolded in [false, true] {
      let text = isFolded ? folded : exact
      guard let words = QuotedWords(whole: name, isFolded) else { continue }
      let places = text.occurrences(of: words.values)
        .map { $0..<$0 + words.values.count }
        .filter { !text.endsInsideLetter($0) && text.isName($0) }
      if !places.isEmpty {
        return places.map { TextSpan(text.starts[$0.lowerBound], text.ends[$0.upperBound - 1]) }
      }
    }
    return []
  }

  /// The sentence that holds a place: the narrowest stretch that is known where no sentence does.
  func sentence(around span: TextSpan) -> TextSpan {
    guard let sentence = sentences.first(where: { $0.start <= span.start && span.start < $0.end })
    else { return span }
    return TextSpan(sentence.start, max(sentence.end, span.end))
  }

  private func sentence(at offset: Int) -> Int? {
    sentences.firstIndex { $0.start <= offset && offset < $0.end }.map { $0 + 1 }
  }

  private func spans(of quotation: String) -> (spans: [TextSpan], isFolded: Bool) {
    let quotation = quotation.precomposedStringWithCanonicalMapping
    for isFolded in [false, true] {
      let text = isFolded ? folded : exact
      for words in [
        QuotedWords(whole: quotation, isFolded), QuotedWords(marked: quotation, isFolded),
      ] {
        guard let words else { continue }
        let spans = spans(of: words, in: text)
        if !spans.isEmpty { return (spans, isFolded) }
      }
    }
    return ([], false)
  }

  private func spans(of words: QuotedWords, in text: ScalarText) -> [TextSpan] {
    let ranges = text.occurrences(of: words.values)
      .map { ($0 + words.meant.lowerBound)..<($0 + words.meant.upperBound) }
      .filter { !text.endsInsideLetter($0) }
    let whole = ranges.filter(text.isWhole)
    return (whole.isEmpty ? ranges : whole).map {
      TextSpan(text.starts[$0.lowerBound], text.ends[$0.upperBound - 1])
    }
  }

  private func problem(
    _ quotation: String, _ option: String, _ spans: [TextSpan]
  ) -> QuotationProblem {
    QuotationProblem(
      quotation: quotation, option: option, owner: owner, formerVersion: formerVersion,
      count: spans.count,
      places: spans.prefix(Self.placeLimit).map(place))
  }

  private func place(_ span: TextSpan) -> QuotationProblem.Place {
    let before = utf8[max(0, span.start - Self.surroundings)..<span.start]
    let behind = utf8[span.end..<min(utf8.count, span.end + Self.surroundings)]
    return QuotationProblem.Place(
      sentence: sentence(at: span.start) ?? 0,
      line: utf8[..<span.start].count { $0 == UInt8(ascii: "\n") } + 1,
      before: Self.wholeWords(before, atEnd: true), words: text(span),
      behind: Self.wholeWords(behind, atEnd: false))
  }

  /// The words under a span.
  func text(_ span: TextSpan) -> String {
    String(decoding: utf8[span.start..<span.end], as: UTF8.self)
  }

  /// The part of some bytes in one line that begins (or ends) between words.
  private static func wholeWords(_ bytes: ArraySlice<UInt8>, atEnd: Bool) -> String {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard var part = atEnd ? lines.last : lines.first else { return "" }
    if lines.count == 1, part.count == surroundings {
      let space = UInt8(ascii: " ")
      if atEnd {
        part = part[(part.firstIndex(of: space) ?? part.endIndex)...]
      } else {
        part = part[..<(part.lastIndex(of: space) ?? part.startIndex)]
      }
    }
    return String(decoding: part, as: UTF8.self)
  }
}

/// A quotation as scalars to look for.
private struct QuotedWords {
  var values: [UInt32]
  /// The part that is meant.
  var meant: Range<Int>

  /// All of it is meant.
  init?(whole quotation: String, _ isFolded: Bool) {
    values = ScalarText(quotation, isFolded: isFolded).values
    meant = values.indices
    trim()
    if meant.isEmpty { return nil }
  }

  /// The part in the only pair of square brackets is meant.
  init?(marked quotation: String, _ isFolded: Bool) {
    let parts = quotation.split(separator: "[", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let rest = parts[1].split(separator: "]", omittingEmptySubsequences: false)
    guard rest.count == 2 else { return nil }
    values = []
    meant = 0..<0
    for (index, part) in [parts[0], rest[0], rest[1]].enumerated() {
      var scalars = ScalarText(part, isFolded: isFolded).values[...]
      if isFolded, values.last == Self.space, scalars.first == Self.space {
        scalars = scalars.dropFirst()
      }
      let start = values.count
      values += scalars
      if index == 1 { meant = start..<values.count }
    }
    trim()
    if meant.isEmpty { return nil }
  }

  private static let space = UInt32(0x20)

  /// Spaces at the ends are nobody's words.
  private mutating func trim() {
    while let last = values.last, last == Self.space {
      values.removeLast()
      meant = min(meant.lowerBound, values.count)..<min(meant.upperBound, values.count)
    }
    let leading = values.prefix { $0 == Self.space }.count
    values.removeFirst(leading)
    meant =
      max(0, meant.lowerBound - leading)..<max(0, meant.upperBound - leading)
    while !meant.isEmpty, values[meant.lowerBound] == Self.space {
      meant = (meant.lowerBound + 1)..<meant.upperBound
    }
    while !meant.isEmpty, values[meant.upperBound - 1] == Self.space {
      meant = meant.lowerBound..<(meant.upperBound - 1)
    }
  }
}
