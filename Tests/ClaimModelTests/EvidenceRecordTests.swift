import ClaimModel
import Testing

@Suite struct EvidenceRecordTests {
  private func evidence(
    _ outcome: FetchOutcome = .captured, status: Int? = 200, payload: String? = "ab",
    text: String? = nil, reason: String? = nil
  ) -> EvidenceRecord {
    EvidenceRecord(
      id: 1, url: "https://example.org/", finalURL: nil, outcome: outcome, reason: reason,
      httpStatus: status, capturedAt: Timestamp(secondsSince1970: 0), warcFile: nil,
      warcDigest: nil, payloadDigest: payload,
      page: text.map {
        ExtractedPage(
          title: nil, authors: [], published: nil, modified: nil, outlet: nil, language: nil,
          canonical: nil, text: $0)
      }, targets: [])
  }

  private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  @Test("A page with text, and bytes without text, can bear on a claim")
  func usable() {
    #expect(evidence(text: "words").isUsable)
    #expect(evidence().isUsable)
    #expect(evidence(.capturedTruncated, text: "words", reason: "cut").isUsable)
  }

  @Test("An error status is named, whatever was kept")
  func status() {
    #expect(
      evidence(status: 404, text: "words").unusableBecause
        == "the server answered with status 404")
  }

  @Test("An empty answer can't bear on a claim", arguments: [empty, nil])
  func nothing(payload: String?) {
    #expect(evidence(payload: payload).unusableBecause == "the answer is empty")
  }

  @Test("Of an answer that is not whole only the text counts")
  func truncated() {
    #expect(
      evidence(.capturedTruncated, reason: "it is damaged").unusableBecause == "it is damaged")
  }

  @Test("A failed fetch says why, and the outcome where no reason was given")
  func failed() {
    #expect(evidence(.failed, reason: "no route").unusableBecause == "no route")
    #expect(evidence(.deferred).unusableBecause == "the fetch ended as 'deferred'")
  }
}
