import ClaimModel
import Foundation
import TestSupport
import Testing

/// A report on its way to readers, and what becomes of it there, from the program's outside.
@Suite struct PublicationTests {
  private let program: BuiltProgram

  /// The seed is taken in, and Mona marked C2.
  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
    try run("mark", "C2", "misquoted", "--by", "Mona")
  }

  @discardableResult
  private func run(_ arguments: String...) throws -> BuiltProgram.Outcome {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try program.shell("isnad \(words)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  private func report(_ language: String = "en") throws -> String {
    let path = try run("report", "A1", "--language", language).output
      .trimmingCharacters(in: .newlines)
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  private func ledger() throws -> JSONValue {
    let name = "Claims/000_cf76bc28e12c8499.json"
    return try JSONValue(
      parsing: try String(contentsOfFile: program.folder.path(name), encoding: .utf8))
  }

  private func state() throws -> JSONValue? {
    let list = try JSONValue(parsing: try run("articles", "--format", "json").output)
    return list.arrayValue?.first?["state"]
  }

  private func publish() throws {
    try run("approve", "A1", "--by", "Ali")
    try run("publish", "A1", "--by", "Nur")
  }

  @Test("A published report keeps the words that its readers have, whatever is set later")
  func words() throws {
    try run("config", "word.en.misquoted", "Bent", "--in-workspace")
    try publish()
    #expect(try report().contains("Bent"))
    try run("config", "word.en.misquoted", "Fine", "--in-workspace")
    let later = try report()
    #expect(later.contains("Bent") && !later.contains("Fine"))
    try run("config", "word.en.misquoted", "--unset", "--in-workspace")
    #expect(try report() == later)
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Undoing an approval says no more than that; what was withdrawn is not called published")
  func messages() throws {
    try run("approve", "A1", "--by", "Ali")
    let undone = try run("undo", "--by", "Ali")
    let told = undone.output + undone.errors
    #expect(!told.contains("since what its report says changed"), "\(told)")
    try publish()
    try run("withdraw", "A1", "--why", "wrong article", "--by", "Nur")
    let refused = try program.isnad("mark", "C2", "confirmed", "--override", "seen", "--by", "Mona")
    #expect(refused.errors.contains("was published before it was withdrawn"), "\(refused.errors)")
  }

  @Test("Whoever marked a claim does not approve it, under any spelling, but with a reason")
  func ownMarks() throws {
    let refused = try program.isnad("approve", "A1", "--by", "mona")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("can't be approved by 'mona', who marked C2"))
    #expect(try state() == "draft")
    let outcome = try run("approve", "A1", "--by", "Mona", "--override", "alone tonight")
    #expect(outcome.output.contains("C2: marked by whoever approves, because: alone tonight"))
    let report = try report()
    #expect(report.contains("Approved, though not by a second reader; not published yet."))
    #expect(report.contains("against the rule, because:** alone tonight"))
    #expect(report.contains("Second reader: none."))
    #expect(try self.report("ar").contains("فهو على خلاف القاعدة"))
    #expect(try ledger()["publication"]?["approved"]?["why"] == "alone tonight")
  }

  @Test("An approval names the marked claims and every exception")
  func exceptions() throws {
    try run("mark", "C3", "confirmed", "--override", "saw the original", "--by", "Mona")
    let output = try run("approve", "A1", "--by", "Ali").output
    #expect(output.contains("A1 is approved by Ali, with 2 marked claims: C2, C3."))
    #expect(output.contains("C3: marked against the rule by Mona, because: saw the original"))
    #expect(output.contains("C2, C3: 'said?' is answered, and no evidence was weighed for it"))
    #expect(output.contains("C1, C4–C19: neither question is answered"))
    #expect(try report().contains("Approved by a second reader; not published yet."))
    #expect(try report().contains("second reader: Ali, 2020-01-14T11:06:40Z"))
  }

  @Test("A report without a marked claim, and a reason without need, are refused")
  func needless() throws {
    let needless = try program.isnad("approve", "A1", "--by", "Ali", "--override", "why not")
    #expect(needless.status == 1)
    #expect(needless.errors.contains("leave out --override"))
    try run("undo", "--by", "Mona")
    let unmarked = try program.isnad("approve", "A1", "--by", "Ali")
    #expect(unmarked.errors.contains("no claim of it is marked"))
  }

  @Test("A verdict that changes after the approval takes it back, and says so")
  func takenBack() throws {
    try run("approve", "A1", "--by", "Ali")
    let outcome = try run("mark", "C3", "not-found", "--by", "Mona")
    #expect(outcome.errors.contains("the approval of A1 is taken back"))
    #expect(try state() == "draft")
    let refused = try program.isnad("publish", "A1")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("isnad approve A1"))
  }

  @Test("What was published changes only as a correction, with the old wording in every report")
  func correction() throws {
    try publish()
    #expect(try state() == "published")
    #expect(try report().contains("**Published.**"))
    for command in [
      ["mark", "C2", "confirmed", "--override", "x"], ["link", "D1", "contradicted"],
      ["undo", "--by", "Mona"], ["undo", "--by", "Mona", "--dry-run"],
    ] {
      let words = command.map { "'\($0)'" }.joined(separator: " ")
      let outcome = try program.shell("isnad \(words)")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("give the reason with --correction"))
    }
    let outcome = try run(
      "mark", "C2", "fabricated", "--correction", "the centre denies it", "--by", "Mona")
    #expect(outcome.errors.contains("corrected, with the old wording kept: C2"))
    #expect(try state() == "corrected")
    let english = try report()
    #expect(
      english.contains("Published, and corrected since: see [the corrections](#corrections)."))
    #expect(english.contains("| Said? | Misquoted | Fabricated |"))
    #expect(english.contains("Mona, 2020-01-14T11:06:40Z · because: the centre denies it"))
    let arabic = try report("ar")
    #expect(arabic.contains("## التصويبات"))
    #expect(arabic.contains("the centre denies it"))
    let correction = try #require(
      try ledger()["publication"]?["corrections"]?.arrayValue?.first)
    #expect(correction["claim"] == "C2")
    #expect(correction["before"]?["attribution"] == "misquoted")
    #expect(correction["after"]?["attribution"] == "fabricated")
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Every format and list has the reasons of all corrections, also of claims unanswered since")
  func corrections() throws {
    try publish()
    try run("config", "publisher", "Desk", "--in-workspace")
    try run("config", "report-url", "https://desk.example/r", "--in-workspace")
    try run("mark", "C2", "fabricated", "refuted", "--override", "x", "--correction", "=first")
    try run("mark", "C2", "unchecked", "unchecked", "--correction", "then this")
    let at = "2020-01-14T11:06:40Z"
    let listed: JSONValue = [
      ["by": "tester", "at": .string(at), "why": "=first"],
      ["by": "tester", "at": .string(at), "why": "then this"],
    ]
    let claims = try #require(
      try JSONValue(parsing: run("claims", "A1", "--format", "json").output).arrayValue)
    for claim in claims {
      #expect(claim["corrections"] == (claim["id"] == "C2" ? listed : []))
    }
    #expect(
      try JSONValue(parsing: run("show", "C2", "--format", "json").output)["corrections"] == listed)
    let cell = "=first (tester, \(at)); then this (tester, \(at))"
    for format in ["csv", "markdown"] {
      let table = try run("claims", "A1", "--format", format).output
      #expect(table.ranges(of: cell).count == 1, "\(format)")
    }
    // A claim review is of an answered claim.
    try run("mark", "C2", "fabricated", "refuted", "--override", "x", "--correction", "again")
    let formats = "markdown,html,claimreview,annotations,prov,json,csv"
    for language in ["en", "ar"] {
      let paths = try run("report", "A1", "--format", formats, "--language", language).output
        .split(separator: "\n").map(String.init)
      #expect(paths.count == 7)
      for path in paths {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for why in ["=first", "then this", "again"] {
          #expect(text.contains(why), "\(path) lacks '\(why)'")
        }
      }
    }
    #expect(try program.isnad("check").status == 0)
  }

  @Test("A dry run of another text shows the difference, and what it would do to what readers have")
  func dryRun() throws {
    let seed = try String(contentsOfFile: BuiltProgram.seed, encoding: .utf8)
    try program.write(seed.replacing("مصراتة", with: "سرت"), to: "edited.txt")
    let again = "detect --again A1 --text edited.txt --dry-run"
    func trial(_ more: String = "") throws -> BuiltProgram.Outcome {
      try program.shell("isnad \(again) \(more)")
    }
    try run("approve", "A1", "--by", "Ali")
    let approved = try trial()
    #expect(approved.status == 0 && approved.output.contains("C1  changed"))
    #expect(approved.output.contains("That would take back the approval of A1."))
    try run("publish", "A1", "--by", "Nur")
    let seal = try run("seal").output
    let refused = try trial()
    #expect(refused.status == 1)
    #expect(refused.output.contains("C1  changed"))
    #expect(refused.errors.split(separator: "\n").count == 1)
    #expect(refused.errors.contains("it would be refused: the report of A1 is published"))
    let json = try #require(try JSONValue(parsing: trial("--format json").output).arrayValue?.first)
    #expect(json["changed"]?.arrayValue?.contains("C1") == true)
    #expect(json["refused"]?.stringValue?.contains("--correction") == true)
    let corrected = try trial("--correction edited")
    #expect(corrected.status == 0)
    #expect(corrected.output.contains("That would correct what readers were told of C1"))
    #expect(try run("seal").output == seal)
  }

  @Test("A correction of what was never published is refused")
  func nothingToCorrect() throws {
    let outcome = try program.isnad("mark", "C3", "not-found", "--correction", "x")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("leave out --correction"))
  }

  @Test("A withdrawal gives its reason on the first screen, and whoever made it undoes it")
  func withdrawal() throws {
    try publish()
    try run("withdraw", "A1", "--why", "the statement was forged", "--by", "Nur")
    #expect(
      try report().contains(
        "> **Withdrawn** by Nur, 2020-01-14T11:06:40Z, because: the statement was forged."))
    try run("undo", "--by", "Nur")
    #expect(try state() == "published")
    let seen = try program.isnad("undo", "--by", "Nur")
    #expect(seen.status == 1)
    #expect(seen.errors.contains("isnad withdraw A1 --why …"))
  }

  @Test("The list of articles shows the state")
  func articles() throws {
    try publish()
    #expect(try run("articles").output.contains("A1     published  "))
  }

  @Test(
    "Whoever marked a claim does not pass for a second person by what can't be seen in a name",
    arguments: [
      ("Mona\u{200F}", 1 as Int32, "can't be approved by 'Mona', who marked C2"),
      ("Mon\u{200B}a", 2, "has a character in it that can't be seen, U+200B ZERO WIDTH SPACE"),
      ("isnad 0.1.0", 2, "is how the program signs what it does by itself"),
      (String(repeating: "m", count: 5000), 2, "has 5000 characters; a name has at most 200"),
    ])
  func names(name: String, status: Int32, words: String) throws {
    let outcome = try program.isnad("approve", "A1", "--by", name)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.utf8.count < 1000)
    #expect(try state() == "draft")
  }

  @Test("What whoever approves did besides marking is an exception, and every report says so")
  func ownWork() throws {
    try run("link", "D1", "confirmed", "--by", "Ali")
    try run("claim", "edit", "C3", "--act", "deny", "--why", "he denies it", "--by", "Ali")
    let output = try run("approve", "A1", "--by", "Ali").output
    #expect(
      output.contains(
        "by whoever approves, and read by no second person: checked links of D1; corrected C3"),
      "\(output)")
    #expect(try report().contains("(who also checked links, corrected claims)"))
    #expect(try report("ar").contains("(وشارك في: فحص حلقات السند"))
    let json = try JSONValue(
      parsing: try {
        try run("undo", "--by", "Ali")
        return try run("approve", "A1", "--by", "Ali", "--format", "json").output
      }())
    let kinds = json["exceptions"]?.arrayValue?.compactMap { $0["kind"]?.stringValue } ?? []
    #expect(kinds.first == "own-work")
    try run("undo", "--by", "Ali")
    #expect(!(try run("approve", "A1", "--by", "Nur").output.contains("read by no second person")))
  }

  @Test("Every part of a published claim's card changes as a correction, with its old wording")
  func parts() throws {
    try publish()
    let acts: [(command: [String], rows: [String], arabic: String)] = [
      (
        ["claim", "edit", "C8", "--act", "accuse", "--why", "x"],
        ["| Act | ", "accusation |"], "| نوع القول | "
      ),
      (
        ["claim", "edit", "C8", "--stance", "distancing", "--why", "x"],
        ["| Reporter’s stance | neutral | keeps its distance |"], "| موقف الناقل | "
      ),
      (
        ["claim", "join", "C2", "C10"], ["| Same act as | "], "| القول نفسه في | "
      ),
    ]
    for act in acts {
      let refused = try program.shell(
        "isnad " + act.command.map { "'\($0)'" }.joined(separator: " "))
      #expect(refused.status == 1)
      #expect(refused.errors.contains("give the reason with --correction"), "\(refused.errors)")
      let passed = try program.shell(
        "isnad " + act.command.map { "'\($0)'" }.joined(separator: " ") + " --correction 'the text'"
      )
      #expect(passed.status == 0, "\(passed.errors)")
      let english = try report()
      for row in act.rows { #expect(english.contains(row), "\(row)") }
      #expect(try report("ar").contains(act.arabic))
    }
    #expect(try program.isnad("check").status == 0)
  }
}
