import Testing

/// Families of verbs, participles and phrases that report, and what they take.
@Suite struct ReportFamilyTests {
  @Test func `a stress on a need is reported`() throws {
    #expect(
      try findings("وركز المشاركون على ضرورة ترميم الجسر القديم.") == [
        "المشاركون | ضرورة ترميم الجسر القديم | المشاركون"
      ])
  }

  @Test func `the words for saying behind another verb make one report`() throws {
    #expect(
      try findings("خلص المشاركون إلى القول إن المدينة تحتاج إلى جسر جديد.") == [
        "المشاركون | المدينة تحتاج إلى جسر جديد | المشاركون"
      ])
  }

  @Test func `what must be done needs no أن behind who says it`() throws {
    #expect(
      try findings("وقالت الوزيرة سلمى حداد يجب أن نحمي البحر من النفايات.") == [
        "الوزيرة سلمى حداد | يجب أن نحمي البحر من النفايات | سلمى حداد"
      ])
  }

  @Test(arguments: ["محملة", "محملا", "محملين"])
  func `who is held to account follows any participle`(participle: String) throws {
    let text = "وقالت حركة النخيل إن الصمت طال، \(participle) الحكومة مسؤولية تأخير العمل."
    #expect(try findings(text).last?.contains("| الحكومة مسؤولية تأخير العمل |") == true)
  }

  @Test func `a participle may lack its ending between a comma and أن`() throws {
    let text = "قال الوزير سعد فهمي إن الألعاب ستبدأ، معتبر أن المدينة جاهزة."
    #expect(try findings(text).last == "- | المدينة جاهزة | سعد فهمي")
  }

  @Test func `where it was said may stand behind a participle`() throws {
    let text = "قال الخبير سعد فهمي إن السوق هادئة، متوقعا في حديث خاص، تراجع الأسعار."
    #expect(try findings(text).last?.hasPrefix("- | تراجع الأسعار | سعد فهمي") == true)
  }

  @Test(arguments: ["وجاء ضمن", "وجاء في سياق", "وورد في ختام"])
  func `what came in a paper is said in it`(phrase: String) throws {
    let text = "\(phrase) بيان الشركة أن الرحلات ستعود إلى موعدها."
    #expect(try findings(text).first?.contains("| الرحلات ستعود إلى موعدها |") == true)
  }

  @Test func `a relative clause does not swallow the next report`() throws {
    let text = """
      وذكر المدير سعد فهمي أن البنك أوقف التعامل مع الفرع الذي سرقت أمواله وأضاف أن التحقيق مستمر.
      """
    #expect(try findings(text).last == "- | التحقيق مستمر | سعد فهمي")
  }

  @Test func `what is drawn is nobody who draws it`() throws {
    let text = "قال الوزير سعد فهمي إن العمل مستمر. ولفت الانتباه إلى أن الجسر متين."
    #expect(try findings(text).last == "- | الجسر متين | سعد فهمي")
  }
}
