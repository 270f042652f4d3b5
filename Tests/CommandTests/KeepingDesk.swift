import ClaimModel
import Foundation
import Synchronization
import TestSupport

/// A workspace with one article, and a server whose pages a test can change.
struct KeepingDesk {
  static let article = """
    الوزارة ستحفر عشرين بئرا

    قال وزير المياه سالم العمري أمس إن الوزارة ستحفر "عشرين بئرا"، بحسب بيان للوزارة.
    وأضاف البيان أن الكلفة بلغت مليوني دينار.
    """
  static let first =
    "تعلن الوزارة أنها ستحفر عشرين بئرا في الجنوب.\nبلغت الكلفة مليوني دينار.\nعشرين يوما."

  /// A server whose pages a test can change.
  final class Pages: Sendable {
    private let answers = Mutex<[String: String]>([:])
    func set(_ path: String, _ answer: String) { answers.withLock { $0[path] = answer } }
    func answer(_ path: String) -> String {
      answers.withLock { $0[path] } ?? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
    }

    func setText(_ path: String, _ text: String) {
      set(
        path,
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
          + "Content-Length: \(text.utf8.count)\r\n\r\n\(text)")
    }
  }

  let pages = Pages()
  let server: LoopbackServer
  let program: BuiltProgram

  init() throws {
    let pages = pages
    server = try LoopbackServer { [.send(pages.answer($0))] }
    program = try BuiltProgram()
    try program.write(Self.article, to: "a.txt")
    _ = try program.isnad("init")
    _ = try program.isnad("add", "a.txt", "--date", "2020-01-11")
    pages.setText("/bayan", Self.first)
  }

  func run(_ arguments: String...) throws -> BuiltProgram.Outcome { try run(arguments) }

  func run(_ arguments: [String]) throws -> BuiltProgram.Outcome {
    let words = arguments.map { $0.hasPrefix("URL") ? server.url(String($0.dropFirst(3))) : $0 }
    let isNetwork = ["fetch", "recheck"].contains(words[0])
    return try program.isnad(
      arguments: words
        + (isNetwork ? ["--allow-host", "127.0.0.1:\(server.port)", "--delay", "0"] : []))
  }

  func json(_ arguments: String...) throws -> JSONValue {
    let outcome = try program.isnad(arguments: arguments + ["--format", "ndjson"])
    return try JSONValue(parsing: outcome.output.trimmingCharacters(in: .newlines))
  }
}
