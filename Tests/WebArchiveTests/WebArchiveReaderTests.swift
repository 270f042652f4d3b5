import ClaimModel
import Digests
import Foundation
import TestSupport
import Testing

@testable import WebArchive

@Suite struct WebArchiveReaderTests {
  private func capture() throws -> [UInt8] {
    try withCapture([hop("http://example.org/", body: "text of the page")]) { path in
      [UInt8](try Data(contentsOf: URL(filePath: path)))
    }
  }

  /// The records before the damage, and the damage.
  private func read(_ bytes: [UInt8]) -> (count: Int, error: WebArchiveError?) {
    var reader = WebArchiveReader(bytes)
    var count = 0
    do throws(WebArchiveError) {
      while try reader.next() != nil { count += 1 }
      return (count, nil)
    } catch {
      return (count, error)
    }
  }

  /// A record of our own making as a file.
  private func damage(_ record: String) -> String? {
    guard case .damaged(0, let problem) = read(GzipMember.compress(Array(record.utf8))).error else {
      return nil
    }
    return problem
  }

  private func record(
    version: String = "WARC/1.1", without name: String = "-", fields: [String] = [],
    block: String = "abc", end: String = "\r\n\r\n"
  ) -> String {
    let usual = [
      "WARC-Type: response", "WARC-Record-ID: <urn:uuid:1>", "WARC-Date: 2020-01-11T09:30:00Z",
      "WARC-Target-URI: http://example.org/", "Content-Length: 3",
    ].filter { !$0.hasPrefix(name) }
    return ([version] + usual + fields).joined(separator: "\r\n") + "\r\n\r\n" + block + end
  }

  @Test("A record of another writer is read, fractions of a second and <> around the URI too")
  func foreign() throws {
    let text = record(fields: ["X-Own: 1"])
      .replacing("09:30:00Z", with: "09:30:00.123456Z")
      .replacing("http://example.org/", with: "<http://example.org/>")
    var reader = WebArchiveReader(GzipMember.compress(Array(text.utf8)))
    let first = try reader.next()
    #expect(first?.targetURI == "http://example.org/")
    #expect(first?.date == Timestamp(iso8601: "2020-01-11T09:30:00Z"))
    #expect(first?.block == Array("abc".utf8))
    #expect(try reader.next() == nil)
  }

  @Test("An address that stands as it was asked for, as earlier versions wrote it, can be read")
  func addressAsAsked() {
    let asked = "http://x/a%zz?x[]=1"
    #expect(
      damage(record(without: "WARC-Target-URI", fields: ["WARC-Target-URI: \(asked)"])) == nil)
  }

  @Test("A broken rule is named")
  func rules() {
    #expect(damage(record(version: "WARC/2.0")) == "it does not begin with 'WARC/1.1'")
    #expect(damage(record(without: "WARC-Type")) == "WARC-Type is missing")
    #expect(damage(record(without: "WARC-Record-ID")) == "WARC-Record-ID is missing")
    #expect(damage(record(without: "WARC-Date")) == "WARC-Date is missing")
    #expect(damage(record(without: "Content-Length")) == "Content-Length is missing")
    #expect(damage(record(without: "WARC-Target-URI")) == "WARC-Target-URI is missing")
    #expect(damage(record(fields: ["warc-type: x"])) == "warc-type is repeated")
    #expect(damage(record(fields: ["no field"])) == "a header line is no field")
    #expect(
      damage(record(block: "abcd")) == "the block is not as long as Content-Length says")
    #expect(damage(record(end: "\n\n")) == "the block is not as long as Content-Length says")
    #expect(
      damage(record().replacing("\r\n", with: "\n"))
        == "a header line does not end with CR LF")
    #expect(
      damage(record(without: "WARC-Date", fields: ["WARC-Date: 2020-01-11T09:30:00+02:00"]))
        == "WARC-Date is not a time in UTC")
    #expect(
      damage(record(without: "WARC-Target-URI", fields: ["WARC-Target-URI: http://x/خبر"]))
        == "WARC-Target-URI is no URI")
    #expect(
      damage(record(fields: ["WARC-Block-Digest: sha256:00"])) == "the block's digest differs")
    #expect(
      damage(record(fields: ["WARC-Payload-Digest: sha256:00"])) == "the payload's digest differs")
    #expect(damage(record() + record()) == "the block is not as long as Content-Length says")
  }

  @Test("An id that is used twice is damage of the second record")
  func sameID() {
    let member = GzipMember.compress(Array(record().utf8))
    let (count, error) = read(member + member)
    #expect(count == 1)
    #expect(error == .damaged(offset: member.count, problem: "its id is used twice"))
  }

  @Test("Every beginning of a capture that does not end with a record is damage")
  func prefixes() throws {
    let bytes = try capture()
    var reader = WebArchiveReader(bytes)
    let starts = Set(try reader.remainingRecords().map(\.offset))
    for length in 1..<bytes.count {
      let error = read(Array(bytes[..<length])).error
      #expect((error == nil) == starts.contains(length), "\(length) bytes")
    }
  }

  @Test("A flipped bit is damage, or gives the same records: gzip has bits that mean nothing")
  func flips() throws {
    let bytes = try capture()
    var reader = WebArchiveReader(bytes)
    let records = try reader.remainingRecords()
    var seen = 0
    for bit in stride(from: 0, to: bytes.count * 8, by: 7) {
      var flipped = bytes
      flipped[bit / 8] ^= 1 << (bit % 8)
      var reader = WebArchiveReader(flipped)
      do {
        #expect(try reader.remainingRecords() == records, "bit \(bit)")
      } catch {
        seen += 1
      }
    }
    #expect(seen > bytes.count)
  }

  @Test("Bytes after the last record are damage where they begin")
  func surplus() throws {
    let bytes = try capture()
    let (count, error) = read(bytes + Array("surplus".utf8))
    #expect(count == 4)
    #expect(error == .damaged(offset: bytes.count, problem: "its gzip member is damaged"))
  }

  @Test("A record longer than the limit is not unpacked")
  func bounded() {
    let member = GzipMember.compress([UInt8](repeating: 0, count: 4 << 20))
    var reader = WebArchiveReader(member, recordLimit: 1 << 20)
    #expect(throws: WebArchiveError.damaged(offset: 0, problem: "it is longer than 1048576 bytes"))
    {
      try reader.next()
    }
  }

  @Test("After damage there is nothing more to read")
  func afterDamage() throws {
    var reader = WebArchiveReader(Array("damaged".utf8))
    #expect(throws: WebArchiveError.self) { try reader.next() }
    #expect(try reader.next() == nil)
  }

  @Test("An empty file has no record")
  func empty() {
    #expect(read([]).count == 0)
    #expect(read([]).error == nil)
  }

  @Test("A file that is not there is named with the reason")
  func missing() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("missing.warc.gz")
    let error = #expect(throws: WebArchiveError.self) { try WebArchiveReader(path: path) }
    #expect(error?.description == "can't read '\(path)': no such file or directory")
  }
}
