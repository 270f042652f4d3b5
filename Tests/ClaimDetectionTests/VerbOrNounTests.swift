import Testing

/// Words that are spelled like a verb of saying, and verbs by which nobody says anything.
@Suite struct VerbOrNounTests {
  /// A report before the words in question, so that somebody could be carried over.
  static let before = "قال الوزير سعد فهمي إن العمل مستمر. "

  @Test(arguments: [
    "وتقوم الشركة بعملها على أفضل وجه ممكن بمراقبة الأسعار في السوق.",
    "وقد وجه القائد بمنطقة الجبل شكره وتقديره للعاملين على جهودهم.",
    "وتم رفض الطلب المقدم من اللجنة بأنه ناقص.",
    "وتم لفت أنظار السكان إلى محطات لا بد منها.",
    "ورفع المشاركون شكرهم لوزير النقل على اهتمامه بإنجاز الجسر في وقته.",
    "ووصل مؤشر يوضح للناس حركة الأسعار في الأسواق.",
    "وحاول الرجل الخروج من البلاد وطلب اللجوء إلى الخارج رغم التهديدات.",
    "والتسممات الغذائية تهدد بإفساد الصيف.",
    "وقد وجهت رسالة واضحة للعالم بضرورة العمل.",
    "وسيشعر كل زائر كأنه يرى المدينة للمرة الأولى.",
    "وركز الفريق على الهجوم في الشوط الثاني.",
    "ويشترط لاحتساب الساعات ألا يقل العمر عن عشرين سنة.",
  ])
  func `nobody says anything`(sentence: String) throws {
    #expect(try findings(Self.before + sentence).count == 1)
  }

  @Test func `a byline with dashes is nobody who speaks`() throws {
    let text = """
      ضبط لصوص

      محمد سالم- الميناء- المدينة: تمكنت شرطة المدينة من القبض على ثلاثة لصوص في المدينة.
      """
    #expect(try findings(text).isEmpty)
    #expect(
      try findings("ضبط لصوص\n\nأ ف ب- أبو زيد: أعلنت وزارة العدل أن اللصوص ثلاثة.") == [
        "وزارة العدل | اللصوص ثلاثة | وزارة العدل"
      ])
  }

  @Test func `behind another verb of doing a verb of saying is still one`() throws {
    let text = "وردا على سؤال عما إذا كان الجسر قد أغلق قال المدير سامي حداد إنه مفتوح."
    #expect(try findings(text) == ["المدير سامي حداد | إنه مفتوح | سامي حداد"])
  }
}
