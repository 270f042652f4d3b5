import Testing

/// Through what words came, and for how long.
@Suite struct CarrierTests {
  @Test(arguments: [
    ("على حسابه في تويتر", "تويتر"), ("عبر فيسبوك", "فيسبوك"), ("على منصة إكس", "إكس"),
    ("على صفحته في سناب شات", "سناب شات"),
  ])
  func `a platform carries what is written on it`(place: String, name: String) throws {
    let text = "وكتب الوزير سعد فهمي \(place) أن الجسر مفتوح."
    #expect(
      try findings(text) == ["الوزير سعد فهمي | الجسر مفتوح | سعد فهمي, o:\(name)"])
  }

  @Test func `a call to a paper goes on with a short name`() throws {
    let text = """
      وقال رضا حمدان، في اتصال بـ«الفجر»، إن المنتدى سيجتمع.
      وكشف حمدان عن سلسلة من اللقاءات.
      """
    #expect(
      try findings(text).last == "حمدان | سلسلة من اللقاءات | رضا حمدان, e:اتصال, o:الفجر")
  }

  @Test func `a participle has a statement of its own, and the agency that carried it`() throws {
    let text = """
      نفى الوزير سعد فهمي وجود أي نقص، مؤكدا في بيان نشرته وكالة النخيل أن المخزون يكفي، مضيفا أن \
      الموانئ مفتوحة.
      """
    #expect(
      try findings(text) == [
        "الوزير سعد فهمي | وجود أي نقص | سعد فهمي",
        "- | المخزون يكفي | سعد فهمي, d:بيان, o:وكالة النخيل",
        "- | الموانئ مفتوحة | سعد فهمي, d:بيان, o:وكالة النخيل",
      ])
  }

  @Test func `a correspondent speaks through the agency`() throws {
    let text = "وأفاد مراسل وكالة النخيل أن المتظاهرين غادروا."
    #expect(
      try findings(text) == [
        "مراسل وكالة النخيل | المتظاهرين غادروا | مراسل وكالة النخيل, o:وكالة النخيل"
      ])
  }

  @Test func `a discussion that did not take place carries nothing`() throws {
    let text = "وأقر المجلس الخطة دون نقاش، وأكد رئيسه سعد فهمي أنها جاهزة."
    #expect(try findings(text).allSatisfy { !$0.contains("e:") })
  }

  @Test func `a spokesperson of hers speaks for the body named before`() throws {
    let text = "اجتمعت الحركة أمس. وقال المتحدث باسمها خالد سلوم إن الهدنة انتهت."
    #expect(
      try findings(text) == ["المتحدث باسمها خالد سلوم | الهدنة انتهت | الحركة, p:خالد سلوم"])
  }

  @Test func `the official is the one brought in before`() throws {
    let text = """
      أعلنت جماعة مسلحة مسؤوليتها عن الهجوم، وذلك بعد اتهام مسؤول تركي هذه الجماعة.
      وقال المسؤول إن الهجوم فشل.
      """
    #expect(try findings(text).last == "المسؤول | الهجوم فشل | مسؤول تركي")
  }

  @Test(arguments: [
    ("المتحدث الرسمي لوزارة النقل سعد فهمي", "وزارة النقل"),
    ("المتحدث الإعلامي بشرطة منطقة الرياض العميد سعد فهمي", "شرطة منطقة الرياض"),
    ("الناطق باسم كتائب النخيل، سعد فهمي", "كتائب النخيل"),
  ])
  func `a spokesperson speaks for the body behind ل and ب too`(source: String, body: String) throws
  {
    let text = "وأكد \(source)، أن الأمر انتهى."
    #expect(try findings(text) == ["\(source) | الأمر انتهى | \(body), p:سعد فهمي"])
  }

  @Test func `whom an outlet quotes in passing is the speaker`() throws {
    let text = "ارتفعت الأسعار أمس، حسبما نقلت وكالة النخيل عن الوزير سعد فهمي."
    #expect(
      try findings(text) == ["وكالة النخيل | ارتفعت الأسعار أمس | سعد فهمي, o:وكالة النخيل"])
  }

  @Test func `what was told an outlet goes on through it`() throws {
    let text = """
      كشفت مصادر أمنية لـ«النخيل» تفاصيل الاجتماع المغلق.
      وقالت المصادر إن اللقاء كان قصيرا.
      """
    #expect(
      try findings(text).last == "المصادر | اللقاء كان قصيرا | مصادر أمنية, o:النخيل")
  }

  @Test func `a report in a paper is the paper's`() throws {
    let text = "وذكر تقرير لصحيفة الميزان أن الأسعار ارتفعت."
    #expect(
      try findings(text) == [
        "تقرير لصحيفة الميزان | الأسعار ارتفعت | صحيفة الميزان, d:تقرير"
      ])
  }

  @Test func `a statement that words came in carries them`() throws {
    let text = "جاء ذلك في بيان أصدرته الوزارة. وقالت الوزارة إن الجسر متين."
    #expect(try findings(text) == ["الوزارة | الجسر متين | الوزارة, d:بيان"])
  }
}
