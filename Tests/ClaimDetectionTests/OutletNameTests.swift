import Testing

/// How outlets are named, and what is no outlet.
@Suite struct OutletNameTests {
  @Test func `an outlet in brackets quotes somebody`() throws {
    let text = "ونقلت (سي إن إن) عن مصدر أمني قوله: إن الحارس أصيب."
    #expect(try findings(text) == ["مصدر أمني | الحارس أصيب | مصدر أمني, o:سي إن إن"])
  }

  @Test func `a name in brackets belongs to the outlet before it`() throws {
    let text = "قال الوزير سعد فهمي لوكالة (فرانس برس) إن المصنع مغلق."
    #expect(
      try findings(text) == [
        "الوزير سعد فهمي | المصنع مغلق | سعد فهمي, o:وكالة (فرانس برس)"
      ])
  }

  @Test func `a paper's report is carried on in its name`() throws {
    let text = """
      نشرت صحيفة "النخيل" تقريرا مطولا عن المدينة، قائلة إن السكان غاضبون.
      وأشار التقرير إلى أن الأسعار ارتفعت.
      ونقل عن سكان محليين قولهم إن الوضع صعب.
      ونقل التقرير عن الباحث سمير عادل قوله إن الماء قليل.
      وأضاف التقرير أن المدارس مغلقة.
      """
    let paper = "صحيفة \"النخيل\""
    #expect(
      try findings(text).map { $0.split(separator: "|").last ?? "" } == [
        " \(paper), d:تقريرا", " \(paper), d:التقرير",
        " سكان محليين, d:التقرير, o:\(paper)", " سمير عادل, d:التقرير, o:\(paper)",
        " \(paper), d:التقرير",
      ])
  }

  @Test func `an outlet called by its kind and country is the one named before`() throws {
    let text = """
      وقال الوزير سعد فهمي في مقابلة مع مجلة "الميزان" إن العمل مستمر.
      وأشارت المجلة الأمريكية إلى أن الوزير استقال.
      """
    #expect(
      try findings(text).last == "المجلة الأمريكية | الوزير استقال | مجلة \"الميزان\"")
  }

  @Test func `a site where something happened is no outlet`() throws {
    let text = "وأكد الوزير سعد فهمي تشديد الحراسة في موقع الانفجار، وأن الطريق مغلق."
    let found = try findings(text)
    #expect(!found.isEmpty && found.allSatisfy { !$0.contains("o:") }, "\(found)")
  }

  @Test func `a programme is an event, and the channel that shows it an outlet`() throws {
    let text = """
      وأكد سعد فهمي، خلال مروره ببرنامج "الموعد"، الذي يبث على قناة "النخيل"، أن العمل كبير.
      وقال فهمي إن الجمهور راض.
      """
    let links = "سعد فهمي, e:برنامج \"الموعد\", o:قناة \"النخيل\""
    #expect(
      try findings(text) == [
        "سعد فهمي | العمل كبير | \(links)", "فهمي | الجمهور راض | \(links)",
      ])
  }

  @Test func `a reply to a question is a document`() throws {
    let text = "وقال الوزير سعد فهمي، جوابا عن سؤال كتابي، إن العمل مستمر."
    #expect(
      try findings(text) == ["الوزير سعد فهمي | العمل مستمر | سعد فهمي, d:جوابا"])
  }

  @Test func `who had a part in a study does not speak through it`() throws {
    let text = "وقالت سمر حداد المساهمة في الدراسة إن العمل مستمر."
    let found = try findings(text)
    #expect(!found.isEmpty && found.allSatisfy { !$0.contains("d:") }, "\(found)")
  }

  @Test func `who is named in full again goes on in the same talk`() throws {
    let text = """
      وقال الوزير سعد فهمي في كلمة أمام المجلس إن العمل مستمر.
      وأكد سعد فهمي أن الجسر مفتوح.
      """
    #expect(try findings(text).last == "سعد فهمي | الجسر مفتوح | سعد فهمي, e:كلمة")
  }

  @Test func `a reporter who is told stands for the outlet`() throws {
    let text = "وقال مصدر أمني لمراسل \"النخيل أف أم\" بالجهة، إن الحارس أصيب."
    #expect(try findings(text) == ["مصدر أمني | الحارس أصيب | مصدر أمني, o:النخيل أف أم"])
  }

  @Test func `a report for a body in marks is that body's`() throws {
    let text = "وقال تقرير لـ«النخيل» إن السوق هادئة."
    #expect(try findings(text) == ["تقرير لـ«النخيل» | السوق هادئة | النخيل, d:تقرير"])
  }

  @Test(arguments: [
    ("للاهرام", "الاهرام"), ("لـ الأهرام", "الأهرام"), ("للمدينة", "المدينة"),
    ("إلى \"الوطن\"", "الوطن"), ("للجوهرة \"اف ام\"", "الجوهرة \"اف ام\""),
  ])
  func `to whom a statement was made is an outlet`(listener: String, name: String) throws {
    let text = "وقال الوزير سعد فهمي في تصريح \(listener)، إن العمل بدأ."
    #expect(try findings(text).first?.contains("o:\(name)") == true)
  }

  @Test(arguments: ["للصحفيين", "للحاضرين", "للمواطنين"])
  func `people are no outlet`(listener: String) throws {
    let text = "وقال الوزير سعد فهمي في تصريح \(listener)، إن العمل بدأ."
    #expect(try findings(text).first?.contains("o:") == false)
  }

  @Test func `an account may be no channel`() throws {
    #expect(
      try findings("وقال الوزير سعد فهمي لحساب الشركة إن العمل بدأ.").first?.contains("o:") == false
    )
  }

  @Test func `a journal has a long name`() throws {
    let text = "وذكرت دراسة نشرت في دورية \"جورنال أف ذا ناشونال كانسر إنستيتوت\" إن العمل بدأ."
    #expect(try findings(text).first?.contains("كانسر إنستيتوت") == true)
  }

  @Test func `letters of a name are no word`() throws {
    let text = "وقال الوزير سعد فهمي لشبكة (سي.ان.ان) التلفزيونية إنه يأمل في الفوز."
    #expect(try findings(text).first?.contains("| إنه يأمل في الفوز |") == true)
  }
}
