import ClaimDetection
import ClaimModel
import Testing

/// Papers, who wrote them, and where they stood.
@Suite struct PaperTests {
  @Test(arguments: [
    (
      "أكد المدير سالم منصور في تصريح لـ(الميزان) أن الجسر مفتوح.",
      "المدير سالم منصور | الجسر مفتوح | سالم منصور, o:الميزان"
    ),
    (
      "قال سالم منصور في بيان توصلت به وكالة النخيل إن الجسر مفتوح.",
      "سالم منصور | الجسر مفتوح | سالم منصور, d:بيان, o:وكالة النخيل"
    ),
  ])
  func `an outlet is known however it is joined`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test func `who issued a paper is told by the verb behind it`() throws {
    let text = "وذكر بيان رسمي صدر الثلاثاء عن وزارة النقل أن الجسر مفتوح."
    #expect(try findings(text) == ["بيان رسمي | الجسر مفتوح | وزارة النقل, d:بيان"])
  }

  @Test func `the author of an article speaks in it, and through its outlet`() throws {
    let text = """
      علق مقال بموقع النخيل على الانتخابات قائلا إنها لن تغير شيئا.
      ويوضح كاتب المقال سالم منصور أن السكان تعبوا.
      وأشار إلى أن المدارس مغلقة.
      """
    let chains = try ClaimDetector.arabic()
      .detection(in: Array(text.utf8), metadata: ArticleMetadata())
      .claims.map { $0.chain.map { "\($0.role.rawValue): \($0.name)" } }
    let expected = ["speaker: سالم منصور", "document: مقال", "outlet: موقع النخيل"]
    #expect(chains == [expected, expected, expected])
  }
}
