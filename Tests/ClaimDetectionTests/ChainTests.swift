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

  @Test func `an interview is taken up again by a family name`() throws {
    let text = """
      قال المهندس سعد فهمي في مقابلة مع وكالة الأنباء المحلية إن الجسر متين.
      وقالت البلدية إن الطريق مغلق.
      وأوضح فهمي أن الصيانة انتهت.
      """
    #expect(
      try chains(text).last
        == ["speaker: سعد فهمي", "event: مقابلة", "outlet: وكالة الأنباء المحلية"])
  }

  @Test func `a statement that فيه points back to is whose it is said to be`() throws {
    let chains = try chains("أصدر المجلس البلدي بيانا أكد فيه أن الجسر مفتوح.")
    #expect(chains == [["speaker: المجلس البلدي", "document: بيانا"]])
  }

  @Test func `a talk told of before the first report is who speaks in it`() throws {
    let text = """
      عقد المدرب سعد فهمي لقاء مع الجمهور خلال المؤتمر الصحفي الذي سبق المباراة.
      وقال فهمي إن الفريق جاهز.
      """
    #expect(try chains(text) == [["speaker: سعد فهمي", "event: المؤتمر الصحفي"]])
  }

  @Test func `the nearer of two frames is the event`() throws {
    let chains = try chains("قال الوزير سعد فهمي في كلمة خلال مؤتمر للشباب إن الجسر مفتوح.")
    #expect(chains == [["speaker: سعد فهمي", "event: كلمة"]])
  }

  @Test func `an outlet in quotation marks behind the source carries`() throws {
    let chains = try chains("أوضح مصدر قضائي لـ\"الأيام\" أن المحاكمة تأجلت.")
    #expect(chains == [["speaker: مصدر قضائي", "outlet: الأيام"]])
  }

  @Test func `an office with its body in quotation marks names no outlet`() throws {
    let chains = try chains("قال سعد فهمي، المدير العام لـ\"الأيام\"، إن المطبعة تعطلت.")
    #expect(chains == [["speaker: سعد فهمي"]])
  }
}
