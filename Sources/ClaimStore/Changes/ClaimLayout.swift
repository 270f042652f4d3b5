import ClaimModel

/// Turns the claims of a detection into rows: passages with their words, global ids, links.
struct ClaimLayout {
  private let name: String
  private let textDigest: String
  private let sources: [SourceKey: Int]
  private let names: [String]
  private let utf8: [UInt8]
  private let offsets: ScalarOffsets
  private var occurrences: [[SpanList]: Int] = [:]

  /// Starts a layout; `sources` has the place of each shared source, from 0, and `names` what each is
  /// called.
  init(
    name: String, text: String, textDigest: String, sources: [SourceKey: Int], names: [String]
  ) {
    self.name = name
    self.textDigest = textDigest
    self.sources = sources
    self.names = names
    utf8 = Array(text.utf8)
    offsets = ScalarOffsets(utf8: utf8)
  }

  private func disagreement(_ what: String) -> StoreError {
    .detectionDisagrees(article: name, what: what)
  }

  /// The words under a span.
  func passage(_ span: TextSpan) throws -> Passage {
    guard span.end <= utf8.count,
      let words = String(validating: utf8[span.start..<span.end], as: UTF8.self)
    else {
      throw disagreement("the span \(span.start)–\(span.end) is not one of its words")
    }
    return Passage(span: span, text: words)
  }

  /// The row of a claim, its numbers counted from 0.
  mutating func row(of claim: DetectedClaim, index: Int, count: Int) throws -> ClaimRow {
    if let outer = claim.nestedIn, outer == index || !(0..<count).contains(outer) {
      throw disagreement("claim \(index) is nested in \(outer), which can't be")
    }
    guard claim.confidence.isFinite else {
      throw disagreement("the confidence of claim \(index) is no number")
    }
    let occurrence = occurrences[[claim.cue, claim.content], default: 0] + 1
    occurrences[[claim.cue, claim.content]] = occurrence
    let chain = try claim.chain.enumerated().map { place, link in
      let source = sources[SourceKey(link.role, link.ref)]
      // One thing has one name: where a claim calls it otherwise, that is a short name or a title.
      let name = source.map { names[$0] } ?? link.name.withoutNUL
      let isOther = name != link.name.withoutNUL
      return LinkRecord(
        position: place + 1, role: link.role, name: name,
        basis: isOther && link.basis == .named ? .alias : link.basis,
        passage: try link.span.map(passage), sharedSource: source, status: .unchecked)
    }
    // Before the global id, which takes the spans to lie inside the text.
    let cue = try claim.cue.map(passage)
    let content = try claim.content.map(passage)
    return ClaimRow(
      record: ClaimRecord(
        id: index, article: 0,
        globalID: GlobalID.of(
          textDigest: textDigest, cue: claim.cue, content: claim.content,
          occurrence: occurrence, offsets),
        cue: cue, source: try claim.source.map(passage),
        content: content, sentence: try passage(claim.sentence),
        type: claim.type, act: claim.act, stance: claim.stance,
        saidAt: try claim.saidAt.map { try passage($0.span) }, saidOn: claim.saidAt?.date,
        chain: chain, nestedIn: claim.nestedIn, confidence: claim.confidence,
        rule: claim.rule.withoutNUL, origin: .detector, standing: .live, attribution: .unchecked,
        contentStatus: .unchecked), refs: claim.chain.map(\.ref.withoutNUL))
  }
}
