import Testing

/// What is reported without أن or a mark, by verbs and objects of every kind.
@Suite struct OwnClauseTests {
  @Test(arguments: [
    "وقال سعد فهمي نطالب بإصلاح الطريق القديم.", "وقال سعد فهمي هناك نقص في المياه.",
    "وقال سعد فهمي سيتم فتح الجسر غدا.", "وقال سعد فهمي أعتقد أننا سننجح.",
  ])
  func `a verb in the first person is no part of who speaks`(text: String) throws {
    let words = text.dropLast().split(separator: " ").dropFirst(3).joined(separator: " ")
    #expect(try findings(text) == ["سعد فهمي | \(words) | سعد فهمي"])
  }

  @Test func `frames may stand before the words of one's own`() throws {
    let text =
      "قال المدير سعد فهمي إن العمل بدأ. وأضاف من أمام المقر في تصريح لفرانس برس نؤكد أننا سنبقى."
    #expect(try findings(text).last == "- | نؤكد أننا سنبقى | سعد فهمي, o:فرانس برس")
  }

  @Test func `behind a name and a comma an imperfect opens what is said`() throws {
    #expect(
      try findings("وقال المهندس سعد فهمي، يبلغ عدد الصور في القاعة مئة.") == [
        "المهندس سعد فهمي | يبلغ عدد الصور في القاعة مئة | سعد فهمي"
      ])
  }

  @Test func `where something was done opens no clause`() throws {
    #expect(try findings("الطالب سعد فهمي تابع هناك الدراسة في الجامعة سنوات.").isEmpty)
  }

  @Test func `saying takes a clause without a mark, studying none`() throws {
    #expect(
      try findings("وأشاد الوزير سعد فهمي بالاجتماع قائلا كان اجتماعا ممتازا ناقشنا فيه الكثير.")
        .last == "- | كان اجتماعا ممتازا ناقشنا فيه الكثير | سعد فهمي")
    #expect(try findings("يقول سعد فهمي: لدي متابعة لا بأس بها للمسرح.").count == 1)
  }

  @Test func `a verb may begin with the letters of the article`() throws {
    #expect(
      try findings("ألمح الوزير سعد فهمي إلى أنه سيستقيل.") == [
        "الوزير سعد فهمي | أنه سيستقيل | سعد فهمي"
      ])
    #expect(try findings("وفي السوق المحن والابتلاءات الأولى: غلاء الخبز هذا العام.").isEmpty)
  }

  @Test(arguments: [
    ("عزا", "إلى قلة الأمطار"), ("فسر", "لكون الطريق مغلقة"), ("برر", "بنقص العمال"),
    ("علل", "بأن العمال غادروا"),
  ])
  func `what is explained begins the content`(verb: String, cause: String) throws {
    #expect(
      try findings("وقد \(verb) الوزير سعد فهمي ارتفاع الأسعار \(cause).") == [
        "الوزير سعد فهمي | ارتفاع الأسعار \(cause) | سعد فهمي"
      ])
  }

  @Test func `what is explained may have its relative clause`() throws {
    #expect(
      try findings("وقد عزا الخبير سعد فهمي التراجع الذي شهده الإقليم إلى قلة الأمطار.") == [
        "الخبير سعد فهمي | التراجع الذي شهده الإقليم إلى قلة الأمطار | سعد فهمي"
      ])
  }

  @Test func `a participle explains what stands right behind it`() throws {
    let text = "قالت الوزيرة سلمى حداد إن الطلب تراجع، معللة ذلك بأن الأسعار ارتفعت."
    #expect(try findings(text).last == "- | ذلك بأن الأسعار ارتفعت | سلمى حداد")
    #expect(
      try findings("قال الوزير سعد فهمي إنه لا يجد مبررا لذلك لأن الوقت كاف.").count == 1)
  }

  @Test func `a paper shows what is no clause, a thing appears`() throws {
    #expect(
      try findings("وأظهر تقرير وزارة الصحة انخفاض عدد المرضى بالنصف.").first?
        .contains("| انخفاض عدد المرضى بالنصف |") == true)
    #expect(try findings("وعند الدخول يظهر شريط للبحث ويمكن استعراض المشاريع.").isEmpty)
  }

  @Test func `a need is seen without أن`() throws {
    #expect(
      try findings("ورأى الفريق الآخر ضرورة تغليب المصلحة العامة.") == [
        "الفريق الآخر | ضرورة تغليب المصلحة العامة | الفريق الآخر"
      ])
  }

  @Test func `how stands before أن`() throws {
    #expect(
      try findings("وقد أوضحت الوزيرة سلمى حداد كيف أن البئر جفت.") == [
        "الوزيرة سلمى حداد | كيف أن البئر جفت | سلمى حداد"
      ])
  }

  @Test func `the predicate before أن belongs to the clause`() throws {
    #expect(
      try findings("وأضاف الوزير سعد فهمي، من المؤسف أن يتأخر العمل.") == [
        "الوزير سعد فهمي | من المؤسف أن يتأخر العمل | سعد فهمي"
      ])
    #expect(
      try findings("وقال مصدر من الوزارة أن العمل تأخر.").first?.contains("| العمل تأخر |") == true)
  }

  @Test func `something is asked of somebody, a student is from somewhere`() throws {
    #expect(
      try findings("وطالب الوزير سعد فهمي من البلدية اتخاذ إجراءات صارمة.") == [
        "الوزير سعد فهمي | البلدية اتخاذ إجراءات صارمة | سعد فهمي"
      ])
    #expect(try findings("وشارك في الحفل طالب سعودي من أحد المعاهد كان ذاهبا إلى بيته.").isEmpty)
  }

  @Test func `behind a preposition a noun of saying reports with who says it`() throws {
    #expect(
      try findings("وارتفع السهم بعد إعلان الوزير سعد فهمي أن الأرباح تضاعفت.") == [
        "الوزير سعد فهمي | الأرباح تضاعفت | سعد فهمي"
      ])
    #expect(try findings("وارتفع السهم بعد إعلان النتائج التي تبين أن الأرباح تضاعفت.").count <= 1)
  }

  @Test func `in his words is a report of who acts`() throws {
    let text = "ورد المدرب سعد فهمي التحية لجمهوره بقوله: «لن ننسى هذه الليلة أبدا»."
    #expect(try findings(text).last?.contains("| لن ننسى هذه الليلة أبدا | سعد فهمي") == true)
  }

  @Test func `a pronoun of the first person is joined to a verb`() throws {
    let text = "قال المواطن سعد فهمي: زرت المركز، وأخبروني بأن الباب مغلق."
    #expect(try findings(text).contains { $0.contains("الباب مغلق |") && $0.hasPrefix("- |") })
  }

  @Test func `who is accused stands behind the verb of a headline`() throws {
    #expect(
      try findings("النرويج تتهم السويد بانتهاك الهدنة\nوقع الخلاف أمس.").first
        == "النرويج | السويد بانتهاك الهدنة | النرويج")
  }

  @Test(arguments: ["بإعلان النتائج غدا", "بتوضيح الحقيقة للناس"])
  func `what is a paper too may be what should be done`(deed: String) throws {
    #expect(
      try findings("وطالب الوزير سعد فهمي \(deed).") == ["الوزير سعد فهمي | \(deed) | سعد فهمي"])
  }

  @Test func `a name in marks before عن is who speaks`() throws {
    #expect(
      try findings("أعلنت \"خطوط النخيل\" عن إضافة ألف مقعد.").first?
        .hasPrefix("\"خطوط النخيل\" | إضافة ألف مقعد |") == true)
  }

  @Test func `a style with a pronoun is all of the subject`() throws {
    #expect(
      try findings("ووصف سموه برنامج الإقراض بالانطلاقة المهمة.").first?
        .hasPrefix("سموه | برنامج الإقراض بالانطلاقة المهمة |") == true)
  }

  @Test func `somebody reveals what a thing only shows`() throws {
    #expect(
      try findings("فيما كشف الوزير سعد فهمي بدء العمل في الجسر القديم.").first
        == "الوزير سعد فهمي | بدء العمل في الجسر القديم | سعد فهمي")
    #expect(try findings("وجمع الفريق الصخور وكشف طبقات تدل على بحر قديم.").isEmpty)
  }

  @Test(arguments: ["تحرك المنظمات", "توقف العمل في الجسر", "تأخر الرحلات عن موعدها"])
  func `nouns of action of the fifth form are objects`(noun: String) throws {
    #expect(
      try findings("وأعلن الوزير سعد فهمي \(noun).") == ["الوزير سعد فهمي | \(noun) | سعد فهمي"])
  }

  @Test func `the press that is told is no object`() throws {
    #expect(
      try findings("وأكد المدرب سعد فهمي لوسائل إعلام محلية أن الفريق جاهز.")
        == ["المدرب سعد فهمي | الفريق جاهز | سعد فهمي"])
  }

  @Test func `somebody is accused of what no list knows`() throws {
    #expect(
      try findings("النرويج تتهم السويد بانتهاكات للهدنة في الشمال\nوقع الخلاف أمس.").first
        == "النرويج | السويد بانتهاكات للهدنة في الشمال | النرويج")
    #expect(
      try findings("ونقل إلى المستشفى طالب سعودي يدرس في الجامعة وكان مصابا بطلقات نارية.").isEmpty)
  }

  @Test func `a deed may be spelled like a verb`() throws {
    #expect(
      try findings("وأوصى المدير سعد فهمي ببحث مطالب السكان.")
        == ["المدير سعد فهمي | ببحث مطالب السكان | سعد فهمي"])
  }

  @Test func `what is admitted needs no clause`() throws {
    let text = "قال الوزير سعد فهمي إن العمل بدأ. كما اعترف بحرج الموقف إذ إن الوقت ضيق."
    #expect(try findings(text).last == "- | بحرج الموقف إذ إن الوقت ضيق | سعد فهمي")
    #expect(
      try findings("واعترف بدر الحداد أن الوقت ضيق.") == ["بدر الحداد | الوقت ضيق | بدر الحداد"])
  }
}
