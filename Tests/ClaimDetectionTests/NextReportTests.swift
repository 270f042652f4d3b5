import Testing

/// Where the reporter goes on behind what is reported.
@Suite struct NextReportTests {
  private func contents(_ text: String) throws -> [String] {
    try findings(text).map { String($0.split(separator: "|")[1].dropFirst().dropLast()) }
  }

  @Test func `an earlier report ends the one before it`() throws {
    let text = "قال الوزير سعد فهمي إن الخطة جاهزة، وكانت الهيئة قد أعلنت أن العدد ارتفع."
    #expect(try contents(text) == ["الخطة جاهزة", "العدد ارتفع"])
  }

  @Test func `what somebody else said against it is another report`() throws {
    let text = "وقال المدير إن الشركة تخسر، لكن وزارة المالية قالت إن أرباحها كبيرة."
    #expect(
      try findings(text) == [
        "المدير | الشركة تخسر | المدير",
        "وزارة المالية | أرباحها كبيرة | وزارة المالية",
      ])
  }

  @Test func `but sets nothing against it where nobody reports`() throws {
    let text = "وقال المدير إن الشركة تخسر، لكن العمال لا يعرفون السبب."
    #expect(try contents(text) == ["الشركة تخسر، لكن العمال لا يعرفون السبب"])
  }

  @Test(arguments: [
    "أعلن الوزير سعد فهمي عن إقرار العطلة، في حين اختار الرئيس الصمت.",
    "أعلن الوزير سعد فهمي عن إقرار العطلة، غير أن المدارس لم تغلق.",
    "أعلن الوزير سعد فهمي عن إقرار العطلة، لكن أحدا لم يحتفل.",
  ])
  func `no clause is set beside a noun phrase`(text: String) throws {
    #expect(try contents(text) == ["إقرار العطلة"])
  }

  @Test func `what else is no statement stays with a noun phrase`() throws {
    let text = "دعا الوزير سعد فهمي إلى العمل بجد، ليس في المدن بل في القرى."
    #expect(try contents(text) == ["العمل بجد، ليس في المدن بل في القرى"])
  }

  @Test func `when it comes is told by the reporter`() throws {
    let text = "قال البنك إن الأسعار ارتفعت؛ يأتي ذلك في وقت تشهد فيه البلاد أزمة."
    #expect(try contents(text) == ["الأسعار ارتفعت"])
    #expect(try contents("قال البنك إن الرخاء يأتي هذا العام.") == ["الرخاء يأتي هذا العام"])
  }

  @Test func `a further report of somebody named ends it whatever it is about`() throws {
    let text = "قال الوزير سعد فهمي إن العقد جاهز، وذكر الوزير تفاصيل الأجر."
    #expect(try contents(text) == ["العقد جاهز"])
  }

  @Test func `a noun of action joined with a preposition ends nothing`() throws {
    let text = "أوضح المدير سعد فهمي أننا وبحكم ارتباط الأسواق نتطلع إلى الخروج من الأزمة."
    #expect(
      try contents(text) == ["أننا وبحكم ارتباط الأسواق نتطلع إلى الخروج من الأزمة"])
  }

  @Test func `a question in marks before a comma ends no sentence`() throws {
    let text = """
      قال سعد فهمي إن السؤال "هل نبني أم ننتظر؟"، كما يعرف الجميع، لا جواب له.
      """
    #expect(
      try contents(text).first?.hasSuffix("لا جواب له") == true)
  }
}
