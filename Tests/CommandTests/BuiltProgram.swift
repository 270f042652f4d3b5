import Foundation
import TestSupport

/// Runs the built `isnad` as a person would: in a fresh folder, with its two streams and exit code.
struct BuiltProgram {
  /// What came of one run.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder that the program runs in.
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The program, which the build puts beside the tests.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("isnad").path
  }()

  /// The root of the checkout, for seeds/ and what is committed beside them.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The article given with the project.
  static let seed = root.appendingPathComponent("seeds/000_cf76bc28e12c8499.txt").path

  /// Runs `isnad` with arguments; the clock is fixed and the reviewer is `tester`.
  func isnad(
    _ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(Self.path, arguments, input: input, environment: environment)
  }

  /// Runs `isnad` with a list of arguments; where a number of seconds is given, it is killed after
  /// them and the status is 137.
  func isnad(
    arguments: [String], environment: [String: String] = [:], killedAfter seconds: Double? = nil
  ) throws -> Outcome {
    guard let seconds else {
      return try run(Self.path, arguments, input: [], environment: environment)
    }
    return try run(
      "/usr/bin/timeout", ["-s", "KILL", "\(seconds)", Self.path] + arguments, input: [],
      environment: environment)
  }

  /// Runs a line of shell, with `isnad` on the path.
  func shell(_ line: String) throws -> Outcome {
    try run("/bin/sh", ["-c", line], input: [], environment: [:])
  }

  func run(
    _ program: String, _ arguments: [String], input: [UInt8], environment: [String: String]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    let programs = URL(fileURLWithPath: Self.path).deletingLastPathComponent().path
    process.environment = [
      "PATH": programs + ":/usr/bin:/bin", "HOME": folder.url.path, "LANG": "C.UTF-8",
      "SOURCE_DATE_EPOCH": "1579000000", "ISNAD_REVIEWER": "tester",
    ].merging(environment) { $1 }
    // Files, not pipes: what is written can be longer than a pipe holds.
    let files = (0..<3).map { _ in
      let path = folder.path(".stream-\(UUID().uuidString)")
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      return path
    }
    defer { files.forEach { try? FileManager.default.removeItem(atPath: $0) } }
    try Data(input).write(to: URL(fileURLWithPath: files[0]))
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
    return Outcome(
      status: process.terminationStatus, output: try text(files[1]), errors: try text(files[2]))
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes bytes to a file in the folder.
  func write(_ bytes: [UInt8], to name: String) throws {
    let url = folder.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Makes a workspace in the folder and takes the seed in.
  func makeDesk() throws {
    _ = try isnad("init")
    _ = try isnad("add", Self.seed)
  }
}
