import Foundation
import Testing

/// Servers that do everything wrong, on purpose or not: what is fetched from them, what is kept, and
/// that the run goes on. The servers and the cases are in Tests/Hostile.
@Suite(.serialized) struct HostileServerTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  private func play(_ script: String, before: String = "") throws -> BuiltProgram.Outcome {
    let path = BuiltProgram.root.appendingPathComponent("Tests/Hostile/\(script)").path
    return try program.shell(
      "PYTHONDONTWRITEBYTECODE=1 \(before) python3 '\(path)' '\(BuiltProgram.path)' 2>&1")
  }

  @Test("Every family of hostile behaviour comes to its outcome, and the workspace stays whole")
  func loopback() throws {
    let outcome = try play("loopback.py")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test("Servers that speak another protocol, or none, are failures, and a run with them ends")
  func strangers() throws {
    let outcome = try play("strangers.py")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test("Each way of a robots.txt comes to its decision, which is told and kept with its bytes")
  func robots() throws {
    let outcome = try play("robots.py")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test("Faults of TLS and HTTP/2 fail, a cut under TLS is told, and what TLS was used is kept")
  func secure() throws {
    let outcome = try play("secure.py")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  /// Whether this machine lets a process have a network and mounts of its own.
  private static let canLeave: Bool = {
    guard let program = try? BuiltProgram() else { return false }
    return (try? program.shell("unshare -rnm ip link set lo up").status) == 0
  }()

  @Test(
    "By the default policy nothing connects to an address that is not public, by whatever way",
    .enabled(if: canLeave, "this machine lets nobody have a network of their own (unshare -rnm)"))
  func namespace() throws {
    let outcome = try play("namespace.py", before: "unshare -rnm")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(
    "A copy in a web archive is known by its address, and its headers count where they agree",
    .enabled(if: canLeave, "this machine lets nobody have a network of their own (unshare -rnm)"))
  func memento() throws {
    let outcome = try play("memento.py", before: "unshare -rnm")
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
