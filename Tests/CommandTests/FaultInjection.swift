import Foundation
import TestSupport
import Testing

/// Makes one call of the program that changes a file fail (Tests/FaultInjection/faults.c).
struct FaultInjection {
  /// What happens to the call.
  enum Kind: String, CaseIterable {
    /// The disk fails once.
    case eio
    /// The disk is full from then on.
    case full
    /// Half of the bytes fit on the disk.
    case short
    /// The program is killed instead.
    case kill
  }

  private let library: String

  /// Builds the library with the compiler that comes with Swift.
  init(in folder: TemporaryFolder) throws {
    library = folder.path("faults.so")
    let source = BuiltProgram.root.appendingPathComponent("Tests/FaultInjection/faults.c").path
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = [
      "clang", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source, "-ldl",
    ]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0, "clang could not build \(source)")
  }

  /// The environment in which the call of a number, from 1, that changes a file under a folder fails;
  /// `mark` is a file that is made when it does.
  func environment(
    folder: String, call: Int, kind: Kind, mark: String
  ) -> [String: String] {
    [
      "LD_PRELOAD": library, "FAULT_FOLDER": folder, "FAULT_AT": "\(call)",
      "FAULT_KIND": kind.rawValue, "FAULT_MARK": mark, "SWIFT_BACKTRACE": "enable=no",
    ]
  }
}
