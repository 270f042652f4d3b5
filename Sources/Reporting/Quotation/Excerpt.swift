import ClaimModel

/// The words of one claim in their sentence, ready to be shown.
struct Excerpt {
  /// The longest excerpt, in bytes of the article: a paragraph of some pages. A hostile sentence of
  /// megabytes that holds many claims would else be printed once for each.
  static let longest = 8_000

  /// The sentence as marked text: what is attributed, and the cue and the source.
  let marked: String
  /// What is attributed, from mark to mark, as plain text; parts apart by an ellipsis.
  let content: String
  /// Whether the sentence was too long to be shown whole.
  let isCut: Bool

  /// Cuts the excerpt of a claim out of the article.
  init(_ claim: ClaimRecord, in text: [UInt8], pairs: QuotationPairs) {
    let attributing = (claim.cue + claim.source).map(\.span)
    let content = claim.content.map { pairs.extended($0.span, withoutReaching: attributing) }
    let all = [claim.sentence.span] + claim.cue.map(\.span) + content
    let first = all.map(\.start).min() ?? 0
    let last = all.map(\.end).max() ?? 0
    let shown = Self.limited(
      TextSpan(first, max(first, last)), of: text, around: claim.cue.first?.span.start ?? first)
    isCut = shown.start > first || shown.end < last
    self.content = content.map {
      Self.words(Self.limited($0, of: text, around: $0.start), of: text)
    }.joined(separator: " … ")
    marked =
      (shown.start > first ? "… " : "")
      + Self.markUp(shown, of: text, content: content, attributing: attributing)
      + (shown.end < last ? " …" : "")
  }

  /// The part of a long stretch that is shown: around the cue, on scalar boundaries.
  private static func limited(_ span: TextSpan, of text: [UInt8], around cue: Int) -> TextSpan {
    guard span.byteCount > longest else { return span }
    func boundary(from offset: Int) -> Int {
      var offset = min(max(offset, span.start), span.end)
      while offset < min(span.end, text.count), text[offset] & 0xC0 == 0x80 { offset += 1 }
      return offset
    }
    let start = boundary(from: min(cue - longest / 2, span.end - longest))
    return TextSpan(start, boundary(from: start + longest))
  }

  private static func markUp(
    _ shown: TextSpan, of text: [UInt8], content: [TextSpan], attributing: [TextSpan]
  ) -> String {
    var edges: Set<Int> = [shown.start, shown.end]
    for span in content + attributing {
      for edge in [span.start, span.end] where edge > shown.start && edge < shown.end {
        edges.insert(edge)
      }
    }
    let ordered = edges.sorted()
    var out = ""
    for (start, end) in zip(ordered, ordered.dropFirst()) {
      let piece = TextSpan(start, end)
      let raw = Self.words(piece, of: text)
      let own = out.isEmpty ? raw.drop(while: \.isWhitespace) : raw[...]
      guard !own.isEmpty else { continue }
      var words = given(own)
      if attributing.contains(where: { $0.contains(piece) }) {
        words = Reporting.attributing(words)
      }
      if content.contains(where: { $0.contains(piece) }) { words = attributed(words) }
      out += words
    }
    return out
  }

  /// The words under a span; a span that leaves the text gives what lies inside it.
  static func words(_ span: TextSpan, of text: [UInt8]) -> String {
    let end = min(span.end, text.count)
    return String(decoding: text[min(span.start, end)..<end], as: UTF8.self)
  }
}

extension String {
  /// At most some Unicode scalars of the text, cut between words where there are any, with an
  /// ellipsis where something is left out and the closing marks of the quotations that are open
  /// there. White space is not counted twice.
  func shortened(toScalars limit: Int) -> String {
    let (short, isCut) = beginning(toScalars: limit)
    guard isCut else { return short }
    let whole = beginning(toScalars: .max).text
    let closings = QuotationPairs.closings(of: whole, cutAt: short.utf8.count)
    guard !closings.isEmpty else { return short + "…" }
    let shorter = beginning(toScalars: limit - closings.unicodeScalars.count).text
    return shorter + "…" + QuotationPairs.closings(of: whole, cutAt: shorter.utf8.count)
  }

  private func beginning(toScalars limit: Int) -> (text: String, isCut: Bool) {
    var kept: [Unicode.Scalar] = []
    var lastSpace: Int?
    func joined(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }
    for character in self {
      if character.isWhitespace {
        guard let last = kept.last, last != " " else { continue }
        lastSpace = kept.count
        kept.append(" ")
        continue
      }
      let scalars = character.unicodeScalars
      // One letter under thousands of combining marks is one character.
      guard kept.count + scalars.count <= limit else {
        return (joined(kept[..<(lastSpace ?? kept.count)]), true)
      }
      kept.append(contentsOf: scalars)
    }
    if kept.last == " " { kept.removeLast() }
    return (joined(kept[...]), false)
  }
}
