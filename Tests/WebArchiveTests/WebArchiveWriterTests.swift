import ClaimModel
import Digests
import Foundation
import TestSupport
import Testing
import WebArchive

@Suite struct WebArchiveWriterTests {
  @Test("Interim responses stand in a metadata record of their own, byte for byte")
  func interim() throws {
    var page = hop("http://example.org/", body: "abc")
    page.interimBytes = Array("HTTP/1.1 103 Early Hints\r\n\r\n".utf8)
    let records = try writtenRecords([page, hop("http://example.org/b", body: "x")])
    let ids = records.map(\.id)
    #expect(Set(ids).count == ids.count && records.map(\.type).count { $0 == "response" } == 2)
    let interim = try #require(records.first { $0.block == page.interimBytes })
    #expect(interim.type == "metadata" && interim.date == testTime)
    #expect(interim.value(of: "Content-Type") == "application/http;msgtype=response")
    let response = try #require(records.first { $0.type == "response" })
    #expect(interim.value(of: "WARC-Refers-To") == "<\(response.id)>")
  }

  @Test("A capture is a warcinfo, then request, response and metadata of each hop")
  func order() throws {
    let records = try writtenRecords([
      hop("http://example.org/a", body: ""), hop("http://example.org/b", body: "x"),
    ])
    #expect(
      records.map(\.type) == [
        "warcinfo", "request", "response", "metadata", "request", "response", "metadata",
      ])
    #expect(
      records.dropFirst().map(\.targetURI)
        == ["a", "a", "a", "b", "b", "b"].map { "http://example.org/\($0)" })
    #expect(Set(records.map(\.id)).count == 7)
    #expect(records.allSatisfy { $0.date == testTime })
  }

  @Test("Request and response hold the bytes of the wire and name each other")
  func pair() throws {
    let hop = hop("http://example.org/", body: "خبر")
    let records = try writtenRecords([hop])
    let (request, response) = (records[1], records[2])
    #expect(request.block == hop.requestBytes)
    #expect(response.block == hop.responseBytes)
    #expect(request.value(of: "WARC-Concurrent-To") == "<\(response.id)>")
    let concurrent = response.fields.filter { $0.name == "WARC-Concurrent-To" }.map(\.value)
    #expect(concurrent == ["<\(request.id)>", "<\(records[3].id)>"])
    #expect(records[3].value(of: "WARC-Concurrent-To") == "<\(response.id)>")
    #expect(response.value(of: "WARC-IP-Address") == "192.0.2.1")
    #expect(response.value(of: "WARC-Warcinfo-ID") == "<\(records[0].id)>")
    #expect(
      response.value(of: "WARC-Block-Digest") == "sha256:\(SHA256.hex(of: hop.responseBytes))")
    #expect(response.value(of: "WARC-Payload-Digest") == "sha256:\(SHA256.hex(of: "خبر"))")
    #expect(response.message.body == Array("خبر".utf8))
    #expect(response.truncated == nil)
  }

  @Test("The payload's digest of a chunked body stands in the metadata alone")
  func chunked() throws {
    var hop = hop("http://example.org/", body: "1\r\na\r\n0\r\n\r\n")
    hop.isTransferCoded = true
    hop.payloadDigest = SHA256.hex(of: "a")
    let records = try writtenRecords([hop])
    #expect(records[2].value(of: "WARC-Payload-Digest") == nil)
    let metadata = String(decoding: records[3].block, as: UTF8.self)
    #expect(metadata == "payload-sha256: \(SHA256.hex(of: "a"))\r\n")
    #expect(records[3].value(of: "WARC-Refers-To") == "<\(records[2].id)>")
  }

  @Test("A cut response says why", arguments: [TruncationReason.length, .time, .disconnect])
  func truncated(reason: TruncationReason) throws {
    var hop = hop("http://example.org/", body: "half")
    hop.truncated = reason
    let record = try writtenRecords([hop])[2]
    #expect(record.value(of: "WARC-Truncated") == reason.rawValue)
    #expect(record.truncated == reason)
  }

  @Test("A hop tells its protocols, cipher suite and what its payload is by its look")
  func facts() throws {
    var hop = hop("https://example.org/", body: "x")
    hop.protocols = ["http/1.1", "tls/1.3"]
    hop.cipherSuite = "TLS_AES_256_GCM_SHA384"
    hop.identifiedType = "text/plain"
    let records = try writtenRecords([hop])
    for record in records[1...2] {
      #expect(record.value(of: "WARC-Protocol") == "http/1.1, tls/1.3")
      #expect(record.value(of: "WARC-Cipher-Suite") == "TLS_AES_256_GCM_SHA384")
    }
    #expect(records[2].value(of: "WARC-Identified-Payload-Type") == "text/plain")
    #expect(records[1].value(of: "WARC-Identified-Payload-Type") == nil)
  }

  @Test("The same payload as an earlier response's is a revisit that keeps the head")
  func revisit() throws {
    var hop = hop("http://example.org/", body: "same", headers: "ETag: x\r\n")
    hop.revisit = Revisit(
      profile: .identicalPayload, recordID: "urn:uuid:1", targetURI: "http://example.org/old",
      date: testTime)
    let record = try writtenRecords([hop])[2]
    #expect(record.type == "revisit")
    #expect(String(decoding: record.block, as: UTF8.self).hasSuffix("ETag: x\r\n\r\n"))
    #expect(
      record.value(of: "WARC-Profile")
        == "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest")
    #expect(record.value(of: "WARC-Refers-To") == "<urn:uuid:1>")
    #expect(record.value(of: "WARC-Refers-To-Target-URI") == "http://example.org/old")
    #expect(record.value(of: "WARC-Refers-To-Date") == testTime.description)
    #expect(record.value(of: "WARC-Payload-Digest") == "sha256:\(SHA256.hex(of: "same"))")
    #expect(record.truncated == .length)
  }

  @Test("What a server says is unchanged is a revisit by another profile, whole")
  func notModified() throws {
    var hop = hop("http://example.org/", body: "")
    hop.revisit = Revisit(
      profile: .notModified, recordID: "urn:uuid:1", targetURI: "http://example.org/",
      date: testTime)
    let record = try writtenRecords([hop])[2]
    #expect(
      record.value(of: "WARC-Profile")
        == "http://netpreserve.org/warc/1.1/revisit/server-not-modified")
    #expect(record.truncated == nil)
    #expect(record.block == hop.responseBytes)
  }

  @Test("An attached file is a resource with its bytes, beside what the person says of it")
  func resource() throws {
    let folder = try TemporaryFolder()
    let file = try WebArchiveWriter().file(
      of: ResourceRecord(
        url: "https://example.org/a", bytes: [1, 2, 3], mediaType: "application/pdf",
        date: testTime, notes: [.init("seen-by", "ليلى\r\nx: y")]), info: testInfo)
    try CaptureFile.keep([file], in: folder.url.path)
    var reader = try WebArchiveReader(path: folder.path(file.name))
    let records = try reader.remainingRecords()
    #expect(records.map(\.type) == ["warcinfo", "resource", "metadata"])
    #expect(records[1].block == [1, 2, 3])
    #expect(records[1].value(of: "Content-Type") == "application/pdf")
    #expect(records[1].targetURI == "https://example.org/a")
    #expect(
      String(decoding: records[2].block, as: UTF8.self) == "seen-by: ليلى  x: y\r\n")
  }

  @Test("Notes stand one a line, whatever they hold")
  func notes() throws {
    let first = hop("http://example.org/", body: "")
    var second = hop("http://example.org/b", body: "", notes: [.init("via", "C12\r\nforged: خبر")])
    second.path = "R"
    let metadata = try writtenRecords([first, second])[6]
    let lines = String(decoding: metadata.block, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.first == "hopsFromSeed: R")
    #expect(lines.last == "via: C12  forged: خبر")
  }

  @Test("The name tells the moment and a digest, and the digest returned is the file's")
  func name() throws {
    let folder = try TemporaryFolder()
    let (name, digest) = try WebArchiveWriter().write(
      [hop("http://example.org/../../x", body: "x")], info: testInfo, into: folder.url.path)
    #expect(name.wholeMatch(of: /20200111T093000Z-[0-9a-f]{16}\.warc\.gz/) != nil)
    #expect(
      digest == SHA256.hex(of: [UInt8](try Data(contentsOf: folder.url.appending(path: name)))))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [name])
  }

  @Test("An equal capture is the same file, another is another")
  func equal() throws {
    let folder = try TemporaryFolder()
    let writer = WebArchiveWriter()
    let one = [hop("http://example.org/", body: "x")]
    let first = try writer.write(one, info: testInfo, into: folder.url.path)
    let again = try writer.write(one, info: testInfo, into: folder.url.path)
    #expect(first == again)
    var other = one
    other[0].responseBytes.append(0x20)
    other[0].payloadDigest = nil
    #expect(
      try writer.write(other, info: testInfo, into: folder.url.path).fileName != again.fileName)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count == 2)
  }

  @Test("A file with other content is not overwritten")
  func inTheWay() throws {
    let folder = try TemporaryFolder()
    let writer = WebArchiveWriter()
    let hops = [hop("http://example.org/", body: "x")]
    let (name, _) = try writer.write(hops, info: testInfo, into: folder.url.path)
    try Data("other".utf8).write(to: folder.url.appending(path: name))
    #expect(throws: WebArchiveError.inTheWay(path: folder.path(name))) {
      try writer.write(hops, info: testInfo, into: folder.url.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [name])
  }

  @Test("A folder that is not there is named with the reason")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("missing")
    let error = #expect(throws: WebArchiveError.self) {
      try WebArchiveWriter().write(
        [hop("http://example.org/", body: "")], info: testInfo, into: path)
    }
    #expect(error?.description == "can't write in '\(path)': no such file or directory")
  }

  @Test("A capture without a hop is refused")
  func nothing() throws {
    let folder = try TemporaryFolder()
    #expect(throws: WebArchiveError.nothingToKeep) {
      try WebArchiveWriter().write([], info: testInfo, into: folder.url.path)
    }
  }

  @Test(
    "An address that is no URI in ASCII is refused, and nothing is written",
    arguments: ["http://example.org/خبر", "http://example.org/\r\nWARC-Type: x", ""])
  func unfitAddress(url: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: WebArchiveError.unfitValue(field: "WARC-Target-URI", value: url)) {
      try WebArchiveWriter().write([hop(url, body: "")], info: testInfo, into: folder.url.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test("An address that is no URI is one in the record's fields, and stays in the request")
  func targetURI() throws {
    let asked = "http://example.org/a%zz/%D8%A3?x[]=1%"
    var hop = hop(asked, body: "x")
    hop.requestBytes = Array("GET /a%zz/%D8%A3?x[]=1% HTTP/1.1\r\n\r\n".utf8)
    hop.revisit = Revisit(
      profile: .notModified, recordID: "urn:uuid:1", targetURI: asked, date: testTime)
    let records = try writtenRecords([hop])
    let written = "http://example.org/a%25zz/%D8%A3?x%5B%5D=1%25"
    #expect(records.dropFirst().map(\.targetURI) == Array(repeating: written, count: 3))
    #expect(records[2].value(of: "WARC-Refers-To-Target-URI") == written)
    #expect(records[1].block == hop.requestBytes)
    #expect(records[2].isOf(asked) && !records[2].isOf("http://example.org/a"))
  }

  @Test("A capture is named by when it began, not by when robots.txt was asked that serves several")
  func began() throws {
    let later = Timestamp(secondsSince1970: testTime.secondsSince1970 + 3)
    let file = try WebArchiveWriter().file(
      of: [hop("http://example.org/robots.txt", body: "x")], began: later, info: testInfo)
    #expect(file.name.hasPrefix("20200111T093003Z-"))
    var reader = WebArchiveReader(file.bytes)
    let records = try reader.remainingRecords()
    #expect(records.map(\.date) == [later, testTime, testTime, testTime])
  }
}
