import Digests
import Testing
import WebArchive

@testable import Workbench

extension ArchiveCheckTests {
  /// A kind of damage and what is said of it.
  struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let says: String
    var isWarning = false
    /// Whether it is of compressed files alone.
    var isOfGzip = false
    let make: @Sendable (_ isCompressed: Bool) -> [UInt8]

    init(
      _ name: String, _ says: String, isWarning: Bool = false, isOfGzip: Bool = false,
      _ make: @escaping @Sendable (Bool) -> [UInt8]
    ) {
      testDescription = name
      self.says = says
      self.isWarning = isWarning
      self.isOfGzip = isOfGzip
      self.make = make
    }

    /// One that changes the response of a good file, which is given its block's digest again.
    init(
      _ name: String, _ says: String, isWarning: Bool = false, of records: [Record] = good,
      record index: Int = 2, changing change: @escaping @Sendable (inout Record) -> Void
    ) {
      let bytes = [false, true].map { isCompressed in
        var records = records
        change(&records[index])
        return file(records, isCompressed: isCompressed)
      }
      self.init(name, says, isWarning: isWarning) { bytes[$0 ? 1 : 0] }
    }
  }

  static let damages: [Damage] = [
    Damage("a bit flipped in a block", "the block's digest differs") { record in
      record.block[record.block.count - 3] ^= 4
    },
    Damage("payload digest over the decoded bytes", "the payload's digest differs", of: goodZipped)
    { record in record["WARC-Payload-Digest"] = "sha256:" + SHA256.hex(of: text) },
    Damage("payload digest over the chunked bytes", "the payload's digest differs", of: goodChunked)
    { record in record["WARC-Payload-Digest"] = "sha256:" + SHA256.hex(of: chunked) },
    Damage("garbage at the end", "gzip member", isOfGzip: true) { _ in
      file(good, isCompressed: true) + Array("garbage".utf8)
    },
    Damage("all records in one member", "several records are in one gzip member", isOfGzip: true) {
      _ in gzip(good.flatMap(\.bytes))
    },
    Damage("LF instead of CR LF", "a header line does not end with CR LF") { isCompressed in
      good.flatMap { record in
        let lines = String(decoding: record.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        return isCompressed ? gzip(Array(lines.utf8)) : Array(lines.utf8)
      }
    },
    Damage("cut 40 bytes short", "its gzip member breaks off", isOfGzip: true) { _ in
      Array(file(good, isCompressed: true).dropLast(40))
    },
    Damage("a plain file cut", "the block is not as long as Content-Length says") { isCompressed in
      let cut = Array(good.flatMap(\.bytes).dropLast(40))
      return isCompressed ? gzip(cut) : cut
    },
    Damage("a body de-chunked under a chunked head", "it is not chunked", of: goodChunked) {
      record in
      record.block = record.block.dropLast(chunked.count) + text
      record["WARC-Payload-Digest"] = nil
      record.seal()
    },
    Damage("a body decompressed under a gzip head", "the body is not gzip", of: goodZipped) {
      record in
      record.block = record.block.dropLast(zipped.count) + text
      record["WARC-Payload-Digest"] = nil
      record.seal()
    },
    Damage("a cut that is not declared", "WARC-Truncated does not say why") { record in
      record.block.removeLast(5)
      record["WARC-Payload-Digest"] = nil
      record.seal()
    },
    Damage("a wrong Content-Length", "the block is not as long as Content-Length says") { record in
      record.length = record.block.count + 2
    },
    Damage("a short Content-Length", "the block is not as long as Content-Length says") { record in
      record.length = record.block.count - 2
    },
    Damage("a date with an offset", "WARC-Date is not a time in UTC") { record in
      record["WARC-Date"] = "2020-01-11T11:30:00+02:00"
    },
    Damage("a wrong profile of a revisit", "WARC-Profile is none that is known") { record in
      record["WARC-Type"] = "revisit"
      record["WARC-Profile"] = "http://netpreserve.org/warc/1.1/revisit/same"
    },
    Damage("a revisit without a profile", "WARC-Profile is missing") { record in
      record["WARC-Type"] = "revisit"
    },
    Damage("an id used twice", "its id is used twice") { record in
      record["WARC-Record-ID"] = "<urn:uuid:00000002>"
    },
    Damage("raw Arabic in the URI", "WARC-Target-URI is no URI") { record in
      record["WARC-Target-URI"] = "https://news.example/خبر"
    },
    Damage(
      "a reference to a record that is not there", "names a record that is not in the file",
      isWarning: true
    ) { record in record["WARC-Concurrent-To"] = "<urn:uuid:00000099>" },
    Damage("no record in a file", "the file holds no record") { isCompressed in
      isCompressed ? gzip([]) : []
    },
    Damage("no warcinfo", "the file has no warcinfo record", isWarning: true) { isCompressed in
      file(Array(good.dropFirst()), isCompressed: isCompressed)
    },
  ]

  @Test("Each damage is found and named", arguments: damages, [false, true])
  func damaged(damage: Damage, isCompressed: Bool) {
    guard isCompressed || !damage.isOfGzip else { return }
    let report = report(damage.make(isCompressed))
    let told = (damage.isWarning ? report.warnings : report.errors).map(\.problem)
    #expect(told.contains { $0.contains(damage.says) }, "\(report.findings)")
    if damage.isWarning { #expect(report.errors == []) }
  }

  @Test(
    "Each rule on the fields of a record is asked",
    arguments: [
      ("WARC-Type", nil, "WARC-Type is missing"), ("WARC-Date", nil, "WARC-Date is missing"),
      ("WARC-Record-ID", nil, "WARC-Record-ID is missing"),
      ("WARC-Target-URI", nil, "WARC-Target-URI is missing"),
      ("WARC-Record-ID", "urn:uuid:1", "WARC-Record-ID is not a URI in angle brackets"),
      ("WARC-Date", "2020-13-01T00:00:00Z", "WARC-Date is not a time in UTC"),
      ("WARC-Date", "2020-01-11 09:30:00", "WARC-Date is not a time in UTC"),
      ("WARC-Date", "2020-01-11T09:30:00.1234567890Z", "WARC-Date is not a time in UTC"),
      ("WARC-Date", "2020-01-11T09:30:01Z", "not that of a record of the same capture"),
      ("WARC-Target-URI", "news.example/a b", "WARC-Target-URI is no URI"),
      ("WARC-Target-URI", "https://news.example/%4", "WARC-Target-URI is no URI"),
      ("WARC-Target-URI", "https://news.example/a[1]", "WARC-Target-URI is no URI"),
      ("WARC-Target-URI", "https://news.example/?x[]=1", "WARC-Target-URI is no URI"),
      ("WARC-Target-URI", "https://news.example/a#b#c", "WARC-Target-URI is no URI"),
      ("WARC-Target-URI", "https://news.example:80a/", "WARC-Target-URI is no URI"),
      ("WARC-Target-URI", "https://[::1/", "WARC-Target-URI is no URI"),
      ("WARC-Target-URI", "https://a%zz.example/", "WARC-Target-URI is no URI"),
      ("WARC-IP-Address", "192.0.2.1\u{7}", "a header line has a control character"),
      ("WARC-Warcinfo-ID", "<urn:uuid:00000002>", "its WARC-Warcinfo-ID names no warcinfo"),
      ("WARC-Warcinfo-ID", "urn:uuid:1", "WARC-Warcinfo-ID is not a URI in angle brackets"),
      ("WARC-IP-Address", "300.1.1.1", "WARC-IP-Address is no address"),
      ("WARC-Refers-To", "<urn:uuid:00000002>", "a response has a WARC-Refers-To"),
      ("WARC-Filename", "x", "a response has a WARC-Filename"),
      ("WARC-Profile", "x", "a response has a WARC-Profile"),
      ("WARC-Refers-To-Date", date, "a response has a WARC-Refers-To-Date"),
      ("WARC-Block-Digest", "0123", "WARC-Block-Digest is not of the form"),
      ("WARC-Segment-Number", "2", "WARC-Segment-Number is not 1"),
      ("WARC-Segment-Origin-ID", "<urn:uuid:00000001>", "a response has a WARC-Segment-Origin-ID"),
      ("warc-date", date, "warc-date is repeated"),
      ("a name", "x", "a header line is no field"),
    ] as [(String, String?, String)])
  func fields(name: String, value: String?, says: String) {
    var records = Self.good
    records[2][name] = value
    let report = report(Self.file(records, isCompressed: true))
    #expect(report.errors.contains { $0.problem.contains(says) }, "\(report.findings)")
  }

  @Test(
    "What a warcinfo may not have is told",
    arguments: [
      ("WARC-Target-URI", page, "a warcinfo has a WARC-Target-URI"),
      ("WARC-IP-Address", "192.0.2.1", "a warcinfo has a WARC-IP-Address"),
      ("WARC-Warcinfo-ID", "<urn:uuid:00000001>", "a warcinfo has a WARC-Warcinfo-ID"),
      ("WARC-Concurrent-To", "<urn:uuid:00000002>", "a warcinfo has a WARC-Concurrent-To"),
      ("WARC-Payload-Digest", "sha256:00", "a warcinfo has a WARC-Payload-Digest"),
      (
        "WARC-Identified-Payload-Type", "text/html",
        "a warcinfo has a WARC-Identified-Payload-Type"
      ),
    ])
  func warcinfo(name: String, value: String, says: String) {
    var records = Self.good
    records[0][name] = value
    let report = report(Self.file(records, isCompressed: false))
    #expect(report.errors.map(\.problem) == [says])
  }

  @Test("Dates of every precision that the standard has are taken")
  func dates() {
    for date in [
      "2020", "2020-01", "2020-01-11", "2020-01-11T09:30Z", "2020-01-11T09:30:00.5Z",
      "2020-01-11T09:30:00.123456789Z",
    ] {
      var records = Self.good
      for index in records.indices { records[index]["WARC-Date"] = date }
      #expect(report(Self.file(records, isCompressed: false)).findings == [], "\(date)")
    }
  }

  @Test("A place in a file is where the record begins, and what follows damage is read")
  func places() {
    var records = Self.good
    records[1].length = 3
    let plain = report(Self.file(records, isCompressed: false))
    #expect(plain.errors.first?.offset == records[0].bytes.count)
    #expect(plain.recordCount == 3)
    var bytes = Self.file(Self.good, isCompressed: true)
    bytes[Self.gzip(Self.good[0].bytes).count + 20] ^= 0xFF
    let zipped = report(bytes)
    #expect(zipped.errors.first?.offset == Self.gzip(Self.good[0].bytes).count)
    #expect(zipped.recordCount == 2)
  }

  @Test("Every beginning of a file, and any flipped bit, is judged without a trap")
  func mutated() {
    for isCompressed in [false, true] {
      let bytes = Self.file(Self.goodChunked, isCompressed: isCompressed)
      let whole = Self.goodChunked.indices.map {
        Self.file(Array(Self.goodChunked[...$0]), isCompressed: isCompressed).count
      }
      for length in 0..<bytes.count where !whole.contains(length) {
        #expect(!report(Array(bytes[..<length])).errors.isEmpty, "\(length) bytes")
      }
      for bit in stride(from: 0, to: bytes.count * 8, by: 5) {
        var flipped = bytes
        flipped[bit / 8] ^= 1 << (bit % 8)
        _ = report(flipped)
      }
    }
  }

  @Test("Bytes that are no archive are told so", arguments: ["", "x", "WARC/1.1", "\r\n\r\n\n"])
  func strange(text: String) {
    #expect(!report(Array(text.utf8)).errors.isEmpty)
  }

  @Test("A file of line feeds or of headers without end takes linear time")
  func linear() {
    #expect(!report([UInt8](repeating: 0x0A, count: 200_000)).errors.isEmpty)
    let line = Array("WARC/1.1\r\nA: b\r\n\r\n".utf8)
    _ = report(Array(repeatElement(line, count: 20_000).joined()))
  }
}
