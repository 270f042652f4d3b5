import ClaimModel
import Foundation
import TestSupport
import Testing

/// What the review commands say to a person.
@Suite struct ReviewWordsTests {
  private func desk() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.makeDesk()
    return program
  }

  @Test("Claims may be parted by commas and spaces")
  func spaces() throws {
    let outcome = try desk().isnad("mark", "C1, C2", "not-found")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("C1:") && outcome.output.contains("C2:"))
  }

  @Test(
    "What is not there is told in one form, with where to look",
    arguments: [
      (
        "mark C99 misquoted",
        "there is no C99 in this workspace, whose last is C19; see: isnad claims"
      ),
      (
        "mark C99999999999999999999999 misquoted",
        "there is no claim of so large a number in this workspace, whose last is C19; see: "
          + "isnad claims"
      ),
      (
        "link D9 confirmed",
        "there is no D9 in this workspace, whose last is D3; see: isnad claims ARTICLE --sources"
      ),
      (
        "fetch D9 http://127.0.0.1:1/",
        "there is no D9 in this workspace, whose last is D3; see: isnad claims ARTICLE --sources"
      ),
      (
        "link C99 2 confirmed",
        "there is no C99 in this workspace, whose last is C19; see: isnad claims"
      ),
      ("link C1 9 confirmed", "C1 has no link 9: its chain has 1; see: isnad show C1"),
      (
        "weigh E9 supports C1 --on content", "there is no E9 in this workspace; see: isnad evidence"
      ),
      ("history A7", "there is no A7 in this workspace, whose last is A1; see: isnad articles"),
    ])
  func unknown(words: String, line: String) throws {
    let outcome = try desk().shell("isnad \(words)")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "isnad: \(line)\n")
  }

  @Test("A reason that nothing was changed for is not dropped in silence")
  func override() throws {
    let program = try desk()
    _ = try program.isnad("mark", "C1", "misquoted")
    let again = try program.isnad("mark", "C1", "misquoted", "--override", "because")
    #expect(again.status == 0)
    #expect(again.errors.contains("the reason of --override was not kept for C1"))
    let changed = try program.isnad("mark", "C1", "confirmed", "--override", "because")
    #expect(changed.errors.isEmpty, "\(changed.errors)")
  }

  @Test("A link is said to hold in a whole sentence")
  func link() throws {
    let program = try desk()
    let list = try program.isnad("claims", "A1", "--format", "json").output
    let claims = try #require(try JSONValue(parsing: list).arrayValue)
    let carried = claims.first { claim in
      claim["chain"]?.arrayValue?.dropFirst().contains { $0["ref"] == .null } ?? false
    }
    let shared = try program.isnad("link", "D1", "confirmed").output
    #expect(shared.hasPrefix("D1, the "))
    #expect(shared.contains(", is now held as confirmed, with no evidence named. It touches "))
    guard let carried, let id = carried["id"]?.stringValue,
      let link = carried["chain"]?.arrayValue?.dropFirst().first(where: { $0["ref"] == .null }),
      let position = link["position"]?.intValue
    else { return }
    let alone = try program.isnad("link", id, String(position), "confirmed").output
    #expect(alone.hasPrefix("The "))
    #expect(
      alone.contains(" is now held as confirmed, with no evidence named. It touches \(id)."))
  }

  @Test("A weighing in the place of another says what was held before")
  func weighing() throws {
    let server = try LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok")]
    }
    let program = try desk()
    _ = try program.isnad(
      "fetch", "C1", server.url("/"), "--allow-host", "127.0.0.1:\(server.port)")
    func weigh(_ bearing: String) throws -> String {
      try program.isnad("weigh", "E1", bearing, "C1", "--on", "content").output
    }
    #expect(
      try weigh("supports") == "E1 is now held to support that what C1 says is true.\n")
    #expect(try weigh("supports").hasSuffix(" Nothing changed.\n"))
    #expect(try weigh("contradicts").hasSuffix(" Before: held to support it, says tester.\n"))
  }

  @Test("The history tells deeds in the words of the screens")
  func history() throws {
    let program = try desk()
    _ = try program.isnad("mark", "C1", "confirmed", "disputed", "--override", "heard it live")
    _ = try program.isnad("mark", "C1", "unchecked", "disputed", "--note", "later")
    _ = try program.isnad("fetch", "C1", "http://127.0.0.1:1/")
    _ = try program.isnad("link", "D1", "not-found")
    let lines = try program.isnad("history").output.split(separator: "\n")
    let deeds = lines.map { line in
      line.split(separator: "tester  ", maxSplits: 1).last.map(String.init) ?? ""
    }
    #expect(deeds.contains("made the workspace"))
    #expect(deeds.contains { $0.hasPrefix("took in A1: ") })
    #expect(lines.contains { $0.contains("looked for claims in A1 and found ") })
    #expect(
      deeds.contains(
        "marked C1: said? unchecked to confirmed, true? unchecked to disputed"
          + "  against the rule, because: heard it live"))
    #expect(deeds.contains("marked C1: said? confirmed to unchecked"))
    #expect(deeds.contains("noted on C1: later"))
    #expect(deeds.contains("tried in vain for E1 http://127.0.0.1:1/"))
    #expect(deeds.contains("attached E1 to C1"))
    #expect(deeds.contains("checked D1: unchecked to not found"))
    #expect(
      try program.isnad("show", "C1").output.contains("against the rule, because: heard it live"))
  }

  @Test("The history ends with a day, its last second included")
  func until() throws {
    let program = try desk()
    // The clock of these tests stands in 2020-01-14.
    let upTo = try program.isnad("history", "--until", "2020-01-14", "--format", "ndjson")
    #expect(upTo.output.split(separator: "\n").count == 3, "\(upTo.errors)")
    let before = try program.isnad("history", "--until", "2020-01-13", "--format", "ndjson")
    #expect(before.output.isEmpty && before.status == 0)
    #expect(try program.isnad("history", "--until", "2020-02-31").status == 2)
  }
}
