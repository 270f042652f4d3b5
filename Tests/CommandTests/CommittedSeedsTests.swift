import Foundation
import TestSupport
import Testing

/// Claims/ and Reports/ in the repository are what the program makes of seeds/, byte for byte.
@Suite struct CommittedSeedsTests {
  @Test("The committed ledgers and reports are made again the same")
  func sameBytes() throws {
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    #expect(
      try program.isnad("add", BuiltProgram.root.appendingPathComponent("seeds").path).status == 0)
    // Another clock and another person: nothing of them may show.
    for language in ["en", "ar"] {
      let outcome = try program.isnad(
        "report", "A1", "--language", language, "--format", "markdown,html",
        environment: ["SOURCE_DATE_EPOCH": "1700000000", "ISNAD_REVIEWER": "somebody else"])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    for folder in ["Claims", "Reports"] {
      let committed = try files(BuiltProgram.root.appendingPathComponent(folder))
      let made = try files(program.folder.url.appendingPathComponent(folder))
      #expect(!committed.isEmpty)
      #expect(committed.keys.sorted() == made.keys.sorted())
      for (name, bytes) in committed where bytes != made[name] {
        Issue.record("\(folder)/\(name) differs; run 'make seeds' and read the difference")
      }
    }
  }

  /// The readable files of a folder; the store and the evidence are not committed.
  private func files(_ folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") || $0.hasSuffix(".md") || $0.hasSuffix(".html") }
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: folder.appendingPathComponent($0)))
      })
  }
}
