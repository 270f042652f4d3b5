import ClaimDetection
import ClaimModel
import Testing

/// Under which name somebody speaks.
@Suite struct SpeakerTests {
  func speakers(_ text: String) throws -> [String] {
    try ClaimDetector.arabic().detection(in: Array(text.utf8), metadata: ArticleMetadata())
      .claims.map(\.speaker.name)
  }

  @Test func `a family name is known by the full name elsewhere`() throws {
    let text = """
      خسر الفريق تحت قيادة المدرب فولتير ساندوكان.
      وقال ساندوكان إن الحكم أخطأ.
      """
    #expect(try speakers(text) == ["فولتير ساندوكان"])
  }

  @Test func `a word that follows a name by chance is no part of it`() throws {
    let text = """
      قال محمود شلبوط إن الجسر مفتوح. وزار محمود شلبوط مدرجات الملعب.
      وأضاف شلبوط أن المدرجات جاهزة.
      """
    #expect(try speakers(text) == ["محمود شلبوط", "محمود شلبوط"])
  }

  @Test func `an office is not given to a man of another calling`() throws {
    let text = """
      قال المدرب عادل رمزي إن الفريق جاهز للمباراة.
      ونفى الوزير أن يكون الملعب قد أغلق أبوابه.
      """
    #expect(try speakers(text) == ["عادل رمزي", "الوزير"])
  }

  @Test func `a hospital that bears a name is nobody`() throws {
    let text = "قال مدير مستشفى الملك فهد الدكتور سعد فهمي إن العيادات مفتوحة."
    #expect(try speakers(text) == ["سعد فهمي"])
  }

  @Test func `a body called by one word has the name given before`() throws {
    let text = """
      ذكر المرصد المحلي للأسعار أن الخبز غلا.
      وبحسب المرصد فإن السكر غلا أيضا.
      """
    #expect(try speakers(text) == ["المرصد المحلي للأسعار", "المرصد المحلي للأسعار"])
  }

  @Test func `a spokesperson without a known first name stands behind the body`() throws {
    let text = "قال المتحدث باسم الخارجية المحلية شلبوط زعتروط إن السفارة مفتوحة."
    #expect(try speakers(text) == ["الخارجية المحلية"])
  }

  @Test func `a word for an office that is a first name too stays an office behind an office`()
    throws
  {
    let text = "وقال نائب أمين الإعلام في الحزب ياسر سالم إن الاجتماع تأجل."
    #expect(
      try findings(text) == [
        "نائب أمين الإعلام في الحزب ياسر سالم | الاجتماع تأجل | ياسر سالم"
      ])
  }

  @Test func `a name behind the marks around a body is that of who is in charge there`() throws {
    let text = "وقال المسؤول عن مكتب الشمال في شركة \"أفق\" رامي عيسى إن السوق واعدة."
    #expect(
      try findings(text) == [
        "المسؤول عن مكتب الشمال في شركة \"أفق\" رامي عيسى | السوق واعدة | رامي عيسى"
      ])
  }

  @Test func `who acts in the sentence speaks in it`() throws {
    let text = """
      قال الوزير سعد فهمي إن الجسر مفتوح. وقال المحافظ عادل شوقي إن الطريق مغلق.
      وسعيا إلى الحل زار فهمي القرية مؤكدا أن الماء سيعود.
      """
    #expect(try speakers(text).last == "سعد فهمي")
  }
}
