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
