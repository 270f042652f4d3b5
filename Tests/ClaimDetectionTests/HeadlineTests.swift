import Testing

/// Colons at the head of an article, and forms that only look like reports.
@Suite struct HeadlineTests {
  @Test func `an outlet speaks in a headline`() throws {
    let text = "نيويورك تايمز: العالم يواجه أزمة طاقة"
    #expect(try findings(text) == ["نيويورك تايمز | العالم يواجه أزمة طاقة | نيويورك تايمز"])
  }

  @Test func `a country speaks where its words are in the first person`() throws {
    #expect(
      try findings("السعودية: سنطور علاقتنا مع الجيران") == [
        "السعودية | سنطور علاقتنا مع الجيران | السعودية"
      ])
    #expect(try findings("السعودية: مقتل ثلاثة في حادث سير").isEmpty)
    let credit = try findings("سعد فهمي - جدة: أعلنت البلدية موعد المعرض")
    #expect(credit.allSatisfy { !$0.hasPrefix("جدة") })
  }

  @Test func `a body in marks is one that is named further on`() throws {
    let text = """
      «الإسكان»: ألفا مواطن وقعوا عقود شقق

      وزعت وزارة الإسكان الشقق في المعرض.
      """
    #expect(try findings(text).first?.hasPrefix("«الإسكان» | ألفا مواطن وقعوا عقود شقق") == true)
  }

  @Test func `where a text was sent from names nobody who speaks`() throws {
    let text = """
      ندوة المصارف تبدأ

      المنامة - مجموعة النخيل: انعقدت ندوة المصارف في المدينة.
      """
    #expect(try findings(text).isEmpty)
  }

  @Test func `how often is not what was said`() throws {
    #expect(
      try findings("وعادة ما يقول الخبراء إن الطريق طويل.") == ["الخبراء | الطريق طويل | الخبراء"])
  }

  @Test func `that not is one word`() throws {
    #expect(
      try findings("وتوقعت الوزارة ألا تنتهي الأزمة هذا العام.") == [
        "الوزارة | ألا تنتهي الأزمة هذا العام | الوزارة"
      ])
    #expect(try findings("ولم يذكر الوزير إلا تأخر العمل.").isEmpty)
  }

  @Test func `I hope is no report of another`() throws {
    let text = "وقال سعد فهمي إن النتيجة عادلة، وآمل أن نفوز في المباراة المقبلة."
    let said = "النتيجة عادلة، وآمل أن نفوز في المباراة المقبلة"
    #expect(try findings(text) == ["سعد فهمي | \(said) | سعد فهمي"])
  }

  @Test func `behind the particle of a nominal clause stands a noun`() throws {
    let text = "وقالت الكاتبة إن أمل الرئيس في أن يفوز قد تبدد."
    #expect(try findings(text) == ["الكاتبة | أمل الرئيس في أن يفوز قد تبدد | الكاتبة"])
  }

  @Test func `a verb of finding reports where somebody is named`() throws {
    #expect(
      try findings("اكتشفت دراسة جديدة أن القهوة مفيدة.") == [
        "دراسة جديدة | القهوة مفيدة | دراسة جديدة"
      ])
    #expect(try findings("ثم عادت إلى البيت واكتشفت أن الباب مفتوح.").isEmpty)
  }

  @Test(arguments: [
    ("النقد الدولي", "كشف صندوق النقد الدولي خطته."), ("المعارضة السورية", "بدأ الحوار أمس."),
    ("دراسة ألمانية", "بدأ الحوار أمس."), ("«العمل والإسكان»", "أعلنت وزارة العمل والإسكان خطتها."),
    ("سعد لـ «الميناء»", "وصل الوزير سعد فهمي أمس."),
    ("الحداد", "افتتحت مديرة التعليم رهف الحداد المعرض."),
  ])
  func `a headline names who speaks in many ways`(name: String, body: String) throws {
    let source = name.split(separator: " لـ")[0]
    let text = "\(name): البيوت الجديدة لا تكفي السكان\n\(body)"
    #expect(
      try findings(text).first?.hasPrefix("\(source) | البيوت الجديدة لا تكفي السكان |") == true)
  }

  @Test func `a country speaks of what is its own`() throws {
    #expect(
      try findings("مصر : تدخل الجيران في شؤوننا مرفوض\nوصل الوفد أمس.").first?
        .hasPrefix("مصر | تدخل الجيران في شؤوننا مرفوض |") == true)
    #expect(try findings("مصر : الجيش ينقذ طاقم مركب في الميناء\nوصل الوفد أمس.").isEmpty)
  }

  @Test func `a section is headed by who speaks in it`() throws {
    let text = """
      فاز الفريق أمس.
      وكان الملعب ممتلئا.
      -جورج : القادم أفضل
      أكد مدرب المنتخب جورج إيفانوف ذلك.
      """
    #expect(try findings(text).contains { $0.hasPrefix("جورج | القادم أفضل |") })
    let list = """
      فاز الفريق أمس.
      وكان الملعب ممتلئا.
      المكان: ملعب المدينة
      وحضر المدرب سعد فهمي إلى المكان.
      """
    #expect(try findings(list).isEmpty)
  }
}
