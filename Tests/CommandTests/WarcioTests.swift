import ClaimModel
import Foundation
import TestSupport
import Testing

/// The reference reader of web archives reads what is kept, and we read what it writes.
@Suite struct WarcioTests {
  /// Where `make test` puts it.
  private static let folder = BuiltProgram.root.appendingPathComponent(".build/python/bin").path

  /// Answers of every kind that a capture holds.
  private func server() throws -> LoopbackServer {
    try LoopbackServer { path in
      switch path {
      case "/robots.txt":
        return [.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
      case "/moved":
        return [
          .send("HTTP/1.1 302 Found\r\nLocation: /chunked\r\nContent-Length: 0\r\n\r\n")
        ]
      case "/chunked":
        return [
          .send(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
              + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")
        ]
      case "/cut":
        return [
          .send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\nhalf")
        ]
      case "/head":
        return [.send("HTTP/1.1 200 OK\r\nContent-Type: text/pl")]
      case "/lie":
        return [
          .send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnone")
        ]
      case "/bad":
        return [
          .send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno chunk at all\r\n")
        ]
      default:
        return [
          .send(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 24\r\n\r\n"
              + "<html><p>hello</p></html>".prefix(24))
        ]
      }
    }
  }

  @Test("warcio check passes on every kind of capture, warcio index lists it, and so do we")
  func check() throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    try program.write("<p>saved page</p>", to: "saved.html")
    for path in ["/page", "/moved", "/cut", "/head", "/lie", "/bad", "/missing?x=1"] {
      _ = try program.isnad(
        "fetch", "C1", server.url(path), "--allow-host", "127.0.0.1:\(server.port)", "--delay",
        "0")
    }
    // The same bytes once more: a revisit.
    _ = try program.isnad(
      "fetch", "C1", server.url("/page"), "--again", "--allow-host", "127.0.0.1:\(server.port)")
    let files = try program.shell("ls Claims/evidence/*.warc.gz").output.split(separator: "\n")
    #expect(files.count >= 7)
    for file in files {
      let checked = try program.shell("'\(Self.folder)/warcio' check -v \(file)")
      #expect(checked.status == 0, "\(file): \(checked.output)\(checked.errors)")
      let listed = try program.shell(
        "'\(Self.folder)/warcio' index -f offset,warc-type,warc-target-uri,http:status \(file)")
      #expect(listed.status == 0, "\(file): \(listed.errors)")
      #expect(listed.output.contains("\"warc-type\": \"warcinfo\""), "\(listed.output)")
      #expect(listed.output.contains("\"warc-target-uri\": \"\(server.url("/"))"))
    }
    let own = try program.shell("isnad check --warc \(files.joined(separator: " "))")
    #expect(own.status == 0, "\(own.errors)")
    let types = try program.shell(
      "'\(Self.folder)/warcio' index -f warc-type \(files.joined(separator: " "))"
    ).output
    #expect(types.contains("revisit"))
    let whole = try program.isnad("check")
    #expect(whole.status == 0 && whole.errors.isEmpty, "\(whole.errors)")
  }

  @Test("A file that warcio writes breaks no rule for us", arguments: ["a.warc", "a.warc.gz"])
  func foreign(name: String) throws {
    let program = try BuiltProgram()
    try program.write(
      """
      import io, sys
      from warcio.warcwriter import WARCWriter
      from warcio.statusandheaders import StatusAndHeaders
      name = sys.argv[1]
      with open(name, 'wb') as file:
          writer = WARCWriter(file, gzip=name.endswith('gz'), warc_version='1.1')
          info = writer.create_warcinfo_record(name, {'software': 'warcio'})
          writer.write_record(info)
          head = StatusAndHeaders('200 OK', [('Content-Type', 'text/plain'),
              ('Content-Length', '5')], protocol='HTTP/1.1')
          writer.write_record(writer.create_warc_record('https://news.example/a', 'response',
              payload=io.BytesIO(b'hello'), http_headers=head))
      """, to: "write.py")
    let written = try program.shell("'\(Self.folder)/python' write.py \(name)")
    #expect(written.status == 0, "\(written.errors)")
    let checked = try program.isnad("check", "--warc", name)
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(checked.output == "\(name): 2 records, no rule broken\n", "\(checked.output)")
    #expect(checked.errors.isEmpty, "\(checked.errors)")
  }

  @Test("A damaged file is told with its place, and the other files are checked all the same")
  func damaged() throws {
    let program = try BuiltProgram()
    try program.write("WARC/1.1\r\nWARC-Type: response\r\n\r\n", to: "bad.warc")
    let checked = try program.isnad("check", "--warc", "bad.warc", "missing.warc")
    #expect(checked.status == 1)
    #expect(checked.errors.contains("isnad: bad.warc: the record at byte 0: WARC-Date is missing"))
    #expect(checked.errors.contains("isnad: cannot read 'missing.warc'"))
    #expect(try program.isnad("check", "--warc", "bad.warc", "--seal", "x").status == 2)
  }
}
