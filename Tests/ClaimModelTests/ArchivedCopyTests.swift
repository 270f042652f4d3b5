import ClaimModel
import Testing

@Suite struct ArchivedCopyTests {
  private static let page = "https://news.example/2020/خبر?x=1"

  @Test(
    "A copy in a web archive tells its original and its moment",
    arguments: [
      (
        "https://web.archive.org/web/20200111093000/\(page)", "web.archive.org",
        "2020-01-11T09:30:00Z"
      ),
      (
        "http://web.archive.org/web/20200111093000id_/\(page)", "web.archive.org",
        "2020-01-11T09:30:00Z"
      ),
      (
        "https://web.archive.org/web/20200111093000if_/\(page)", "web.archive.org",
        "2020-01-11T09:30:00Z"
      ),
      ("https://web.archive.org/web/2020/\(page)", "web.archive.org", "2020"),
      ("https://web.archive.org/web/20200111/\(page)", "web.archive.org", "2020-01-11"),
      ("https://archive.ph/202001110930/\(page)", "archive.ph", "2020-01-11T09:30:00Z"),
      ("https://archive.today/20200111/\(page)", "archive.today", "2020-01-11"),
      (
        "https://wayback.archive-it.org/1234/20200111093000/\(page)", "wayback.archive-it.org",
        "2020-01-11T09:30:00Z"
      ),
      (
        "https://arquivo.pt/wayback/20200111093000/\(page)", "arquivo.pt",
        "2020-01-11T09:30:00Z"
      ),
    ])
  func told(address: String, archive: String, takenAt: String) throws {
    let copy = try #require(ArchivedCopy(address: address))
    #expect(copy == ArchivedCopy(archive: archive, original: Self.page, takenAt: takenAt))
    #expect(copy.originalHost == "news.example")
    #expect(ArchivedCopy(copy.json) == copy)
  }

  @Test("The newest copy names no moment")
  func newest() {
    #expect(
      ArchivedCopy(address: "https://archive.is/newest/\(Self.page)")
        == ArchivedCopy(archive: "archive.is", original: Self.page, takenAt: nil))
  }

  @Test(
    "Forms without a moment, and with one of archive.today's, are copies too",
    arguments: [
      ("https://archive.ph/2021.02.03-040506/\(page)", "2021-02-03T04:05:06Z"),
      ("https://archive.ph/2021.02.03/\(page)", "2021-02-03"),
      ("https://archive.ph/o/AbCd1/\(page)", nil), ("https://archive.is/\(page)", nil),
      ("https://web.archive.org/web/\(page)", nil), ("https://web.archive.org/web/2*/\(page)", nil),
      ("https://web.archive.org/web/*/\(page)", nil),
      ("https://web.archive.org/web/20200111*/\(page)", nil),
      ("https://web.archive.org/web/2/\(page)", nil),
      ("https://web.archive.org/web/2id_/\(page)", nil),
      ("https://web.archive.org/save/\(page)", nil),
      ("https://archive.org/web/20200111/\(page)", "2020-01-11"),
    ])
  func otherForms(address: String, takenAt: String?) {
    let copy = ArchivedCopy(address: address)
    #expect(copy?.original == Self.page)
    #expect(copy?.takenAt == takenAt)
  }

  @Test(
    "A date that there is not names no moment",
    arguments: [
      "20219901000000", "20210231", "20211301", "202100", "2021.99.01-000000", "20210230id_",
    ])
  func impossible(stamp: String) {
    let copy = ArchivedCopy(address: "https://web.archive.org/web/\(stamp)/\(Self.page)")
    #expect(copy == ArchivedCopy(archive: "web.archive.org", original: Self.page, takenAt: nil))
  }

  @Test("Of a copy of a copy the innermost original counts, with its own moment")
  func nested() {
    let inner = "https://web.archive.org/web/20200111093000/\(Self.page)"
    let copy = ArchivedCopy(address: "http://archive.ph/20210301/\(inner)")
    #expect(
      copy
        == ArchivedCopy(
          archive: "archive.ph", original: Self.page, takenAt: "2020-01-11T09:30:00Z"))
    let deep = ArchivedCopy(
      address: String(repeating: "https://web.archive.org/web/2021/", count: 200) + Self.page)
    #expect(deep?.originalHost == "news.example")
    // A short address tells nothing, whatever carries it.
    let short = ArchivedCopy(address: "https://web.archive.org/web/2021/https://archive.ph/AbCd1")
    #expect(
      short == ArchivedCopy(archive: "web.archive.org", original: nil, takenAt: nil))
    // As an earlier version stored it.
    let stored = ArchivedCopy(archive: "web.archive.org", original: inner, takenAt: "2021")
    #expect(stored.originalHost == "news.example")
  }

  @Test(
    "The original's host is one, whatever it is written in",
    arguments: [
      "https://أخبار.example/1", "https://%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1.example/1",
      "https://%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1.Example:443/1", "https://www.xn--igbicxr.example/1",
      "https%3A%2F%2F%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1.example%2F1",
      "https%253A%252F%252Fxn--igbicxr.example", "أخبار.example", "https://أخبار。example/",
    ])
  func spelled(original: String) {
    let copy = ArchivedCopy(address: "https://web.archive.org/web/20200111093000/\(original)")
    #expect(copy?.originalHost == "xn--igbicxr.example")
    #expect(copy?.original?.contains("xn--igbicxr.example") == true)
  }

  @Test(
    "Hosts outside ASCII get the form that resolvers use",
    arguments: [
      ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.example", "xn--bcher-kva.example"),
      ("例え.テスト", "xn--r8jz45g.xn--zckzah"), ("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"),
      ("a-b.example", "a-b.example"), ("%zz.example", "%zz.example"), ("a%2Fb", "a%2fb"),
    ])
  func ascii(host: String, ascii: String) {
    #expect(ArchivedCopy.host(of: "http://\(host)/") == ascii)
  }

  @Test("A label that is too long for a host is left as it is, however long it is")
  func longLabel() {
    let most = String(repeating: "é", count: 40)
    #expect(ArchivedCopy.host(of: "http://\(most).example/")?.hasPrefix("xn--") == true)
    for count in [60, 64, 200_000] {
      let host = String(repeating: "é", count: count) + ".example"
      #expect(ArchivedCopy.host(of: "http://\(host)/") == host)
    }
  }

  @Test("An original's address that the archive shortened is made whole")
  func shortened() {
    #expect(
      ArchivedCopy(address: "https://web.archive.org/web/2020/https:/www.news.example/a")?.original
        == "https://www.news.example/a")
    let bare = ArchivedCopy(address: "https://web.archive.org/web/2020/www.news.example/a")
    #expect(bare?.original == "http://www.news.example/a")
    #expect(bare?.originalHost == "news.example")
  }

  @Test(
    "A short address is the archive's, and tells no original",
    arguments: [
      "https://archive.ph/AbCd1", "https://archive.md/x1Y2z", "https://perma.cc/A1B2-C3D4",
      "https://ghostarchive.org/archive/3Qk5T", "https://ghostarchive.org/varchive/dQw4w9WgXcQ",
    ])
  func short(address: String) {
    let copy = ArchivedCopy(address: address)
    #expect(copy != nil)
    #expect(copy?.original == nil)
    #expect(copy?.originalHost == nil)
  }

  @Test(
    "Other addresses are no copies",
    arguments: [
      "https://news.example/web/20200111093000/https://x.example/", "https://web.archive.org/",
      "https://web.archive.org/web/", "https://web.archive.org/web/x/https://a.example/",
      "https://web.archive.org.evil.example/web/2020/https://a.example/",
      "https://evil.example/?https://archive.ph/AbCd1", "https://archive.ph/", "ftp://archive.ph/a",
      "https://user@evil.example:80/archive.ph/20200111/https://a.example/", "", "archive.ph/AbCd1",
      "https://web.archive.org/web/20200111093000/", "https://web.archive.org/about/faq.php",
    ])
  func none(address: String) {
    #expect(ArchivedCopy(address: address) == nil)
  }

  @Test("The host that an account counts under is the original's")
  func counting() {
    func record(_ url: String) -> EvidenceRecord {
      EvidenceRecord(
        id: 1, url: url, finalURL: nil, outcome: .captured, reason: nil, httpStatus: 200,
        capturedAt: Timestamp(secondsSince1970: 0), warcFile: nil, warcDigest: nil,
        payloadDigest: nil, page: nil, targets: [])
    }
    #expect(record("https://www.News.example:443/a").countingHost == "news.example")
    #expect(
      record("https://web.archive.org/web/2020/http://news.example/").countingHost
        == "news.example")
    #expect(record("https://archive.ph/AbCd1").countingHost == nil)
  }
}
