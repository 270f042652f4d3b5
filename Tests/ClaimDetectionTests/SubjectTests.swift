import Testing

/// Where the subject ends, and who is only told or spoken of.
@Suite struct SubjectTests {
  @Test(arguments: [
    ("أبلغ مصدر قناة النخيل أن الجسر أغلق.", "مصدر | الجسر أغلق | مصدر, o:قناة النخيل"),
    (
      "وأفاد مسؤول في الشرطة وكالة النخيل بأن القتلى ثلاثة.",
      "مسؤول في الشرطة | القتلى ثلاثة | مسؤول في الشرطة, o:وكالة النخيل"
    ),
    (
      "أوقف ثلاثة أشخاص في المدينة، وفق ما أفاد مصدر قضائي وكالة النخيل.",
      "مصدر قضائي | أوقف ثلاثة أشخاص في المدينة | مصدر قضائي, o:وكالة النخيل"
    ),
    ("وقال مصدر مطلع \"للميزان\" إن السد امتلأ.", "مصدر مطلع | السد امتلأ | مصدر مطلع, o:الميزان"),
  ])
  func `an outlet that is told is no part of who tells`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test(arguments: [
    ("وصفت الوزارة الهجوم بأنه جريمة.", "الوزارة | الهجوم بأنه جريمة | الوزارة"),
    (
      "اتهمت وزارة الدفاع المتمردين بقصف القرية.",
      "وزارة الدفاع | المتمردين بقصف القرية | وزارة الدفاع"
    ),
    (
      "وحملت الحكومة المعارضة مسؤولية الأزمة.",
      "الحكومة | المعارضة مسؤولية الأزمة | الحكومة"
    ),
    (
      "واعتبر الوزير القرار خطوة مهمة نحو السلام.",
      "الوزير | القرار خطوة مهمة نحو السلام | الوزير"
    ),
  ])
  func `an object is told from the subject before it`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test func `a topic set at the front is the subject`() throws {
    let text = "أما محمد هلال فقال إن الموقع مجهز."
    #expect(try findings(text) == ["محمد هلال | الموقع مجهز | محمد هلال"])
  }

  @Test func `a listener before the subject is passed over`() throws {
    let text = "وقال لنا الوزير سعد فهمي إن الجسر متين."
    #expect(try findings(text) == ["الوزير سعد فهمي | الجسر متين | سعد فهمي"])
  }

  @Test func `the talk that somebody ends is no part of the name`() throws {
    let text = "واختتم سعد فهمي حديثه بقوله: سنعود إلى العمل غدا."
    #expect(try findings(text) == ["سعد فهمي | سنعود إلى العمل غدا | سعد فهمي"])
  }

  @Test func `an office that takes على is read on to the name`() throws {
    let text = "وقال المشرف العام على الفعاليات جمعان سليم إن الحفل غدا."
    #expect(
      try findings(text) == ["المشرف العام على الفعاليات جمعان سليم | الحفل غدا | جمعان سليم"])
  }

  @Test func `a name that looks like بأن is a name`() throws {
    let text = "قال الأمين العام بان كي مون إن السلام ممكن."
    #expect(try findings(text) == ["الأمين العام بان كي مون | السلام ممكن | بان كي مون"])
  }

  @Test func `the first person of somebody's own belief is no report`() throws {
    let text = "وقال سعد فهمي: \"أعتقد أن الفريق سيفوز\"."
    #expect(try findings(text) == ["سعد فهمي | أعتقد أن الفريق سيفوز | سعد فهمي"])
  }

  @Test func `a name with a description between commas is the subject`() throws {
    let text = "جريجور ماكلنتوش، رئيس الدخل الثابت في شركة النخيل، يشير إلى أن التأثير كبير."
    #expect(
      try findings(text) == [
        "جريجور ماكلنتوش، رئيس الدخل الثابت في شركة النخيل | التأثير كبير | جريجور ماكلنتوش"
      ])
  }

  @Test func `a title broken by a preposition goes on to its holder`() throws {
    let text = "وقال مدير الوكالة الوطنية للوقاية من حوادث السير السيد ناصر بولعجول إن الطرق جيدة."
    #expect(
      try findings(text) == [
        "مدير الوكالة الوطنية للوقاية من حوادث السير السيد ناصر بولعجول | الطرق جيدة"
          + " | ناصر بولعجول"
      ])
  }

  @Test func `a share of people speaks`() throws {
    let text = "ويرى 32% من أصحاب العمل أن الإنتاج زاد."
    #expect(try findings(text) == ["32% من أصحاب العمل | الإنتاج زاد | 32% من أصحاب العمل"])
  }

  @Test(arguments: [
    "وزادت درجة تحمل المعدن، وهذا يشير إلى أن الصناعة تقدمت.",
    "يمكن القول إن السوق تحسنت كثيرا.",
    "الصيحات التي تدعو إلى هدم الجسر كثيرة.",
  ])
  func `what nobody says is no report`(text: String) throws {
    #expect(try findings(text).isEmpty)
  }

  @Test func `somebody who does something goes on to speak`() throws {
    let text = "أطلقت الوزارة حملة كبيرة أمس، وقالت إن الأموال ستجمع غدا."
    #expect(try findings(text) == ["- | الأموال ستجمع غدا | الوزارة"])
  }

  @Test func `a noun behind a preposition ends no walk to the report`() throws {
    let text = "وقال سالم فهمي في رده على أسئلة الصحافيين إن الدعم مستمر."
    #expect(try findings(text) == ["سالم فهمي | الدعم مستمر | سالم فهمي"])
  }

  @Test func `a verb like a noun is a verb behind a name and before a clause`() throws {
    let text = "لكن وزير النقل موشى أرينز كشف أمس أن الجسر قديم."
    #expect(try findings(text) == ["وزير النقل موشى أرينز | الجسر قديم | موشى أرينز"])
  }
}
