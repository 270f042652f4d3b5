import ClaimModel
import Digests
import Foundation
import TestSupport
import Testing
import WebArchive

@testable import Workbench

/// The check of web archives finds each kind of damage, in plain and in compressed files, and takes
/// what is right.
@Suite struct ArchiveCheckTests {
  // MARK: Files of our own making

  /// One record, taken apart so that a test can spoil any part of it.
  struct Record {
    var version = "WARC/1.1"
    var fields: [(String, String)]
    var block: [UInt8]
    /// What Content-Length says; by default what is so.
    var length: Int?
    var end = "\r\n\r\n"

    var bytes: [UInt8] {
      let lines =
        [version] + fields.map { "\($0.0): \($0.1)" }
        + ["Content-Length: \(length ?? block.count)"]
      return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block + Array(end.utf8)
    }

    subscript(name: String) -> String? {
      get { fields.first { $0.0 == name }?.1 }
      set {
        fields.removeAll { $0.0 == name }
        if let newValue { fields.append((name, newValue)) }
      }
    }

    /// Gives it the digest of its block, as it stands.
    mutating func seal() { self["WARC-Block-Digest"] = "sha256:" + SHA256.hex(of: block) }
  }

  static let date = "2020-01-11T09:30:00Z"
  static let page = "https://news.example/%D8%AE%D8%A8%D8%B1"

  static func record(
    _ type: String, _ number: Int, _ block: [UInt8], _ more: [(String, String)] = []
  ) -> Record {
    var record = Record(
      fields: [
        ("WARC-Type", type), ("WARC-Record-ID", "<urn:uuid:0000000\(number)>"),
        ("WARC-Date", date),
      ] + more, block: block)
    record.seal()
    return record
  }

  /// A file with a request and a response.
  static func capture(_ response: String, body: [UInt8], payload: [UInt8]?) -> [Record] {
    let info = ("WARC-Warcinfo-ID", "<urn:uuid:00000001>")
    let head = Array("HTTP/1.1 200 OK\r\n\(response)\r\n".utf8)
    var records = [
      record(
        "warcinfo", 1, Array("software: x\r\n".utf8), [("Content-Type", "application/warc-fields")]),
      record(
        "request", 2, Array("GET / HTTP/1.1\r\nHost: news.example\r\n\r\n".utf8),
        [
          info, ("WARC-Target-URI", page), ("Content-Type", "application/http;msgtype=request"),
          ("WARC-Concurrent-To", "<urn:uuid:00000003>"),
        ]),
      record(
        "response", 3, head + body,
        [
          info, ("WARC-Target-URI", page), ("WARC-IP-Address", "192.0.2.1"),
          ("Content-Type", "application/http;msgtype=response"),
          ("WARC-Concurrent-To", "<urn:uuid:00000002>"),
        ]),
    ]
    if let payload { records[2]["WARC-Payload-Digest"] = "sha256:" + SHA256.hex(of: payload) }
    return records
  }

  static let text = Array("text of the page".utf8)
  static let chunked = Array("7\r\ntext of\r\n9\r\n the page\r\n0\r\n\r\n".utf8)
  static let good = capture("Content-Length: 16\r\n", body: text, payload: text)
  static let goodChunked = capture(
    "Transfer-Encoding: chunked\r\n", body: chunked, payload: text)
  static var zipped: [UInt8] { gzip(text) }
  static let goodZipped = capture(
    "Content-Encoding: gzip\r\nContent-Length: \(zipped.count)\r\n", body: zipped, payload: zipped)

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    // A stored block in a gzip member, so that nothing but this file makes it.
    let length = UInt16(bytes.count)
    var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1]
    member += [UInt8(length & 0xFF), UInt8(length >> 8)]
    member += [UInt8(~length & 0xFF), UInt8(~length >> 8)]
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    crc = ~crc
    func little(_ value: UInt32) -> [UInt8] {
      (0..<4).map { UInt8(value >> UInt32(8 * $0) & 0xFF) }
    }
    return member + bytes + little(crc) + little(UInt32(bytes.count))
  }

  static func file(_ records: [Record], isCompressed: Bool) -> [UInt8] {
    records.flatMap { isCompressed ? gzip($0.bytes) : $0.bytes }
  }

  func report(_ bytes: [UInt8]) -> ArchiveReport {
    ArchiveCheck.ofStoredMessages.report(on: bytes)
  }

  // MARK: What is right

  @Test(
    "A good file breaks no rule and gives no warning, plain or compressed",
    arguments: [0, 1, 2], [false, true])
  func good(index: Int, isCompressed: Bool) {
    let records = [Self.good, Self.goodChunked, Self.goodZipped][index]
    let report = report(Self.file(records, isCompressed: isCompressed))
    #expect(report.findings == [])
    #expect(report.recordCount == 3)
    #expect(report.isCompressed == isCompressed)
  }

  @Test("A cut response that says so, and an answer to HEAD, are right")
  func declared() {
    var cut = Self.capture("Content-Length: 99\r\n", body: Self.text, payload: nil)
    cut[2]["WARC-Truncated"] = "disconnect"
    #expect(report(Self.file(cut, isCompressed: false)).findings == [])
    var head = Self.capture("Content-Length: 99\r\n", body: [], payload: nil)
    head[1].block = Array("HEAD / HTTP/1.1\r\nHost: news.example\r\n\r\n".utf8)
    head[1].seal()
    #expect(report(Self.file(head, isCompressed: true)).findings == [])
  }

  @Test("Digests in base32 and by other algorithms are read; what can't be checked is a warning")
  func digests() {
    var records = Self.good
    records[2]["WARC-Payload-Digest"] = "sha1:WXKX52NEPF2NZF7QXRJX3GMUPVSFLDJY"
    #expect(
      report(Self.file(records, isCompressed: false)).errors.map(\.problem)
        == ["the payload's digest differs"])
    records[2].fields.removeAll { $0.0 == "WARC-Payload-Digest" }
    records[0].block = []
    records[0]["WARC-Block-Digest"] = "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"
    #expect(report(Self.file(records, isCompressed: false)).findings == [])
    records[0]["WARC-Block-Digest"] = "md5:d41d8cd98f00b204e9800998ecf8427e"
    #expect(report(Self.file(records, isCompressed: false)).findings == [])
    records[0]["WARC-Block-Digest"] = "blake3:00"
    #expect(report(Self.file(records, isCompressed: false)).errors == [])
    #expect(report(Self.file(records, isCompressed: false)).warnings.count == 1)
  }

  @Test(
    "A field that goes on in another line has the value that both hold, spaces at its ends gone")
  func folded() {
    var records = Self.good
    records[2]["WARC-Type"] = "\r\n \tresponse"
    #expect(report(Self.file(records, isCompressed: false)).findings == [])
  }

  @Test(
    "URIs of every form are taken",
    arguments: [
      "https://user:x@news.example:8080/a;b=1,2/(c)?q=a/b?c&d='e'#f/g?", "http://[2001:db8::1]:80/",
      "urn:uuid:0b", "mailto:a@b.example", "https://news.example", "http://192.0.2.1?q",
      "https://xn--mgbh0fb.example/%D8%A3", "file:///a/b", "http://[fe80::1%25lo]/",
    ])
  func uris(uri: String) {
    var records = Self.good
    records[2]["WARC-Target-URI"] = uri
    #expect(report(Self.file(records, isCompressed: false)).findings == [])
  }
}
