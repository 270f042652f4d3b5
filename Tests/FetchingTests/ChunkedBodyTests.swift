import Testing

@testable import Fetching

@Suite struct ChunkedBodyTests {
  @Test(
    "The data of the chunks is joined",
    arguments: [
      ("0\r\n\r\n", "", 5), ("3\r\nabc\r\n0\r\n\r\n", "abc", 13),
      ("3;x=\"y\"\r\nabc\r\n2 \r\nde\r\n0\r\nT: 1\r\n\r\n", "abcde", 33),
      ("A\r\n0123456789\r\n00\r\n\r\nsurplus", "0123456789", 21), ("1\na\n0\n\n", "a", 7),
      ("00000000000000000001\r\na\r\n00000000000000000000\r\n\r\n", "a", 49),
    ])
  func whole(text: String, payload: String, length: Int) {
    let body = ChunkedBody(Array(text.utf8))
    #expect(body.payload == Array(payload.utf8))
    #expect(body.end == .whole(length))
  }

  @Test("Every beginning of a chunked body is short")
  func prefixes() {
    let bytes = Array("3;x\r\nabc\r\n0\r\nT: 1\r\n\r\n".utf8)
    for length in 0..<bytes.count {
      #expect(ChunkedBody(Array(bytes[..<length])).end == .short, "\(length) bytes")
    }
  }

  @Test(
    "Bytes that are no chunk are malformed where they begin",
    arguments: [
      ("x\r\n", 0), ("-1\r\n", 0), ("3\r\nabcd\r\n", 6), ("3\r\nabc\r\nzz", 8),
      ("FFFFFFFFFFFFFFFFF\r\n", 0), ("3x\r\nabc", 0), ("\r\n", 0),
    ])
  func malformed(text: String, offset: Int) {
    #expect(ChunkedBody(Array(text.utf8)).end == .malformed(offset))
  }

  @Test("A chunk that claims more than comes gives what came")
  func cutChunk() {
    let body = ChunkedBody(Array("FFFFFFFFFFFFFF\r\nabc".utf8))
    #expect(body.payload == Array("abc".utf8))
    #expect(body.end == .short)
  }
}
