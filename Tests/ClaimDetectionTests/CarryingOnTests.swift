import Testing

/// What the words of one speaker go on through, and what they don't.
@Suite struct CarryingOnTests {
  @Test(arguments: [("وأضاف حداد", "حداد"), ("وأكد الوزير", "الوزير")])
  func `a talk goes on with a short name, though somebody else spoke in between`(
    report: String, source: String
  ) throws {
    let text = """
      قال الوزير سامي حداد في مؤتمر صحفي إن الميناء جاهز.
      وقالت النقابة إن العمال غاضبون.
      \(report) أن الرصيف واسع.
      """
    #expect(
      try findings(text).last == "\(source) | الرصيف واسع | سامي حداد, e:مؤتمر صحفي")
  }

  @Test func `what was said on another day has nothing of the talk, which goes on behind it`()
    throws
  {
    let text = """
      قال الوزير سامي حداد في مؤتمر صحفي إن الميناء جاهز.
      وكان حداد ذكر في وقت سابق أن الأرصفة ضيقة.
      وأضاف حداد أن الرصيف واسع.
      """
    #expect(
      try findings(text).suffix(2) == [
        "حداد | الأرصفة ضيقة | سامي حداد", "حداد | الرصيف واسع | سامي حداد, e:مؤتمر صحفي",
      ])
  }

  @Test func `what a relative clause tells on the way came through nothing`() throws {
    let text = """
      قال الوزير سامي حداد في مؤتمر صحفي إن الميناء جاهز.
      وزار المدينة سامي حداد الذي أكد أن الجسر قديم.
      وقال حداد إن الرصيف واسع.
      """
    let found = try findings(text)
    #expect(found.contains { $0.hasSuffix("| الجسر قديم | سامي حداد") })
    #expect(found.last == "حداد | الرصيف واسع | سامي حداد, e:مؤتمر صحفي")
  }

  @Test func `whoever says the same says it once`() throws {
    let text = """
      قال الخبير سامي حداد لصحيفة الميناء إن الأسعار سترتفع، كما قال الوزير رضا حمدان.
      وأضاف حداد أن الطلب كبير.
      """
    #expect(try findings(text).last == "حداد | الطلب كبير | سامي حداد, o:صحيفة الميناء")
  }

  @Test func `a law that something is built on passes nothing on`() throws {
    let text = """
      قال المدير سامي حداد إن الطرح سيتم على مراحل وبناء على ما ينص عليه القانون.
      وأضاف حداد أن الشبكة طويلة.
      """
    #expect(try findings(text).allSatisfy { !$0.contains("o:") })
  }

  @Test func `those who take part in a meeting don't speak at it`() throws {
    let text = """
      قال الوزير سامي حداد في كلمته إن الميناء جاهز.
      وبخصوص لقاءاته مع الوزراء المشاركين بالمؤتمر، أوضح حداد أنها كانت طيبة.
      """
    #expect(
      try findings(text).last.map { $0.hasSuffix("سامي حداد, e:كلمته") } == true)
  }

  @Test(arguments: [
    ("في حوار مع «الميناء»", "e:حوار, o:الميناء"),
    ("في حوار لصحيفة الميناء", "e:حوار, o:صحيفة الميناء"),
    ("في مقابلة مع \"الميناء\"", "e:مقابلة, o:الميناء"),
    ("في تصريحات لصحيفة الميناء", "o:صحيفة الميناء"),
    ("في أول ظهور تلفزيوني", "e:ظهور تلفزيوني"), ("على هامش ندوة", "e:ندوة"),
    ("خلال أشغال المؤتمر", "e:المؤتمر"), ("خلال احتفال", "e:احتفال"),
  ])
  func `a talk and the paper it was given to are two links, a statement to a paper is one`(
    place: String, links: String
  ) throws {
    let text = "وقال الوزير سامي حداد \(place) إن الجسر مفتوح."
    #expect(
      try findings(text) == ["الوزير سامي حداد | الجسر مفتوح | سامي حداد, \(links)"])
  }

  @Test func `a source that withheld his name was called by a paper`() throws {
    let text = "وقال المصدر الذي فضل عدم ذكر اسمه في اتصال هاتفي مع «الميناء» إن الجسر مفتوح."
    #expect(
      try findings(text) == ["المصدر | الجسر مفتوح | المصدر, e:اتصال هاتفي, o:الميناء"])
  }

  @Test func `a pronoun takes up the speech that it agrees with`() throws {
    let text = "ألقى الوزير سامي حداد كلمة لهذا الحفل قال فيها: الجسر مفتوح للجميع."
    #expect(try findings(text).last.map { $0.hasSuffix("سامي حداد, e:كلمة") } == true)
  }

  @Test func `a conference that was held is where the words behind it were said`() throws {
    let text = """
      عقد الوزير سامي حداد مؤتمرا صحفيا أمس.
      وقال حداد إن الميناء جاهز.
      """
    #expect(try findings(text) == ["حداد | الميناء جاهز | سامي حداد, e:مؤتمرا صحفيا"])
  }

  @Test func `a family's own occasion is none of speeches`() throws {
    let text = """
      قالت الوزيرة سلمى حداد في مؤتمر صحفي إن الميناء جاهز.
      وأضافت خلال حفل زفافها أن الرصيف واسع.
      """
    #expect(try findings(text).last?.contains("حفل") == false)
    let prize = "قالت الوزيرة سلمى حداد خلال حفل التكريم إن الميناء جاهز."
    #expect(try findings(prize).last?.contains("e:حفل") == true)
  }

  @Test func `what was said in a call is the caller's`() throws {
    let text = """
      تلقى الأمير رضا فهمي اتصالا هاتفيا من الرئيس سامي حداد، جدد خلاله ترحيبه بالضيوف الكرام.
      """
    #expect(try findings(text).allSatisfy { $0.contains("| سامي حداد") })
  }

  @Test func `statements that somebody gave are his`() throws {
    let text = """
      وعن التصريحات التي أدلى بها سالم فهمي خلال الاجتماع، والتي أكد فيها أن المدرب تأخر كثيرا.
      """
    #expect(try findings(text).last.map { $0.contains("| سالم فهمي, e:التصريحات") } == true)
  }
}
