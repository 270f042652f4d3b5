import Testing

@testable import Reporting

@Suite struct FetchReasonTests {
  @Test("What a reason is about stays, and its words are in Arabic")
  func given() {
    #expect(
      ArabicMessages().reason("connection refused by port.example:443")
        == [.words("رفض "), .given("port.example:443"), .words(" الاتصال")])
  }

  @Test("Details for the keyboard are left out")
  func details() {
    #expect(
      ArabicMessages().reason("address 10.0.0.1 is not public; allow it with --allow-host x:1")
        == [.words("العنوان "), .given("10.0.0.1"), .words(" غير عام")])
  }

  @Test(
    "What the fetcher and the reader of pages say has Arabic words",
    arguments: [
      "the page sends its readers on to 'http://a.example/', which was not followed",
      "the answer is gzip, which its head does not say",
      "the answer is not a web page but application/pdf: open the address in a browser",
      "more than 5 content codings", "the content coding 'br' is unknown",
      "two different Content-Length headers", "the Content-Length 'x' is no number",
      "a redirect (302) to two places", "the server answered 503 5 times; try again later",
      "no whole response head came (its header lines are too long)",
      "stopped before it was fetched; go on with --resume", "a control character in 'a\\x0Ab'",
      "not a usable address: 'http://[' (bad ipv6)", "the chunked body is malformed at byte 7",
    ])
  func words(reason: String) {
    #expect(
      ArabicMessages().reason(reason).contains { piece in
        if case .words(let text) = piece {
          text.unicodeScalars.contains { $0.value > 0x600 }
        } else {
          false
        }
      })
  }

  @Test("A reason that no pattern fits stands as it is")
  func unknown() {
    #expect(ArabicMessages().reason("something else") == [.given("something else")])
    #expect(ArabicMessages().reason("") == [.given("")])
    #expect(ArabicMessages().reason("connection refused by ") != [.given("connection refused by ")])
  }

  @Test("In English a reason stands as it is")
  func english() {
    #expect(EnglishMessages().reason("the answer is empty") == [.given("the answer is empty")])
  }
}
