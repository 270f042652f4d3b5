import ClaimModel
import TestSupport
import Testing

/// What the figures of the quality floor count.
@Suite struct AttributionScoreTests {
  /// The score of findings, given as marked text like the article itself.
  func score(_ findings: String, of article: String) throws -> AttributionScore {
    let wanted = try MarkedArticle(name: "agency-01", source: article)
    let found = try MarkedArticle(name: "agency-01", source: findings).claims.map { claim in
      let speaker = ChainLink(
        role: .speaker, name: claim.speaker ?? "", basis: .named, span: nil, number: 1)
      let links = claim.links.map {
        ChainLink(role: $0.role, name: $0.name, basis: .named, span: nil, number: 1)
      }
      return DetectedClaim(
        cue: [claim.content[0]], source: claim.source, content: claim.content,
        sentence: claim.content[0], type: claim.type, act: .assert, stance: .neutral, saidAt: nil,
        chain: [speaker] + links, nestedIn: nil, confidence: 1, rule: "ar.verb-that")
    }
    var score = AttributionScore()
    score.add(found, in: wanted)
    return score
  }

  let article = """
    قال {1.source|الوزير سعد فهمي} إن {1.content|الجسر الجديد مفتوح أمام الجميع}.
    = 1 سعد فهمي | document بيانه
    """

  @Test func `what is marked is found`() throws {
    let score = try score(article, of: article)
    #expect(score.detection.f1 == 1)
    #expect(score.exact.f1 == 1)
    #expect(score.links.f1 == 1)
    #expect(score.differences.isEmpty)
  }

  @Test func `half of the words is a match, but not the exact content`() throws {
    let findings = """
      قال الوزير {1.source|سعد} فهمي إن الجسر الجديد {1.content|مفتوح أمام الجميع}.
      = 1 الوزير سعد فهمي | document بيان
      """
    let score = try score(findings, of: article)
    #expect(score.attributed.right == 1)
    #expect(score.exact.right == 0)
    #expect(score.speaker.right == 1)
    #expect(score.speakerExactly.right == 0)
    #expect(score.links.right == 2)
    #expect(score.differences.count == 1)
  }

  @Test func `less than half is missed and not wanted`() throws {
    let findings = """
      قال الوزير سعد فهمي إن الجسر الجديد مفتوح أمام {1.content|الجميع}.
      = 1 سعد فهمي
      """
    let score = try score(findings, of: article)
    #expect(score.detection.right == 0)
    #expect(score.detection.found == 1)
    #expect(score.detection.wanted == 1)
  }

  @Test(arguments: [true, false])
  func `an optional claim counts neither found nor missed`(isFound: Bool) throws {
    let optional = "رحب {1.source|الوزير} {1.content|بالمبادرة}.\n= 1 الوزير | optional"
    let score = try score(isFound ? optional : "رحب الوزير بالمبادرة.", of: optional)
    #expect(score.detection.found == 0)
    #expect(score.detection.wanted == 0)
  }

  @Test func `a source where none is wanted is no attribution`() throws {
    let elided = "وأضاف الرجل أن {1.content|العمل مستمر}.\n= 1 الرجل"
    let found = "وأضاف {1.source|الرجل} أن {1.content|العمل مستمر}.\n= 1 الرجل"
    let score = try score(found, of: elided)
    #expect(score.detection.right == 1)
    #expect(score.attributed.right == 0)
  }

  @Test(arguments: [
    ("خالد منصور", "الوزير خالد منصور", true),
    ("خالد منصور", "خالد عثمان", false),
    ("منصور", "السيد وزير النقل والطرق خالد منصور", false),
    ("أحمد", "احمد", true),
  ])
  func `a longer name may add three words`(wanted: String, found: String, same: Bool) {
    #expect(NameAgreement.agree(wanted, found) == same)
  }
}
