import Foundation
import Testing

@Suite struct OverrideReportTests {
  @Test(
    "The reason for an answer against a rule stays in the report when the other question is answered"
  )
  func kept() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let marked = try program.isnad("mark", "C1", "confirmed", "--override", "heard it live")
    #expect(marked.status == 0, "\(marked.errors)")
    _ = try program.isnad("mark", "C1", "disputed")
    let path = try program.isnad("report", "A1").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let report = try String(contentsOfFile: path, encoding: .utf8)
    let card = try #require(
      report.components(separatedBy: "### C1 ").last?.components(separatedBy: "### C2 ").first)
    #expect(card.contains("heard it live"))
    _ = try program.isnad("mark", "C1", "misquoted")
    _ = try program.isnad("report", "A1")
    let later = try String(contentsOfFile: path, encoding: .utf8)
    let laterCard = try #require(
      later.components(separatedBy: "### C1 ").last?.components(separatedBy: "### C2 ").first)
    #expect(!laterCard.contains("heard it live"))
  }
}
