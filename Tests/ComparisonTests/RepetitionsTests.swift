import ClaimModel
import Comparison
import Testing

@Suite struct RepetitionsTests {
  private func claim(
    _ id: Int, _ words: String, speaker: String = "وزير النقل", nestedIn: Int? = nil,
    joinedTo: Int? = nil
  ) throws -> ClaimRecord {
    var claim = try ComparedArticle(quoting: words).claim
    claim.id = id
    claim.chain[0].name = speaker
    claim.nestedIn = nestedIn
    claim.joinedTo = joinedTo
    return claim
  }

  @Test("Two reports of one speaker that share most words are a pair")
  func pair() throws {
    let claims = [
      try claim(1, "تعليق رحلات العبارات بين الجزيرتين حتى إشعار آخر"),
      try claim(2, "السلامة فوق كل اعتبار في هذا الموسم"),
      try claim(3, "إن رحلات العبارات بين الجزيرتين علقت حتى إشعار آخر"),
    ]
    #expect(Repetitions.pairs(among: claims) == [.init(first: 1, second: 3)])
  }

  @Test("A name that is spelled otherwise is the same speaker")
  func spelling() throws {
    let claims = [
      try claim(1, "تعليق رحلات العبارات بين الجزيرتين", speaker: "أحمد علي"),
      try claim(2, "تعليق رحلات العبارات بين الجزيرتين", speaker: "احمد علي"),
    ]
    #expect(Repetitions.pairs(among: claims).count == 1)
  }

  @Test("Other speakers, claims inside another, joined ones and short ones are no pair")
  func noPair() throws {
    let words = "تعليق رحلات العبارات بين الجزيرتين"
    let first = try claim(1, words)
    for other in [
      try claim(2, words, speaker: "نقيب البحارة"), try claim(2, words, nestedIn: 1),
      try claim(2, words, joinedTo: 1), try claim(2, "تعليق الرحلات"),
    ] {
      #expect(Repetitions.pairs(among: [first, other]).isEmpty)
    }
  }
}
