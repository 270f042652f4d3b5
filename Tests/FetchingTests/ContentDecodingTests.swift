import Fetching
import Foundation
import Testing

@Suite struct ContentDecodingTests {
  // The word خبر, packed by another implementation.
  static let gzip = "H4sIAAAAAAACA7ux7saKGxsBtU+0QQYAAAA="
  static let zlib = "eJy7se7GihsbARA1BJA="
  static let bare = "u7HuxoobGwE="

  /// One MiB of zeros as a gzip member of a kilobyte.
  static let bomb: [UInt8] =
    [
      0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3, 0xED, 0xC1, 0x31, 1, 0, 0, 0, 0xC2, 0xA0, 0xF5, 0x4F,
      0x6D, 8, 0x5F, 0xA0,
    ]
    + [UInt8](repeating: 0, count: 1016) + [0x3E, 3, 0x1C, 0xEA, 0x38, 0xA7, 0, 0, 0x10, 0]

  private func bytes(_ base64: String) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: base64)))
  }

  @Test(
    "A coding is removed",
    arguments: [("gzip", gzip), ("x-gzip", gzip), ("deflate", zlib), ("deflate", bare)])
  func removes(coding: String, base64: String) throws {
    let body = ContentDecoding.decode(try bytes(base64), codings: [coding], limit: 100)
    #expect(body == DecodedBody(bytes: Array("خبر".utf8), problem: nil))
  }

  @Test("Transfer and content coding of a kept response are removed by its head")
  func keptResponse() throws {
    let head = try #require(
      ResponseHead(
        Array(
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n".utf8)))
    let member = try bytes(Self.gzip)
    let body = Array("1A\r\n".utf8) + member + Array("\r\n0\r\n\r\n".utf8)
    #expect(member.count == 0x1A)
    #expect(head.payload(of: body) == member)
    #expect(
      head.decodedBody(of: body, limit: 100)
        == DecodedBody(bytes: Array("خبر".utf8), problem: nil))
  }

  @Test("Several members of gzip are one body")
  func members() throws {
    let member = try bytes(Self.gzip)
    let body = ContentDecoding.decode(member + member, codings: ["gzip"], limit: 100)
    #expect(body == DecodedBody(bytes: Array("خبرخبر".utf8), problem: nil))
  }

  @Test("A stream that breaks off is said to, with what came of it")
  func cut() throws {
    let member = try bytes(Self.gzip)
    for length in 1..<member.count {
      let body = ContentDecoding.decode(Array(member[..<length]), codings: ["gzip"], limit: 100)
      #expect(body.problem == "the compressed stream breaks off", "\(length) bytes")
    }
  }

  @Test("A wrong checksum, and bytes that are not gzip, are damage")
  func damaged() throws {
    var member = try bytes(Self.gzip)
    member[member.count - 8] ^= 1
    let problem = "the compressed stream is damaged"
    #expect(ContentDecoding.decode(member, codings: ["gzip"], limit: 100).problem == problem)
    let plain = ContentDecoding.decode(Array("<html>".utf8), codings: ["gzip"], limit: 100)
    #expect(plain.problem == problem)
  }

  @Test(
    "What stands behind the end of a stream is left out, and told", arguments: ["gzip", "deflate"])
  func surplus(coding: String) throws {
    let packed = try bytes(coding == "gzip" ? Self.gzip : Self.zlib)
    for junk in ["x", "junk behind it", "\u{1F}", "\0\0\0"] {
      let body = ContentDecoding.decode(packed + Array(junk.utf8), codings: [coding], limit: 100)
      #expect(body.bytes == Array("خبر".utf8) && body.problem == nil)
      #expect(body.surplus?.hasPrefix("\(junk.utf8.count) bytes behind the end") == true)
    }
    let mark = ContentDecoding.decode(
      packed + [0x1F, 0x8B, 0x41, 0x42], codings: [coding], limit: 100)
    #expect(mark.problem == nil && mark.surplus?.hasPrefix("4 bytes") == true)
    let cutMember = ContentDecoding.decode(
      packed + [0x1F, 0x8B, 8], codings: ["gzip"], limit: 100)
    #expect((coding == "gzip") == (cutMember.problem == "the compressed stream breaks off"))
  }

  @Test("As many codings are removed as can be, and the others are named")
  func uncoded() throws {
    func uncoded(_ headers: String, _ body: [UInt8]) throws -> UncodedBody {
      try #require(ResponseHead(Array("HTTP/1.1 200 OK\r\n\(headers)\r\n\r\n".utf8)))
        .uncodedBody(of: body, limit: 100)
    }
    let chunked = Array("3\r\nabc\r\n0\r\n\r\n".utf8)
    let brotli = try uncoded("Transfer-Encoding: chunked\r\nContent-Encoding: br", chunked)
    #expect(brotli.body.bytes == Array("abc".utf8) && brotli.removed == ["chunked"])
    #expect(brotli.remaining == ["br"] && brotli.decoded.bytes.isEmpty)
    let plain = try uncoded("Content-Encoding: gzip", Array("<html>".utf8))
    #expect(plain.body.bytes == Array("<html>".utf8) && plain.remaining == ["gzip"])
    let odd = try uncoded("Transfer-Encoding: odd\r\nContent-Encoding: gzip", [1, 2])
    #expect(odd.body.bytes == [1, 2] && odd.remaining == ["odd", "gzip"])
    let unchunked = try uncoded("Transfer-Encoding: chunked", Array("<html>".utf8))
    #expect(unchunked.body.bytes == Array("<html>".utf8) && unchunked.remaining == ["chunked"])
    let inner = try uncoded("Content-Encoding: br, gzip", try bytes(Self.gzip))
    #expect(inner.body.bytes == Array("خبر".utf8))
    #expect(inner.removed == ["gzip"] && inner.remaining == ["br"])
  }

  @Test("A bomb stops at the limit")
  func bounded() {
    let many = Array(repeatElement(Self.bomb, count: 300).joined())
    let body = ContentDecoding.decode(many, codings: ["gzip"], limit: 3 << 20)
    #expect(body.bytes.count == 3 << 20)
    #expect(body.problem == "longer than 3145728 bytes when decoded")
  }

  @Test("A body of just the limit is whole")
  func justTheLimit() throws {
    let body = ContentDecoding.decode(Self.bomb, codings: ["gzip"], limit: 1 << 20)
    #expect(body.bytes.count == 1 << 20)
    #expect(body.problem == nil)
  }

  @Test("A coding that we did not ask for is named", arguments: ["br", "zstd", "x\u{1B}"])
  func unknown(coding: String) {
    let body = ContentDecoding.decode([1, 2], codings: [coding], limit: 100)
    #expect(body.bytes.isEmpty)
    #expect(body.problem?.contains("is unknown") == true)
    #expect(body.problem?.contains("\u{1B}") == false)
  }

  @Test("Hundreds of codings are not unpacked")
  func manyCodings() {
    let codings = Array(repeating: "gzip", count: 600)
    #expect(ContentDecoding.decode([1], codings: codings, limit: 100).problem != nil)
  }
}
