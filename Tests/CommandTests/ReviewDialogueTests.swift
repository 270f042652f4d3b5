import ClaimModel
import Foundation
import TestSupport
import Testing

/// `isnad review` as plain questions and answers.
@Suite struct ReviewDialogueTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
  }

  private func review(_ answers: String, _ arguments: String...) throws -> BuiltProgram.Outcome {
    try program.run(
      BuiltProgram.path, ["review"] + arguments, input: Array(answers.utf8), environment: [:])
  }

  private func claim(_ id: String) throws -> JSONValue {
    try JSONValue(parsing: try program.isnad("show", id, "--format", "json").output)
  }

  @Test("Two answers a claim are recorded, then the next claim is asked about")
  func answers() throws {
    let outcome = try review("not-found\nunproven\nmisquoted\n", "C18,C19")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("C18 said? (unchecked) > not-found"))
    #expect(outcome.output.contains("C18 true? (unchecked) > unproven"))
    #expect(outcome.output.contains("C19 said? (unchecked) > misquoted"))
    #expect(try claim("C18")["attribution"] == "not-found")
    #expect(try claim("C18")["content_status"] == "unproven")
    #expect(try claim("C19")["attribution"] == "misquoted")
    #expect(outcome.output.contains("done: 2 claims marked"))
    #expect(outcome.output.contains("left in A1: 18 of 19, C1–C17, C19"))
  }

  @Test("A question names the claim's words, chain, evidence and what is out of the ordinary")
  func card() throws {
    let output = try review("quit\n", "C18").output
    #expect(output.contains("C18  1 of 1 in A1   said? unchecked   true? unchecked"))
    #expect(output.contains("inferred: nowhere written"))
    #expect(output.contains("2  spokesperson D3  \u{2068}أحمد المسماري\u{2069}   unchecked"))
    #expect(output.contains("none kept for this claim"))
  }

  @Test("The end of the answers ends it well; what was answered stays")
  func ending() throws {
    let outcome = try review("misquoted", "A1")
    #expect(outcome.status == 0)
    #expect(try claim("C1")["attribution"] == "misquoted")
    #expect(try review("", "A1").status == 0)
  }

  @Test("Enter leaves a question as it is, and the last Enter ends")
  func leaving() throws {
    let outcome = try review("\n\n\n", "C18")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("that was the last claim; Enter ends"))
    #expect(outcome.output.contains("nothing was changed"))
  }

  @Test("An answer that is none is told and asked again, and the script ends with 1")
  func unknown() throws {
    let outcome = try review("confrimed\nmisquoted\n", "C1")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("'confrimed' is not understood; did you mean 'confirmed'?"))
    #expect(
      outcome.errors.hasSuffix("isnad: 1 answer could not be taken; what was taken is recorded\n"))
    #expect(try claim("C1")["attribution"] == "misquoted")
  }

  @Test("What a rule refuses is one line; a reason lets it pass, and the script ends well")
  func override() throws {
    let refused = try review("confirmed\n", "C1")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("isnad: C1 can't be confirmed: the article names no carrier"))
    #expect(refused.errors.split(separator: "\n").count == 2)
    #expect(try claim("C1")["attribution"] == "unchecked")
    let passed = try review("confirmed\noverride heard it live\n", "C1")
    #expect(passed.status == 0)
    #expect(try claim("C1")["attribution"] == "confirmed")
    #expect(
      try program.isnad("history", "C1").output.contains(
        "against the rule, because: heard it live"))
  }

  @Test("An answer to the next question is never taken for the reason of an override")
  func noSilentOverride() throws {
    _ = try review("confirmed\ndisputed\n", "C1")
    #expect(try claim("C1")["attribution"] == "unchecked")
    #expect(try !program.isnad("history", "C1").output.contains("against the rule"))
  }

  @Test("Links, remarks, dismissal and undo are what the commands of those names do")
  func deeds() throws {
    let outcome = try review(
      "link D3 confirmed\nlink 3 not-found\nnote سئل المكتب\ndismiss ليست رواية\nundo\nquit\n",
      "C18")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains(
        "D3, the spokesperson \u{2068}أحمد المسماري\u{2069}, is now held as confirmed"))
    let history = try program.isnad("history", "C18").output
    #expect(history.contains("noted on C18: \u{2068}سئل المكتب\u{2069}"))
    #expect(history.contains("dismissed C18"))
    #expect(try claim("C18")["standing"] == "live")
    #expect(outcome.output.contains("done: 2 links checked, 1 note"))
  }

  @Test("A reason may stand behind the option of the command, which is no part of it")
  func reason() throws {
    let outcome = try review("dismiss --why ليست رواية\nrestore --why بل رواية\nquit\n", "C18")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let history = try program.isnad("history", "C18").output
    #expect(history.contains("ليست رواية") && history.contains("بل رواية"))
    #expect(!history.contains("--why"))
  }

  @Test("What an answer lacks is asked for")
  func asked() throws {
    let outcome = try review("link\n2\nconfirmed\ndismiss\nno report\n", "C18")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("which link? > 2"))
    #expect(outcome.output.contains("dismiss C18, why? > no report"))
    #expect(try claim("C18")["standing"] == "dismissed")
  }

  @Test("Numbers, search, back and skip move about")
  func moves() throws {
    let output = try review("C5\nback\nskip\n/الكرملين\nquit\n", "A1").output
    let seen = output.split(separator: "\n").filter { $0.contains(" in A1   said?") }
      .map { $0.prefix { $0 != " " } }
    #expect(seen == ["C1", "C5", "C4", "C5", "C9"])
  }

  @Test("A page is pulled and weighed, and what that shows carries a mark")
  func evidence() throws {
    let body = "قال الجيش إنه يتقدم"
    let server = try LoopbackServer { path in
      path == "/robots.txt"
        ? [.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
        : [
          .send(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
              + "\(body.utf8.count)\r\n\r\n\(body)")
        ]
    }
    let outcome = try review(
      "fetch \(server.url("/a"))\nweigh E1 supports said قال الجيش\nconfirmed E1\n", "C1",
      "--allow-host", "127.0.0.1:\(server.port)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("E1 is now held to support that C1 was said."))
    #expect(try claim("C1")["attribution"] == "confirmed")
  }

  @Test("A claim is added by quoting the article")
  func adding() throws {
    let outcome = try review(
      "add\nلرفع الحالة القصوى\n\nحالة النفير العام\nرئيس الأركان\nquit\n", "C2")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Added. C20: \u{2068}رئيس الأركان\u{2069}"))
    #expect(outcome.output.contains("C20  2 of 2 in A1"))
    #expect(try claim("C20")["origin"] == "person")
  }

  @Test("Of words that stand in several places the sentence is asked for")
  func places() throws {
    let outcome = try review("add\nوسط\n\nتراجع\nالمراسل\n99\nquit\n", "C2")
    #expect(outcome.output.contains("stands in 2 places of A1"))
    #expect(outcome.output.contains("the number of the sentence > 99"))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Filters and needs choose what is gone through")
  func filters() throws {
    #expect(try review("", "--act", "accuse").output.hasPrefix("1 claim of A1, as tester"))
    #expect(try review("", "A1", "--todo", "links").output.contains(" of A1, as tester"))
    #expect(
      try review("", "A1", "--attribution", "fabricated").output
        == "no claim is to be reviewed there; see: isnad claims\n")
    #expect(try review("", "C1", "--act", "accuse").status == 2)
    #expect(try review("", "A9").status == 1)
  }

  @Test("A published report is changed with a reason only")
  func correction() throws {
    _ = try review("misquoted\n", "C1")
    _ = try program.isnad("approve", "A1", "--by", "Samar")
    _ = try program.isnad("publish", "A1", "--by", "Samar")
    #expect(try review("not-found\n", "C1").status == 1)
    #expect(try claim("C1")["attribution"] == "misquoted")
    let corrected = try review("not-found\ncorrect the archive was incomplete\n", "C1")
    #expect(corrected.status == 0, "\(corrected.errors)")
    #expect(try claim("C1")["attribution"] == "not-found")
  }

  @Test("Hidden characters are shown as marks and told of before the questions")
  func hostile() throws {
    try program.write(
      "عنوان\n\nقال المتحدث باسم الوزارة إن \"العمل \u{202E}مستمر\" غدا\u{9B}2J.", to: "h.txt")
    let added = try program.isnad("add", "h.txt").output
    let finding =
      "hidden control characters in the text: U+202E RIGHT-TO-LEFT OVERRIDE in line 3, "
      + "U+009B CONTROL SEQUENCE INTRODUCER in line 3"
    #expect(added.contains(finding))
    let output = try review("note \u{1B}[2J\nquit\n", "A2").output
    #expect(output.contains(finding))
    #expect(!output.unicodeScalars.contains { [0x202E, 0x9B, 0x1B].contains($0.value) })
    #expect(try program.isnad("show", "A2").output.contains(finding))
  }

  @Test("Without arguments a review lists answered claims too that lost their ground")
  func lostGround() throws {
    let desk = try BuiltProgram()
    _ = try desk.isnad("init")
    try desk.write("عنوان\n\nقالت وزارة النقل في بيان إن الميناء استأنف العمل أمس.\n", to: "a.txt")
    try desk.write("بيان\n\nإن الميناء استأنف العمل أمس.\n", to: "p.txt")
    _ = try desk.isnad("add", "a.txt")
    _ = try desk.isnad(
      "attach", "C1,D1", "p.txt", "--url", "https://example.org/p", "--seen-by", "M", "--seen-at",
      "2020-01-12")
    let nothing = "no claim is to be reviewed there"
    func review() throws -> String {
      try desk.run(
        BuiltProgram.path, ["review"], input: Array("quit\n".utf8), environment: [:]
      ).output
    }
    func done(_ words: String...) throws {
      let outcome = try desk.run(BuiltProgram.path, words, input: [], environment: [:])
      #expect(outcome.status == 0, "\(words): \(outcome.errors)")
    }
    try done("link", "D1", "confirmed", "--evidence", "E1")
    try done("weigh", "E1", "supports", "C1", "--on", "content")
    #expect(try review().contains("C1"))
    try done("mark", "C1", "confirmed", "verified")
    #expect(try review().contains(nothing))
    try done("weigh", "E1", "context", "C1", "--on", "content")
    #expect(try review().contains("C1  1 of 1"), "the weighing was turned")
    try done("weigh", "E1", "supports", "C1", "--on", "content")
    #expect(try review().contains(nothing))
    try done("link", "D1", "contradicted")
    #expect(try review().contains("C1  1 of 1"), "the link was undone")
    try done("link", "D1", "confirmed")
    try done("claim", "edit", "C1", "--speaker", "الوزارة", "--why", "x")
    #expect(try review().contains("C1  1 of 1"), "the words were changed")
    try done("mark", "C1", "confirmed", "verified")
    try done("link", "D1", "contradicted")
    try done("mark", "C1", "unchecked", "unchecked")
    try done("mark", "C1", "confirmed", "verified", "--override", "لأن الوزير قاله لنا")
    #expect(try review().contains(nothing), "a reason was given")
  }
}
