import Testing

/// Who speaks for whom.
@Suite struct SpokespersonTests {
  @Test(arguments: [
    ("الناطق بلسان البلدية سامي حداد", "البلدية"),
    ("وزير الإعلام الناطق باسم الحكومة سامي حداد", "الحكومة"),
    ("وزير الإعلام والناطق الرسمي باسم الحكومة سامي حداد", "الحكومة"),
    ("نائب المتحدث باسم البلدية سامي حداد", "البلدية"),
  ])
  func `whatever else he is, a spokesperson speaks for a body`(source: String, body: String) throws
  {
    let text = "وقال \(source) إن الجسر مفتوح."
    #expect(try findings(text) == ["\(source) | الجسر مفتوح | \(body), p:سامي حداد"])
  }

  @Test func `one who held an office before the name is still a man by himself`() throws {
    let text = "وقال وزير النقل سامي حداد إن الجسر مفتوح."
    #expect(try findings(text) == ["وزير النقل سامي حداد | الجسر مفتوح | سامي حداد"])
  }

  @Test func `a spokesman without a name is the one who is named further on`() throws {
    let text = """
      قال المتحدث باسم البلدية إن الجسر مفتوح.
      وكتب المتحدث سامي حداد أن الطريق واسع.
      """
    #expect(
      try findings(text) == [
        "المتحدث باسم البلدية | الجسر مفتوح | البلدية, p:سامي حداد",
        "المتحدث سامي حداد | الطريق واسع | البلدية, p:سامي حداد",
      ])
  }

  @Test func `who reads out the statement of a body speaks for it`() throws {
    let text = "وقالت البلدية في البيان الذي تلاه المهندس سامي حداد إن الجسر مفتوح."
    #expect(
      try findings(text) == ["البلدية | الجسر مفتوح | البلدية, p:سامي حداد, d:البيان"])
  }

  @Test func `a press office passes on the words of whose it is`() throws {
    let text = """
      قال الوزير سامي حداد إن الجسر مفتوح.
      ونقل مكتبه الإعلامي عن حداد قوله إن الطريق واسع.
      """
    #expect(
      try findings(text).last == "حداد | الطريق واسع | سامي حداد, p:مكتبه الإعلامي")
  }

  @Test func `an office behind a verb that goes on is the last speaker's`() throws {
    let text = """
      انتقد سامي حداد، رئيس شبكة الصيادين، القرار. وقال حداد إن البحر للجميع.
      وأضاف رئيس جمعية «الموج» أن الصيادين غاضبون.
      """
    #expect(try findings(text).last.map { $0.hasSuffix("| سامي حداد") } == true)
  }

  @Test func `an office of a body called in full is that of its kind`() throws {
    let text = """
      أعلنت الهيئة العربية للموانئ عن خطة جديدة. وقال مدير الهيئة سامي حداد إن الجسر مفتوح.
      وأوضحت النقابة أن العمال غاضبون. وأوضح مدير الهيئة العربية أن الطريق واسع.
      """
    #expect(
      try findings(text).last == "مدير الهيئة العربية | الطريق واسع | سامي حداد")
  }

  @Test(arguments: ["رفعت", "طلعت", "نشأت"])
  func `behind a man's title a form in t is his name`(name: String) throws {
    let text = "وقال الدكتور \(name) كامل إن اللقاح آمن."
    #expect(try findings(text) == ["الدكتور \(name) كامل | اللقاح آمن | \(name) كامل"])
  }

  @Test func `a company called by its country is the only one that spoke`() throws {
    let text = """
      أعلنت شركة «الموج» عن هاتف جديد. وقالت الشركة الأميركية إن الهاتف رخيص.
      """
    #expect(
      try findings(text).last == "الشركة الأميركية | الهاتف رخيص | شركة «الموج»")
  }

  @Test func `a newspaper's report speaks for the newspaper, and who wrote it in it`() throws {
    let text = """
      استعرض تقرير لصحيفة «الميناء» أسباب الغلاء. وقال التقرير إن السوق ضيقة.
      وقالت الكاتبة منى حداد إن الطلب كبير.
      """
    #expect(
      try findings(text) == [
        "التقرير | السوق ضيقة | صحيفة «الميناء», d:التقرير",
        "الكاتبة منى حداد | الطلب كبير | منى حداد, d:التقرير",
      ])
  }

  @Test(arguments: [
    ("الرئيس التونسي الباجي قائد السبسي", "الباجي قائد السبسي"),
    ("وزير الخارجية التركي مولود أوغلو", "مولود أوغلو"),
  ])
  func `a first name may have an article, and an adjective is none`(source: String, name: String)
    throws
  {
    #expect(
      try findings("وقال \(source) إن الجسر مفتوح.") == ["\(source) | الجسر مفتوح | \(name)"])
  }
}
