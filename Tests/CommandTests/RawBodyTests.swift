import ClaimModel
import Foundation
import TestSupport
import Testing

/// Bodies written as they came, and what has none.
@Suite struct RawBodyTests {
  @Test("What came without a head is kept as a resource, and is no page")
  func headless() throws {
    let desk = try KeepingDesk()
    desk.pages.set("/old", "<html>as long ago</html>")
    let fetched = try desk.run("fetch", "C1", "URL/old")
    #expect(fetched.status == 1 && (fetched.output + fetched.errors).contains("HTTP/0.9"))
    #expect(try desk.run("evidence", "E1", "--raw", "-").output == "<html>as long ago</html>")
    let files = try desk.program.shell("zcat Claims/evidence/*.gz")
    #expect(files.output.contains("WARC-Type: resource") && files.output.contains("via: C1"))
    let name = try #require(try desk.json("evidence", "E1")["warc"]?.stringValue)
    let file = desk.program.folder.path("Claims/evidence/\(name)")
    #expect(try desk.run("check", "--warc", file).status == 0)
    #expect(try desk.run("check").status == 0)
    let weighed = try desk.run("weigh", "E1", "supports", "C1", "--on", "content")
    #expect(weighed.status == 1 && weighed.errors.contains("E1"))
  }

  @Test(
    "What came with a status line that is none is kept with its request, and told for what it is")
  func refusedStatusLine() throws {
    let desk = try KeepingDesk()
    let answer = "HTTP/1.1 abc Odd\r\nContent-Type: text/html\r\n\r\n<p>hello</p>"
    desk.pages.set("/odd", answer)
    #expect(try desk.run("fetch", "C1", "URL/odd").status == 1)
    #expect(try desk.run("evidence", "E1", "--raw", "-").output == answer)
    let files = try desk.program.shell("zcat Claims/evidence/*.gz").output
    #expect(files.contains("GET /odd HTTP/1.1") && files.contains("WARC-Type: resource"))
    #expect(files.contains("response-problem: not an HTTP response: its first line is"))
    #expect(try desk.run("check").status == 0)
    #expect(try desk.program.shell("isnad check --warc Claims/evidence/*").status == 0)
  }

  @Test("What libcurl refuses for a line of its head is kept whole, and not told as cut")
  func refusedHeader() throws {
    let desk = try KeepingDesk()
    desk.pages.set(
      "/nul", "HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 5\r\n\r\nhello")
    let fetched = try desk.run("fetch", "C1", "URL/nul")
    #expect(fetched.status == 1 && fetched.errors.contains("Nul byte in header"))
    #expect(try desk.run("evidence", "E1", "--raw", "-").output == "hello")
    let files = try desk.program.shell("zcat Claims/evidence/*.gz").output
    #expect(files.contains("X: a\0b\r\n") && !files.contains("WARC-Truncated"))
    let whole = try desk.program.shell("isnad check && isnad check --warc Claims/evidence/*")
    #expect(whole.status == 0 && !whole.errors.contains("warning"), "\(whole.errors)")
  }

  @Test("A break after interim responses is told as one, and they are kept")
  func interimAlone() throws {
    let desk = try KeepingDesk()
    desk.pages.set("/early", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\n\r\n")
    desk.pages.set(
      "/later", "HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")
    let fetched = try desk.run("fetch", "C1", "URL/early")
    #expect(fetched.errors.contains("no response came after 2 interim ones"))
    #expect(try desk.json("evidence", "E1")["http_status"] == .null)
    var files = try desk.program.shell("zcat Claims/evidence/*.gz").output
    #expect(files.contains("WARC-Truncated: disconnect"))
    #expect(files.contains("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\n\r\n"))
    _ = try desk.run("fetch", "C1", "URL/later")
    #expect(try desk.run("evidence", "E2", "--raw", "-").output == "hello")
    files = try desk.program.shell("zcat Claims/evidence/*.gz").output
    #expect(files.contains("interim-responses: 1 in 22 bytes"))
    let whole = try desk.program.shell("isnad check && isnad check --warc Claims/evidence/*")
    #expect(whole.status == 0 && !whole.errors.contains("warning"), "\(whole.errors)")
  }

  @Test(
    "A body whose coding can't be removed is written as it was kept, and the coding is named",
    arguments: [
      ("Content-Encoding: br", "abc", "as it was kept, with its codings still on it: br"),
      ("Content-Encoding: gzip", "<p>plain</p>", "with its codings still on it: gzip"),
      ("Transfer-Encoding: odd", "abc", "with its codings still on it: odd"),
    ])
  func undecodable(header: String, body: String, words: String) throws {
    let desk = try KeepingDesk()
    desk.pages.set("/coded", "HTTP/1.1 200 OK\r\n\(header)\r\n\r\n\(body)")
    _ = try desk.run("fetch", "C1", "URL/coded")
    let written = try desk.run("evidence", "E1", "--raw", "-")
    #expect(written.output == body && written.status == 1)
    #expect(written.errors.contains(words), "\(written.errors)")
  }

  @Test("A body is written decoded to a new file under the name that was given, and only there")
  func raw() throws {
    let desk = try KeepingDesk()
    desk.pages.set(
      "/chunked",
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n"
        + "Content-Disposition: attachment; filename=\"../../evil.txt\"\r\n\r\n"
        + "5\r\nhello\r\n0\r\n\r\n")
    _ = try desk.run("fetch", "C1", "URL/chunked")
    let written = try desk.run("evidence", "E1", "--raw", "body.txt")
    #expect(written.status == 0, "\(written.errors)")
    #expect(written.errors.contains("5 bytes of its body, with its codings removed: chunked"))
    #expect(
      try String(contentsOfFile: desk.program.folder.path("body.txt"), encoding: .utf8) == "hello")
    let again = try desk.run("evidence", "E1", "--raw", "body.txt")
    #expect(again.status == 1)
    #expect(again.errors.contains("'body.txt' is there already and is left as it is"))
    _ = try desk.program.shell("ln -s elsewhere link")
    #expect(try desk.run("evidence", "E1", "--raw", "link").status == 1)
    #expect(try desk.program.shell("ls elsewhere").status != 0)
    #expect(try desk.run("evidence", "C1", "--raw", "x").status == 2)
    #expect(try desk.program.shell("find . .. -maxdepth 3 -name evil.txt").output == "")
  }

  @Test("A body that is written when the program dies never has the name that was given")
  func rawKilled() throws {
    let desk = try KeepingDesk()
    try desk.program.write([UInt8](repeating: 0x61, count: 1 << 20), to: "large.bin")
    let attached = try desk.run(
      "attach", "C1", "large.bin", "--url", "https://e.example/", "--seen-by", "x", "--seen-at",
      "2020-01-12")
    #expect(attached.status == 0, "\(attached.errors)")
    // The system kills who writes more than half of it to a file.
    let killed = try desk.program.shell("ulimit -f 1024; isnad evidence E1 --raw body.bin")
    #expect(killed.status != 0)
    #expect(try desk.program.shell("ls body.bin").status != 0)
    let written = try desk.run("evidence", "E1", "--raw", "body.bin")
    #expect(written.status == 0, "\(written.errors)")
    #expect(try desk.program.shell("cmp large.bin body.bin").status == 0)
    // What a body that was not finished leaves has a name of its own, and one that was leaves none.
    _ = try desk.program.shell("rm -f body.bin*")
    _ = try desk.run("evidence", "E1", "--raw", "body.bin")
    #expect(try desk.program.shell("ls body.bin*").output == "body.bin\n")
  }
}
