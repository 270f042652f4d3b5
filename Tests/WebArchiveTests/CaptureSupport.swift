import ClaimModel
import Digests
import Foundation
import TestSupport
import WebArchive

let testTime = Timestamp(secondsSince1970: 1_578_735_000)
let testInfo = CaptureInfo(software: "isnad/test", userAgent: "isnad-test/1", robots: "ignore")

/// A hop whose response has a head of our own making.
func hop(
  _ url: String, body: String, headers: String = "", notes: [CaptureRecord.Note] = []
) -> CaptureRecord {
  CaptureRecord(
    url: url, requestBytes: Array("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n".utf8),
    responseBytes: Array("HTTP/1.1 200 OK\r\n\(headers)\r\n\(body)".utf8),
    ipAddress: "192.0.2.1", date: testTime, truncated: nil,
    payloadDigest: SHA256.hex(of: body), isTransferCoded: false, notes: notes)
}

/// Writes a capture into a fresh folder; what `use` makes of the file's path.
func withCapture<Value>(_ hops: [CaptureRecord], _ use: (String) throws -> Value) throws -> Value {
  let folder = try TemporaryFolder()
  let (name, _) = try WebArchiveWriter().write(hops, info: testInfo, into: folder.url.path)
  return try use(folder.path(name))
}

/// The records of a capture that is written and read again.
func writtenRecords(_ hops: [CaptureRecord]) throws -> [WebArchiveRecord] {
  try withCapture(hops) { path in
    var reader = try WebArchiveReader(path: path)
    return try reader.remainingRecords()
  }
}
