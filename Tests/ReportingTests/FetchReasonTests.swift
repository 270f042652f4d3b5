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
    "Whatever a fetch can say has Arabic words",
    arguments: [
      "the page sends its readers on to 'http://a.example/', which was not followed",
      "the answer is gzip, which its head does not say",
      "the answer is not a web page but application/pdf: open the address in a browser",
      "connection refused by x:1", "could not resolve 'x'", "could not connect to x:1: no route",
      "could not connect to x:1", "no connection to x:1 in time",
      "the certificate of 'x' is not trusted: it has expired", "no TLS connection to x:1: y",
      "the certificate authorities in 'f' can't be read", "the connection to x:1 broke: y",
      "not an HTTP response: y", "x closed the connection without a response",
      "x closed the connection without a response, or within its first line",
      "x closed the connection before the response ended",
      "its text can't be read: the content coding 'br' is unknown",
      "its text can't be read: the transfer coding 'x' is unknown",
      "its text can't be read: the compressed stream breaks off",
      "its text can't be read: longer than 9 bytes when decoded",
      "its text can't be read: it decodes to nothing",
      "the Content-Length 'x' is no number, so that more may have come than is kept",
      "stopped while it was fetched; go on with --resume",
      "the saved page breaks off: the boundary that ends it is missing",
      "address 10.0.0.1 is not public; allow it with --allow-host x:1 if it is yours",
      "not http or https: 'ftp'", "no http:// or https:// before 'x'", "no host in 'http://'",
      "not a host: 'x y'", "the address is empty", "a control character in 'x'",
      "a control character in the user name of the address",
      "the address is longer than 2000 bytes", "no memory for an address",
      "no usable host in 'x'", "not a usable address: 'x' (bad port)",
      "a redirect (301) that does not say where to", "a redirect (302) to two places",
      "more than 10 redirects", "a redirect loop: 'x' comes round again",
      "the redirects took too long", "no response", "the response was cut (limit)",
      "more than 3 content codings", "the content coding 'x' is unknown",
      "longer than 9 bytes", "longer than 9 bytes when decoded", "no memory to decode the body",
      "bytes after the end of the compressed stream", "the compressed stream can't be read on",
      "the compressed stream breaks off", "the compressed stream is damaged",
      "it is not chunked at its byte 3, as its head says it is",
      "the connection ended inside the response's head",
      "the chunked body is malformed at byte 7",
      "the status 101 is no answer to what was asked", "two different Content-Length headers",
      "the Content-Length 'x' is no number", "no whole response head came (x)",
      "cut at the limit of 9 bytes", "its header lines are too long",
      "cut at a limit of time or speed", "the connection ended before the response did",
      "the server answered 503 and asks to wait 2 days; try again then",
      "the server answered 503 5 times; try again later",
      "the server answered 503 (tries: 1); try again later", "the server answered with status 404",
      "stopped before it was fetched; go on with --resume", "the answer is empty",
      "the answer is not whole", "the answer calls itself text and is none",
      "the head of the response can't be read", "the body is not gzip, as its head says",
      "no article was found in the page", "the file is empty", "the fetch ended as 'skipped'",
      "no text is taken out of application/pdf; say where the words stand with --note when weighing",
      "the file's bytes are no text that can be read",
      "the file breaks off: the mark that ends a PDF is missing; no text is taken out of it",
      "no response came after 2 interim ones (the connection ended before the response did)",
      "4 bytes behind the end of its compressed stream were left out",
      "the saved page can't be read: its parts are not told apart",
    ])
  func complete(reason: String) {
    let pieces = ArabicMessages().reason(reason)
    #expect(pieces != [.given(reason)])
    for case .words(let words) in pieces {
      #expect(!words.contains { $0.isASCII && $0.isLetter }, "\(words)")
    }
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
