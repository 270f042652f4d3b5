import ClaimModel
import Foundation
import TestSupport
import Testing

/// A folder with articles, workspaces to begin with, and a server, for one test of rehearsals.
struct RehearsalStage {
  private static let article = """
    وزير المياه يعلن خطة جديدة

    قال وزير المياه سالم العمري، في بيان، إن الوزارة ستحفر عشرين بئرا في الجنوب.
    وأكدت المهندسة هند السالم أن العمل سيبدأ في الربيع.
    وقال العمري إن الكلفة ستعلن قريبا.
    """
  /// The article as its outlet has it later: a line in front, one claim in other words, one gone.
  private static let edited =
    "تصحيح\n\n"
    + article.replacing("عشرين بئرا", with: "ثلاثين بئرا")
    .replacing("\nوأكدت المهندسة هند السالم أن العمل سيبدأ في الربيع.", with: "")
  private static let page = "أعلنت الوزارة أنها ستحفر عشرين بئرا في الجنوب.\n"

  let program: BuiltProgram
  private let server: LoopbackServer
  /// Where the workspace is that commands work in.
  var desk: String { program.folder.path("desk") }

  init() throws {
    program = try BuiltProgram()
    let page = Self.page
    server = try LoopbackServer { path in
      if path == "/moved" {
        return [.send("HTTP/1.1 302 Found\r\nLocation: /6\r\nContent-Length: 0\r\n\r\n")]
      }
      return [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Length: \(page.utf8.count)\r\n\r\n\(page)")
      ]
    }
    try program.write(Self.article, to: "few/a.txt")
    try program.write(Self.edited, to: "edited.txt")
    for (folder, count) in [("few", 3), ("many", 120)] {
      for number in 1...count {
        try program.write(
          "قال عمر إن العدد \(number) بلغ الحد.", to: "\(folder)/n\(1000 + number).txt")
      }
    }
    try prepare(.nothing)
    try make("init", "desk")
    try save(.empty)
    try make("add", "few/a.txt")
    try make("fetch", "A1", "URL/kept")
    try save(.filled)
    try make("export", "bundle.ndjson")
    try make("add", "few/n1001.txt")
    try make("fetch", "A2", "URL/kept")
    try save(.shared)
    try prepare(.filled)
    try make("mark", "C1", "misquoted", "disputed")
    try save(.marked)
    try make("approve", "A1", "--by", "ثان")
    try save(.approved)
    try make("publish", "A1", "--by", "ثان")
    try save(.published)
    try prepare(.marked)
    try make("detect", "--again", "A1", "--text", "edited.txt")
    try save(.edited)
  }

  private func make(_ arguments: String...) throws {
    let outcome = try run(arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func saved(_ start: Rehearsal.Start) -> String {
    program.folder.path("saved-\(start.rawValue)")
  }

  private func save(_ start: Rehearsal.Start) throws {
    try FileManager.default.copyItem(atPath: desk, toPath: saved(start))
  }

  /// Puts a fresh workspace in place.
  func prepare(_ start: Rehearsal.Start) throws {
    try? FileManager.default.removeItem(atPath: desk)
    if start != .nothing { try FileManager.default.copyItem(atPath: saved(start), toPath: desk) }
  }

  /// Runs a command on the workspace.
  func run(
    _ arguments: [String], environment: [String: String] = [:], killedAfter seconds: Double? = nil
  ) throws -> BuiltProgram.Outcome {
    let isPage = arguments[0] == "recheck" || arguments.contains { $0.hasPrefix("URL") }
    let words = arguments.map { $0.hasPrefix("URL") ? server.url(String($0.dropFirst(3))) : $0 }
    return try program.isnad(
      arguments: words + (isPage ? ["--allow-host", "127.0.0.1:\(server.port)"] : []),
      environment: [
        "ISNAD_WORKSPACE": ["init", "import"].contains(arguments[0]) ? "" : "desk"
      ]
      .merging(environment) { $1 }, killedAfter: seconds)
  }

  /// Checks the workspace, which must be whole.
  ///
  /// - Returns: how many events it has, and the hash of the last.
  func check(_ context: String) throws -> (count: Int, head: String) {
    let outcome = try run(["check"])
    #expect(outcome.status == 0, "\(context): \(outcome.errors)")
    let said = outcome.output + outcome.errors
    #expect(!said.contains("belongs to no evidence"), "\(context): \(said)")
    let words = outcome.output.split { $0 == " " || $0 == "\n" }
    let count = try #require(words.count > 4 ? Int(words[1]) : nil, "\(context): \(outcome.output)")
    return (count, String(words[words.count - 1]))
  }

  /// All events of the workspace.
  func events() throws -> [JSONValue] {
    try run(["history", "--format", "ndjson"]).output.split(separator: "\n").map {
      try JSONValue(parsing: String($0))
    }
  }

  /// How many evidences the workspace has.
  func evidenceCount() throws -> Int {
    try run(["evidence", "--format", "ndjson"]).output.split(separator: "\n").count
  }

  /// Whether there is a store.
  var hasStore: Bool { FileManager.default.fileExists(atPath: desk + "/Claims/claims.sqlite") }

  /// The files that commands write for others: the report of the first article and the bundle.
  var products: [String: Data] {
    var products: [String: Data] = [:]
    for name in ["Reports/a.md", "bundle.ndjson"] {
      products[name] = try? Data(contentsOf: URL(fileURLWithPath: "\(desk)/\(name)"))
    }
    return products
  }
}
