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
}
