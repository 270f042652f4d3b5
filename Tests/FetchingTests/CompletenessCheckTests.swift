import Testing

@testable import Fetching

@Suite struct CompletenessCheckTests {
  private func check(
    _ headers: String, _ body: String, end: TransferEnd = .done(cleanClose: true),
    status: String = "200 OK"
  ) -> (completeness: Completeness, bodyLength: Int) {
    let head = ResponseHead(Array("HTTP/1.1 \(status)\r\n\(headers)\r\n".utf8))
    return Completeness.check(head: head, body: Array(body.utf8), end: end)
  }

  @Test("A body as long as its Content-Length is whole, whatever libcurl says after it")
  func length() {
    #expect(check("Content-Length: 3\r\n", "abc").completeness == .whole)
    #expect(check("Content-Length: 3\r\n", "abc", end: .broken("x")).completeness == .whole)
    #expect(check("Content-Length: 3, 3\r\n", "abc").completeness == .whole)
  }

  @Test("A head that breaks off with the connection is cut, and not failed for libcurl's reasons")
  func droppedHead() {
    let head = ResponseHead(Array("HTTP/1.1 200 OK\r\nContent-Length: 788\r\n".utf8))
    let cut = Completeness.check(head: head, body: [], end: .dropped("x")).completeness
    #expect(cut == .truncated(.disconnect))
    #expect(
      Completeness.check(head: nil, body: [], end: .dropped("x")).completeness == .failed("x"))
    #expect(
      Completeness.check(head: head, body: [], end: .broken("x")).completeness == .failed("x"))
  }

  @Test("What begins with no status line of HTTP is bytes, and is told with its first line")
  func strangeStatusLine() {
    for line in ["http/1.1 200 OK", "HTTP/1.1 200OK"] {
      let bytes = Array("\(line)\r\nX: y\r\n\r\nbody".utf8)
      let (completeness, length) = Completeness.check(
        head: ResponseHead(bytes), body: bytes, end: .done(cleanClose: true))
      #expect(
        completeness
          == .failed(
            "not an HTTP response: its first line is '\(line)', no status line; what came is kept"))
      #expect(length == bytes.count)
    }
  }

  @Test("A body shorter than its Content-Length is cut, by what ended the transfer")
  func short() {
    #expect(check("Content-Length: 4\r\n", "abc").completeness == .truncated(.disconnect))
    #expect(
      check("Content-Length: 4\r\n", "abc", end: .cut(.time)).completeness == .truncated(.time))
  }

  @Test(
    "A Content-Length that contradicts itself fails",
    arguments: [
      ("Content-Length: 3\r\nContent-Length: 4\r\n", "two different Content-Length headers"),
      ("Content-Length: -3\r\n", "the Content-Length '-3' is no number" + more),
      ("Content-Length: 3x\r\n", "the Content-Length '3x' is no number" + more),
      (
        "Content-Length: 99999999999999999999\r\n",
        "the Content-Length '99999999999999999999' is no number" + more
      ),
    ])
  func contradictory(headers: String, reason: String) {
    #expect(check(headers, "abc").completeness == .failed(reason))
  }

  private static let more = ", so that more may have come than is kept"

  @Test("Transfer-Encoding overrides Content-Length, and bytes after the last chunk are left out")
  func chunked() {
    let (completeness, length) = check(
      "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n", "1\r\na\r\n0\r\n\r\nsurplus")
    #expect(completeness == .whole)
    #expect(length == 11)
  }

  @Test("A chunked body without its last chunk is cut, though libcurl is content")
  func cutChunked() {
    let (completeness, _) = check("Transfer-Encoding: chunked\r\n", "1\r\na\r\n")
    #expect(completeness == .truncated(.disconnect))
  }

  @Test("A body that ends with the connection is whole only after a clean close")
  func close() {
    #expect(check("", "abc").completeness == .whole)
    #expect(
      check("", "abc", end: .done(cleanClose: false)).completeness == .truncated(.disconnect))
    #expect(check("", "abc", end: .dropped("reset")).completeness == .truncated(.disconnect))
    #expect(check("", "abc", end: .broken("no sense")).completeness == .failed("no sense"))
  }

  @Test("A status without a body is whole", arguments: ["204 No Content", "304 Not Modified"])
  func bodiless(status: String) {
    #expect(check("Content-Length: 9\r\n", "", status: status).completeness == .whole)
  }

  @Test("An interim status is no response")
  func interim() {
    #expect(
      check("", "", status: "101 Switching").completeness
        == .failed("the status 101 is no answer to what was asked"))
  }

  @Test("Where nothing but interim responses came, the end of them is what is told")
  func interimAlone() {
    func told(_ end: TransferEnd) -> Completeness {
      Completeness.check(head: nil, body: [], end: end, hasBegun: true).completeness
    }
    #expect(told(.dropped("gone")) == .truncated(.disconnect))
    #expect(told(.cut(.time)) == .truncated(.time))
    #expect(told(.cut(.length)) == .truncated(.length))
    #expect(told(.done(cleanClose: true)) == .truncated(.disconnect))
  }

  @Test("A head that did not end is cut, though libcurl is content")
  func cutHead() {
    let head = ResponseHead(Array("HTTP/1.1 200 OK\r\nA: 1\r\n".utf8))
    let (completeness, _) = Completeness.check(head: head, body: [], end: .done(cleanClose: true))
    #expect(completeness == .truncated(.disconnect))
  }
}
