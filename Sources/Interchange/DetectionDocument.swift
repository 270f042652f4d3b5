package import ClaimModel

/// The object that `isnad detect` writes for one article (schema `isnad.claims/1`).
package struct DetectionDocument: Sendable {
  /// The version of the object's shape.
  package static let schema = "isnad.claims/1"

  /// The name of the article.
  package var id: String
  /// What is known of the article.
  package var metadata: ArticleMetadata
  /// SHA-256 of the UTF-8 of the text as given, as lower-case hex.
  package var textDigest: String
  /// Other keys that came with the article, given back as they were.
  package var meta: JSONValue
  /// What was found.
  package var detection: Detection
  /// The text that spans refer to, in UTF-8.
  package var utf8: [UInt8]

  /// Gathers what the object is made of.
  package init(
    id: String, metadata: ArticleMetadata, textDigest: String, meta: JSONValue,
    detection: Detection, utf8: [UInt8]
  ) {
    self.id = id
    self.metadata = metadata
    self.textDigest = textDigest
    self.meta = meta
    self.detection = detection
    self.utf8 = utf8
  }

  /// The text that spans refer to.
  package var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The words of a span; `nil` where it does not lie inside the text on scalar boundaries.
  func words(_ span: TextSpan) -> String? {
    guard span.end <= utf8.count else { return nil }
    return String(validating: utf8[span.start..<span.end], as: UTF8.self)
  }

  /// Writes the object, its members in the order of the contract; spans count Unicode scalars of the
  /// text from 0, half open.
  ///
  /// - Parameters:
  ///   - stream: where it is written.
  ///   - withSelectors: whether W3C selectors stand beside the spans of each claim.
  package func write(to stream: inout JSONStream, withSelectors: Bool = false) {
    let offsets = ScalarOffsets(utf8: utf8)
    let claims = ClaimWriter(
      offsets: offsets,
      selectors: withSelectors ? SelectorMaker(text: text, offsets: offsets) : nil)
    stream.beginObject()
    stream.key("schema")
    stream.string(Self.schema)
    stream.key("detector")
    stream.string(detection.detectorVersion)
    stream.key("lexicon")
    stream.string(detection.lexiconDigest)
    stream.key("article")
    writeArticle(to: &stream)
    stream.key("claims")
    stream.beginArray()
    // By pointer: an array would give a copy of each, and count the references in it.
    detection.claims.withUnsafeBufferPointer { found in
      for index in found.indices {
        stream.element()
        claims.write(found[index], number: index + 1, to: &stream)
      }
    }
    stream.endArray()
    stream.endObject()
  }

  private func writeArticle(to stream: inout JSONStream) {
    stream.beginObject()
    stream.key("id")
    stream.string(id)
    stream.key("language")
    stream.string(detection.language)
    stream.key("title")
    stream.string(metadata.title)
    stream.key("outlet")
    stream.string(metadata.outlet)
    stream.key("date")
    stream.string(metadata.date?.description)
    stream.key("url")
    stream.string(metadata.url)
    stream.key("sha256")
    stream.plain(textDigest)
    stream.key("meta")
    stream.value(meta)
    stream.endObject()
  }
}

/// The members of claims and links whose values are words.
private struct ClaimWords: Sendable {
  let type = WordMember<QuotationType>("type")
  let act = WordMember<SpeechAct>("act")
  let stance = WordMember<ReporterStance>("stance")
  let speakerBasis = WordMember<Basis>("speaker_basis")
  let role = WordMember<LinkRole>("role")
  let basis = WordMember<Basis>("basis")

  static let shared = ClaimWords()
}

/// Writes the claims of the object.
struct ClaimWriter {
  let offsets: ScalarOffsets
  let selectors: SelectorMaker?
  private let words = ClaimWords.shared

  init(offsets: ScalarOffsets, selectors: SelectorMaker?) {
    self.offsets = offsets
    self.selectors = selectors
  }

  /// Writes a claim; `number` is from 1, in order of cue: the claim's id is `c<number>`.
  func write(_ claim: DetectedClaim, number: Int, to stream: inout JSONStream) {
    stream.beginObject()
    stream.key("id")
    stream.string("c", number)
    stream.key("cue")
    write(claim.cue, to: &stream)
    stream.key("source")
    write(claim.source, to: &stream)
    stream.key("content")
    write(claim.content, to: &stream)
    stream.member(words.type, claim.type)
    stream.member(words.act, claim.act)
    stream.member(words.stance, claim.stance)
    stream.key("speaker")
    stream.string(claim.chain[0].name)
    stream.member(words.speakerBasis, claim.chain[0].basis)
    stream.key("when")
    write(claim.saidAt, to: &stream)
    stream.key("chain")
    stream.beginArray()
    claim.chain.withUnsafeBufferPointer { links in
      for index in links.indices {
        stream.element()
        write(links[index], to: &stream)
      }
    }
    stream.endArray()
    stream.key("nested_in")
    if let outer = claim.nestedIn { stream.string("c", outer + 1) } else { stream.null() }
    stream.key("confidence")
    stream.number(claim.confidence)
    stream.key("rule")
    stream.plain(claim.rule)
    if let selectors {
      stream.key("selectors")
      stream.value([
        "cue": selectors.selectors(claim.cue), "source": selectors.selectors(claim.source),
        "content": selectors.selectors(claim.content),
      ])
    }
    stream.endObject()
  }

  private func write(_ saidAt: SayingTime?, to stream: inout JSONStream) {
    guard let saidAt else { return stream.null() }
    stream.beginObject()
    stream.key("span")
    write(saidAt.span, to: &stream)
    stream.key("date")
    stream.string(saidAt.date?.description)
    stream.endObject()
  }

  private func write(_ link: ChainLink, to stream: inout JSONStream) {
    stream.beginObject()
    stream.member(words.role, link.role)
    stream.key("name")
    stream.string(link.name)
    stream.member(words.basis, link.basis)
    stream.key("span")
    if let span = link.span { write(span, to: &stream) } else { stream.null() }
    stream.key("ref")
    stream.plain(link.ref)
    stream.endObject()
  }

  private func write(_ spans: [TextSpan], to stream: inout JSONStream) {
    stream.beginArray()
    for span in spans {
      stream.element()
      write(span, to: &stream)
    }
    stream.endArray()
  }

  private func write(_ span: TextSpan, to stream: inout JSONStream) {
    let (start, end) = offsets.scalars(of: span)
    stream.pair(start, end)
  }
}

extension JSONValue {
  /// A span as `[start, end]` in Unicode scalars.
  static func span(_ span: TextSpan, _ offsets: ScalarOffsets) -> JSONValue {
    let (start, end) = offsets.scalars(of: span)
    return .array([.integer(start), .integer(end)])
  }

  /// Spans as an array of `[start, end]`.
  static func spans(_ spans: [TextSpan], _ offsets: ScalarOffsets) -> JSONValue {
    .array(spans.map { .span($0, offsets) })
  }
}
