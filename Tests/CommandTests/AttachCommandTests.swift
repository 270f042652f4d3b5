import ClaimModel
import Foundation
import TestSupport
import Testing

/// Files that a person attaches.
@Suite struct AttachCommandTests {
  @Test("An attached file is kept with who saw it and when")
  func attach() throws {
    let desk = try KeepingDesk()
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
    let desk = try KeepingDesk()
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

  @Test("A picture or a document that breaks off is kept, and that is told")
  func attachCut() throws {
    let desk = try KeepingDesk()
    let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let segment: [UInt8] = [0xFF, 0xE0, 0, 4, 0xFF, 0xD9, 0xFF, 0xDA, 0, 2, 1, 0xFF, 0, 2]
    let files: [(name: String, bytes: [UInt8], isCut: Bool)] = [
      ("a.pdf", Array("%PDF-1.4\n1 0 obj\n".utf8), true),
      ("b.pdf", Array("%PDF-1.4\n1 0 obj\n%%EOF\n".utf8), false),
      ("c.png", png + end.dropLast(4), true), ("d.png", png + end + [1, 2], false),
      ("e.jpg", [0xFF, 0xD8] + segment, true),
      ("f.jpg", [0xFF, 0xD8] + segment + [0xFF, 0xD9], false),
    ]
    for file in files {
      try desk.program.write(file.bytes, to: file.name)
      let attached = try desk.run(
        "attach", "C1", file.name, "--url", "https://water.example/\(file.name)", "--seen-by", "x",
        "--seen-at", "2020-01-12")
      #expect(attached.status == 0, "\(attached.errors)")
      #expect(attached.errors.contains("breaks off") == file.isCut, "\(attached.errors)")
    }
    #expect(try desk.run("weigh", "E1", "context", "C1", "--on", "content").status == 0)
  }

  @Test("A copy that an archive takes in the future is refused")
  func attachFutureCopy() throws {
    let desk = try KeepingDesk()
    try desk.program.write("The ministry will dig twenty wells.", to: "a.txt")
    func attach(_ moment: String) throws -> BuiltProgram.Outcome {
      try desk.run(
        "attach", "C1", "a.txt", "--url",
        "https://web.archive.org/web/\(moment)/https://water.example/a", "--seen-by", "x",
        "--seen-at", "2020-01-12")
    }
    for moment in ["20990101000000", "2099"] {
      let refused = try attach(moment)
      #expect(refused.status == 1 && refused.errors.contains("still to come"))
      #expect(refused.errors.split(separator: "\n").count == 1)
    }
    #expect(try attach("20200111093000").status == 0)
  }

  @Test("What can't be attached is refused with the mend, and leaves nothing")
  func attachRefused() throws {
    let desk = try KeepingDesk()
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
    let desk = try KeepingDesk()
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
    let desk = try KeepingDesk()
    let attached = try desk.run(
      "attach", "C1", "a.txt", "--url", "https://water.example/a", "--seen-by", "x", "--seen-at",
      moment)
    #expect(attached.status == 1)
    #expect(attached.errors.contains("'\(moment)' is still to come"))
    #expect(try desk.run("evidence", "--format", "json").output == "[]\n")
  }

  @Test("A saved page of two bytes a character without a mark is read as the page that it is")
  func wide() throws {
    let desk = try KeepingDesk()
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
}
