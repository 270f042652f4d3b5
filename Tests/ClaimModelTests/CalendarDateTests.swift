import ClaimModel
import Testing

@Suite struct CalendarDateTests {
  @Test(
    "A day keeps its parts, its weekday and its ISO form",
    arguments: [
      ("1970-01-01", 4), ("2020-01-11", 6), ("2000-02-29", 2), ("1969-12-31", 3),
      ("9999-12-31", 5), ("0001-01-01", 1),
    ])
  func roundTrip(text: String, weekday: Int) throws {
    let date = try #require(CalendarDate(iso8601: text))
    #expect(date.description == text)
    #expect(date.weekday == weekday)
  }

  @Test(
    "What the calendar does not have is refused",
    arguments: [
      "2019-02-29", "2020-13-01", "2020-04-31", "2020-1-01", "20-01-01", "", "2020-01-1x",
    ])
  func refused(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test("A moment keeps its ISO form, before 1970 too", arguments: [0, -1, 1_795_467_283, -86_401])
  func moment(seconds: Int) throws {
    let moment = Timestamp(secondsSince1970: seconds)
    #expect(Timestamp(iso8601: moment.description) == moment)
  }
}
