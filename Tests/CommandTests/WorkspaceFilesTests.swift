import ClaimModel
import Foundation
import TestSupport
import Testing

/// Ledgers, reports and the folders of a workspace, from the built program's outside.
@Suite struct WorkspaceFilesTests {
  private let article = """
    وزير المياه يعلن خطة جديدة

    قال وزير المياه سالم العمري إن الوزارة ستحفر عشرين بئرا.
    """

  /// A workspace with the article `a`.
  private func desk(_ name: String = "a") throws -> BuiltProgram {
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    try program.write(article, to: "\(name).txt")
    let added = try program.isnad("add", "\(name).txt")
    #expect(added.status == 0, "\(added.errors)")
    return program
  }

  private func names(_ folder: String, _ program: BuiltProgram) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.folder.path(folder)).sorted()
  }

  private func line(_ outcome: BuiltProgram.Outcome) -> String {
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    return outcome.errors
  }

  @Test("The longest name a file can have leaves room for the ledger and the reports")
  func longName() throws {
    // Two bytes each, and four of extension.
    let program = try desk(String(repeating: "ب", count: 125))
    for language in ["en", "ar"] {
      let report = try program.isnad("report", "A1", "--language", language)
      #expect(report.status == 0, "\(report.errors)")
    }
    #expect(try program.isnad("mark", "C1", "misquoted").status == 0)
    #expect(try program.isnad("check").status == 0)
  }

  @Test("A ledger that can't be written is told after what was done")
  func ledgerInTheWay() throws {
    let program = try desk()
    try FileManager.default.removeItem(atPath: program.folder.path("Claims/a.json"))
    try program.write("", to: "Claims/a.json/in-the-way")
    let marked = try program.isnad("mark", "C1", "misquoted")
    #expect(marked.status == 1)
    #expect(line(marked).hasPrefix("isnad: C1 is marked, but its ledger could not be written: "))
    #expect(marked.errors.contains("move it away, then say: isnad report A1"))
    #expect(try program.isnad("claims", "--format", "ndjson").output.contains("misquoted"))
    let noted = try program.isnad("link", "C1", "1", "confirmed")
    #expect(noted.status == 1)
    try FileManager.default.removeItem(atPath: program.folder.path("Claims/a.json"))
    #expect(try program.isnad("report", "A1").status == 0)
    #expect(try program.isnad("check").status == 0)
  }

  @Test(
    "Check names a ledger that is missing or old, and the command that writes it anew",
    arguments: [
      ("rm Claims/a.json", "is missing"), ("echo '{}' > Claims/a.json", "is not what the store"),
    ])
  func staleLedger(damage: String, words: String) throws {
    let program = try desk()
    _ = try program.shell(damage)
    let check = try program.isnad("check")
    #expect(check.status == 1)
    #expect(line(check).contains(words))
    #expect(check.errors.contains("write it anew with: isnad report A1"))
    #expect(try program.isnad("report", "A1").status == 0)
    #expect(try program.isnad("check").status == 0)
  }

  @Test(
    "A ledger that a broken-off command left behind is written by the next one, or by check",
    arguments: ["check", "next"])
  func unfinished(command: String) throws {
    let program = try desk()
    #expect(try program.isnad("mark", "C1", "misquoted").status == 0)
    // As after a kill between the change and its ledger: event 3 is the last but one.
    _ = try program.shell("echo '{}' > Claims/a.json; echo 3 > Claims/.unfinished")
    let repairs = command == "check" ? ["check"] : ["mark C1 --note x", "check"]
    for arguments in repairs {
      let outcome = try program.shell("isnad \(arguments)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let words =
        "isnad: a command was broken off before it wrote the ledger of A1, which is written"
      #expect(outcome.errors.hasPrefix(words) == (command == "check"), "\(outcome.errors)")
    }
    #expect(try names("Claims", program).contains(".unfinished") == false)
    let ledger = try String(contentsOfFile: program.folder.path("Claims/a.json"), encoding: .utf8)
    #expect(ledger.contains("misquoted"))
  }

  @Test("Adding a known article writes its ledger anew")
  func addAgain() throws {
    let program = try desk()
    let ledger = try Data(contentsOf: URL(fileURLWithPath: program.folder.path("Claims/a.json")))
    _ = try program.shell("rm Claims/a.json")
    #expect(try program.isnad("add", "a.txt").status == 0)
    let again = try Data(contentsOf: URL(fileURLWithPath: program.folder.path("Claims/a.json")))
    #expect(again == ledger)
  }

  @Test("What a killed writer left is cleared away by the next")
  func leftover() throws {
    let program = try desk()
    try program.write("3", to: "Claims/.unfinished")
    try program.write("{", to: "Claims/a.json.99999.part")
    try program.write("#", to: "Reports/a.ar.md.99999.part")
    try program.write("mine", to: "Claims/notes.part")
    #expect(try program.isnad("mark", "C1", "misquoted").status == 0)
    #expect(try names("Reports", program) == [])
    #expect(try names("Claims", program).filter { $0.hasSuffix(".part") } == ["notes.part"])
  }

  @Test("Marks of many processes at once all stand in the ledger")
  func atOnce() throws {
    let program = try desk()
    let outcome = try program.shell(
      "seq 8 | xargs -P 8 -I N isnad mark C1 --note nN && isnad check")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let ledger = try String(contentsOfFile: program.folder.path("Claims/a.json"), encoding: .utf8)
    for number in 1...8 { #expect(ledger.contains("\"n\(number)\"")) }
  }

  @Test("The Arabic report of one article is never the English one of another")
  func languages() throws {
    let program = try desk("x")
    try program.write(article + "\n\nوقال عمر إن العمل بدأ.", to: "x.ar.txt")
    #expect(try program.isnad("add", "x.ar.txt").status == 0)
    var paths: Set<String> = []
    for (id, language) in [("A1", "en"), ("A1", "ar"), ("A2", "en"), ("A2", "ar")] {
      let outcome = try program.isnad("report", id, "--language", language)
      #expect(outcome.status == 0, "\(outcome.errors)")
      paths.insert(outcome.output)
    }
    #expect(paths.count == 4)
    #expect(try names("Reports", program) == ["x.ar.ar.md", "x.ar.en.md", "x.ar.md", "x.md"])
  }

  @Test("A folder is added without what workspaces in it keep, and without JSON")
  func folder() throws {
    let program = try desk()
    _ = try program.isnad("report", "A1")
    _ = try program.shell("isnad init in/desk && cp a.txt in/desk/seeds/b.txt")
    _ = try program.isnad("add", "in/desk/seeds/b.txt", "--workspace", "in/desk")
    try program.write("{}", to: "in/lonely.json")
    let outcome = try program.isnad("add", ".")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("a.txt' is here already"))
    #expect(outcome.errors.contains("b.txt' is here already"))
    for own in ["Claims", "Reports", "in/desk/Claims", "/"] {
      let refused = try program.isnad("add", own)
      #expect(refused.status == 1)
      #expect(line(refused).contains("name the folder of the articles"))
    }
    #expect(line(try program.isnad("add", "in/lonely.json")).contains("add the text file"))
  }

  @Test(
    "Of many files each article is told by a line in order, good ones and bad ones between them")
  func manyFiles() throws {
    let program = try desk()
    for number in 1...300 {
      let name = "in/n\(1000 + number).txt"
      try program.write(number % 100 == 50 ? "" : "قال عمر إن العدد \(number) بلغ الحد.", to: name)
    }
    let outcome = try program.isnad("add", "in")
    #expect(outcome.status == 1)
    #expect(outcome.errors.split(separator: "\n").count == 3, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 298)
    #expect(lines.last?.hasPrefix("added 297 articles with ") == true)
    let numbers = lines.dropLast().map { $0.prefix { $0 != " " } }
    #expect(numbers == (2...298).map { "A\($0)"[...] })
    let check = try program.isnad("check")
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.errors.isEmpty, "\(check.errors)")
  }

  @Test("A store that is gone is not begun anew over what a person did")
  func lostStore() throws {
    let program = try desk()
    #expect(try program.isnad("mark", "C1", "misquoted").status == 0)
    _ = try program.shell("rm Claims/claims.sqlite*")
    for arguments in [["add", "a.txt"], ["articles"], ["init"]] {
      let outcome = try program.shell((["isnad"] + arguments).joined(separator: " "))
      #expect(outcome.status == 1)
      #expect(line(outcome).contains("claims.sqlite' is gone, but"))
      #expect(outcome.errors.contains("a.json' holds a person's work; put it back from a copy"))
    }
    #expect(try names("Claims", program) == ["a.json", "evidence"])
    try program.write("x", to: "Claims/evidence/e.warc.gz")
    try FileManager.default.removeItem(atPath: program.folder.path("Claims/a.json"))
    #expect(line(try program.isnad("add", "a.txt")).contains("keeps evidence"))
  }

  @Test("Ledgers that nobody touched are no hindrance to a first store")
  func untouchedLedgers() throws {
    let program = try desk()
    _ = try program.shell("rm Claims/claims.sqlite*; rmdir Claims/evidence")
    let added = try program.isnad("add", "a.txt")
    #expect(added.status == 0, "\(added.errors)")
    #expect(try program.isnad("check").errors.isEmpty)
  }

  @Test("Files in Claims that are nobody's are told by check and are no damage")
  func strays() throws {
    let program = try desk()
    try program.write("x", to: "Claims/evidence/stray.warc.gz")
    try program.write("{}", to: "Claims/stray.json")
    let check = try program.isnad("check")
    #expect(check.status == 0)
    #expect(check.output.hasPrefix("whole: "))
    #expect(check.errors.contains("stray.warc.gz' belongs to no evidence of the store"))
    #expect(check.errors.contains("stray.json' is the ledger of no article in the store"))
  }

  @Test("Captures that were being written when a command died are cleared away by the next check")
  func unfinishedCaptures() throws {
    let program = try desk()
    // Long before: whatever it was that left them is forgotten.
    _ = try program.shell(
      "cd Claims/evidence && touch -d 2001-01-01 .isnad-Ab3dE9 && ln -s ../isnad.conf .isnad-linked "
        + "&& mkdir .isnad-folder && touch .isnad-notes.txt .isnad-Ab3dE9x")
    let check = try program.isnad("check")
    #expect(check.status == 0, "\(check.errors)")
    let left = try program.shell("ls -A Claims/evidence").output.split(separator: "\n")
    #expect(left == [".isnad-Ab3dE9x", ".isnad-folder", ".isnad-linked", ".isnad-notes.txt"])
    #expect(check.errors.ranges(of: "belongs to no evidence of the store").count == 4)
  }

  @Test("What somebody else is writing under the lock is left alone")
  func living() throws {
    let program = try desk()
    _ = try program.shell("touch Claims/evidence/.isnad-Ab3dE9")
    let outcome = try program.shell(
      "mkfifo go; flock Claims sh -c 'touch locked; read x < go' & "
        + "while [ ! -e locked ]; do sleep 0.1; done; (isnad check > out 2> err; touch done) & "
        + "sleep 2; ls -A Claims/evidence; echo > go; wait; cat out")
    // The check waits while somebody holds the lock, and clears away when nobody does.
    #expect(outcome.output.hasPrefix(".isnad-Ab3dE9\nwhole: "), "\(outcome)")
    #expect(try program.shell("ls -A Claims/evidence").output == "")
  }

  @Test("A folder that can't be made is told in the system's words, with the mend")
  func noFolder() throws {
    let program = try desk()
    try program.write("", to: "file")
    for name in ["file", "file/desk"] {
      let outcome = try program.isnad("init", name)
      #expect(outcome.status == 1)
      #expect(line(outcome).contains("a file is in the way: move it away"))
    }
    _ = try program.shell("rmdir Reports && touch Reports")
    #expect(line(try program.isnad("report", "A1")).contains("a file is in the way"))
  }

  @Test("A broken database is told with what to do, not with the command that just ran")
  func broken() throws {
    let program = try desk()
    let path = program.folder.path("Claims/claims.sqlite")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // The tree of tables behind the header.
    for index in 100..<4096 { bytes[index] = 0xFF }
    try bytes.write(to: URL(fileURLWithPath: path))
    let check = try program.isnad("check")
    #expect(check.status == 1)
    #expect(line(check).contains("put back a copy of the claim store"))
    #expect(!check.errors.contains("'isnad check'"))
  }

  @Test("A file of certificate authorities that can't be read is told before anything is fetched")
  func authorities() throws {
    let program = try desk()
    let outcome = try program.isnad("fetch", "https://127.0.0.1:1/", "--ca-file", "none.pem")
    #expect(outcome.status == 1)
    #expect(line(outcome).contains("'none.pem': no such file or directory; check the name"))
    #expect(try program.isnad("evidence", "--format", "json").output == "[]\n")
  }

  @Test("The page of a text that is known already is attached to its article")
  func secondPage() throws {
    let page = """
      <html lang="ar"><head><meta charset="utf-8"><title>خبر المياه</title></head><body><article>
      <h1>خبر المياه</h1>
      <p>قال وزير المياه سالم العمري إن الوزارة ستحفر عشرين بئرا في الجنوب، وإن العمل سيستمر ثلاثة \
      أشهر كاملة.</p>
      <p>وأضاف الوزير أن المياه ستصل إلى القرى كلها قبل نهاية العام المقبل، وأن الأسعار لن تتغير.</p>
      </article></body></html>
      """
    let server = try LoopbackServer { _ in
      [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
            + "Content-Length: \(page.utf8.count)\r\n\r\n\(page)")
      ]
    }
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    let host = "127.0.0.1:\(server.port)"
    #expect(try program.isnad("add", server.url("/one"), "--allow-host", host).status == 0)
    let again = try program.isnad("add", server.url("/two"), "--allow-host", host)
    #expect(again.status == 0, "\(again.errors)")
    #expect(line(again).contains("as A1; its page is kept as E2 and attached"))
    let list = try program.isnad("evidence", "A1", "--format", "json").output
    #expect(list.contains(#""E1""#) && list.contains(#""E2""#))
    let third = try program.isnad("add", server.url("/two"), "--allow-host", host)
    #expect(line(third).contains("nothing was added"))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("A store that names an article like a path writes nothing outside its folders")
  func pathAsName() throws {
    let program = try desk()
    let change = "sqlite3 Claims/claims.sqlite \"UPDATE article SET name = '../../evil'\""
    let tampered = try program.shell(change)
    #expect(tampered.status == 0, "\(tampered.errors)")
    let report = try program.isnad("report", "A1")
    #expect(report.status == 1)
    #expect(line(report).contains("names A1 '../../evil', which is no file name; put back a copy"))
    #expect(try program.isnad("check").errors.contains("'../../evil', which is no file name"))
    let parent = program.folder.url.deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(atPath: parent.path)
    #expect(!names.contains { $0.hasPrefix("evil") })
  }
}
