import ClaimModel
import Interchange
import Testing

@Suite struct DetectionDocumentTests {
  private let text = "🙂 قال زيد إنه بخير"

  private var document: DetectionDocument {
    let speaker = ChainLink(
      role: .speaker, name: "زيد", basis: .named, span: TextSpan(12, 18), number: 1)
    let claim = DetectedClaim(
      cue: [TextSpan(5, 11)], source: [TextSpan(12, 18)], content: [TextSpan(19, 34)],
      sentence: TextSpan(0, 34), type: .indirect, act: .assert, stance: .neutral, saidAt: nil,
      chain: [speaker], nestedIn: nil, confidence: 0.5, rule: "ar.test")
    let detection = Detection(
      claims: [claim], ownVoice: [], language: "ar", detectorVersion: "1", lexiconDigest: "ab")
    return DetectionDocument(
      id: "x", metadata: ArticleMetadata(), textDigest: "00", meta: ["k": 1],
      detection: detection, utf8: Array(text.utf8))
  }

  private func json(withSelectors: Bool = false) throws -> JSONValue {
    var stream = JSONStream(.pretty)
    document.write(to: &stream, withSelectors: withSelectors)
    return try JSONValue(parsing: stream.bytes)
  }

  @Test("Spans count Unicode scalars and what is not there is null or empty")
  func object() throws {
    let json = try json()
    #expect(json["schema"] == "isnad.claims/1")
    #expect(json["article"]?["meta"] == ["k": 1])
    #expect(json["article"]?["outlet"] == .null)
    let claim = try #require(json["claims"]?.arrayValue?.first)
    #expect(claim["id"] == "c1")
    #expect(claim["cue"] == [[2, 5]])
    #expect(claim["source"] == [[6, 9]])
    #expect(claim["content"] == [[10, 18]])
    #expect(claim["when"] == .null)
    #expect(claim["nested_in"] == .null)
    #expect(claim["chain"]?.arrayValue?.first?["ref"] == "s1")
    #expect(claim["selectors"] == nil)
  }

  @Test("Selectors stand beside the spans when asked for")
  func selectors() throws {
    let claim = try #require(json(withSelectors: true)["claims"]?.arrayValue?.first)
    let position = claim["selectors"]?["cue"]?.arrayValue?.first?.arrayValue?.last
    #expect(position == ["type": "TextPositionSelector", "start": 2, "end": 5])
  }
}
