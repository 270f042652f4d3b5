import ClaimDetection
import ClaimModel
import Testing

/// When something was said, from the words and the article's date (a Saturday).
@Suite struct SayingTimeTests {
  func time(_ text: String, on date: String? = "2020-01-11") throws -> (
    words: String, date: String?
  )? {
    var metadata = ArticleMetadata()
    metadata.date = date.flatMap { CalendarDate(iso8601: $0) }
    let found = try ClaimDetector.arabic().detection(in: Array(text.utf8), metadata: metadata)
    return found.claims.first?.saidAt.map {
      (Passage($0.span, in: text)?.text ?? "", $0.date?.description)
    }
  }

  @Test func `a weekday is the last one up to the article's date`() throws {
    let time = try time("قال الوزير سعد فهمي الخميس إن العمل مستمر.")
    #expect(time?.words == "الخميس")
    #expect(time?.date == "2020-01-09")
  }

  @Test func `yesterday is counted from the article's date`() throws {
    #expect(try time("أعلن الوزير سعد فهمي أمس أن العمل مستمر.")?.date == "2020-01-10")
  }

  @Test func `a day of a later month belongs to the year before`() throws {
    #expect(try time("أكدت الوزارة في 13 يوليو أن العمل مستمر.")?.date == "2019-07-13")
  }

  @Test func `without an article's date the words are given alone`() throws {
    let time = try time("قال الوزير سعد فهمي الخميس إن العمل مستمر.", on: nil)
    #expect(time?.words == "الخميس")
    #expect(time?.date == nil)
  }

  @Test func `a time inside what was said is not when it was said`() throws {
    #expect(try time("قال الوزير سعد فهمي إن الوفد وصل الخميس.") == nil)
  }

  @Test(arguments: [
    ("أعلن الاتحاد الدولي (فيفا) أمس أن العمل مستمر.", "أمس", "2020-01-10"),
    (
      "أعلن الوزير سعد فهمي في الثامن من كانون الثاني/يناير أن العمل مستمر.",
      "الثامن من كانون الثاني/يناير", "2020-01-08"
    ),
    (
      "أعلن الوزير سعد فهمي في الخامس والعشرين من ديسمبر أن العمل مستمر.",
      "الخامس والعشرين من ديسمبر", "2019-12-25"
    ),
    (
      "أعلن الوزير سعد فهمي في 13 من تشرين الأول 2018 أن العمل مستمر.",
      "13 من تشرين الأول 2018", "2018-10-13"
    ),
    ("وأمس الجمعة، أكد الوزير سعد فهمي أن العمل مستمر.", "وأمس", "2020-01-10"),
    ("بلغ العدد مئة، على ما أفادت الشرطة الأحد.", "الأحد", "2020-01-05"),
    ("وقال الوزير سعد فهمي، الذي يزور المدينة، الخميس، إن العمل مستمر.", "الخميس", "2020-01-09"),
  ])
  func `a day is told in many ways`(text: String, words: String, date: String) throws {
    let time = try time(text)
    #expect(time?.words == words)
    #expect(time?.date == date)
  }

  @Test(arguments: [
    "يبدأ اللقاء يوم الأحد المقبل، ودعت الوزارة السكان إلى الحضور مبكرا.",
    "وفي ما نوقش أمس، أكد الوزير سعد فهمي أن العمل مستمر.",
    "وعن احتجاجات 20 فبراير، أكد الوزير سعد فهمي أن العمل مستمر.",
  ])
  func `another time before the verb is not when it was said`(text: String) throws {
    #expect(try time(text) == nil)
  }
}
