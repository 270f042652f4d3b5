import Testing

/// Where what is reported begins and ends.
@Suite struct ContentEdgeTests {
  func contents(_ text: String) throws -> [String] {
    try findings(text).map { String($0.split(separator: "|")[1].dropFirst().dropLast()) }
  }

  @Test func `a paper's issuer is not what it says`() throws {
    let text = "أعلنت وزارة الطاقة في بيان صادر عن المكتب الإعلامي، أن السعر العادل مئة ليرة."
    #expect(try contents(text) == ["السعر العادل مئة ليرة"])
  }

  @Test func `an answer between commas is not what was said`() throws {
    let text = "وأكد الوزير سعد فهمي، ردا على سؤال حول تطبيق الحصص، أن الأعضاء يدركون الوضع."
    #expect(try contents(text) == ["الأعضاء يدركون الوضع"])
  }

  @Test func `who has a copy is told between commas`() throws {
    let text = """
      وذكر الحزب، في بيان له الثلاثاء، حصل موقع الميزان على نسخة منه، إن الشعب يتعرض لظلم.
      """
    #expect(try contents(text) == ["الشعب يتعرض لظلم"])
  }

  @Test func `whoever is called upon belongs to the call`() throws {
    #expect(
      try findings("طالب مواطن الجهات الأمنية بتكثيف البحث عن ابنتيه.") == [
        "مواطن | الجهات الأمنية بتكثيف البحث عن ابنتيه | مواطن"
      ])
    #expect(
      try contents("ودعت الكنيسة الأرثوذكسية الأوكرانية كييف وموسكو إلى الاستمرار في الحوار.") == [
        "كييف وموسكو إلى الاستمرار في الحوار"
      ])
    #expect(
      try contents("ودعا الوزير سعد فهمي الجمعيات والمؤسسات للتنسيق فيما بينها.") == [
        "الجمعيات والمؤسسات للتنسيق فيما بينها"
      ])
  }

  @Test func `a semicolon ends nothing`() throws {
    let text = "وقال الوزير سعد فهمي إن العمل لا يتوقف؛ بل يتسع كل يوم."
    #expect(try contents(text) == ["العمل لا يتوقف؛ بل يتسع كل يوم"])
  }

  @Test func `brackets and percent signs stay with what they close`() throws {
    #expect(
      try contents("وأعلنت الشركة أن الدخل بلغ مليون دولار (نصف مليار دينار).") == [
        "الدخل بلغ مليون دولار (نصف مليار دينار)"
      ])
    #expect(
      try contents("وأعلنت الشركة أن الأرباح ارتفعت بنسبة 25%.") == [
        "الأرباح ارتفعت بنسبة 25%"
      ])
  }

  @Test func `brackets behind a colon hold what was said`() throws {
    let text = "وقال الوزير سعد فهمي: (ما زال لدينا طلب كبير) ، ثم غادر القاعة."
    #expect(try contents(text) == ["ما زال لدينا طلب كبير"])
  }

  @Test func `behind a colon the closing mark ends what was said`() throws {
    let text = "قال الشاعر سعد فهمي: «كلما ضاقت الأرض اتسعت السماء»رواه عنه تلاميذه."
    #expect(try contents(text) == ["كلما ضاقت الأرض اتسعت السماء"])
  }

  @Test func `a stop inside an address ends no sentence`() throws {
    let text = "وقال الوزير سعد فهمي إن الرابط متاح في الموقع www.example.net طوال اليوم."
    #expect(try contents(text) == ["الرابط متاح في الموقع www.example.net طوال اليوم"])
  }

  @Test func `that a source left something open is told by the reporter`() throws {
    let text = "وقال الوزير سعد فهمي إن العقد وقع من دون أن يحدد قيمته."
    #expect(try contents(text) == ["العقد وقع"])
  }

  @Test func `a participle behind a closing mark opens a report of its own`() throws {
    let text = """
      ودعا النائب سليم الحاج الحكومة إلى «التصرف بمسؤولية تجاه الناس»، مطالبا القضاء «بإنزال أشد العقوبات».
      """
    #expect(try contents(text).count == 2)
  }

  @Test func `a frame that closes the sentence belongs to what is said`() throws {
    let text = "وقال الوزير سعد فهمي إن العمل يسير كما يجب في هذا المجال."
    #expect(try contents(text) == ["العمل يسير كما يجب في هذا المجال"])
  }

  @Test func `a prime stands for a closing mark`() throws {
    let text =
      "وقال الوزير سعد فهمي: \"هذا تصحيح لمسار ثورة 2011″، ثم غادر القاعة. وقال \"سنعود غدا إلى العمل\"."
    #expect(try contents(text) == ["هذا تصحيح لمسار ثورة 2011", "سنعود غدا إلى العمل"])
  }

  @Test func `a pronoun before the mark is part of what is said unless it is only a joint`() throws
  {
    #expect(
      try contents("وأكدت الجمعية أنها «ستواصل العمل في القرى كلها».").first?.hasPrefix("أنها")
        == true)
    #expect(
      try contents("وأكد الوزير سعد فهمي أنه «لا عودة إلى الوراء بعد اليوم».") == [
        "لا عودة إلى الوراء بعد اليوم"
      ])
  }

  @Test func `where a talk was held is not what was said`() throws {
    let text = "وأكد الوزير سعد فهمي في تصريحات صحفية على هامش الندوة أن الطريق مغلق."
    #expect(try contents(text) == ["الطريق مغلق"])
  }

  @Test func `whoever is called upon may stand behind the paper that the call came in`() throws {
    let text = "طالبت وزارة الخارجية في بيان الأحد المجتمع الدولي بالتحرك لوقف البناء."
    #expect(try contents(text) == ["المجتمع الدولي بالتحرك لوقف البناء"])
  }

  @Test func `behind a leading source فقد opens what is said`() throws {
    let text = "وبحسب المرصد فقد اغتنم المقاتلون أسلحة كثيرة, وأحرقوا مخزنا في القرية."
    #expect(try contents(text).first?.hasPrefix("فقد اغتنم المقاتلون") == true)
  }

  @Test func `what follows from the words is part of them unless somebody is said to say it`()
    throws
  {
    for clause in [
      "وهو ما يجعل التجار يترددون", "الأمر الذي يجعل التجار يترددون", "وهو أمر جيد لنا",
    ] {
      let text = "قال الوزير سعد فهمي إن الطلب قليل، \(clause)."
      #expect(try contents(text) == ["الطلب قليل، \(clause)"])
    }
    #expect(
      try contents("قال الوزير سعد فهمي إن الطلب قليل، وهو ما أكد التجار أنه خطأ.").first
        == "الطلب قليل")
  }

  @Test func `a question mark that stands for a percent sign ends nothing`() throws {
    #expect(
      try contents("وقال الخبير سعد فهمي إن الأسعار ارتفعت بنسبة 8.8? مقارنة بالعام الماضي.") == [
        "الأسعار ارتفعت بنسبة 8.8? مقارنة بالعام الماضي"
      ])
  }

  @Test func `behind a main clause a relative one goes to the end of its sentence`() throws {
    let text = """
      أوضح ذلك مدير عام فرع الوزارة بمنطقة الجبل حسن سالم، الذي بين أن الموقع جاهز، والهادف إلى تسريع \
      الإجراءات.
      """
    #expect(
      try findings(text) == [
        "مدير عام فرع الوزارة بمنطقة الجبل حسن سالم | "
          + "الموقع جاهز، والهادف إلى تسريع الإجراءات | حسن سالم"
      ])
  }

  @Test func `what the rules provide for is no source`() throws {
    #expect(
      try contents("وقال الوزير سعد فهمي إن المشروع قائم على ما تنص عليه اللوائح الجديدة.") == [
        "المشروع قائم على ما تنص عليه اللوائح الجديدة"
      ])
  }

  @Test func `who the source of a phrase is does not belong to the words`() throws {
    #expect(
      try contents("وبحسب سعد فهمي، الذي يدير شركة الموانئ، فإن السفن تأخرت.") == ["السفن تأخرت"])
  }

  @Test func `the speaker's own words are no object`() throws {
    let text = """
      قال سعد فهمي إن الشركة تحترم العقد ولكنها ترفض الابتزاز، وفق تعبيره، وتحتفظ بحقها في اللجوء إلى القضاء.
      """
    #expect(try contents(text) == ["الشركة تحترم العقد ولكنها ترفض الابتزاز"])
  }
}
