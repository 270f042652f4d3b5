import Testing

/// Whom a calling, an office or a body's kind means.
@Suite struct CallingTests {
  @Test(arguments: [
    "المسؤول الحكومي", "المسؤول ذاته", "المصدر نفسه", "الفنان المغربي", "المسئول",
  ])
  func `a calling means the one who spoke last`(calling: String) throws {
    let text = """
      قال الوزير سعد فهمي إن الطريق مغلق.
      وأكد \(calling) أن الجسر جديد.
      """
    #expect(try findings(text).last == "\(calling) | الجسر جديد | سعد فهمي")
  }

  @Test(arguments: ["الباحثون", "الباحثين"])
  func `people called by their trade are those brought in before`(people: String) throws {
    let text = """
      قام باحثون في علم النبات بدراسة طويلة.
      وقال \(people) إن الماء قليل.
      """
    #expect(try findings(text) == ["\(people) | الماء قليل | باحثون في علم النبات"])
  }

  @Test func `information is nobody who spoke before`() throws {
    let text = """
      قال الوزير سعد فهمي إن الطريق مغلق.
      وبحسب المعلومات الأولية، فإن الحارس هرب.
      """
    #expect(try findings(text).last?.hasSuffix("سعد فهمي") == false)
  }

  @Test func `a style means whoever is given it`() throws {
    let text = """
      سمو أمير المنطقة يفتتح السوق.
      وشدد سموه على أن السوق مجاني.
      وكان سمو الأمير خالد الفهد أمير المنطقة قد وصل صباحا.
      """
    #expect(try findings(text).last == "سموه | السوق مجاني | خالد الفهد")
  }

  @Test func `the name of a body is not that of people who work there`() throws {
    let text = """
      وقال اقتصاديو البنك الدولي إن النمو ضعيف.
      وأكد البنك الدولي أن العجز كبير.
      """
    #expect(try findings(text).last == "البنك الدولي | العجز كبير | البنك الدولي")
  }

  @Test func `a body called by its office and name in marks is the one named before`() throws {
    let text = """
      استقبل سعد فهمي، رئيس جمعية "النخيل" الوفد. وقال إن العمل مستمر.
      وأكد رئيس جمعية "النخيل" أن الجسر جديد.
      """
    #expect(try findings(text).last == "رئيس جمعية \"النخيل\" | الجسر جديد | سعد فهمي")
  }

  @Test(arguments: ["الهيئة ذاتها", "الشركة نفسها"])
  func `a kind of body that points back is the body that spoke last`(body: String) throws {
    let text = """
      انتقدت شبكة النخيل القرار، وقالت إن العمل مستمر.
      وأكدت \(body) أن الجسر جديد.
      """
    #expect(try findings(text).last == "\(body) | الجسر جديد | شبكة النخيل")
  }

  @Test func `a body called by its name alone is the one of that name, wherever it stands`() throws
  {
    let text = """
      "نخليوة" تؤكد أن السوق مجاني
      وقالت جمعية “نخليوة” إن الطريق مغلق.
      وأكدت نخليوة أن الجسر جديد.
      """
    #expect(
      try findings(text).map { $0.split(separator: "|").last.map(String.init) }
        == Array(repeating: " جمعية “نخليوة”", count: 3))
  }

  @Test func `the speaker is whoever goes on speaking, not a spokesman further up`() throws {
    let text = """
      وقال سعد فهمي المتحدث باسم شبكة النخيل إن الطريق مغلق.
      وقال الباحث كريم رمزي إن الجسر جديد. وأضاف رمزي أن السوق مجاني.
      وشدد المتحدث على أن الماء قليل.
      """
    #expect(try findings(text).last == "المتحدث | الماء قليل | كريم رمزي")
  }

  @Test func `the speaker is the spokesman where another one spoke but once`() throws {
    let text = """
      وقال سعد فهمي المتحدث باسم شبكة النخيل إن الطريق مغلق.
      وقال الباحث كريم رمزي إن الجسر جديد.
      وشدد المتحدث على أن الماء قليل.
      """
    #expect(try findings(text).last?.hasSuffix("كريم رمزي") == false)
  }
}
