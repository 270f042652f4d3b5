import Testing

/// Words that look like a report and are none, and where a report ends.
@Suite struct LookAlikeTests {
  @Test(arguments: [
    "وتوقيع مذكرة التفاهم يؤكد أن المدينة تنمو.", "وانخفاض الأسعار يظهر أن الطلب تراجع.",
    "وعدد الاتفاقيات يشير إلى أن المدينة تنمو.",
  ])
  func `what was done proves and says nothing`(text: String) throws {
    #expect(try findings(text).isEmpty)
  }

  @Test(arguments: ["المادة", "الخطة", "المبادرة"])
  func `a text says something`(text: String) throws {
    #expect(try findings("وأكدت \(text) أن الأجر يدفع كل شهر.").count == 1)
  }

  @Test(arguments: ["أعلى المعايير", "توجيهات الوزير", "تعليمات الوزارة", "النموذج المعد لذلك"])
  func `according to a rule tells how`(rule: String) throws {
    #expect(try findings("وتنفذ الشركة المشروع في موعده، وفق \(rule).").isEmpty)
    let text = "وقال الوزير سعد فهمي إن المشروع نفذ وفق \(rule) وسلم للبلدية."
    #expect(try findings(text).count == 1)
  }

  @Test func `an indefinite accusative is no dual`() throws {
    #expect(try findings("وهي من أكثر الشهادات طلبًا على مستوى المدينة والقرية.").isEmpty)
    #expect(try findings("وانضم إلى الفريق ثلاثة لاعبين جددا بعد انتهاء الموسم.").isEmpty)
    #expect(try findings("وقال الوزيران إنهما أكدا أهمية العمل.").count >= 1)
  }

  @Test func `who is called something calls nobody`() throws {
    #expect(try findings("وزار المدينة شاعر يدعى سعد فهمي اعتمادا على دعوة البلدية.").isEmpty)
  }

  @Test func `a noun of action behind a verb is its object`() throws {
    let text = "وقال الوزير سعد فهمي إن بلاده ترفض وصف الحركة بالمتشددة."
    #expect(try findings(text).allSatisfy { !$0.hasPrefix("الحركة |") })
  }

  @Test func `a pronoun is no ending of a participle`() throws {
    #expect(try findings("وقال سعد فهمي إن العمل بدأ في المركز ومقره بالعاصمة.").count == 1)
  }

  @Test func `how something grew is no report of it`() throws {
    #expect(try findings("وتراجعت الصادرات هذا العام، كما زاد العجز الكلي بنسبة كبيرة.").isEmpty)
  }

  @Test(arguments: ["ولم يتضح متى", "وهو الأمر الذي أثار الجدل حين", "وذلك ردا على سؤال كيف"])
  func `the reporter's remark ends what was said`(remark: String) throws {
    #expect(
      try findings("وقال الوزير سعد فهمي إن الجسر سيفتح قريبا، \(remark) ينتهي العمل.").first
        == "الوزير سعد فهمي | الجسر سيفتح قريبا | سعد فهمي")
  }

  @Test func `without a mark before it the same is part of what was said`() throws {
    #expect(
      try findings("وقال الوزير سعد فهمي إن التحقيق مستمر ولم يتضح سبب الحريق.").first
        == "الوزير سعد فهمي | التحقيق مستمر ولم يتضح سبب الحريق | سعد فهمي")
  }

  @Test func `a government's regime is a source`() throws {
    #expect(try findings("وقتل ثلاثة جنود في المواجهات، وفقا للنظام السوري.").count == 1)
  }

  @Test func `a ministry called by its field speaks, in the feminine`() throws {
    #expect(try findings("التضامن تؤكد صرف المعاشات في موعدها كل شهر.").count == 1)
  }

  @Test func `an accusative in the headline is nobody's word`() throws {
    let text = "تونس: نواب يقترحون قانونا لحماية الشواطئ\n\nوناقش البرلمان القانون أمس."
    #expect(try findings(text).isEmpty)
  }

  @Test(arguments: ["مقدما التهنئة للعمال", "شاكرا أهل المدينة", "مستعرضا خطط الوزارة"])
  func `a participle behind a comma tells what the speaker did`(deed: String) throws {
    #expect(
      try findings("وقال الوزير سعد فهمي إن الجسر سيفتح قريبا، \(deed).").first
        == "الوزير سعد فهمي | الجسر سيفتح قريبا | سعد فهمي")
  }

  @Test func `the topic of the next report is none of the last`() throws {
    let text = "وقال سعد فهمي إن السوق هادئة وعن الأسعار قال كريم حداد إن اللحم غال."
    #expect(
      try findings(text) == [
        "سعد فهمي | السوق هادئة | سعد فهمي", "كريم حداد | اللحم غال | كريم حداد",
      ])
  }

  @Test func `the same people act on`() throws {
    #expect(
      try findings("وقالت الشرطة إن لصوصا اقتحموا الحديقة وقتلوا غزالا.").first?
        .contains("| لصوصا اقتحموا الحديقة وقتلوا غزالا |") == true)
  }

  @Test func `a subject with its relative clause waits for its verb`() throws {
    let text = "وقال المركز إن الأدلة التي جمعها خلال عام، أظهرت أن البئر جفت."
    #expect(
      try findings(text).first?.contains("| الأدلة التي جمعها خلال عام، أظهرت أن البئر جفت |")
        == true)
  }

  @Test func `in his words interrupts a clause that goes on`() throws {
    let text = "وقال الوزير سعد فهمي إن البلاد غنية على حد قوله في مجالات كثيرة."
    #expect(
      try findings(text).first == "الوزير سعد فهمي | البلاد غنية … في مجالات كثيرة | سعد فهمي")
  }

  @Test func `between them is no while`() throws {
    let text = "ودعت الوزيرة سلمى حداد إلى إيجاد صيغ للتعاون، فيما بينها لدعم السوق."
    #expect(try findings(text).first?.contains("فيما بينها لدعم السوق") == true)
  }

  @Test func `what somebody did next was said before it`() throws {
    #expect(
      try findings("وحضر الوزير سعد فهمي الحفل قبل أن يؤكد أن العمل بدأ.").last?
        .contains("| العمل بدأ |") == true)
    #expect(try findings("ولعب سعد فهمي المباراة قبل أن يكرر المحاولة في الشوط الثاني.").isEmpty)
  }

  @Test func `what that stands for ends before its frame, and the pronoun agrees with who acts`()
    throws
  {
    let denial = try findings(
      "ونفى الوزير سعد فهمي ذلك في تصريحات لإذاعة المدينة بقوله: «لا تراجع».")
    #expect(denial.count == 1 && denial[0].contains("| لا تراجع | سعد فهمي"))
    #expect(
      try findings("وذكر المدير أن الوزيرة ردت عليه بقولها: «لا تراجع».").allSatisfy {
        !$0.hasPrefix("المدير | لا تراجع")
      })
  }

  @Test func `one report in two words is one`() throws {
    let text = "ونفى الوزير سعد فهمي ذلك بقوله: «صحيح أننا كنا صارمين في كل شيء»."
    #expect(try findings(text).count == 1)
  }

  @Test(arguments: [
    "الشركة استأجرت أرضا وباشرت بتنفيذ المشروع", "الشاعر شارك في الحركة وحكم عليه بالسجن",
    "الشرطة وصلت إلى منزله واعتقلته", "استهداف البيوت وقتل الناس جريمة",
  ])
  func `a verb without a subject of its own goes on`(clause: String) throws {
    #expect(
      try findings("وقال المدير سعد فهمي إن \(clause).").first
        == "المدير سعد فهمي | \(clause) | سعد فهمي")
  }

  @Test func `a verb with a subject of its own is the next thing told`() throws {
    let text = "وقال المدير سعد فهمي إن العمل بدأ وغادر الوزير كريم حداد المدينة."
    #expect(try findings(text).first == "المدير سعد فهمي | العمل بدأ | سعد فهمي")
  }

  @Test func `a phrase that turns to somebody else ends what was said`() throws {
    let text = "وقال سعد فهمي إن الناس خرجوا، إلى ذلك أعلن كريم حداد أن العمل بدأ."
    #expect(try findings(text).first == "سعد فهمي | الناس خرجوا | سعد فهمي")
  }

  @Test func `what must not be is part of the clause`() throws {
    let text = "وقال سعد فهمي يجب ألا يشكو الصيادون من الموج."
    #expect(
      try findings(text).first?.hasPrefix("سعد فهمي | يجب ألا يشكو الصيادون من الموج |") == true)
  }

  @Test func `an accusative participle is no predicate`() throws {
    let text = "وقال سعد فهمي إن الفريق كان جيدا داعيا الجمهور إلى حضور المباراة."
    #expect(try findings(text).last == "- | الجمهور إلى حضور المباراة | سعد فهمي")
  }

  @Test(arguments: ["وحث المتمردين على إلقاء السلاح.", "ودعا الفرنسيين إلى التصويت غدا."])
  func `those in the accusative are spoken to`(text: String) throws {
    #expect(
      try findings("قال الوزير سعد فهمي إن العمل بدأ. " + text).last?.hasPrefix("- |") == true)
  }

  @Test(arguments: [
    "وقال سعد فهمي إن توقيع المذكرة مع الجيران هذا العام يؤكد أن المدينة تنمو.",
    "وقال سعد فهمي: «ما حدث في السوق أمس يؤكد أن المدينة تنمو».",
  ])
  func `a thing far before its verb proves and says nothing`(text: String) throws {
    #expect(try findings(text).count == 1)
  }

  @Test func `a title is no quotation`() throws {
    #expect(
      try findings("واختتمت الدورة أعمالها بمحاضرة بعنوان \"إدارة المشاريع والإعداد للشهادة\".")
        .isEmpty)
  }

  @Test(arguments: [
    "مقترحات عدة، أبرزها: إصلاح الجسر القديم في المدينة", "دخلوا السوق دون سبب يذكر أن الباب مفتوح",
  ])
  func `what is first or lacking is no verb`(clause: String) throws {
    #expect(
      try findings("وقدم السكان \(clause).").allSatisfy {
        !$0.hasPrefix("سبب |") && !$0.contains("إصلاح الجسر القديم في المدينة |")
      })
  }

  @Test func `what was not odd is a predicate`() throws {
    let text = "وقالت الوزيرة سلمى حداد إنه لم يكن مستغربا أن يغضب الناس."
    #expect(
      try findings(text) == ["الوزيرة سلمى حداد | إنه لم يكن مستغربا أن يغضب الناس | سلمى حداد"])
  }
}
