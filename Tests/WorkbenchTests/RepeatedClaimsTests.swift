import ClaimModel
import Testing
import Workbench

@Suite struct RepeatedClaimsTests {
  /// Claims whose contents stand apart, as in an article.
  private func claims(_ words: [(speaker: String, act: SpeechAct, words: String)]) -> [ClaimRecord]
  {
    words.enumerated().map { index, given in
      var claim = ExampleReview.claim(
        index + 1, act: given.act, speaker: given.speaker, words: given.words)
      claim.content = [
        Passage(span: TextSpan(index * 100, index * 100 + 50), text: given.words)
      ]
      return claim
    }
  }

  private func pairs(_ claims: [ClaimRecord]) -> [[Int]] {
    RepeatedClaims.pairs(in: ExampleReview.review(claims)).map { [$0.first, $0.second] }
  }

  @Test("One speaker's same words are found, however they are spelled")
  func same() {
    #expect(
      pairs(
        claims([
          ("ليلى الشامي", .announce, "الشبكة ستكتمل في الربيع القادم"),
          ("ليلى الشامى", .assert, "إن شبكة المياه ستكتمل في ربيع العام"),
        ])) == [[1, 2]])
  }

  @Test(
    "Another speaker, another kind of act or other words are not the same",
    arguments: [
      ("زيد", SpeechAct.assert, "الشبكة ستكتمل في الربيع القادم"),
      ("ليلى", .deny, "الشبكة ستكتمل في الربيع القادم"),
      ("ليلى", .assert, "الميزانية ستكتمل في الصيف القادم"),
      ("ليلى", .assert, "الشبكة ستكتمل"),
    ])
  func other(speaker: String, act: SpeechAct, words: String) {
    #expect(
      pairs(
        claims([("ليلى", .assert, "الشبكة ستكتمل في الربيع القادم"), (speaker, act, words)])) == [])
  }

  @Test("Claims that are joined, nested or dismissed are left out")
  func leftOut() {
    let same = claims([
      ("ليلى", .assert, "الشبكة ستكتمل في الربيع القادم"),
      ("ليلى", .assert, "الشبكة ستكتمل في الربيع القادم"),
    ])
    var joined = same
    joined[1].joinedTo = 1
    var nested = same
    nested[1].nestedIn = 1
    var dismissed = same
    dismissed[1].standing = .dismissed
    #expect(pairs(same) == [[1, 2]])
    for claims in [joined, nested, dismissed] { #expect(pairs(claims) == []) }
  }
}
