import ClaimModel
import Testing

@testable import Reporting

/// What a report says of the hosts that weighed pages count under.
@Suite struct HostLineTests {
  private func tally(of addresses: [String]) -> OriginTally {
    let evidence = addresses.enumerated().map { index, address in
      EvidenceRecord(
        id: index + 1, url: address, finalURL: address, outcome: .captured, reason: nil,
        httpStatus: 200, capturedAt: Timestamp(secondsSince1970: 0), warcFile: nil, warcDigest: nil,
        payloadDigest: nil, page: nil, targets: [])
    }
    let weighings = evidence.map {
      Weighing(
        evidence: $0.id, target: .claim(1), question: .content, link: nil, bearing: .supports,
        quote: nil, note: nil, origin: nil, by: "m", at: Timestamp(secondsSince1970: 0))
    }
    return OriginTally(
      of: weighings,
      evidence: Dictionary(uniqueKeysWithValues: evidence.map { ($0.id, $0) }))
  }

  @Test("Pages of which no host is told are counted beside those of hosts")
  func untold() {
    let tally = tally(of: [
      "https://quay.example/a", "https://archive.ph/AbCd1", "https://perma.cc/AB12-CD34",
    ])
    #expect(
      EnglishMessages().hosts(tally, named: tally.hosts)
        == "; they count as 1 host: quay.example, and of 2 not told")
    #expect(
      ArabicMessages().hosts(tally, named: tally.hosts)
        == "؛ وهي من quay.example، وما لا يُعرف خادمه: 2")
  }

  @Test("Where all are told nothing is said of others")
  func told() {
    let tally = tally(of: ["https://quay.example/a", "https://port.example/b"])
    #expect(!EnglishMessages().hosts(tally, named: tally.hosts).contains("not told"))
    #expect(!ArabicMessages().hosts(tally, named: tally.hosts).contains("لا يُعرف"))
  }
}
