import Testing

/// What was done or who was addressed, right behind the one who speaks.
@Suite struct ObjectBehindSubjectTests {
  @Test(arguments: [
    (
      "ووصف سموه برنامج الإقراض بالخطوة المهمة.",
      "سموه | برنامج الإقراض بالخطوة المهمة | سموه"
    ),
    ("ورفضت واشنطن التعليق على الخبر.", "واشنطن | التعليق على الخبر | واشنطن"),
    (
      "استنكر دبلوماسيون عرب ومصريون مزاعم العدو.",
      "دبلوماسيون عرب ومصريون | مزاعم العدو | دبلوماسيون عرب ومصريون"
    ),
    (
      "هدد نواب محافظون الرئيس فهد بإلغاء الاتفاق.",
      "نواب محافظون | بإلغاء الاتفاق | نواب محافظون"
    ),
    (
      "هددت الحكومة الشركات الأجنبية بإغلاق مقارها.",
      "الحكومة | بإغلاق مقارها | الحكومة"
    ),
  ])
  func `a finished subject takes no further noun`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test func `two words behind the article stay one body`() throws {
    #expect(
      try findings("وقالت الهيئة العامة إن الطريق مغلق.").first?.hasPrefix("الهيئة العامة |")
        == true)
  }

  @Test(arguments: [
    "وحث المتمردين على إلقاء السلاح.", "وحمل الصناعيين مسؤولية ارتفاع الأسعار.",
  ])
  func `people in the accusative are called upon`(sentence: String) throws {
    let found = try findings("وقال سامر فهد إن السوق مفتوح. " + sentence)
    #expect(found.last?.hasPrefix("- | ") == true)
    #expect(found.last?.hasSuffix(" | سامر فهد") == true)
  }

  @Test func `who stands behind أن and agrees with the verb is its subject`() throws {
    let text = "وقال الناطق إن الجزائر تدين بأشد العبارات هذا العمل."
    #expect(try findings(text).last == "الجزائر | هذا العمل | الجزائر, o:الناطق")
  }

  @Test(arguments: [
    ("وافتتح الوزير سامر عوبل المعرض، مؤكدا أن الثقافة مهمة.", "سامر عوبل"),
    ("وتلقى الأمير سامر بن عبدالمحسن اتصالات العزاء، معربا عن شكره للجميع.", "سامر بن عبدالمحسن"),
    ("وانتهز المرشح سامر رومني الفرصة، قائلا إن الوعود كاذبة.", "سامر رومني"),
    ("واعتقلت الشرطة رجلا في البلدة، وقالت إنه خطير.", "الشرطة"),
    ("وأصدرت الهيئة قرارا جديدا، مؤكدة أن السوق آمن.", "الهيئة"),
  ])
  func `the object of a verb of doing is no part of who did it`(
    sentence: String, speaker: String
  ) throws {
    let found = try findings("وقال خالد منصور إن السوق مفتوح. " + sentence)
    #expect(found.last?.hasSuffix(" | " + speaker) == true)
  }

  @Test func `people behind a body are called upon`() throws {
    for people in ["المزارعين", "المواطنين"] {
      #expect(
        try findings("ودعا المجلس \(people) إلى دعم العمل في المدينة.").first
          == "المجلس | \(people) إلى دعم العمل في المدينة | المجلس")
    }
  }

  @Test(arguments: [
    ("أعلنت الوزارة تنظيم دورة للمعلمين.", "الوزارة | تنظيم دورة للمعلمين | الوزارة"),
    ("وأعلن المجلس عقد جلسة جديدة غدا.", "المجلس | عقد جلسة جديدة غدا | المجلس"),
    ("وأوصت الدراسة بجمع رسائل الشاعر.", "الدراسة | بجمع رسائل الشاعر | الدراسة"),
    ("وقررت الحكومة دمج الهيئتين.", "الحكومة | دمج الهيئتين | الحكومة"),
    ("وأكد الوزير شفافية القرعة.", "الوزير | شفافية القرعة | الوزير"),
  ])
  func `short nouns of action are what was announced`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test(arguments: ["وجدد النادي عقد المدافع لعامين.", "ومضى العام دون تنظيم حفل."])
  func `a contract is renewed and not announced`(text: String) throws {
    #expect(try findings(text).isEmpty)
  }

  @Test func `a body of that name speaks for itself`() throws {
    #expect(
      try findings("أعلن تنظيم الفجر أن القرية هادئة.").first?.hasPrefix("تنظيم الفجر |") == true)
  }

  @Test(arguments: [
    "وصف الوزير سالم الحداد، القرار بـ«التاريخي».",
    "اتهم سالم الحداد -في بيان له- الشركة بتأخير العمل.",
  ])
  func `a family name before a mark is no object`(text: String) throws {
    let found = try findings(text)
    #expect(found.count == 1)
    #expect(found.first?.contains("سالم الحداد | ") == true)
  }

  @Test func `somebody there is who says so`() throws {
    #expect(
      try findings("وهناك من يقول إن المشروع تعثر.").first?.hasPrefix("من | المشروع تعثر |")
        == true)
    #expect(try findings("وتخرج هناك من كلية الطب.").isEmpty)
  }

  @Test func `what opens a clause speaks for nobody`() throws {
    let text = "قال سالم الحداد إن الخطة جاهزة قبل اللقاء بعدما تعهد بتسليم المشروع."
    #expect(try findings(text).allSatisfy { !$0.hasPrefix("الخطة") })
  }
}
