import Testing

/// Words in marks, before their verb, on placards, and of God and the prophets.
@Suite struct OwnWordsTests {
  @Test(arguments: [
    "\"نقترح أن يراقب القلب عند كل مريض\" قال الطبيب سعد فهمي.",
    "\"نقترح أن يراقب القلب عند كل مريض\"، قال الطبيب سعد فهمي.",
    "\"نقترح أن يراقب القلب عند كل مريض.\" قال الطبيب سعد فهمي.",
    "«نقترح أن يراقب القلب عند كل مريض» كتب الطبيب سعد فهمي.",
  ])
  func `a verb may stand right behind the words it reports`(text: String) throws {
    #expect(
      try findings(text) == [
        "الطبيب سعد فهمي | نقترح أن يراقب القلب عند كل مريض | سعد فهمي"
      ])
  }

  @Test func `marks before a colon hold who somebody is`() throws {
    let text = "من جهته يقول فهد منصور \"موظف في منتجع بحري\": إن السبب هو السعر."
    #expect(
      try findings(text) == ["فهد منصور \"موظف في منتجع بحري\" | السبب هو السعر | فهد منصور"])
  }

  @Test func `what is shouted may be short`() throws {
    #expect(
      try findings("وهتف المشاركون \"عاشت البلاد\" ثم انصرفوا.") == [
        "المشاركون | عاشت البلاد | المشاركون"
      ])
    #expect(
      try findings("وردد المحتجون شعارات \"الماء حق\" أمام المقر.").first
        == "المحتجون | الماء حق | المحتجون")
  }

  @Test func `a placard says what is written on it`() throws {
    #expect(
      try findings("ورفع المحتجون لافتات كتب عليها «نريد الماء».") == [
        "- | نريد الماء | المحتجون, d:لافتات"
      ])
  }

  @Test(arguments: ["تعالى", "سبحانه", "عز وجل", "جل وعلا"])
  func `God is named by his praise`(praise: String) throws {
    let text = "الصبر من الله. وقال \(praise): «واصبروا إن الله مع الصابرين»."
    #expect(
      try findings(text) == ["\(praise) | واصبروا إن الله مع الصابرين | الله"])
  }

  @Test func `a saying of God is no report of whoever spoke before`() throws {
    let text = """
      قال الشيخ سعد فهمي إن الصبر من الله، لقوله تعالى: «واصبروا إن الله مع الصابرين».
      """
    let found = try #require(try findings(text).last)
    #expect(found.hasPrefix("تعالى | واصبروا إن الله مع الصابرين | الله"))
  }

  @Test func `God is none of those whose names hold the word`() throws {
    let text = """
      قال رسول الله صلى الله عليه وسلم: «من غشنا فليس منا».
      وقال الله تعالى: «وأحسنوا إن الله يحب المحسنين».
      """
    #expect(
      try findings(text) == [
        "رسول الله | من غشنا فليس منا | رسول الله",
        "الله | وأحسنوا إن الله يحب المحسنين | الله",
      ])
  }

  @Test func `a blessing names the prophet who was named before`() throws {
    let text = """
      قال رسول الله صلى الله عليه وسلم: «من غشنا فليس منا».
      وأكد الشيخ سعد فهمي أن الغش حرام. وقال صلى الله عليه وسلم: «الدين النصيحة للناس».
      """
    #expect(try findings(text).last == "- | الدين النصيحة للناس | رسول الله")
  }
}
