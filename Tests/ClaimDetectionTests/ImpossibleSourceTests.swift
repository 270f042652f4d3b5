import Testing

/// What looks like a source where it stands and is none.
@Suite struct ImpossibleSourceTests {
  @Test func `whoever is spoken to with ل does not speak`() throws {
    let text = "إن النبي صلى الله عليه وسلم قال لأبي بن كعب: \"إن الله أمرني أن أقرأ عليك\"."
    #expect(try findings(text).first?.hasPrefix("النبي |") == true)
  }

  @Test func `a blessing between a man and his verb is passed over`() throws {
    let text = "الشيخ سعد فهمي رحمه الله أكد أن الصبر جميل."
    #expect(try findings(text) == ["الشيخ سعد فهمي | الصبر جميل | سعد فهمي"])
  }

  @Test func `the day before yesterday is nobody`() throws {
    let text = "وأعلن أمس الأول الوزير سعد فهمي أن الطريق مغلق."
    #expect(try findings(text) == ["الوزير سعد فهمي | الطريق مغلق | سعد فهمي"])
  }

  @Test func `words inside the marks before a verb are not its subject`() throws {
    let text = """
      قال الوزير سعد فهمي: «نرفض أي محاولة من هذا القبيل أيا كان المستهدف»، أضاف «نستنكر العنف بكل أشكاله».
      """
    #expect(
      try findings(text).last == "- | نستنكر العنف بكل أشكاله | سعد فهمي")
  }

  @Test func `a share of people is one noun phrase`() throws {
    let text = """
      واعتبرت 70 في المائة من الشركات أن الطلب تراجع. وتوقع 26% من التجار أن الإنتاج سيرتفع.
      """
    #expect(
      try findings(text) == [
        "70 في المائة من الشركات | الطلب تراجع | 70 في المائة من الشركات",
        "26% من التجار | الإنتاج سيرتفع | 26% من التجار",
      ])
  }

  @Test func `what something is regarded as says nothing`() throws {
    #expect(try findings("وهذا الجسر يعتبر تحفة فنية خاصة أن حجارته قديمة.").isEmpty)
  }

  @Test func `a seat behind a preposition is no participle`() throws {
    let text = "وقال الوزير سعد فهمي في مقره بالعاصمة إن الطريق مغلق."
    #expect(try findings(text).count == 1)
  }

  @Test func `a way of doing things is no source`() throws {
    #expect(try findings("وزعت المياه على سكان القرية وفق جداول دقيقة وضعت سلفا.").isEmpty)
  }
}
