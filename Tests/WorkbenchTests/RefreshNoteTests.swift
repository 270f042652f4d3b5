import ClaimModel
import Fetching
import Testing

@testable import Workbench

@Suite struct RefreshNoteTests {
  private func target(_ page: String, headers: String = "") -> String? {
    let hop = FetchHop(
      url: "http://a.example/", requestBytes: [],
      responseHead: Array("HTTP/1.1 200 OK\r\n\(headers)\r\n".utf8), responseBody: [],
      ipAddress: nil, startedAt: Timestamp(secondsSince1970: 0), elapsed: .zero,
      completeness: .whole)
    return RefreshNote.target(of: hop, page: Array(page.utf8))
  }

  @Test(
    "The element is read in every usual spelling",
    arguments: [
      #"<meta http-equiv="refresh" content="0;url=/b">"#,
      #"<META CONTENT='5; URL=/b' HTTP-EQUIV=Refresh>"#,
      #"<meta charset=utf-8><meta http-equiv = refresh content = "0; url='/b'"/>"#,
      "<meta\nhttp-equiv=refresh\ncontent=0;url=/b>", #"<meta http-equiv=refresh content="0,/b">"#,
    ])
  func element(page: String) {
    #expect(target(page) == "/b")
  }

  @Test(
    "A page that renews itself, and other elements, send nobody on",
    arguments: [
      #"<meta http-equiv="refresh" content="300">"#, #"<meta name="refresh" content="0;url=/b">"#,
      "<meta", "<metadata http-equiv=refresh content='0;url=/b'>", "",
      #"<meta http-equiv="refresh">"#,
    ])
  func none(page: String) {
    #expect(target(page) == nil)
  }

  @Test("The header counts too, and before the element")
  func header() {
    #expect(target("", headers: "Refresh: 0; url=/c\r\n") == "/c")
    #expect(
      target(#"<meta http-equiv=refresh content="0;url=/b">"#, headers: "Refresh: 1; url=/c\r\n")
        == "/c")
  }
}
