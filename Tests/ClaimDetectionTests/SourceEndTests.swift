import Testing

/// Where a source ends, with its marks, and what only stands beside it.
@Suite struct SourceEndTests {
  @Test(arguments: [
    (
      "وأكد الشيخ سالم الاتفاق مع الجانب الآخر على احترام الحدود.",
      "الشيخ سالم | الاتفاق مع الجانب الآخر على احترام الحدود | سالم"
    ),
    (
      "وأكد الوزير سالم فهد الالتزام بدعم المزارعين.",
      "الوزير سالم فهد | الالتزام بدعم المزارعين | سالم فهد"
    ),
    (
      "أوردت إحدى الإذاعات المحلية تقريرا مفاده أن النهر فاض.",
      "إحدى الإذاعات المحلية | النهر فاض | إحدى الإذاعات المحلية"
    ),
  ])
  func `what was done is no part of who did it`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test func `a family name with ل at its front was spoken to`() throws {
    let text = "وأعرب تشافيز لحداد عن تقديره للشعب. والتقى حداد الوفد."
    #expect(try findings(text) == ["تشافيز | تقديره للشعب | تشافيز"])
  }

  @Test func `a name keeps the mark that it closes with`() throws {
    let text = "قالت صحيفة «النخيل» إن السوق مغلق."
    #expect(try findings(text) == ["صحيفة «النخيل» | السوق مغلق | صحيفة «النخيل»"])
  }

  @Test(arguments: [
    "وقال الوزير إن الفرق بينها وبين جارتها أن السوق أكبر.",
    "وقال الوزير إن المسافة بين المدينة وبين القرى أن تطول.",
  ])
  func `وبين behind another بين is a preposition`(text: String) throws {
    #expect(try findings(text).count == 1)
  }

  @Test func `a modal verb begins what is said`() throws {
    let text = "وصل الوزير سعد فهمي أمس. وقال يجب أن تصل المياه إلى الجميع."
    #expect(try findings(text) == ["- | يجب أن تصل المياه إلى الجميع | سعد فهمي"])
  }

  @Test func `a word in the written accusative tells how it was said`() throws {
    let text = "وصل الوزير سعد فهمي أمس. وقال ضاحكًا إن السفر طال."
    #expect(try findings(text) == ["- | السفر طال | سعد فهمي"])
  }

  @Test(arguments: [
    "توقف العمل في المصنع، وذلك وفقا لمصادر نقابية.",
    "توقف العمل في المصنع، وفقا لمصادر نقابية.",
  ])
  func `وذلك before a trailing source is no part of the content`(text: String) throws {
    #expect(try findings(text) == ["لمصادر نقابية | توقف العمل في المصنع | مصادر نقابية"])
  }

  @Test func `two words are enough behind a leading source`() throws {
    let text = "وبحسب الوزارة فإن الأسعار سترتفع."
    #expect(try findings(text) == ["الوزارة | الأسعار سترتفع | الوزارة"])
  }

  @Test func `في غضون ذلك is a frame and nothing that speaks`() throws {
    let text = "وفي غضون ذلك يقول لـ«النخيل» بشير سليم، مصور من القرية، إنه نجا."
    let found = try findings(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("بشير سليم") == true)
  }

  @Test func `a rank behind the body is of him who speaks for it`() throws {
    let text = "وأوضح المتحدث الرسمي للدفاع المدني بمنطقة جازان الرائد سعد حداد أن المطر هطل."
    #expect(
      try findings(text).first?.hasSuffix("| الدفاع المدني بمنطقة جازان, p:سعد حداد") == true)
  }

  @Test func `what a body is for is no name`() throws {
    let text = "لفت رئيس الشبكة العربية لحقوق الإنسان إلى أن الفريق حضر."
    let office = "رئيس الشبكة العربية لحقوق الإنسان"
    #expect(try findings(text) == ["\(office) | الفريق حضر | \(office)"])
  }

  @Test func `التي is no subject of a verb in the masculine plural`() throws {
    let text = "قال الوزير سعد فهمي إنه يعمل في الأماكن التي يقررون أن يكونوا فيها."
    #expect(try findings(text).allSatisfy { !$0.hasPrefix("الأماكن") })
  }

  @Test func `what was described says nothing`() throws {
    let text = "قال الوزير سعد فهمي إن البلاد تعرضت لما وصف بكارثة كبيرة أخرى."
    #expect(try findings(text).count == 1)
  }

  @Test func `an adjective behind a paper is not whose it is`() throws {
    let text = "أظهر تقرير اقتصادي أن النمو تراجع."
    #expect(
      try findings(text) == ["تقرير اقتصادي | النمو تراجع | تقرير اقتصادي, d:تقرير"])
  }

  @Test func `ردا على is no verb in the dual`() throws {
    let text = """
      قال الوزير سعد فهمي إن العمل بدأ. وردا على سؤال حول ما إذا كان الجسر قد أغلق قال المدير سامي حداد \
      إنه مفتوح.
      """
    #expect(try findings(text).count == 2)
  }

  @Test func `a participle behind a plural in ات describes it`() throws {
    let text = "وصل الوزير سعد فهمي أمس، ويمد الموقع القراء بمعلومات مفيدة عن البلد الآخر."
    #expect(try findings(text).isEmpty)
  }

  @Test func `an office behind a name goes on with ل and ب`() throws {
    for source in [
      "سعد فهمي وزير الدولة للتجارة", "سعد فهمي مدير المصنع بمدينة الساحل",
    ] {
      #expect(
        try findings("قال \(source) إن الآلات جديدة.") == ["\(source) | الآلات جديدة | سعد فهمي"])
    }
  }

  @Test func `a body is called by what it is there for`() throws {
    let body = "منظمة الدفاع عن حقوق الأطفال"
    #expect(try findings("قالت \(body) إن المدارس مغلقة.") == ["\(body) | المدارس مغلقة | \(body)"])
    #expect(
      try findings("أعلنت وزارة الدفاع عن مقتل ثلاثة جنود.") == [
        "وزارة الدفاع | مقتل ثلاثة جنود | وزارة الدفاع"
      ])
  }

  @Test func `he who is from a university speaks and not she`() throws {
    let text = "ورحب الدكتور حسن سالم من جامعة الساحل الذي أشار إلى أن العقار مفيد."
    #expect(try findings(text).last?.contains("حسن سالم من جامعة الساحل | العقار مفيد") == true)
  }

  @Test func `the word for herself closes who speaks`() throws {
    #expect(
      try findings("ووصفت منظمة النخيل ذاتها القانون الجديد بأنه مجحف.") == [
        "منظمة النخيل ذاتها | القانون الجديد بأنه مجحف | منظمة النخيل"
      ])
  }

  @Test func `both parts of a name belong to one man`() throws {
    #expect(
      try findings("واتهم رئيس الجمعية، عبد الله صبري، الحكومة بإهمال القرى.") == [
        "رئيس الجمعية، عبد الله صبري | الحكومة بإهمال القرى | عبد الله صبري"
      ])
  }

  @Test func `the day before yesterday says nothing`() throws {
    #expect(
      try findings("وكان الوزير سعد فهمي قال أول من أمس إن الجسر سيفتح غدا.") == [
        "الوزير سعد فهمي | الجسر سيفتح غدا | سعد فهمي"
      ])
  }

  @Test func `behind a man's title a name may look like a verb`() throws {
    #expect(
      try findings("وتساءل الدكتور رفعت كامل: «متى يفتح المستشفى أبوابه؟».") == [
        "الدكتور رفعت كامل | متى يفتح المستشفى أبوابه | رفعت كامل"
      ])
  }

  @Test func `a relative clause that only a comma closes stands between a paper and its verb`()
    throws
  {
    let text = "وذكر المركز أن الدراسة التي نشرها الباحث أمس، كشفت أن الماء ملوث."
    #expect(try findings(text).last?.hasPrefix("الدراسة | الماء ملوث |") == true)
  }
}
