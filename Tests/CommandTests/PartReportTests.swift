import Foundation
import TestSupport
import Testing

/// Reports of a part of an article, which say nothing of the rest that they have not looked at.
@Suite struct PartReportTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
  }

  private func report(_ arguments: String...) throws -> String {
    let outcome = try program.isnad(arguments: ["report"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try String(contentsOfFile: String(outcome.output.dropLast()), encoding: .utf8)
  }

  /// The lines of the card of a document.
  private func card(_ id: String, in report: String) throws -> [String] {
    let lines = report.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "<a id=\"\(id.lowercased())\"></a>"))
    return Array(lines[start...].dropFirst(4).prefix { $0.hasPrefix("- ") })
      .map { $0.replacing(/\[([CD][0-9]+)\]\([^)]*\)/) { "\($0.output.1)" } }
  }

  @Test(
    "Of a document a claim's report tells what the whole article's does", arguments: ["D1", "D2"])
  func document(_ id: String) throws {
    let whole = try card(id, in: report("A1"))
    #expect(whole.count >= 6)
    let carried = try #require(whole.first?.firstMatch(of: /C[0-9]+/))
    #expect(try card(id, in: report(String(carried.output))) == whole)
  }

  @Test(
    "A document is named in the article's words also where the claim that names it was dismissed")
  func namedByDismissed() throws {
    let before = try card("D1", in: report("A1")).first { $0.contains("Named as:") }
    #expect(before?.contains("nowhere written out") == false)
    let named = try #require(before?.matches(of: /C[0-9]+/).map { String($0.output) })
    for claim in named {
      #expect(try program.isnad("claim", "dismiss", claim, "--why", "twice").status == 0)
    }
    let after = try card("D1", in: report("D1")).first { $0.contains("Named as:") }
    #expect(after == before)
    #expect(try program.isnad("show", "D1").output.contains("named as"))
  }

  @Test("A part is not called an article that is ready or not, and tells of no side or code")
  func wholeMatters() throws {
    let whole = try report("A1")
    let part = try report("C2")
    for words in ["Not ready to publish", "Points of the codes", "No sentence was listed"] {
      #expect(!part.contains(words), "\(words)")
    }
    #expect(part.contains("Not every claim of this part is checked"))
    #expect(part.contains("All are shown"))
    func denials(_ report: String) -> String? {
      report.components(separatedBy: "\n").first { $0.hasPrefix("- Denials in the article") }?
        .replacing(/\[(C[0-9]+)\]\([^)]*\)/) { "\($0.output.1)" }
    }
    #expect(denials(part) == denials(whole))
  }
}
