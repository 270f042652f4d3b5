import Testing

/// Through what somebody spoke, told behind the source, by a programme, or in the sentence before.
@Suite struct FrameTests {
  @Test(arguments: [
    (
      "اتفق الطرفان على وقف النار، كما أفاد مصدر أمني في تصريح لوكالة النخيل.",
      "مصدر أمني | اتفق الطرفان على وقف النار | مصدر أمني, o:وكالة النخيل"
    ),
    (
      "توقفت الخدمة عن العمل ساعات، حسبما ذكرت الشركة في تقرير جديد.",
      "الشركة | توقفت الخدمة عن العمل ساعات | الشركة, d:تقرير"
    ),
  ])
  func `what a source spoke through may trail behind it`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test func `a programme is aired on a channel`() throws {
    let text = """
      وخلال استضافته في برنامج "حديث الساعة" على قناة النخيل، أكد النجم سعد فهمي أنه سيعتزل.
      """
    #expect(
      try findings(text) == [
        "النجم سعد فهمي | أنه سيعتزل | سعد فهمي, e:برنامج \"حديث الساعة\", o:قناة النخيل"
      ])
  }

  @Test func `a column that was just named is gone on with`() throws {
    let text = """
      تناول الكاتب سعد فهمي في مقال بنيويورك تايمز قضية الطاقة.
      وقال فهمي إن الأزمة طويلة.
      """
    #expect(
      try findings(text) == ["فهمي | الأزمة طويلة | سعد فهمي, d:مقال, o:نيويورك تايمز"])
  }

  @Test func `a noun of action is no paper`() throws {
    let text = "ونددت الوزارة بتسجيل مخالفات، ودعت إلى ترشيد المياه."
    #expect(try findings(text).allSatisfy { !$0.contains("d:") })
  }

  @Test func `figures are a paper of whoever gives them`() throws {
    #expect(
      try findings("ذكرت بيانات وزارة المالية أن الإيرادات زادت.") == [
        "بيانات وزارة المالية | الإيرادات زادت | وزارة المالية, d:بيانات"
      ])
    #expect(
      try findings("وأظهرت بيانات جديدة أن الإيرادات زادت.") == [
        "بيانات جديدة | الإيرادات زادت | بيانات جديدة"
      ])
  }
}
