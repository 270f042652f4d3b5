import Testing

/// Quotation marks that are repeated, left open, or set where nothing was said.
@Suite struct CarelessMarkTests {
  @Test func `a paragraph that repeats the opening mark goes on with the words`() throws {
    let text = """
      وقال متحدث باسم يوركاتل في بيان “النفق مغلق منذ الليلة الماضية.
      “ونأمل أن يفتح صباح الغد أمام المسافرين”.
      """
    let content = "النفق مغلق منذ الليلة الماضية.\n“ونأمل أن يفتح صباح الغد أمام المسافرين"
    #expect(
      try findings(text) == [
        "متحدث باسم يوركاتل | \(content) | يوركاتل, p:متحدث باسم يوركاتل, d:بيان"
      ])
  }

  @Test func `of two marks that open the first was never closed`() throws {
    let text = """
      قال سالم بدة إن المال قليل. وأشار بدة إلى أن ''قيمة الدعم كبيرة ومرهقة للخزينة، ويلاحظ بدة \
      ''أن نسبة الإنتاج متواضعة جدا، فضلا عن ''المواد الأولية''.
      """
    #expect(
      try findings(text).dropFirst().first
        == "بدة | قيمة الدعم كبيرة ومرهقة للخزينة، ويلاحظ بدة | سالم بدة")
  }

  @Test func `whoever is called upon may stand inside the marks`() throws {
    let text = """
      ودعا المجلس البلدي “كل القوى الحية في المدينة إلى رفع الصوت حتى تعود المياه إلى البيوت”.
      """
    #expect(
      try findings(text) == [
        "المجلس البلدي | كل القوى الحية في المدينة إلى رفع الصوت حتى تعود المياه إلى البيوت | "
          + "المجلس البلدي"
      ])
  }

  @Test func `few words in marks are said where they make a sentence`() throws {
    #expect(try findings("وقال المعهد “نحن محايدون”.") == ["المعهد | نحن محايدون | المعهد"])
    #expect(try findings("زار الوزير المعهد “بيت الحكمة”.").isEmpty)
  }

  @Test func `what a preposition governs in marks is not said`() throws {
    let text = "قال حسن سالم في اللقاء المعني بـ\"حقوق السكان في القرى البعيدة\" إن الماء حق."
    #expect(try findings(text).first?.contains("| الماء حق |") == true)
  }

  @Test func `a new clause behind long quoted words is the reporter's`() throws {
    let text = """
      وأضاف الوزير سعد فهمي أن الجسر متين "وقد بني قبل عامين بإشراف مهندسين من أبناء المدينة"، وكأن \
      المدينة بلا شقوق.
      """
    #expect(
      try findings(text) == [
        "الوزير سعد فهمي | الجسر متين \"وقد بني قبل عامين بإشراف مهندسين من أبناء المدينة | "
          + "سعد فهمي"
      ])
  }

  @Test func `a title behind a colon is not said`() throws {
    #expect(try findings("صدرت للكاتب مجموعة قصصية بعنوان: “مرايا البحر”، وهي الثانية له.").isEmpty)
    #expect(try findings("وكتب حسن سالم مقالة بعنوان: “مرايا البحر البعيد والقريب”.").isEmpty)
  }

  @Test func `behind a colon a mark opens, though another was never closed`() throws {
    let text = """
      وقال الوزير سعد فهمي: "الجسر سيفتح قريبا والطريق آمن. وقالت الوزيرة سلمى حداد: "البئر لن تجف هذا العام".
      """
    #expect(try findings(text).last == "الوزيرة سلمى حداد | البئر لن تجف هذا العام | سلمى حداد")
  }

  @Test func `a mark that only closes opens nothing`() throws {
    let text = """
      وقال الوزير سعد فهمي إن العمل مستمر وإن الجسر متين" وأضاف "نحن نعمل ليلا ونهارا". وقال كريم حداد "البئر لن تجف هذا العام".
      """
    let found = try findings(text)
    #expect(found.first?.hasPrefix("الوزير سعد فهمي | العمل مستمر وإن الجسر متين |") == true)
    #expect(found.last == "كريم حداد | البئر لن تجف هذا العام | كريم حداد")
    let loose = try findings("وقال كريم حداد" + "\" البئر لن تجف هذا العام\".")
    #expect(loose == ["كريم حداد | البئر لن تجف هذا العام | كريم حداد"])
  }

  @Test func `question marks of Latin shape that stand for commas end no sentence`() throws {
    let text = """
      قال سالم الحداد? رئيس البلدية? إن الجسر جاهز، وقد فتح أمس. وأوضح الحداد? في تصريح للإذاعة? أن الطريق \
      التي رصفت? التي تمر بالقرية? أن تفتح غدا.
      """
    let found = try findings(text)
    #expect(found.first?.hasPrefix("سالم الحداد? رئيس البلدية | الجسر جاهز") == true)
    #expect(found.count == 2)
    let asked = "هل فتح الجسر? متى يفتح? لماذا تأخر? قال سالم الحداد إن الجسر جاهز، وقد فتح أمس."
    #expect(try findings(asked).first?.hasPrefix("سالم الحداد |") == true)
  }
}
