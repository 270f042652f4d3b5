import ClaimModel
import Foundation
import Testing

/// Saying what an evidence does.
@Suite struct WeighCommandTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
    try program.write("متحدث باسم القيادة", to: "page.txt")
    _ = try program.isnad(
      "attach", "C18", "page.txt", "--url", "https://e.example/", "--seen-by", "Mona", "--seen-at",
      "2020-01-12")
  }

  private func weighings() throws -> [JSONValue] {
    try JSONValue(parsing: try program.isnad("show", "C18", "--format", "json").output)[
      "weighings"]?.arrayValue ?? []
  }

  @Test("An undoing says what it takes the ground from, as weighing and checking links do")
  func undoing() throws {
    func run(_ line: String) throws -> BuiltProgram.Outcome {
      let outcome = try program.shell("isnad \(line)")
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
      return outcome
    }
    _ = try run("weigh E1 supports C18 --on content --by Mona")
    _ = try run("mark C18 verified --by Sami")
    let weighed = try run("undo --by Mona")
    #expect(weighed.errors.contains("no longer supported: C18 can't be verified"))
    _ = try run("mark C18 --content unchecked --by Sami")
    _ = try run("link D3 confirmed --by Mona")
    _ = try run("link D2 confirmed --by Lina")
    _ = try run("mark C18 confirmed --by Sami")
    let linked = try run("undo --by Lina")
    #expect(linked.errors.contains("no longer supported: C18 can't be confirmed while link"))
    // What took no ground says nothing of it.
    #expect(try run("undo --by Sami").errors == "")
  }

  @Test("Evidence that is held to speak against an answer is named when it is given")
  func against() throws {
    _ = try program.isnad("weigh", "E1", "contradicts", "C18", "--on", "attribution")
    _ = try program.isnad("weigh", "E1", "supports", "C18", "--link", "1")
    let marked = try program.isnad("mark", "C18", "confirmed", "--override", "heard it")
    #expect(
      marked.errors.contains("E1 is held to speak against this answer to C18"), "\(marked.errors)")
    let other = try program.isnad("mark", "C18", "misquoted")
    #expect(!other.errors.contains("speak against"))
  }

  @Test("A link that is held so already is said to be, and nothing to have changed")
  func sameLink() throws {
    let first = try program.isnad("link", "D1", "confirmed")
    #expect(first.output.contains("is now held as confirmed"))
    let head = try program.isnad("seal").output
    let second = try program.isnad("link", "D1", "confirmed")
    #expect(second.output.contains(" is held as confirmed"))
    #expect(second.output.hasSuffix(" Nothing changed.\n"))
    #expect(try program.isnad("seal").output == head)
    let noted = try program.isnad("link", "D1", "confirmed", "--note", "asked")
    #expect(!noted.output.contains("Nothing changed"))
  }

  @Test(
    "Arabic commas and digits in numbers are understood, and a number too large is told in one form",
    arguments: [
      ("mark C3،C4 not-found", 0 as Int32, ""), ("mark C٣ not-found", 0, ""),
      ("mark C۳، C۴ not-found", 0, ""), ("weigh E١ supports C١٨ --on content", 0, ""),
      ("mark C99999999999999999999 not-found", 1, "there is no claim of so large a number"),
      ("show C99999999999999999999", 1, "there is no claim of so large a number"),
      (
        "weigh E1 supports C99999999999999999999 --on content", 1,
        "there is no claim of so large a number"
      ),
      ("link C99999999999999999999 2 confirmed", 1, "there is no claim of so large a number"),
      ("compare C99999999999999999999", 1, "there is no claim of so large a number"),
      ("claim edit C99999999999999999999 --act deny --why x", 1, "there is no claim of so large"),
    ])
  func numbers(line: String, status: Int32, words: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let joined =
      line.contains("C۳، C۴") ? "mark 'C۳، C۴' not-found" : arguments.joined(separator: " ")
    let outcome = try program.shell("isnad \(joined)")
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(words) || words.isEmpty, "\(outcome.errors)")
  }

  @Test("A link is part of the attribution, which need not be said with it")
  func link() throws {
    let first = try program.isnad("weigh", "E1", "supports", "C18", "--link", "2")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output == "E1 is now held to support that C18 was said (link 2).\n")
    // The same judgement, said in full, is the same one.
    let again = try program.isnad(
      "weigh", "E1", "supports", "C18", "--link", "2", "--on", "attribution")
    #expect(again.output.hasSuffix(" Nothing changed.\n"))
    let turned = try program.isnad("weigh", "E1", "contradicts", "C18", "--link", "2")
    #expect(turned.output.contains("Before: held to support it"))
    #expect(try weighings().map { $0["question"] } == ["attribution"])
    #expect(try weighings().map { $0["link"] } == [2])
  }

  @Test(
    "A link with the other question, of a document, or that is none, is refused in one line",
    arguments: [
      ("C18 --link 2 --on content", "leave out --link with --on content", 2),
      ("D2 --link 2", "leave out --on and --link", 2), ("C18 --link 0", "counts from 1", 2),
      ("C18 --link 9", "C18 has no link 9", 1), ("C18", "--on attribution or --on content", 2),
    ])
  func refused(rest: String, words: String, status: Int32) throws {
    let outcome = try program.shell("isnad weigh E1 supports \(rest)")
    #expect(outcome.status == status)
    #expect(
      outcome.errors.split(separator: "\n").first?.contains(words) == true, "\(outcome.errors)")
    #expect(try weighings() == [])
  }

  @Test("In a review a link answers the question of which question")
  func review() throws {
    let outcome = try program.isnad(
      "review", "C18", input: Array("weigh E1 supports --link 3\nquit\n".utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.output.contains("for which question?"))
    #expect(try weighings().map { $0["link"] } == [3])
  }
}
