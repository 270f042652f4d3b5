import Testing

/// How a report may open.
@Suite struct OpenerTests {
  @Test func `what somebody announced may follow behind من`() throws {
    let text = "ومن ذلك ما أعلنته شركة النخيل من أنها تعتزم بناء برج جديد."
    #expect(try findings(text) == ["شركة النخيل | أنها تعتزم بناء برج جديد | شركة النخيل"])
  }

  @Test func `what came on somebody's tongue may follow behind من`() throws {
    let text = "واستنكر المجلس ما جاء على لسان الوزير سعد فهمي من أن الأرض ليست لهم."
    #expect(try findings(text).contains { $0.hasPrefix("الوزير سعد فهمي | الأرض ليست لهم") })
  }

  @Test func `a paper says what came in it`() throws {
    let text = "أصدرت وزارة النقل بيانا جاء فيه أن الطريق مغلق أمام السيارات."
    #expect(
      try findings(text) == ["- | الطريق مغلق أمام السيارات | وزارة النقل, d:بيانا"])
  }

  @Test func `somebody may have spoken before`() throws {
    let text = "وسبق لرئيس الجبهة أحمد الشابي أن قال إن المجلس انتهت مهمته."
    #expect(
      try findings(text) == [
        "لرئيس الجبهة أحمد الشابي | المجلس انتهت مهمته | أحمد الشابي"
      ])
  }

  @Test func `an estimate may give an amount and a figure`() throws {
    let text = "وتقدر مصادر نفطية إجمالي إنتاج الحقول بما لا يقل عن 500 ألف برميل."
    #expect(
      try findings(text) == [
        "مصادر نفطية | إجمالي إنتاج الحقول بما لا يقل عن 500 ألف برميل | مصادر نفطية"
      ])
  }

  @Test func `a comment may take quoted words for its object`() throws {
    let text = "استغرب النائب إبراهيم كنعان «البلبلة السياسية التي رافقت الإعلان»."
    #expect(
      try findings(text) == [
        "النائب إبراهيم كنعان | البلبلة السياسية التي رافقت الإعلان | إبراهيم كنعان"
      ])
  }

  @Test func `what something is regarded as may stand in marks behind a pronoun`() throws {
    let text = """
      أعلن حزب النخيل أنه يرفض القرارات، واعتبرها "انقلابا على الدستور".
      """
    #expect(try findings(text).last == "- | انقلابا على الدستور | حزب النخيل")
  }

  @Test func `a short quotation that closes a sentence was said`() throws {
    let text = "وقالت روز كاكوشي التي نجت من المعتقل وتقيم اليوم في الخارج “عاملونا كأعداء”."
    #expect(try findings(text) == ["روز كاكوشي | عاملونا كأعداء | روز كاكوشي"])
  }

  @Test func `a leading source needs no comma before كان`() throws {
    let text = "وبحسب المجلس البلدي كان الطريق مغلقا يوم الجمعة."
    #expect(
      try findings(text) == ["المجلس البلدي | كان الطريق مغلقا يوم الجمعة | المجلس البلدي"])
  }

  @Test func `a plural before what it belongs to can be a source`() throws {
    let text = "وحسب مسؤولي مجمع \"أفق\"، فإن المشروع تجربة جديدة في المنطقة."
    #expect(try findings(text).first?.hasPrefix("مسؤولي مجمع \"أفق\" | المشروع") == true)
  }

  @Test func `a law that provides something in a clause is quoted`() throws {
    let text = "ونصت اللائحة على أن الموظف يستحق إجازة كل شهر."
    #expect(try findings(text).first?.contains("| الموظف يستحق إجازة كل شهر |") == true)
  }

  @Test func `a semicolon may stand between a subject and إلى أن`() throws {
    let text = "ولفت المشرف العام على وكالة التنمية سعد فهمي؛ إلى أن خمس شركات تولت النقل."
    #expect(try findings(text).first?.contains("| خمس شركات تولت النقل |") == true)
  }
}
