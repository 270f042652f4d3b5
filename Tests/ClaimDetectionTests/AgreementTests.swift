import Testing

/// Whom a verb or a participle without a subject is about.
@Suite struct AgreementTests {
  @Test func `participles in the plural are about the group of their sentence`() throws {
    let text = """
      قال الوزير سعد فهمي إن العمل مستمر.
      وانتشر وسم شارك فيه الكثيرون، معبرين عن غضبهم من الحادث، ومطالبين بالتحقيق في الأمر.
      """
    #expect(
      try findings(text) == [
        "الوزير سعد فهمي | العمل مستمر | سعد فهمي",
        "- | غضبهم من الحادث | الكثيرون",
        "- | بالتحقيق في الأمر | الكثيرون",
      ])
  }

  @Test func `a verb in the plural behind its subject's sentence carries the group on`() throws {
    let text = """
      ويوم أمس الأول طالب أعضاء البرلمان باستقالة وزير المالية.
      واعتبروا أن ذلك استخفاف بدورهم.
      """
    #expect(
      try findings(text) == [
        "أعضاء البرلمان | باستقالة وزير المالية | أعضاء البرلمان",
        "- | ذلك استخفاف بدورهم | أعضاء البرلمان",
      ])
  }

  @Test func `inside what one man says a verb in the plural is about the group that he names`()
    throws
  {
    let text = "وقال المدير سعد فهمي إن السكان الغاضبين أغلقوا الطريق وطالبوا بتوقيف السائق."
    #expect(try findings(text).last == "- | بتوقيف السائق | السكان الغاضبين")
  }

  @Test func `what stands behind a verb in the plural is no subject`() throws {
    let text = "نشطاء يطالبون ولايات الساحل بفتح الحدود"
    #expect(try findings(text) == ["نشطاء | ولايات الساحل بفتح الحدود | نشطاء"])
  }

  @Test func `those who were just spoken of are the last group`() throws {
    let text = "قال شهود إن الطريق مغلق. وأوضح هؤلاء أن المظاهرات خرجت من ثلاثة أحياء."
    #expect(
      try findings(text) == [
        "شهود | الطريق مغلق | شهود",
        "هؤلاء | المظاهرات خرجت من ثلاثة أحياء | شهود",
      ])
  }

  @Test func `a participle goes with the one of its sentence that it agrees with`() throws {
    let text = """
      وقال الطبيب سامي حسن إن العدوى تنتشر حيث أعلنت منظمة الصحة عن إصابة ألف طفل، مشيرا إلى أن اللقاح متاح.
      """
    #expect(try findings(text).last?.hasSuffix("| سامي حسن") == true)
  }

  @Test func `inside a report a relative clause is about the man just named`() throws {
    let text = """
      وأوضح الوزير سعد فهمي أن القرار يأتي بعد تصريحات المدير عادل رمزي التي أكد فيها أن الطريق مغلق.
      """
    #expect(try findings(text).last?.contains("| عادل رمزي") == true)
  }

  @Test func `whoever is passed on from speaks, though nobody says who passed it on`() throws {
    let text = "قالت وزارة النقل إن الطريق مغلق. ونقل عن خبراء محليين قولهم إن الجسر متصدع."
    #expect(try findings(text).last == "خبراء محليين | الجسر متصدع | خبراء محليين")
  }

  @Test func `a body that acts in the sentence before speaks where the verb agrees with it`()
    throws
  {
    let text = """
      قال المحامي سعد فهمي إن موكله بريء. وأدانت المحكمة المتهم يوم الأحد. وقالت إنه مسؤول عن الحادث.
      """
    #expect(try findings(text).last?.hasSuffix("| المحكمة") == true)
  }
}
