import ClaimModel
import Foundation
import TestSupport
import Testing

/// Later looks at pages that are kept.
@Suite struct RecheckCommandTests {
  @Test("A page looked at again is the same, edited, moved or gone, and what was kept stays")
  func recheck() throws {
    let desk = try KeepingDesk()
    _ = try desk.run("fetch", "C1", "D1", "URL/bayan")
    let kept = try desk.run("evidence", "E1").output
    _ = try desk.run(
      "weigh", "E1", "supports", "C1", "--on", "attribution", "--quote", "عشرين بئرا")
    let same = try desk.run("recheck", "E1")
    #expect(same.status == 0, "\(same.errors)")
    #expect(same.output.hasPrefix("E1  THE SAME  kept as E2"), "\(same.output)")

    desk.pages.setText("/bayan", KeepingDesk.first.replacing("عشرين بئرا", with: "ثلاثين بئرا"))
    let edited = try desk.run("recheck", "C1")
    #expect(edited.status == 0, "\(edited.errors)")
    #expect(edited.output.contains("EDITED  kept as E3"))
    #expect(edited.output.contains("THE QUOTED WORDS CHANGED or are gone: ⁨عشرين بئرا⁩"))
    #expect(edited.output.contains("kept  ⁨عشرين⁩") && edited.output.contains("now   ⁨ثلاثين⁩"))

    desk.pages.setText("/new", KeepingDesk.first)
    desk.pages.set("/bayan", "HTTP/1.1 301 Moved\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n")
    #expect(try desk.run("recheck", "E1").output.contains("MOVED, WITH THE SAME WORDS"))

    desk.pages.set("/bayan", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n")
    let gone = try desk.run("recheck", "E1", "--format", "json")
    #expect(gone.status == 0)
    let object = try #require(try JSONValue(parsing: gone.output).arrayValue?.first)
    #expect(object["verdict"] == "gone" && object["evidence"] == "E1")
    #expect(object["look"]?["recheck"] == ["of": "E1", "verdict": "gone"])

    // A page that can't be reached tells nothing.
    desk.pages.set("/bayan", "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n")
    let unknown = try desk.run("recheck", "E1")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("E1 can't be told: the server answered with status 500"))

    let now = try desk.run("evidence", "E1").output
    #expect(now.contains("Looked at again") && now.contains("(E1 again: edited)"))
    #expect(kept.split(separator: "\n").prefix(4) == now.split(separator: "\n").prefix(4))
    #expect(try desk.run("history", "E3").output.contains("looked at E1 again, kept as E3: edited"))
    #expect(try desk.json("evidence", "E1")["rechecks"]?.arrayValue?.count == 5)
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.run("check").status == 0)
  }

  @Test("A page whose headline alone changed was edited")
  func headline() throws {
    let desk = try KeepingDesk()
    func page(_ title: String) -> String {
      let body =
        "<html><head><title>\(title)</title></head><body><article><h1>\(title)</h1>"
        + String(
          repeating: "<p>قال الوزير إن الوزارة ستحفر عشرين بئرا في الجنوب هذا العام.</p>", count: 6)
        + "</article></body></html>"
      return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }
    desk.pages.set("/page", page("الوزير يعد بعشرين بئرا"))
    _ = try desk.run("fetch", "C1", "URL/page")
    desk.pages.set("/page", page("الوزير يتراجع عن وعده"))
    let look = try desk.run("recheck", "E1")
    #expect(look.output.contains("EDITED  kept as E2"), "\(look.output)")
    #expect(look.output.contains("يتراجع"))
  }

  @Test("The body of an answer that contradicts itself is not told as whole")
  func contradictory() throws {
    let desk = try KeepingDesk()
    desk.pages.set(
      "/two", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nwords here")
    _ = try desk.run("fetch", "C1", "URL/two")
    let raw = try desk.run("evidence", "E1", "--raw", "-")
    #expect(raw.status == 1)
    #expect(
      raw.errors.contains("is not the whole body: two different Content-Length headers"),
      "\(raw.errors)")
  }

  @Test(
    "An address that is no URI is asked for as it is, and kept, found and read again as one",
    arguments: ["/a%zz", "/a?x[]=1", "/moved"])
  func oddAddresses(path: String) throws {
    let desk = try KeepingDesk()
    desk.pages.setText(path, KeepingDesk.first)
    desk.pages.setText("/end%zz%", KeepingDesk.first)
    desk.pages.set(
      "/moved", "HTTP/1.1 302 Found\r\nLocation: /end%zz%\r\nContent-Length: 0\r\n\r\n")
    _ = try desk.run("fetch", "C1", "URL\(path)")
    #expect(try desk.run("recheck", "E1").output.contains("THE SAME"))
    let kept = try desk.json("evidence", "E2")
    #expect(kept["outcome"] == "captured")
    #expect(kept["url"]?.stringValue?.hasSuffix(path) == true)
    #expect(desk.server.requests.contains { $0.hasPrefix("GET \(path) ") })
    #expect(try desk.run("evidence", "E2", "--raw", "-").output == KeepingDesk.first)
    let check = try desk.program.shell("isnad check && isnad check --warc Claims/evidence/*")
    #expect(check.status == 0, "\(check.output) \(check.errors)")
  }

  @Test("Each later look says in its file which evidence it looks at")
  func recheckFiles() throws {
    let desk = try KeepingDesk()
    desk.pages.setText("/other", "Another page.")
    _ = try desk.run("fetch", "C1", "URL/bayan", "URL/other")
    _ = try desk.run("recheck", "E1", "E2")
    let files = try desk.program.shell("zcat Claims/evidence/*.gz | grep '^via: E' | sort")
    #expect(files.output == "via: E1\r\nvia: E2\r\n")
  }

  @Test("The same bytes come as a revisit, and its body is read from the first capture")
  func revisit() throws {
    let desk = try KeepingDesk()
    _ = try desk.run("fetch", "C1", "URL/bayan")
    _ = try desk.run("recheck", "E1")
    _ = try desk.run("fetch", "--again", "C1", "URL/bayan")
    let second = try desk.run("evidence", "E2", "--raw", "-")
    #expect(second.output == KeepingDesk.first)
    #expect(try desk.run("evidence", "E3", "--raw", "-").output == KeepingDesk.first)
    let files = try desk.program.shell("zcat Claims/evidence/*.gz | grep -c '^WARC-Type: revisit'")
    #expect(files.output == "2\n")
    #expect(try desk.run("check").errors.isEmpty)
    // Without the first, the second says so.
    let first = try #require(try desk.json("evidence", "E1")["warc"]?.stringValue)
    try FileManager.default.removeItem(atPath: desk.program.folder.path("Claims/evidence/\(first)"))
    #expect(try desk.run("evidence", "E2", "--raw", "-").status == 1)
  }

  @Test("What keeps nothing, or is no evidence, is not looked at again")
  func recheckRefused() throws {
    let desk = try KeepingDesk()
    _ = try desk.run("fetch", "C1", "URL/none")
    #expect(try desk.run("recheck", "E1").errors.contains("E1 keeps nothing to hold a later look"))
    #expect(try desk.run("recheck", "C1").errors.contains("no fetched page is kept for C1"))
    #expect(try desk.run("recheck", "E9").status == 1)
    #expect(try desk.run("recheck", "x").status == 2)
    #expect(try desk.json("evidence")["id"] == "E1")
  }
}
