import ClaimModel
import Foundation
import Testing

/// Corrections of claims whose words an edited article no longer has.
@Suite struct FormerVersionTests {
  private static let kept = "وقال الوزير سالم العمري إن الكلفة ستعلن قريبا."
  private static let first = """
    قال وزير المياه سالم العمري إن الوزارة ستحفر عشرين بئرا في الجنوب وستبني سبعة سدود كبيرة.
    وأضاف العمري أن التمويل جاهز منذ شهور طويلة.
    \(kept)
    """
  private static let second = "تصحيح من التحرير\n\(kept)\n"
  private let program: BuiltProgram

  /// A desk whose article was edited; C1 and C2 were marked and are gone from it, C3 stands in both.
  init() throws {
    program = try BuiltProgram()
    try program.write(Self.first, to: "a.txt")
    try program.write(Self.second, to: "edited.txt")
    for step in [
      "init", "add a.txt", "mark C1,C2 misquoted", "detect --again A1 --text edited.txt",
    ] {
      let outcome = try run(step)
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
    #expect(try ["C1", "C2", "C3"].map { try claim($0)["version"] } == [1, 1, 2])
  }

  @discardableResult
  private func run(_ line: String) throws -> BuiltProgram.Outcome {
    try program.shell("isnad \(line)")
  }

  private func claim(_ id: String) throws -> JSONValue {
    try JSONValue(parsing: try run("show \(id) --format json").output)
  }

  private func expectWhole() throws {
    let outcome = try run("check")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("A claim of an earlier version is split in the text that it stands in")
  func split() throws {
    let before = try claim("C1")
    let outcome = try run(
      "claim split C1 --content 'ستحفر عشرين بئرا' --content 'وستبني سبعة سدود'")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let parts = try ["C4", "C5"].map(claim)
    #expect(parts.map { $0["words"] } == ["ستحفر عشرين بئرا", "وستبني سبعة سدود"])
    for part in parts {
      #expect(part["version"] == 1)
      #expect(part["lost"] == before["lost"])
      #expect(part["cue"] == before["cue"])
    }
    #expect(Set(try parts.map { try #require($0["global_id"]?.stringValue) }).count == 2)
    #expect(try claim("C1")["standing"] == "dismissed")
    try expectWhole()
    // A report, a mark and a bundle take them like others.
    #expect(try run("report A1 --format markdown,json,annotations,prov,csv").status == 0)
    #expect(try run("mark C4 not-found").status == 0)
    #expect(try run("export bundle.ndjson").status == 0)
    let imported = try run("import bundle.ndjson --workspace ../copy-\(UUID().uuidString)")
    #expect(imported.status == 0, "\(imported.errors)")
    // The words are back: so are the parts, with what was done on them.
    try program.write("\(Self.second)\n\(Self.first)", to: "third.txt")
    let again = try run("detect --again A1 --text third.txt")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try ["C4", "C5"].map { try claim($0)["version"] } == [3, 3])
    #expect(try claim("C4")["attribution"] == "not-found")
    try expectWhole()
  }

  @Test("Splitting it is undone as one")
  func undo() throws {
    try run("claim split C1 --content 'ستحفر عشرين بئرا' --content 'وستبني سبعة سدود'")
    let outcome = try run("undo")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try claim("C1")["standing"] == "live")
    #expect(try claim("C4")["standing"] == "dismissed")
    try expectWhole()
  }

  @Test("Two claims of one earlier version are merged there")
  func merge() throws {
    let outcome = try run("claim merge C1 C2")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let merged = try claim("C1")
    #expect(merged["version"] == 1)
    #expect(merged["words"]?.stringValue?.contains(" … ") == true)
    #expect(merged["words"]?.stringValue?.hasSuffix("منذ شهور طويلة") == true)
    try expectWhole()
  }

  @Test("Claims of two versions are not merged, and the way to say the same is told in one line")
  func mergeAcross() throws {
    let head = try run("seal").output
    let outcome = try run("claim merge C1 C3")
    #expect(outcome.status == 1)
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(
      outcome.errors.contains(
        "C1 can't be changed so: it stands in version 1 of the text, and C3 in"))
    #expect(outcome.errors.contains("isnad claim join C1 C3"))
    #expect(try run("seal").output == head)
    #expect(try run("claim join C1 C3").status == 0)
    try expectWhole()
  }

  @Test("Words that are quoted for it are those of its version, and no others")
  func edit() throws {
    let outcome = try run("claim edit C1 --content 'ستحفر عشرين بئرا' --why shorter")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try claim("C1")["words"] == "ستحفر عشرين بئرا")
    try expectWhole()
    for line in ["edit C1 --why x", "split C1 --content 'عشرين بئرا'"] {
      let refused = try run("claim \(line) --content 'تصحيح من التحرير'")
      #expect(refused.status == 1)
      #expect(refused.errors.split(separator: "\n").count == 1)
      #expect(
        refused.errors.contains(
          "does not stand in version 1 of A1, in which the claim stands; copy the words from: "
            + "isnad article text A1 --version 1"))
    }
  }

  @Test(
    "A claim of an earlier version gets another chain, with places in the text that it stands in",
    arguments: [
      ("--speaker 'وزير المياه'", "وزير المياه", "named", "وزير المياه سالم العمري"),
      ("--speaker 'ليلى بن سالم'", "ليلى بن سالم", "inferred", nil),
      ("--document بلاغ", "بلاغ", "inferred", nil),
      ("--outlet 'وكالة الجنوب'", "وكالة الجنوب", "inferred", nil),
      ("--source 'وزير المياه' --speaker 'سالم العمري'", "سالم العمري", "named", "سالم العمري"),
    ])
  func chain(option: String, name: String, basis: String, place: String?) throws {
    let outcome = try run("claim edit C1 \(option) --why x")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let edited = try claim("C1")
    let links = edited["chain"]?.arrayValue ?? []
    let index = try #require(links.firstIndex { $0["name"]?.stringValue == name })
    #expect(links[index]["basis"]?.stringValue == basis)
    let selectors = edited["selectors"]?["chain"]?.arrayValue?[index].arrayValue ?? []
    #expect(selectors.first?.arrayValue?.first?["exact"]?.stringValue == place)
    #expect(edited["version"] == 1)
    try expectWhole()
    #expect(try run("undo").status == 0)
    try expectWhole()
  }

  @Test("A claim of a text that the article had before is added there, and only where that is said")
  func add() throws {
    let words = "claim add A1 --cue قال --source 'وزير المياه' --content 'وستبني سبعة سدود كبيرة'"
    let refused = try run(words)
    #expect(refused.status == 1)
    #expect(refused.errors.split(separator: "\n").count == 1)
    #expect(
      refused.errors.contains(
        "does not stand in A1, but in version 1 of it; a claim that stands there is added with "
          + "--version 1"))
    let outcome = try run("\(words) --version 1 --outlet الوكالة")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let added = try claim("C4")
    #expect(added["version"] == 1 && added["lost"] == true)
    #expect(added["words"] == "وستبني سبعة سدود كبيرة")
    try expectWhole()
    #expect(try run("undo").status == 0)
    try expectWhole()
    let unknown = try run("\(words) --version 7")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("A1 has no version 7 of its text"))
  }

  @Test("A new claim is not put inside one that stands at the same place of another text")
  func nesting() throws {
    let outcome = try run(
      "claim add A1 --cue تصحيح --content 'من التحرير' --speaker التحرير")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try claim("C4")["nested_in"] == .null)
    #expect(try claim("C4")["version"] == 2)
    try expectWhole()
  }
}
