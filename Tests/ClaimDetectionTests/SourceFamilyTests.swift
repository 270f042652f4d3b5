import Testing

/// Sources that stand in marks, behind a count, between commas, or beside those who are warned.
@Suite struct SourceFamilyTests {
  @Test(arguments: ["وبحسب «الميناء»", "ووفقا لـ«الميناء»", "وحسب \"الميناء\""])
  func `a name in marks alone is a source`(opening: String) throws {
    let found = try findings(opening + "، فإن السد الجديد يكفي المدينة عشرة أعوام.")
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("| السد الجديد يكفي المدينة عشرة أعوام | الميناء") == true)
  }

  @Test func `a rule in marks is no source`() throws {
    #expect(try findings("وبحسب «قانون العمل»، فإن الأجر يدفع كل شهر.").isEmpty)
  }

  @Test(arguments: ["عدد من السكان", "عدد كبير من السكان"])
  func `من behind a count leads to those who speak`(source: String) throws {
    #expect(
      try findings("وحذر \(source) من انهيار الجسر القديم.") == [
        "\(source) | انهيار الجسر القديم | \(source)"
      ])
  }

  @Test func `a family name like a verb stands before an office`() throws {
    let text = "وقال سامي جرين، المتحدث باسم الاتحاد، إننا نحتاج إلى الدعم."
    #expect(
      try findings(text) == [
        "سامي جرين، المتحدث باسم الاتحاد | إننا نحتاج إلى الدعم | الاتحاد, p:سامي جرين"
      ])
  }

  @Test func `a first name with ب stands between commas`() throws {
    let text = "وقالت نائب رئيس المجلس، بريزة خوري، إن البلاد بخير."
    #expect(
      try findings(text) == ["نائب رئيس المجلس، بريزة خوري | البلاد بخير | بريزة خوري"])
  }

  @Test func `those who are warned are not who warns`() throws {
    let text = "وحذر الدفاع المدني بمنطقة الشمال المواطنين والمقيمين من النزول إلى الأودية."
    let body = "الدفاع المدني بمنطقة الشمال"
    #expect(
      try findings(text) == ["\(body) | المواطنين والمقيمين من النزول إلى الأودية | \(body)"])
  }

  @Test func `a press office speaks for its body`() throws {
    let text = "وأكد المكتب الصحفي للشرطة أن الموقف مستقر."
    #expect(
      try findings(text) == [
        "المكتب الصحفي للشرطة | الموقف مستقر | الشرطة, p:المكتب الصحفي للشرطة"
      ])
  }

  @Test func `an age is no part of a name`() throws {
    let text = """
      وقالت كانغ مين 41/ عاما/ ، وهي محتجة "ليس كافيا أن نجتمع كل شهر".
      وذكرت كانغ أن الشركة أغلقت المكتب.
      """
    #expect(
      try findings(text) == [
        "كانغ مين | ليس كافيا أن نجتمع كل شهر | كانغ مين",
        "كانغ | الشركة أغلقت المكتب | كانغ مين",
      ])
  }

  @Test func `the second clause of a headline has its own subject`() throws {
    let text = "هولندا توقف الاستيراد والمجر تؤكد أنها جاهزة"
    #expect(try findings(text) == ["والمجر | أنها جاهزة | المجر"])
  }

  @Test func `one comma too many does not hide the subject`() throws {
    let text = "وكان وزير الإعمار سمير الدراجي، ، قال في كلمة له: \"إن الوزارة لديها مشاريع\"."
    #expect(
      try findings(text) == [
        "وزير الإعمار سمير الدراجي | الوزارة لديها مشاريع | سمير الدراجي, e:كلمة"
      ])
  }

  @Test func `a guest speaks on a programme and its station`() throws {
    let text = """
      وقالت سلمى الراوي، التي حلت ضيفة أمس الخميس على برنامج «نافذة» على إذاعة «الميناء»: \
      «يجمعنا التزام مع الجار».
      """
    #expect(
      try findings(text) == [
        "سلمى الراوي | يجمعنا التزام مع الجار | سلمى الراوي, e:برنامج «نافذة», o:إذاعة «الميناء»"
      ])
  }

  @Test(arguments: [
    (
      "أجرى الجيش التونسي تمرينات واسعة في الجبل، مؤكدا أن الحدود آمنة.",
      "- | الحدود آمنة | الجيش التونسي"
    ),
    (
      "أطلقت البلدية الجديدة مبادرات كثيرة في المدينة، مؤكدة أن الحضور كبير.",
      "- | الحضور كبير | البلدية الجديدة"
    ),
  ])
  func `what was done is no part of the body that did it`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test func `what a body is one of is no part of its name`() throws {
    let text = "أعلنت شركة «الواحة» إحدى الشركات التابعة للوزارة توقيعها مذكرة تفاهم."
    #expect(
      try findings(text) == [
        "شركة «الواحة» إحدى الشركات التابعة للوزارة | توقيعها مذكرة تفاهم | شركة «الواحة»"
      ])
  }

  @Test func `attention is drawn and draws nobody's`() throws {
    let text = "ولفت المتحدث الانتباه إلى أن الجسر متصدع."
    #expect(try findings(text) == ["المتحدث | الجسر متصدع | المتحدث"])
  }

  @Test func `a participle makes plain a thing too`() throws {
    let text = "وأكد الوزير سعد فهمي أن العمل مستمر، مبينا أهمية التنسيق بين الإدارات."
    #expect(
      try findings(text).last == "- | أهمية التنسيق بين الإدارات | سعد فهمي")
  }

  @Test func `a doctor's letter may stand off from its stop`() throws {
    let text = "يقول د . سمير الخضر: ليس المراد بالصبر السكوت."
    #expect(
      try findings(text) == ["د . سمير الخضر | ليس المراد بالصبر السكوت | سمير الخضر"])
  }

  @Test func `a mark too many does not turn the marks behind it round`() throws {
    let text = """
      قال سمير خوري ''إن ''البلاد أرادت أن تبني الجسر القديم''، وأضاف ''لا شيء يبرر هذا التأخير \
      الطويل''.
      """
    #expect(
      try findings(text).last == "- | لا شيء يبرر هذا التأخير الطويل | سمير خوري")
  }
}
