import ClaimDetection
import ClaimModel
import Testing

/// Through whom words came.
@Suite struct ChainTests {
  func chains(_ text: String) throws -> [[String]] {
    try ClaimDetector.arabic().detection(in: Array(text.utf8), metadata: ArticleMetadata())
      .claims.map { $0.chain.map { "\($0.role.rawValue): \($0.name)" } }
  }

  @Test func `a statement is carried on with its agency`() throws {
    let text = """
      وجاء في بيان وزارة النقل: "الجسر مفتوح أمام الجميع"، حسبما ذكرت وكالة الأنباء المحلية.
      وأضاف البيان أن الصيانة انتهت.
      """
    let chains = try chains(text)
    #expect(
      chains.first == ["speaker: وزارة النقل", "document: بيان", "outlet: وكالة الأنباء المحلية"])
    #expect(chains.last?.map { $0.prefix(7) } == ["speaker", "documen", "outlet:"])
  }

  @Test func `a spokesperson stands behind the body spoken for`() throws {
    let chains = try chains("قال المتحدث باسم الوزارة خالد منصور إن الجسر مفتوح.")
    #expect(chains == [["speaker: الوزارة", "spokesperson: خالد منصور"]])
  }

  @Test func `a newly named speaker inherits nothing`() throws {
    let text = """
      قال الوزير سعد فهمي في مؤتمر صحفي إن الجسر مفتوح.
      وقال المحافظ عادل شوقي إن الطريق مغلق.
      """
    #expect(try chains(text).last == ["speaker: عادل شوقي"])
  }

  @Test func `an agency that quotes somebody is the outlet, not the speaker`() throws {
    let chains = try chains("نقلت وكالة الأنباء عن الوزير سعد فهمي قوله إن الجسر مفتوح.")
    #expect(chains == [["speaker: سعد فهمي", "outlet: وكالة الأنباء"]])
  }

  @Test func `two people of one family name are kept apart`() throws {
    let text = """
      قال الوزير سعد فهمي إن الجسر مفتوح.
      وقال المحافظ عادل فهمي إن الطريق مغلق.
      """
    #expect(try chains(text) == [["speaker: سعد فهمي"], ["speaker: عادل فهمي"]])
  }
}
