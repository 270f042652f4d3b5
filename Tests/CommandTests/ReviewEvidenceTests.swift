import ClaimModel
import Foundation
import TestSupport
import Testing

/// Evidence and corrections in `isnad review`, by words and by keys.
@Suite struct ReviewEvidenceTests {
  private let program: BuiltProgram
  private let server: LoopbackServer

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
    let page = "قال الجيش الوطني إنه يتقدم.\nوقال الجيش إنه لن يتوقف.\n"
    // Long enough that the second passage is on another screen.
    let filler = (1...60).map { "سطر رقم \($0) من الصفحة" }.joined(separator: "\n")
    let body = page + filler + "\nانتهى البيان هنا."
    server = try LoopbackServer { path in
      path == "/robots.txt"
        ? [.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
        : [
          .send(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
              + "\(body.utf8.count)\r\n\r\n\(body)")
        ]
    }
  }

  private var hosts: [String] { ["--allow-host", "127.0.0.1:\(server.port)", "--delay", "0"] }

  private func review(_ answers: String, _ arguments: String...) throws -> BuiltProgram.Outcome {
    try program.run(
      BuiltProgram.path, ["review"] + arguments + hosts, input: Array(answers.utf8),
      environment: [:])
  }

  private func shown(_ id: String) throws -> JSONValue {
    try JSONValue(parsing: try program.isnad("show", id, "--format", "json").output)
  }

  private func fetched() throws {
    _ = try program.isnad(
      arguments: ["fetch", "C1", server.url("/a")] + hosts)
  }

  // MARK: By words

  @Test("Weighing and adding take the options of the commands, and say what is wrong with them")
  func options() throws {
    try fetched()
    let outcome = try review(
      "weigh E1 supports --on attribution --quote قال الجيش --origin م --note لأنه\nquit\n", "C1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let weighing = try #require(try shown("C1")["weighings"]?.arrayValue?.first)
    #expect(weighing["question"] == "attribution" && weighing["quote"] == "قال الجيش")
    #expect(weighing["note"] == "لأنه")
    let added = try review(
      "add --cue أفاد --content ان القوات الليبية تواصل تقدمها --speaker المركز --why فات البرنامج\nquit\n",
      "C1")
    #expect(added.status == 0, "\(added.errors)")
    #expect(try program.isnad("history", "C20").output.contains("فات البرنامج"))
    for (words, problem) in [
      ("weigh E1 suports said", "'suports' is not what a page can do; did you mean 'supports'?"),
      ("weigh E1 supports true --on attribution", "--on attribution and 'true' differ"),
      ("weigh E1 supports said --link 0", "--link counts from 1"),
      ("weigh E1 supports --on contnet", "'contnet' is no value of --on; did you mean 'content'?"),
      ("passage E1 قال --at 0", "--at is the number of a line, from 1"),
      ("add --cue \u{200B} --content x --speaker y", "--cue is empty"),
      ("fetch mailto:a@b.example", "not http or https"),
    ] {
      let refused = try review(words + "\nquit\n", "C1")
      #expect(refused.errors.contains(problem), "\(words): \(refused.errors) \(refused.output)")
    }
  }

  @Test("Words copied from a screen, in isolates, are found in the page")
  func copied() throws {
    try fetched()
    let outcome = try review("passage E1 \u{2068}قال الجيش\u{2069}\nquit\n", "C1")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("Weighing asks where a page's account goes back to, and takes it as an option too")
  func origins() throws {
    try fetched()
    let outcome = try review(
      "weigh\nsupports\nsaid\nقال الجيش\nوكالة الشمال\nweigh E1 context true --origin وكاله الشمال\n",
      "C1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("going back to \u{2068}وكالة الشمال\u{2069}"))
    let weighings = try #require(try shown("C1")["weighings"]?.arrayValue)
    #expect(weighings.map { $0["origin"] } == ["وكالة الشمال", "وكاله الشمال"])
    #expect(weighings.first?["quote"] == "قال الجيش")
    let again = try review("weigh E1 supports said\nquit\n", "C1")
    #expect(again.status == 0 && !again.output.contains("goes back"))
  }

  @Test("Origins that are known are named where one is asked for")
  func knownOrigins() throws {
    try fetched()
    _ = try review("weigh E1 context true --origin وكالة الشمال\n", "C1")
    let asked = try review("weigh\nsupports\nsaid\n\n\nquit\n", "C1")
    #expect(asked.output.contains("so far: \u{2068}وكالة الشمال\u{2069}"))
    #expect(asked.status == 0, "\(asked.errors)")
  }

  @Test("A file is attached with what it shows; what is no day is asked for again")
  func attaching() throws {
    try program.write("نص البيان", to: "scan copy.txt")
    let outcome = try review(
      "attach scan copy.txt\nhttps://example.org/a\n\n2020-13-01\n2020-01-12\nquit\n", "C1")
    // The day that is none.
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the answer is '2020-13-01'; write a day such as"))
    #expect(
      outcome.output.contains("as tester saw it on 2020-01-12.")
        && outcome.output.contains("done: 1 file attached"))
    let whole = try review(
      "attach D3 scan copy.txt --url https://example.org/b --seen-by منى --seen-at 2020-01-11\n",
      "C18")
    #expect(whole.status == 0, "\(whole.errors)")
    #expect(try program.isnad("evidence", "D3").output.contains("\u{2068}منى\u{2069}"))
  }

  @Test("A file that is not there is told of, and nothing is kept")
  func missingFile() throws {
    let outcome = try review(
      "attach none.pdf --url https://example.org/b --seen-by M --seen-at 2020-01-11\n", "C1")
    #expect(outcome.status == 1 && outcome.errors.contains("none.pdf"))
    #expect(try program.isnad("evidence").output.contains("no evidence yet"))
  }

  @Test("A passage is set for the claim by quoting, of several places the line is asked for")
  func passages() throws {
    try fetched()
    let outcome = try review(
      "passage قال الجيش الوطني\npassage E1 الجيش\n2\npassage E1 --remove\nundo\nquit\n", "C1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("The passage of E1 for C1 is: \u{2068}قال الجيش الوطني"))
    #expect(outcome.output.contains("stands in 2 places of E1; the number of the line > 2"))
    #expect(outcome.output.contains("The passage of E1 for C1 is taken back."))
    #expect(
      try program.isnad("evidence", "E1").output.contains("وقال ⟦الجيش⟧ إنه لن يتوقف"))
  }

  @Test("A page that is kept is fetched again, and what is the same takes one line")
  func rechecking() throws {
    #expect(try review("recheck\n", "C1").errors.contains("no fetched page is kept for C1"))
    try fetched()
    let outcome = try review("recheck\n", "C1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("E1  THE SAME  kept as E2"))
    #expect(outcome.output.contains("done: 1 page rechecked"))
  }

  @Test("A claim is corrected by an answer and a reason, or by the options of the command")
  func editing() throws {
    let outcome = try review(
      "edit\nspeaker\nالقيادة العامة\nالاسم الكامل\n"
        + "edit --act deny --stance distancing --why for a test\n"
        + "edit\ncarrier\ndocument\nبيان صحفي\nنشر لاحقا\n"
        + "edit\nlink\n2\nname\nبلاغ\nتصحيح\nquit\n", "C1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let claim = try shown("C1")
    #expect(claim["speaker"] == "القيادة العامة")
    #expect(claim["act"] == "deny" && claim["stance"] == "distancing")
    #expect(claim["chain"]?.arrayValue?.last?["name"] == "بلاغ")
    #expect(outcome.output.contains("done: 4 claims corrected"))
    #expect(
      try program.isnad("history", "C1").output.contains("because: \u{2068}الاسم الكامل\u{2069}"))
  }

  @Test("An option that there is not, or a value that is none, is told and nothing is done")
  func wrongOptions() throws {
    let outcome = try review(
      "edit --speeker X --why y\nedit --act sing --why y\nedit --why y\nquit\n", "C1")
    #expect(outcome.status == 1)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 4, "\(outcome.errors)")
    #expect(lines[0].contains("--speeker") && lines[1].contains("'sing'"))
    #expect(lines[2].contains("say what is otherwise"))
    #expect(!outcome.output.contains("done:"))
  }

  @Test("A claim is split by quoting its parts, and the first of them is looked at next")
  func splitting() throws {
    let words = try #require(try shown("C18")["content"]?.arrayValue?.first?.arrayValue)
    #expect(words.count == 2)
    let outcome = try review(
      "split\nبعض الدول والحكومات\nبتزويد القوات المتمركزة في طرابلس\n\nnote أول\nquit\n", "C18")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("C18 is split into C20, C21 and dismissed"))
    #expect(outcome.output.contains("Noted on C20"))
    #expect(try shown("C18")["standing"] == "dismissed")
  }

  @Test("Claims are merged and joined, and both are taken back")
  func mergingAndJoining() throws {
    let outcome = try review(
      "merge C3\nundo\njoin C3 --why المضمون نفسه\nunjoin\nundo\njoin C2\nquit\n", "C2")
    #expect(outcome.output.contains("C3 is merged into C2 and dismissed."))
    #expect(outcome.output.contains("C2, C3 are held to report the same act of"))
    #expect(outcome.output.contains("C2 is no longer joined with C3."))
    #expect(outcome.errors.contains("C2 is the claim itself; name another one"))
    #expect(try shown("C3")["standing"] == "live")
    #expect(try shown("C3")["joined_to"] == "C2")
    #expect(try program.isnad("check").status == 0)
  }

  // MARK: By keys

  private func screen(_ claim: String) throws -> TmuxPane {
    let pane = try TmuxPane("isnad review \(claim) \(hosts.joined(separator: " "))", in: program)
    _ = try pane.screen { $0.contains("1 of ") }
    return pane
  }

  @Test("e shows a page from its top, and n goes to the passage that matters, q back")
  func page() throws {
    try fetched()
    _ = try program.isnad("passage", "E1", "--quote", "انتهى البيان هنا")
    let pane = try screen("C1")
    try pane.press("e")
    let top = try pane.screen { $0.contains("answered by") }
    #expect(top.contains("n p passages") && !top.contains("⟦"))
    try pane.press("n")
    #expect(try pane.screen { $0.contains("⟦") }.contains("انتهى البيان هنا"))
    try pane.press("g")
    #expect(try pane.screen { $0.contains("answered by") }.contains("text/plain"))
    try pane.press("q")
    #expect(try pane.screen { $0.contains("C1  said?") }.contains("? keys"))
  }

  @Test("w weighs with the origin by six keys and two answers")
  func weighing() throws {
    try fetched()
    let pane = try screen("C1")
    try pane.press("w")
    _ = try pane.screen { $0.contains("what does E1 do?") }
    try pane.press("s")
    _ = try pane.screen { $0.contains("for which question?") }
    try pane.press("s")
    _ = try pane.screen { $0.contains("letter by letter") }
    try pane.press("Enter")
    _ = try pane.screen { $0.contains("goes back to") }
    try pane.press("'وكالة' Enter")
    #expect(try pane.screen { $0.contains("now held to support") }.contains("going back to"))
  }

  @Test("A, P, r, E, S, M and J ask what their words ask, and Escape leaves each")
  func capitals() throws {
    try fetched()
    let pane = try screen("C1")
    for (key, question) in [
      ("A", "the file (D1 in front"), ("P", "the words of E1 that matter for C1"),
      ("E", "what is otherwise in C1?"), ("S", "split C1: a part of what it attributes"),
      ("M", "which claim is one with C1"), ("J", "which claims report the same act as C1?"),
    ] {
      try pane.press(key)
      #expect(try pane.screen { $0.contains(question) }.contains(question), "\(key)")
      try pane.press("Escape")
      #expect(try pane.screen { $0.contains("left as it was") }.contains("left as it was"))
      try pane.press("j")
      _ = try pane.screen { !$0.contains("left as it was") }
    }
    try pane.press("r")
    #expect(try pane.screen { $0.contains("THE SAME") }.contains("kept as E2"))
  }

  @Test("The keys and their words are listed, each list on screens of 80 columns")
  func help() throws {
    let pane = try screen("C1")
    try pane.press("'?'")
    let keys = try pane.screen { $0.contains("attach a file") }
    #expect(keys.contains("recheck"))
    #expect(keys.split(separator: "\n").allSatisfy { $0.count < 80 })
    try pane.press("q : '?' Enter")
    #expect(try pane.screen { $0.contains("What can be said") }.contains("confirm [2|D1]"))
  }
}
