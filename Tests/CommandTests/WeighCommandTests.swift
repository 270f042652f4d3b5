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
