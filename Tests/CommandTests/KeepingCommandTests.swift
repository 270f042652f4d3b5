import ClaimModel
import Foundation
import Synchronization
import TestSupport
import Testing

/// Passages, attached files, later looks and raw bodies, as a person uses them.
@Suite struct KeepingCommandTests {
  private static let article = """
    الوزارة ستحفر عشرين بئرا

    قال وزير المياه سالم العمري أمس إن الوزارة ستحفر "عشرين بئرا"، بحسب بيان للوزارة.
    وأضاف البيان أن الكلفة بلغت مليوني دينار.
    """
  private static let first =
    "تعلن الوزارة أنها ستحفر عشرين بئرا في الجنوب.\nبلغت الكلفة مليوني دينار.\nعشرين يوما."

  /// A server whose pages a test can change.
  private final class Pages: Sendable {
    private let answers = Mutex<[String: String]>([:])
    func set(_ path: String, _ answer: String) { answers.withLock { $0[path] = answer } }
    func answer(_ path: String) -> String {
      answers.withLock { $0[path] } ?? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
    }

    func setText(_ path: String, _ text: String) {
      set(
        path,
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
          + "Content-Length: \(text.utf8.count)\r\n\r\n\(text)")
    }
  }

  private struct Desk {
    let pages = Pages()
    let server: LoopbackServer
    let program: BuiltProgram

    init() throws {
      let pages = pages
      server = try LoopbackServer { [.send(pages.answer($0))] }
      program = try BuiltProgram()
      try program.write(KeepingCommandTests.article, to: "a.txt")
      _ = try program.isnad("init")
      _ = try program.isnad("add", "a.txt", "--date", "2020-01-11")
      pages.setText("/bayan", KeepingCommandTests.first)
    }

    func run(_ arguments: String...) throws -> BuiltProgram.Outcome { try run(arguments) }

    func run(_ arguments: [String]) throws -> BuiltProgram.Outcome {
      let words = arguments.map { $0.hasPrefix("URL") ? server.url(String($0.dropFirst(3))) : $0 }
      let isNetwork = ["fetch", "recheck"].contains(words[0])
      return try program.isnad(
        arguments: words
          + (isNetwork ? ["--allow-host", "127.0.0.1:\(server.port)", "--delay", "0"] : []))
    }

    func json(_ arguments: String...) throws -> JSONValue {
      let outcome = try program.isnad(arguments: arguments + ["--format", "ndjson"])
      return try JSONValue(parsing: outcome.output.trimmingCharacters(in: .newlines))
    }
  }

  // MARK: passage

  @Test("A passage that a person sets is marked, told in JSON and history, and undone")
  func passage() throws {
    let desk = try Desk()
    _ = try desk.run("fetch", "C1", "URL/bayan")
    let set = try desk.run("passage", "E1", "--quote", "الكلفة مليوني", "--for", "C1")
    #expect(set.status == 0, "\(set.errors)")
    #expect(set.output.contains("The passage of E1 for C1 is:"))
    let shown = try desk.run("evidence", "E1")
    #expect(shown.output.contains("⟦الكلفة مليوني⟧"), "\(shown.output)")
    #expect(shown.output.contains("set by tester for C1"))
    let passage = try #require(try desk.json("evidence", "E1")["passages"]?.arrayValue?.first)
    #expect(passage["for"] == "C1" && passage["basis"] == "person" && passage["by"] == "tester")
    #expect(passage["words"] == "الكلفة مليوني")
    let span = (passage["span"]?.arrayValue ?? []).compactMap(\.intValue)
    try #require(span.count == 2)
    let scalars = Array(Self.first.unicodeScalars)[span[0]..<span[1]]
    #expect(String(String.UnicodeScalarView(scalars)) == "الكلفة مليوني")
    #expect(try desk.run("history", "E1").output.contains("set the passage of E1 for C1"))
    let ledger = try String(
      contentsOfFile: desk.program.folder.path("Claims/a.json"), encoding: .utf8)
    #expect(ledger.contains("الكلفة مليوني\""))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.json("evidence", "E1")["passages"]?.arrayValue?.first?["basis"] != "person")
    #expect(try desk.run("check").status == 0)
  }

  @Test("Where nobody set a passage, the claim's words are shown where they stand")
  func found() throws {
    let desk = try Desk()
    desk.pages.setText("/spelled", "قالت إنها ستحفر عشرين بئراً في الجنوب")
    for page in ["URL/bayan", "URL/spelled"] { _ = try desk.run("fetch", "C1", page) }
    let exact = try desk.json("evidence", "E1")["passages"]?.arrayValue ?? []
    #expect(exact.map { $0["basis"] } == ["exact"])
    #expect(exact.first?["words"] == "عشرين بئرا")
    let folded = try desk.json("evidence", "E2")["passages"]?.arrayValue ?? []
    #expect(folded.map { $0["basis"] } == ["folded"])
  }

  @Test("Words in several places are refused with the places, absent ones too, and nothing is set")
  func ambiguous() throws {
    let desk = try Desk()
    _ = try desk.run("fetch", "C1", "URL/bayan")
    let several = try desk.run("passage", "E1", "--quote", "عشرين")
    #expect(several.status == 1)
    #expect(several.errors.contains("stands in 2 places of E1; choose one with --at LINE"))
    #expect(several.errors.contains("line 1: ") && several.errors.contains("line 3: "))
    #expect(!several.errors.contains("sentence"))
    let absent = try desk.run("passage", "E1", "--quote", "ثلاثين")
    #expect(absent.status == 1)
    #expect(absent.errors.contains("does not stand in E1; copy the words from its text"))
    let chosen = try desk.run("passage", "E1", "--quote", "عشرين", "--at", "3")
    #expect(chosen.status == 0, "\(chosen.errors)")
    #expect(try desk.run("evidence", "E1").output.contains("⟦عشرين⟧ يوما"))
    let folded = try desk.run("passage", "E1", "--quote", "مِليوني")
    #expect(folded.status == 0 && folded.errors.contains("spells it otherwise"))
    #expect(try desk.run("passage", "E1", "--remove").status == 0)
    #expect(try desk.run("passage", "E1", "--remove").status == 1)
    #expect(try desk.run("passage", "E1").status == 2)
    #expect(try desk.run("passage", "E1", "--quote", "x", "--for", "A1").status == 2)
  }

  // MARK: attach

  @Test("An attached file is kept with who saw it and when")
  func attach() throws {
    let desk = try Desk()
    try desk.program.write(
      "<html><body><article><p>تعلن الوزارة أنها ستحفر عشرين بئرا في الجنوب هذا العام.</p>"
        + "<p>وقالت إن الكلفة بلغت مليوني دينار.</p></article></body></html>", to: "saved.html")
    let attached = try desk.run(
      "attach", "C1", "D1", "saved.html", "--url", "https://water.example/bayan", "--seen-by",
      "ليلى", "--seen-at", "2020-01-12")
    #expect(attached.status == 0, "\(attached.errors)")
    let evidence = try desk.json("evidence", "E1")
    #expect(evidence["kind"] == "attached" && evidence["outcome"] == "attached")
    #expect(evidence["attached"]?["seen_by"] == "ليلى")
    #expect(evidence["attached"]?["file"] == "saved.html")
    #expect(evidence["text"]?.stringValue?.contains("عشرين بئرا") == true)
    #expect(evidence["targets"] == ["C1", "D1"])
    let list = try desk.run("evidence", "C1").output
    #expect(list.contains("attached, as ⁨ليلى⁩ saw it on 2020-01-12"), "\(list)")
    #expect(try desk.run("show", "C1").output.contains("attached, as ⁨ليلى⁩ saw it"))
    #expect(try desk.run("history", "E1").output.contains("took in the file saved.html as E1"))
    let weighed = try desk.run(
      "weigh", "E1", "supports", "C1", "--on", "attribution", "--quote", "عشرين بئرا")
    #expect(weighed.status == 0, "\(weighed.errors)")
    for language in ["en", "ar"] { _ = try desk.run("report", "A1", "--language", language) }
    let report = try String(
      contentsOfFile: desk.program.folder.path("Reports/a.md"), encoding: .utf8)
    #expect(report.contains("attached by a person"), "\(report)")
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.json("evidence", "E1")["targets"] == [])
    #expect(try desk.run("check").status == 0)
    let whole = try desk.program.shell("isnad check --warc Claims/evidence/*")
    #expect(whole.status == 0, "\(whole.errors)")
  }

  @Test("The same file attached again is kept once; another account of it is another evidence")
  func attachAgain() throws {
    let desk = try Desk()
    try desk.program.write([0x25, 0x50, 0x44, 0x46, 0x2D, 1, 2], to: "scan.pdf")
    func attach(_ target: String, _ who: String) throws -> BuiltProgram.Outcome {
      try desk.run(
        "attach", target, "scan.pdf", "--url", "https://water.example/x", "--seen-by", who,
        "--seen-at", "2020-01-12")
    }
    let first = try attach("C1", "ليلى")
    #expect(first.output.contains("is kept as E1") && first.errors.contains("no text is taken"))
    #expect(try attach("C2", "ليلى").output.contains("is kept already as E1 for C1, C2"))
    #expect(try attach("C2", "منى").output.contains("is kept as E2"))
    let evidence = try desk.json("evidence", "E1")
    #expect(evidence["media_type"] == "application/pdf")
    #expect(try desk.run("weigh", "E1", "context", "C1", "--on", "content").status == 0)
    #expect(try desk.json("evidence", "E1")["text"] == .null)
  }

  @Test("What can't be attached is refused with the mend, and leaves nothing")
  func attachRefused() throws {
    let desk = try Desk()
    try desk.program.write("", to: "empty.txt")
    let rest = ["--url", "https://a.example/", "--seen-by", "x", "--seen-at", "2020-01-12"]
    func attach(_ words: String...) throws -> BuiltProgram.Outcome {
      try desk.program.isnad(arguments: ["attach"] + words + rest)
    }
    #expect(try attach("C1", "empty.txt").errors.contains("is empty: there is nothing to attach"))
    #expect(try attach("C1", "missing.txt").status == 1)
    #expect(try attach("C99", "a.txt").status == 1)
    #expect(try attach("x", "a.txt").status == 2)
    #expect(
      try desk.run(
        "attach", "a.txt", "--url", "https://a.example/", "--seen-by", "x", "--seen-at", "gestern"
      ).status == 2)
    #expect(
      try desk.run(
        "attach", "a.txt", "--url", "ftp://a.example/", "--seen-by", "x", "--seen-at",
        "2020-01-12"
      ).status == 2)
    #expect(try desk.run("evidence", "--format", "json").output == "[]\n")
    #expect(try desk.run("check").errors.isEmpty)
  }

  @Test("A page that a browser saved with its parts gives its text, and says where it is from")
  func mhtml() throws {
    let desk = try Desk()
    let lines = [
      "From: <Saved by Blink>", "Snapshot-Content-Location: https://other.example/a",
      "MIME-Version: 1.0", "Content-Type: multipart/related;", "\ttype=\"text/html\";",
      "\tboundary=\"--X\"", "", "", "----X", "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Location: https://other.example/a", "",
      "<html><body><article><p>=D8=AA=D8=B9=D9=84=D9=86 the ministry will dig twenty wells=",
      " in the south this year, says the statement of the office.</p></article></body></html>",
      "----X", "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", "iVBORw0K",
      "----X--", "",
    ]
    try desk.program.write(lines.joined(separator: "\r\n"), to: "saved.mhtml")
    let attached = try desk.run(
      "attach", "C1", "saved.mhtml", "--url", "https://water.example/a", "--seen-by", "x",
      "--seen-at", "2020-01-12T09:00:00Z")
    #expect(attached.status == 0, "\(attached.errors)")
    #expect(attached.errors.contains("the saved page says that it is of https://other.example/a"))
    // The same page, written otherwise, is no other one.
    try desk.program.write(
      lines.joined(separator: "\r\n")
        .replacing("https://other.example/a", with: "http://WWW.water.example:80/a/"),
      to: "own.mhtml")
    let own = try desk.run(
      "attach", "C1", "own.mhtml", "--url", "https://water.example/a", "--seen-by", "x",
      "--seen-at", "2020-01-12T09:00:00Z")
    #expect(own.status == 0, "\(own.errors)")
    #expect(!own.errors.contains("the saved page says"), "\(own.errors)")
    let evidence = try desk.json("evidence", "E1")
    #expect(
      evidence["text"]?.stringValue?.hasPrefix("تعلن the ministry will dig twenty wells in") == true
    )
    #expect(evidence["media_type"] == "multipart/related")
    #expect(evidence["reason"] == .null)

    // The same file, broken off in the middle of the text.
    let whole = lines.joined(separator: "\r\n")
    let end = try #require(whole.range(of: "in the south"))
    try desk.program.write(String(whole[..<end.lowerBound]), to: "cut.mhtml")
    let cut = try desk.run(
      "attach", "C1", "cut.mhtml", "--url", "https://other.example/a", "--seen-by", "x",
      "--seen-at", "2020-01-12T09:00:00Z")
    #expect(cut.status == 0, "\(cut.errors)")
    let part = try desk.json("evidence", "E3")
    #expect(
      part["reason"] == "the saved page breaks off: the boundary that ends it is missing")
    #expect(part["text"]?.stringValue?.hasSuffix("twenty wells") == true)
    #expect(try desk.run("evidence", "E3").output.contains("the saved page breaks off"))
    let raw = try desk.run("evidence", "E3", "--raw", "-")
    #expect(raw.status == 1)
    #expect(raw.errors.contains("is not the whole body: the saved page breaks off"))
    #expect(try desk.run("check").status == 0)
  }

  @Test(
    "Nobody has seen a page at a time that is still to come",
    arguments: ["2999-01-01", "2999-01-01T00:00:00Z"])
  func seenTomorrow(moment: String) throws {
    let desk = try Desk()
    let attached = try desk.run(
      "attach", "C1", "a.txt", "--url", "https://water.example/a", "--seen-by", "x", "--seen-at",
      moment)
    #expect(attached.status == 1)
    #expect(attached.errors.contains("'\(moment)' is still to come"))
    #expect(try desk.run("evidence", "--format", "json").output == "[]\n")
  }

  @Test("A saved page of two bytes a character without a mark is read as the page that it is")
  func wide() throws {
    let desk = try Desk()
    let page =
      "<!DOCTYPE html><html><head><title>بيان الوزارة</title></head><body><article>"
      + String(
        repeating: "<p>قال الوزير إن الوزارة ستحفر عشرين بئرا في الجنوب هذا العام.</p>", count: 6)
      + "</article></body></html>"
    let bytes = page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try desk.program.write(bytes, to: "wide.html")
    _ = try desk.run(
      "attach", "C1", "wide.html", "--url", "https://water.example/a", "--seen-by", "x",
      "--seen-at", "2020-01-12")
    let evidence = try desk.json("evidence", "E1")
    #expect(evidence["media_type"] == "text/html")
    #expect(evidence["text"]?.stringValue?.contains("ستحفر عشرين بئرا") == true)
  }

  // MARK: recheck

  @Test("A page looked at again is the same, edited, moved or gone, and what was kept stays")
  func recheck() throws {
    let desk = try Desk()
    _ = try desk.run("fetch", "C1", "D1", "URL/bayan")
    let kept = try desk.run("evidence", "E1").output
    _ = try desk.run(
      "weigh", "E1", "supports", "C1", "--on", "attribution", "--quote", "عشرين بئرا")
    let same = try desk.run("recheck", "E1")
    #expect(same.status == 0, "\(same.errors)")
    #expect(same.output.hasPrefix("E1  THE SAME  kept as E2"), "\(same.output)")

    desk.pages.setText("/bayan", Self.first.replacing("عشرين بئرا", with: "ثلاثين بئرا"))
    let edited = try desk.run("recheck", "C1")
    #expect(edited.status == 0, "\(edited.errors)")
    #expect(edited.output.contains("EDITED  kept as E3"))
    #expect(edited.output.contains("THE QUOTED WORDS CHANGED or are gone: ⁨عشرين بئرا⁩"))
    #expect(edited.output.contains("kept  ⁨عشرين⁩") && edited.output.contains("now   ⁨ثلاثين⁩"))

    desk.pages.setText("/new", Self.first)
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
    let desk = try Desk()
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
    let desk = try Desk()
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
    let desk = try Desk()
    desk.pages.setText(path, Self.first)
    desk.pages.setText("/end%zz%", Self.first)
    desk.pages.set(
      "/moved", "HTTP/1.1 302 Found\r\nLocation: /end%zz%\r\nContent-Length: 0\r\n\r\n")
    _ = try desk.run("fetch", "C1", "URL\(path)")
    #expect(try desk.run("recheck", "E1").output.contains("THE SAME"))
    let kept = try desk.json("evidence", "E2")
    #expect(kept["outcome"] == "captured")
    #expect(kept["url"]?.stringValue?.hasSuffix(path) == true)
    #expect(desk.server.requests.contains { $0.hasPrefix("GET \(path) ") })
    #expect(try desk.run("evidence", "E2", "--raw", "-").output == Self.first)
    let check = try desk.program.shell("isnad check && isnad check --warc Claims/evidence/*")
    #expect(check.status == 0, "\(check.output) \(check.errors)")
  }

  @Test("Each later look says in its file which evidence it looks at")
  func recheckFiles() throws {
    let desk = try Desk()
    desk.pages.setText("/other", "Another page.")
    _ = try desk.run("fetch", "C1", "URL/bayan", "URL/other")
    _ = try desk.run("recheck", "E1", "E2")
    let files = try desk.program.shell("zcat Claims/evidence/*.gz | grep '^via: E' | sort")
    #expect(files.output == "via: E1\r\nvia: E2\r\n")
  }

  @Test("The same bytes come as a revisit, and its body is read from the first capture")
  func revisit() throws {
    let desk = try Desk()
    _ = try desk.run("fetch", "C1", "URL/bayan")
    _ = try desk.run("recheck", "E1")
    _ = try desk.run("fetch", "--again", "C1", "URL/bayan")
    let second = try desk.run("evidence", "E2", "--raw", "-")
    #expect(second.output == Self.first)
    #expect(try desk.run("evidence", "E3", "--raw", "-").output == Self.first)
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
    let desk = try Desk()
    _ = try desk.run("fetch", "C1", "URL/none")
    #expect(try desk.run("recheck", "E1").errors.contains("E1 keeps nothing to hold a later look"))
    #expect(try desk.run("recheck", "C1").errors.contains("no fetched page is kept for C1"))
    #expect(try desk.run("recheck", "E9").status == 1)
    #expect(try desk.run("recheck", "x").status == 2)
    #expect(try desk.json("evidence")["id"] == "E1")
  }

  // MARK: raw

  @Test("What came without a head is kept as a resource, and is no page")
  func headless() throws {
    let desk = try Desk()
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

  @Test("A body is written decoded to a new file under the name that was given, and only there")
  func raw() throws {
    let desk = try Desk()
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
    let desk = try Desk()
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

  @Test("What one article does with a page that two share leaves the ledgers of both true")
  func shared() throws {
    let desk = try Desk()
    try desk.program.write(
      "وقال الوزير سعد فهمي إن الجسر مفتوح.\nوأعلنت وزارة النقل أن الطريق مغلق.\n", to: "b.txt")
    #expect(try desk.run("add", "b.txt").status == 0)
    let other = try #require(
      JSONValue(parsing: desk.run("claims", "A2", "--format", "json").output).arrayValue?.first)
    let claim = try #require(other["id"]?.stringValue)
    for step in [
      ["fetch", "C1", "URL/bayan"], ["fetch", claim, "URL/bayan"],
      ["weigh", "E1", "supports", claim, "--on", "content"], ["undo"],
      ["mark", claim, "disputed", "--evidence", "E1"], ["undo"],
      ["passage", "E1", "--quote", "الكلفة"], ["recheck", "E1"],
      ["link", "D1", "confirmed", "--evidence", "E2"], ["undo"],
    ] {
      let outcome = try desk.run(step)
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
      let check = try desk.run("check")
      #expect(check.status == 0, "\(step): \(check.output) \(check.errors)")
    }
  }

  // MARK: copies in web archives, export

  @Test("A copy in a web archive counts as its original's host, wherever it is shown")
  func archived() throws {
    let desk = try Desk()
    try desk.program.write("<p>صفحة</p> " + Self.first, to: "copy.txt")
    let url = "https://web.archive.org/web/20200111093000id_/https://www.water.example/bayan"
    _ = try desk.run(
      "attach", "C1", "copy.txt", "--url", url, "--seen-by", "x", "--seen-at", "2020-01-12")
    let evidence = try desk.json("evidence", "E1")
    #expect(
      evidence["archived"] == [
        "archive": "web.archive.org", "original": "https://www.water.example/bayan",
        "taken_at": "2020-01-11T09:30:00Z",
      ])
    #expect(evidence["counts_as"] == "water.example")
    let shown = try desk.run("evidence", "E1").output
    #expect(shown.contains("(copy in web.archive.org of 2020-01-11T09:30:00Z, original"))
    #expect(shown.contains("counts as   water.example"))
  }

  @Test("All of it goes into a bundle and comes out the same")
  func bundle() throws {
    let desk = try Desk()
    try desk.program.write(Self.first, to: "copy.txt")
    for step in [
      ["fetch", "C1", "URL/bayan"],
      ["passage", "E1", "--quote", "الكلفة", "--for", "D1"],
      ["recheck", "E1"],
      [
        "attach", "C2", "copy.txt", "--url", "https://archive.ph/AbCd1", "--seen-by", "x",
        "--seen-at", "2020-01-12",
      ],
    ] {
      let outcome = try desk.run(step)
      #expect(outcome.status == 0, "\(step[0]): \(outcome.errors)")
    }
    #expect(try desk.run("export", "b.ndjson").status == 0)
    let imported = try desk.run("import", "b.ndjson", "--workspace", "copy")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(try desk.run("check", "--workspace", "copy").status == 0)
    for id in ["E1", "E2", "E3"] {
      #expect(
        try desk.run("evidence", id, "--format", "ndjson", "--workspace", "copy").output
          == desk.run("evidence", id, "--format", "ndjson").output)
    }
    #expect(try desk.run("export", "--workspace", "copy", "c.ndjson").status == 0)
    #expect(try desk.program.shell("cmp b.ndjson c.ndjson").status == 0)
  }
}
