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
}
