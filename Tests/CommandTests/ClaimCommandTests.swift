import ClaimModel
import Foundation
import TestSupport
import Testing

/// Correcting the detector over the built program.
@Suite struct ClaimCommandTests {
  private static let text = """
    بلدية الساحل تعلن خطة المياه
    قالت رئيسة البلدية ليلى الشامي إن الشبكة ستكتمل في الربيع، بحسب بيان نشرته أمس.
    وأضاف البيان أن الكلفة بلغت مليوني دينار وأن المرحلة الثانية تبدأ في أيلول.
    وقالت الشامي إن الشبكة ستكتمل في الربيع المقبل.
    """

  private func desk() throws -> BuiltProgram {
    let program = try BuiltProgram()
    #expect(try program.isnad("init").status == 0)
    try Data(Self.text.utf8).write(to: program.folder.url.appendingPathComponent("sahel.txt"))
    #expect(try program.isnad("add", "sahel.txt").status == 0)
    return program
  }

  private func claim(_ id: String, _ program: BuiltProgram) throws -> JSONValue {
    try JSONValue(parsing: try program.isnad("show", id, "--format", "json").output)
  }

  @Test("A claim is added by quoting, shown as added by hand, and the workspace stays whole")
  func add() throws {
    let program = try desk()
    let outcome = try program.isnad(
      "claim", "add", "A1", "--cue", "تعلن", "--source", "بلدية الساحل", "--content",
      "خطه المياه", "--document", "D1", "--act", "announce", "--by", "Mona")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Added to A1. C4: "))
    #expect(outcome.errors.contains("the article spells it 'خطة المياه'"))
    let claim = try claim("C4", program)
    #expect(claim["origin"] == "person")
    #expect(claim["speaker"] == "بلدية الساحل")
    #expect(claim["chain"]?.arrayValue?.last?["ref"] == "D1")
    #expect(try program.isnad("show", "C4").output.contains("added by Mona"))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("A claim that would be new in a published report is called so, and not by a number")
  func addedToPublished() throws {
    let program = try desk()
    for command in ["mark C1 misquoted --by Mona", "approve A1 --by Ali", "publish A1 --by Nur"] {
      #expect(try program.shell("isnad \(command)").status == 0)
    }
    let add = [
      "claim", "add", "A1", "--cue", "تعلن", "--source", "بلدية الساحل", "--content", "خطة المياه",
    ]
    let refused = try program.shell("isnad " + add.map { "'\($0)'" }.joined(separator: " "))
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains("is published, and a claim would be new in it; nothing was changed"),
      "\(refused.errors)")
    #expect(!refused.errors.contains("C4"))
  }

  @Test(
    "Letters inside another word name nobody",
    arguments: [("بلد", "inferred"), ("بلدية", "named"), ("ة", "inferred")])
  func insideWord(speaker: String, basis: String) throws {
    let program = try desk()
    let outcome = try program.isnad(
      "claim", "add", "A1", "--cue", "تعلن", "--content", "خطة المياه", "--speaker", speaker)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try claim("C4", program)["chain"]?.arrayValue?.first?["basis"] == .string(basis))
  }

  @Test("A dismissed claim is out of the list of documents, and out of what a link touches")
  func dismissedOfDocument() throws {
    let program = try desk()
    let claims = try program.isnad("claims", "A1", "--sources", "--format", "json").output
    let source = try #require(try JSONValue(parsing: claims).arrayValue?.first)
    let ids = (source["claims"]?.arrayValue ?? []).compactMap(\.stringValue)
    let first = try #require(ids.first)
    #expect(try program.isnad("claim", "dismiss", first, "--why", "x").status == 0)
    let listed = try program.isnad("claims", "A1", "--sources").output
    #expect(!listed.contains(first), "\(listed)")
    let linked = try program.isnad("link", "D1", "not-found")
    #expect(linked.status == 0 && !linked.output.contains(first), "\(linked.output)")
    for id in ids.dropFirst() {
      #expect(try program.isnad("claim", "dismiss", id, "--why", "x").status == 0)
    }
    #expect(try !program.isnad("claims", "A1", "--sources").output.contains("D1"))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("An ambiguous quotation is refused with the places and how to choose")
  func ambiguous() throws {
    let program = try desk()
    let outcome = try program.isnad(
      "claim", "edit", "C1", "--content", "الشبكة ستكتمل في الربيع", "--cue", "الشبكة", "--why",
      "x", "--at", "9")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("stands in 2 places of A1; choose one with --at SENTENCE"))
    #expect(outcome.errors.contains("line 2: "))
    #expect(outcome.errors.contains("line 4: "))
  }

  @Test(
    "Words and names that can't be are refused in one line",
    arguments: [
      (
        ["add", "A1", "--cue", "غاب", "--source", "البيان", "--content", "أيلول"], 1,
        "does not stand in A1"
      ),
      (["add", "A1", "--cue", "تعلن", "--content", "خطة المياه"], 2, "say who said it"),
      (["edit", "C1", "--why", "x"], 2, "say what is otherwise"),
      (["edit", "C1", "--link", "7", "--remove", "--why", "x"], 1, "C1 has no link 7"),
      (["edit", "C1", "--document", "D9", "--why", "x"], 1, "A1 has no D9"),
      (
        ["edit", "C1", "--document", "البيان", "--document", "بيان", "--why", "x"], 1,
        "if that is meant, give its number"
      ),
      (["split", "C1", "--content", "الشبكة"], 2, "at least two parts"),
      (["split", "C1", "--content", "الشبكة", "--content", "أيلول"], 1, "is not in what C1"),
      (["join", "C1"], 2, "name at least two claims"),
      (["merge", "C1", "C1"], 1, "is not another claim"),
    ])
  func refused(arguments: [String], status: Int32, message: String) throws {
    let outcome = try desk().isnad(arguments: ["claim"] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("An edit tells what the detector has, and asks for the answers once more")
  func edit() throws {
    let program = try desk()
    _ = try program.isnad("mark", "C2", "misquoted", "--by", "Mona")
    let outcome = try program.isnad(
      "claim", "edit", "C2", "--content", "الكلفة بلغت مليوني دينار", "--why", "shorter", "--by",
      "Sam")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("C2 was marked before this correction"))
    var shown = try program.isnad("show", "C2").output
    #expect(shown.contains("corrected by Sam: the detector has content"))
    #expect(shown.contains("NO LONGER SUPPORTED: C2 was marked before 'Sam'"))
    _ = try program.isnad("mark", "C2", "misquoted", "--by", "Mona")
    shown = try program.isnad("show", "C2").output
    #expect(!shown.contains("NO LONGER SUPPORTED"))
    #expect(try claim("C2", program)["detected"]?["content"]?.arrayValue?.count == 1)
    let ledger = try String(
      contentsOf: program.folder.url.appendingPathComponent("Claims/sahel.json"), encoding: .utf8)
    #expect(ledger.contains("\"detected\": {"))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Dismissed and restored, split and undone: the lists and the check agree")
  func standing() throws {
    let program = try desk()
    #expect(try program.isnad("claim", "dismiss", "C2", "--why", "x").status == 0)
    #expect(try !program.isnad("claims", "A1").output.contains("C2 "))
    #expect(try program.isnad("claim", "restore", "C2").status == 0)
    let split = try program.isnad(
      "claim", "split", "C2", "--content", "الكلفة بلغت مليوني دينار", "--content",
      "المرحلة الثانية تبدأ في أيلول")
    #expect(split.output.contains("C2 is split into C4, C5 and dismissed"))
    #expect(try program.isnad("undo").status == 0)
    #expect(try claim("C2", program)["standing"] == "live")
    #expect(try claim("C5", program)["standing"] == "dismissed")
    #expect(try program.isnad("check").status == 0)
  }

  @Test(
    "Nothing is decided about a dismissed claim: one line says how to make it count again",
    arguments: [
      "mark C2 misquoted", "mark C1,C2 disputed", "mark C2 confirmed --override x",
      "link C2 2 confirmed", "link C2 1 not-found", "weigh E1 supports C2 --on content",
      "claim edit C2 --speaker x --why y", "claim edit C2 --content غائب --why y",
      "claim split C2 --content الكلفة --content أيلول", "claim merge C1 C2", "claim merge C2 C1",
      "claim join C1 C2", "claim unjoin C2",
    ])
  func dismissed(line: String) throws {
    let program = try desk()
    try program.write("صورة", to: "scan.txt")
    let attached = try program.shell(
      "isnad attach C1 scan.txt --url https://sahel.example/s --seen-by M --seen-at 2020-01-10")
    #expect(attached.status == 0, "\(attached.errors)")
    #expect(try program.isnad("claim", "dismiss", "C2", "--why", "x").status == 0)
    let seal = try program.isnad("seal").output
    let outcome = try program.shell("isnad \(line)")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "isnad: C2 is dismissed, and nothing was changed; to make it count again, say first: "
        + "isnad claim restore C2\n")
    #expect(try program.isnad("seal").output == seal)
    #expect(try program.isnad("note", "C2", "a remark is none").status == 0)
    #expect(try program.isnad("claim", "restore", "C2").status == 0)
    #expect(try program.isnad("check").status == 0)
  }

  @Test(
    "The basis of a speaker that a person names says where the name stands",
    arguments: [
      ("C1 --speaker 'ليلى الشامي'", "named", "named here"),
      ("C1 --speaker 'بلدية الساحل'", "alias", "short name here"),
      ("C3 --speaker 'ليلى بنت عمر الشامي'", "alias", "short name here"),
      ("C1 --speaker 'سامي الطرابلسي'", "inferred", "inferred by a person: nowhere written"),
      (
        "C1 --source 'رئيسة البلدية' --speaker 'سامي الطرابلسي'", "inferred",
        "inferred by a person: nowhere written"
      ),
      ("C2 --no-source --speaker 'ليلى الشامي'", "carried", "carried over"),
    ])
  func basis(edit: String, basis: String, words: String) throws {
    let program = try desk()
    let id = String(edit.prefix(2))
    let outcome = try program.shell("isnad claim edit \(edit) --why x --by Mona")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let claim = try claim(id, program)
    #expect(claim["speaker_basis"]?.stringValue == basis)
    #expect(
      (claim["chain"]?.arrayValue?[0]["span"] == .null) == ["inferred", "carried"].contains(basis))
    let shown = try program.isnad("show", id).output
    #expect(shown.contains(words), "\(shown)")
    let report = try program.isnad("report", "A1", "--format", "markdown")
    let text = try String(contentsOfFile: String(report.output.dropLast()), encoding: .utf8)
    #expect(text.contains("nowhere: inferred by a person") == (basis == "inferred"))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Claims that look the same are suggested, and joined ones are answered together")
  func join() throws {
    let program = try desk()
    #expect(try program.isnad("claims", "A1", "--todo", "repeated").output.contains("C3"))
    #expect(try program.isnad("claim", "join", "C1", "C3").status == 0)
    #expect(try program.isnad("claims", "A1", "--todo", "repeated").output.contains("no claim"))
    let marked = try program.isnad("mark", "C3", "disputed")
    #expect(marked.output.contains("C3: ") && marked.output.contains("C1: "))
    #expect(try claim("C1", program)["content_status"] == "disputed")
    #expect(try program.isnad("claim", "unjoin", "C1").status == 0)
    _ = try program.isnad("mark", "C3", "unproven")
    #expect(try claim("C1", program)["content_status"] == "disputed")
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Detecting again with the same detector changes nothing, and a claim added by hand stays")
  func again() throws {
    let program = try desk()
    _ = try program.isnad(
      "claim", "add", "A1", "--cue", "تعلن", "--source", "بلدية الساحل", "--content", "خطة المياه")
    let before = try program.isnad("claims", "--format", "json").output
    for arguments in [["all", "--dry-run"], ["A1"]] {
      let outcome = try program.isnad(arguments: ["detect", "--again"] + arguments)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("A1: nothing differs"))
    }
    #expect(try program.isnad("claims", "--format", "json").output == before)
    #expect(try program.isnad("detect", "--again", "A9").status == 1)
    #expect(try program.isnad("detect", "--dry-run", "A1").status == 2)
  }
}
