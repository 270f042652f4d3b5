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
      guard let first = found.baseAddress else { return }
      for index in found.indices {
        stream.element()
        claims.write(first + index, number: index + 1, to: &stream)
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

/// The members of claims and links, as far as they are known beforehand.
private final class ClaimMembers: Sendable {
  let type = WordMember<QuotationType>("type")
  let act = WordMember<SpeechAct>("act")
  let stance = WordMember<ReporterStance>("stance")
  let speakerBasis = WordMember<Basis>("speaker_basis")
  let role = WordMember<LinkRole>("role")
  let basis = WordMember<Basis>("basis")
  let id = MemberName("id")
  let cue = MemberName("cue")
  let source = MemberName("source")
  let content = MemberName("content")
  let speaker = MemberName("speaker")
  let when = MemberName("when")
  let chain = MemberName("chain")
  let nestedIn = MemberName("nested_in")
  let confidence = MemberName("confidence")
  let rule = MemberName("rule")
  let name = MemberName("name")
  let span = MemberName("span")
  let ref = MemberName("ref")

  static let shared = ClaimMembers()
}

/// Writes the claims of the object.
struct ClaimWriter {
  let offsets: ScalarOffsets
  let selectors: SelectorMaker?
  private let members = ClaimMembers.shared

  init(offsets: ScalarOffsets, selectors: SelectorMaker?) {
    self.offsets = offsets
    self.selectors = selectors
  }

  /// Writes a claim from where it stands; `number` is from 1, in order of cue: the claim's id is
  /// `c<number>`.
  func write(_ claim: UnsafePointer<DetectedClaim>, number: Int, to stream: inout JSONStream) {
    stream.beginObject()
    stream.key(members.id)
    stream.string("c", number)
    stream.key(members.cue)
    write(claim.pointee.cue, to: &stream)
    stream.key(members.source)
    write(claim.pointee.source, to: &stream)
    stream.key(members.content)
    write(claim.pointee.content, to: &stream)
    stream.member(members.type, claim.pointee.type)
    stream.member(members.act, claim.pointee.act)
    stream.member(members.stance, claim.pointee.stance)
    claim.pointee.chain.withUnsafeBufferPointer { links in
      write(links, saidAt: claim.pointee.saidAt, to: &stream)
    }
    stream.key(members.nestedIn)
    if let outer = claim.pointee.nestedIn { stream.string("c", outer + 1) } else { stream.null() }
    stream.key(members.confidence)
    stream.number(claim.pointee.confidence)
    stream.key(members.rule)
    stream.plain(claim.pointee.rule)
    if let selectors {
      stream.key("selectors")
      stream.value([
        "cue": selectors.selectors(claim.pointee.cue),
        "source": selectors.selectors(claim.pointee.source),
        "content": selectors.selectors(claim.pointee.content),
      ])
    }
    stream.endObject()
  }

  /// Writes who speaks, when, and through what.
  private func write(
    _ links: UnsafeBufferPointer<ChainLink>, saidAt: SayingTime?, to stream: inout JSONStream
  ) {
    guard let speaker = links.baseAddress else { return }
    stream.key(members.speaker)
    let name = stream.repeatableString(speaker.pointee.name)
    stream.member(members.speakerBasis, speaker.pointee.basis)
    stream.key(members.when)
    write(saidAt, to: &stream)
    stream.key(members.chain)
    stream.beginArray()
    for place in links.indices {
      stream.element()
      write(speaker + place, name: place == 0 ? name : nil, to: &stream)
    }
    stream.endArray()
  }

  private func write(_ saidAt: SayingTime?, to stream: inout JSONStream) {
    guard let saidAt else { return stream.null() }
    stream.beginObject()
    stream.key(members.span)
    write(saidAt.span, to: &stream)
    stream.key("date")
    stream.string(saidAt.date?.description)
    stream.endObject()
  }

  /// Writes a link; `name` where its name was written before.
  private func write(
    _ link: UnsafePointer<ChainLink>, name: JSONStream.Written?, to stream: inout JSONStream
  ) {
    stream.beginObject()
    stream.member(members.role, link.pointee.role)
    stream.key(members.name)
    if let name { stream.again(name) } else { stream.string(link.pointee.name) }
    stream.member(members.basis, link.pointee.basis)
    stream.key(members.span)
    if let span = link.pointee.span { write(span, to: &stream) } else { stream.null() }
    stream.key(members.ref)
    stream.string(link.pointee.role.refLetter, link.pointee.number)
    stream.endObject()
  }

  private func write(_ spans: SpanList, to stream: inout JSONStream) {
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
