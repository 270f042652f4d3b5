import Fetching
import Testing

@Suite struct ResponseHeadTests {
  @Test("Status, version and header lines are read in order, repeated ones too")
  func reads() throws {
    let head = try #require(
      ResponseHead(Array("HTTP/1.1 404 Not Found\r\nA: 1\r\nB:2 \r\na: 3\r\n\r\n".utf8)))
    #expect(head.status == 404)
    #expect(head.httpVersion == "1.1")
    #expect(head.isEnded)
    #expect(head.fields.map(\.name) == ["a", "b", "a"])
    #expect(head.values(of: "a") == [[0x31], [0x33]])
  }

  @Test("A head that breaks off is not ended", arguments: ["\r\n", "\r\nA: 1\r\n", "\r\nA: 1"])
  func cut(rest: String) throws {
    let head = try #require(ResponseHead(Array("HTTP/1.1 200 OK\(rest)".utf8)))
    #expect(!head.isEnded)
  }

  @Test("A folded line belongs to the line before it")
  func folded() throws {
    let head = try #require(
      ResponseHead(Array("HTTP/1.1 200 OK\r\n lost\r\nA: 1\r\n\t2\r\n\r\n".utf8)))
    #expect(head.firstValue(of: "a") == "1 2")
  }

  @Test("A value that is not printable ASCII is shown escaped")
  func escaped() throws {
    let head = try #require(
      ResponseHead(Array("HTTP/1.1 200 OK\r\nContent-Type: a\u{1B}[31mb\r\n\r\n".utf8)))
    #expect(head.firstValue(of: "content-type") == "a\\x1B[31mb")
  }

  @Test(
    "Bytes without a status line are no head",
    arguments: ["", "\r\n\r\n", "<html>", "HTTP/1.1\r\n", "HTTP/1.1 abc\r\n", "HTTP/1.1 99\r\n"])
  func none(text: String) {
    #expect(ResponseHead(Array(text.utf8)) == nil)
  }
}
