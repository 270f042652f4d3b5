import ClaimModel
import Testing

@testable import ArticleExtraction

@Suite struct DateTextTests {
  @Test(
    "Dates for machines are read as ISO 8601",
    arguments: [
      ("2020-01-11", "2020-01-11"), ("2020-1-9", "2020-01-09"),
      ("2020-01-11T09:30:00Z", "2020-01-11T09:30:00Z"),
      ("2020-01-11T09:30+0200", "2020-01-11T09:30:00+02:00"),
      ("2020-01-11T09:30:00.123-05:00", "2020-01-11T09:30:00-05:00"),
      ("2020/01/11 9:30", "2020-01-11T09:30:00"), ("20200111", "2020-01-11"),
      ("Sat, 11 Jan 2020 09:30:00 GMT", "2020-01-11T09:30:00Z"),
      ("January 11th, 2020", "2020-01-11"),
      ("11 January 2020", "2020-01-11"), ("13/01/2020", "2020-01-13"), ("01/13/2020", "2020-01-13"),
      ("٢٠٢٠-٠١-١١", "2020-01-11"),
    ])
  func readable(text: String, expected: String) {
    #expect(DateText.iso8601(text) == expected)
  }

  @Test(
    "Dates for people are read in the words of many languages",
    arguments: [
      ("الأربعاء، 07 أكتوبر 2020 - 12:09 م", "2020-10-07T12:09:00"),
      ("الخميس ٧ كانون الثاني ٢٠٢١", "2021-01-07"), ("7 تشرين الأول/أكتوبر 2020", "2020-10-07"),
      ("17 غشت 2022", "2022-08-17"), ("3 جويلية 2019 09:05", "2019-07-03T09:05:00"),
      ("نشر في: 12 من يناير 2021 الساعة 8:30 مساء بتوقيت غرينتش", "2021-01-12T20:30:00Z"),
      ("۱۳۹۹/۰۲/۲۱", "2020-05-10"), ("چهارشنبه ۱۶ مهر ۱۳۹۹ - ۱۲:۰۹", "2020-10-07T12:09:00"),
      ("30 اسفند 1399", "2021-03-20"), ("7 décembre 2020 à 14h05", "2020-12-07T14:05:00"),
      ("3 de agosto de 2021", "2021-08-03"), ("25 сентября 2020, 18:40", "2020-09-25T18:40:00"),
      ("2020年10月7日", "2020-10-07"), ("2020. július 12.", "2020-07-12"),
      ("Oct. 7, 2020, 5:15 p.m. EDT", "2020-10-07T17:15:00-04:00"),
      ("Posted 7th October 2020 at 12:05 AM", "2020-10-07T00:05:00"),
      ("15 صفر 1442 هـ الموافق 2 أكتوبر 2020 م", "2020-10-02"),
    ])
  func words(text: String, expected: String) {
    #expect(DateText.iso8601(text) == expected)
  }

  @Test(
    "The end of a day is the beginning of the next",
    arguments: [
      ("2020-01-11T24:00", "2020-01-12T00:00:00"), ("2020-12-31T24:00:00Z", "2021-01-01T00:00:00Z"),
      ("20200111T2400", "2020-01-12T00:00:00"), ("2020-01-11T24:30", "2020-01-11"),
    ])
  func endOfDay(text: String, expected: String) {
    #expect(DateText.iso8601(text) == expected)
  }

  @Test(
    "A zone that there can't be is left out and remembered",
    arguments: ["+99:00", "+14:30", "-24:00", "+9900", "+05:75"])
  func impossibleZone(zone: String) {
    guard case .date(let date) = DateText.reading("2020-01-11T09:30:00\(zone)") else {
      Issue.record("no date")
      return
    }
    #expect(date.iso8601 == "2020-01-11T09:30:00" && date.impossibleZone != nil)
    guard case .date(let span) = DateText.reading("2020-01-11 09:30 - 23:45") else {
      Issue.record("no date")
      return
    }
    #expect(span.impossibleZone == nil)
  }

  @Test("Numbers are read in the order of the language, where it has one")
  func order() {
    #expect(DateText.iso8601("02/03/2020", order: .dayFirst) == "2020-03-02")
    #expect(DateText.iso8601("02/03/2020", order: .monthFirst) == "2020-02-03")
    #expect(DateText.iso8601("02/03/2020") == nil)
  }

  @Test(
    "A day of the lunar calendar is refused with the reason",
    arguments: ["15 صفر 1442", "٣ رمضان ١٤٤١ هـ", "1441/09/03"])
  func lunar(text: String) {
    guard case .refused(let why) = DateText.reading(text) else {
      Issue.record("\(DateText.reading(text))")
      return
    }
    #expect(why.contains("begin by sighting"))
  }

  @Test(
    "Days of the Jalali calendar are those of the Gregorian",
    arguments: [
      (1399, 1, 1, "2020-03-20"), (1400, 1, 1, "2021-03-21"), (1403, 1, 1, "2024-03-20"),
      (1403, 12, 30, "2025-03-20"), (1380, 6, 20, "2001-09-11"), (1370, 1, 1, "1991-03-21"),
    ])
  func jalali(year: Int, month: Int, day: Int, expected: String) {
    #expect(JalaliCalendar.day(year: year, month: month, day: day)?.description == expected)
  }

  @Test("A day that the Jalali calendar does not have is none")
  func noJalali() {
    #expect(JalaliCalendar.day(year: 1400, month: 12, day: 30) == nil)
    #expect(JalaliCalendar.day(year: 1399, month: 7, day: 31) == nil)
    #expect(JalaliCalendar.day(year: 900, month: 1, day: 1) == nil)
  }

  @Test(
    "What is no date, or two dates, is unknown",
    arguments: [
      "", "soon", "منذ 3 ساعات", "3 hours ago", "page 12 of 2020", "02/03/2020", "2020-13-01",
      "2020-02-30", "0001-01-01", "20200111999", "1/1/20",
      "May", "2020",
    ])
  func unreadable(text: String) {
    #expect(DateText.iso8601(text) == nil)
  }
}
