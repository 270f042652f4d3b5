import ClaimModel
import Digests
import Foundation
import TestSupport
import Testing
import WebArchive

@testable import Workbench

/// What `isnad check` sees of a capture's file that is not the one that was kept.
@Suite struct ArchiveVerdictTests {
  /// A capture in a fresh folder: its name, digest and bytes.
  private func capture(
    in folder: TemporaryFolder
  ) throws -> (name: String, digest: String, bytes: [UInt8]) {
    let date = Timestamp(secondsSince1970: 1_578_735_000)
    let (name, digest) = try WebArchiveWriter().write(
      [
        CaptureRecord(
          url: "https://news.example/", requestBytes: Array("GET / HTTP/1.1\r\n\r\n".utf8),
          responseBytes: Array("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntext".utf8),
          ipAddress: "192.0.2.1", date: date, truncated: nil,
          payloadDigest: SHA256.hex(of: "text"), isTransferCoded: false)
      ], info: CaptureInfo(software: "x", userAgent: "x"), into: folder.url.path)
    return (name, digest, [UInt8](try Data(contentsOf: folder.url.appending(path: name))))
  }

  @Test("A file that is as it was kept, and keeps every rule, has no verdict")
  func whole() throws {
    let folder = try TemporaryFolder()
    let kept = try capture(in: folder)
    let verdict = ArchiveVerdict(of: kept.name, digest: kept.digest, in: folder.url.path)
    #expect(verdict.damage == nil)
    #expect(verdict.broken == [])
  }

  @Test("Every beginning of a capture is seen")
  func prefixes() throws {
    let folder = try TemporaryFolder()
    let kept = try capture(in: folder)
    for length in 0..<kept.bytes.count {
      try Data(kept.bytes[..<length]).write(to: folder.url.appending(path: kept.name))
      let verdict = ArchiveVerdict(of: kept.name, digest: kept.digest, in: folder.url.path)
      #expect(verdict.damage?.contains("has other bytes than were kept") == true, "\(length)")
    }
  }

  @Test("Each of 200 flipped bits is seen, those that gzip does not mind too")
  func flips() throws {
    let folder = try TemporaryFolder()
    let kept = try capture(in: folder)
    let seed = UInt64.random(in: 0...UInt64.max)
    for number in 0..<200 {
      let bit = Int((seed &+ UInt64(number) &* 0x9E37_79B9) % UInt64(kept.bytes.count * 8))
      var flipped = kept.bytes
      flipped[bit / 8] ^= 1 << (bit % 8)
      try Data(flipped).write(to: folder.url.appending(path: kept.name))
      let verdict = ArchiveVerdict(of: kept.name, digest: kept.digest, in: folder.url.path)
      #expect(verdict.damage != nil, "seed \(seed), bit \(bit)")
    }
  }

  @Test("A file that is gone, a folder, a pipe and a name with a path in it are told")
  func strange() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path("pipe"), 0o600)
    mkdir(folder.path("folder"), 0o700)
    for name in ["gone.warc.gz", "pipe", "folder", "../x", ""] {
      #expect(
        ArchiveVerdict(of: name, digest: "00", in: folder.url.path).damage != nil, "\(name)")
    }
  }

  @Test("A file that is as it was kept and breaks a rule is told apart from a changed one")
  func broken() throws {
    let folder = try TemporaryFolder()
    let bytes = Array("WARC/1.1\r\nContent-Length: 0\r\n\r\n\r\n\r\n".utf8)
    try Data(bytes).write(to: folder.url.appending(path: "x.warc"))
    let verdict = ArchiveVerdict(
      of: "x.warc", digest: SHA256.hex(of: bytes), in: folder.url.path)
    #expect(verdict.damage == nil)
    #expect(verdict.broken.first?.contains("breaks a rule of its format") == true)
  }
}
