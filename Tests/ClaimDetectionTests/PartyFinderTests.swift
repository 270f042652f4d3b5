import ClaimModel
import Testing

@testable import ClaimDetection

/// Whom the words of a claim name.
@Suite struct PartyFinderTests {
  /// The parties of what stands in {…} of a text.
  private func parties(_ marked: String) throws -> NamedParties {
    let parts = marked.split(separator: "{", omittingEmptySubsequences: false)
    var text = String(parts[0])
    var spans: [TextSpan] = []
    for part in parts.dropFirst() {
      let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      let start = text.utf8.count
      text += pieces[0]
      spans.append(TextSpan(start, text.utf8.count))
      text += pieces[1]
    }
    return try #require(
      try ClaimDetector.arabic().parties(
        in: Array(text.utf8), metadata: ArticleMetadata(), named: [spans]
      ).first)
  }

  @Test("A person is told under the fullest name that the article gives")
  func person() throws {
    let found = try parties(
      "قال سامي الخطيب إن الخطة جاهزة.\nوعاد محمود عباس الحلواني إلى القرية.\n"
        + "وأكد سامي الخطيب أن {الحلواني وافق على الخطة أمس}.")
    #expect(found.people == ["محمود عباس الحلواني"])
  }

  @Test(
    "Somebody is told whose name leaves no doubt",
    arguments: [
      ("قالت الوزيرة سلمى نجار إن العمل بدأ.\nوأضافت أن {سلمى نجار باقية}.", ["سلمى نجار"]),
      // A family name of a relation, another one with a title or coming back alone.
      ("{وصل سمير الغامدي} أمس.", []),
      ("{وصل الرئيس التركي رجب طيب نجار} أمس.\nوقالوا إن نجار عاد.", ["رجب طيب نجار"]),
      ("{وصل الوزير سمير الخطيب} أمس.", ["سمير الخطيب"]),
      ("وصل الوزير سمير الغامدي.\nوقالوا إن {الغامدي عاد}.", ["سمير الغامدي"]),
      // A son's name is not his father's, a man of the same family somebody else.
      ("التقى الأمير محمد بن سالم ضيفه.\nوقالوا إن {سالم بن ناصر عاد}.", ["سالم بن ناصر"]),
      ("وصل الوزير سمير الغامدي.\nوقالوا إن {ماجد الغامدي عاد}.", []),
      ("زار الوفد {شارع سمير نجار} أمس.", []),
    ])
  func people(text: String, names: [String]) throws {
    #expect(try parties(text).people == names)
  }

  @Test(
    "A body's name is told whole, or not at all",
    arguments: [
      ("قال الخطيب إن {الجنود الموالين لحكومة الوفاق انسحبوا}.", ["حكومة الوفاق"]),
      ("قال إن {شركة ابن سينا أفلست}.", []),
      ("قال إن {شركة \"ابن سينا\" أفلست}.", ["شركة \"ابن سينا\""]),
      ("قال إن {الجيش يقاتل}.", []),
      ("قال إن {الجيش الوطني العام الماضي انسحب}.", ["الجيش الوطني"]),
      ("قال إن {هيئة التحقيق والادعاء العام أحالتهم}.", []),
      ("قال إن {الاتحاد الدولي لكرة القدم رفض}.", ["الاتحاد الدولي لكرة القدم"]),
      ("قال إن {الهيئة الوطنية للحفاظ على النمور رفضت}.", []),
      ("قال إن {وزارة الداخلية ألقت القبض عليه}.", ["وزارة الداخلية"]),
      ("قال إن {تنظيم داعش الإرهابي الصيف الماضي انسحب}.", ["تنظيم داعش"]),
      ("قال إن {المصلحة العامة أولى}.", []), ("قال إن {السياسة الخارجية التركية تغيرت}.", []),
      // What is cut off behind the claim's words is no whole name.
      ("قال إن {وزارة الشؤون} الاجتماعية أعلنت.", []),
      ("قال إن الاجتماع {في الاتحاد الأوروبي انتهى}.", []),
    ])
  func bodies(text: String, names: [String]) throws {
    #expect(try parties(text).bodies == names)
  }

  @Test("A body that is called by somebody's name is told as that person")
  func bodyOfPerson() throws {
    let found = try parties(
      "عقد محمد ناجي الوافي جلسة.\nوقال الخطيب إن {قوات موالية لحكومة الوافي انسحبت}.")
    #expect(found.people == ["محمد ناجي الوافي"] && !found.bodies.contains("حكومة الوافي"))
  }

  @Test(
    "Of an accusation who is accused in its first words is told, where ب says of what",
    arguments: [
      ("واتهم الخطيب {\"بعض الدول والحكومات\" بتزويد القوات بالسلاح}.", "بعض الدول والحكومات"),
      ("واتهم الخطيب {إثيوبيا بتعطيل المفاوضات}.", "إثيوبيا"),
      ("واتهمها {بتلويث الخليج} أمس.", nil), ("وحمله {مسؤولية محاولة الاغتيال الفاشلة}.", nil),
      ("واتهم الخطيب {منافسيه بتلويث الخليج}.", nil),
      ("واتهمت {الحكومة ومنظمات دولية جماعة الحوثي بقصف المدينة}.", nil),
    ])
  func accused(text: String, name: String?) throws {
    #expect(try parties(text).accused == name)
  }

  @Test("Many claims of a long article are looked up in little time")
  func manyStretches() throws {
    let sentence = "وقال الخطيب إن وزارة الصحة تعمل. "
    let text = String(repeating: sentence, count: 4_000)
    let length = sentence.utf8.count
    let stretches = (0..<4_000).map { [TextSpan($0 * length, ($0 + 1) * length)] }
    let found = try ClaimDetector.arabic().parties(
      in: Array(text.utf8), metadata: ArticleMetadata(), named: stretches)
    #expect(found.count == 4_000 && found.allSatisfy { $0.bodies == ["وزارة الصحة"] })
  }

  @Test("What names nobody gives nobody, nor does a text in another language")
  func nobody() throws {
    let found = try parties("وقال إن {الماء انقطع مساء أمس}.")
    #expect(found.people.isEmpty && found.bodies.isEmpty)
    #expect(
      try parties("He said that {the Ministry of Water would pay}.")
        == NamedParties(people: [], bodies: [], accused: nil))
  }
}
