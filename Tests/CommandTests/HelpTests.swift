import Foundation
import Testing

@Suite struct HelpTests {
  static let commands = [
    "init",
    "add",
    "articles",
    "article",
    "claims",
    "show",
    "next",
    "review",
    "fetch",
    "attach",
    "evidence",
    "passage",
    "recheck",
    "compare",
    "weigh",
    "link",
    "mark",
    "claim",
    "note",
    "undo",
    "report",
    "approve",
    "publish",
    "withdraw",
    "history",
    "check",
    "seal",
    "export",
    "import",
    "detect",
    "extract",
    "schema",
    "config",
    "manual",
  ]

  @Test(
    "Every command has an abstract, a worked example, and a place in the README",
    arguments: commands)
  func help(command: String) throws {
    let program = try BuiltProgram()
    let outcome = try program.isnad(command, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("OVERVIEW: "))
    #expect(outcome.output.contains("Example:\n  isnad \(command)"))
    #expect(outcome.output.contains("USAGE: isnad \(command)"))
    let readme = try String(
      contentsOf: BuiltProgram.root.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("`\(command)`"))
  }

  @Test("The root's help lists just these commands, in the order of the work")
  func list() throws {
    let program = try BuiltProgram()
    let help = try program.isnad("--help").output
    let listed = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
      .compactMap { line -> String? in
        guard line.hasPrefix("  "), !line.hasPrefix("   "), !line.contains("See ") else {
          return nil
        }
        return line.split(separator: " ").first.map(String.init)
      }
    #expect(listed == Self.commands)
  }

  @Test("Every command tells the program's version", arguments: commands)
  func version(of command: String) throws {
    let program = try BuiltProgram()
    let outcome = try program.isnad(command, "--version")
    #expect(outcome.status == 0)
    #expect(outcome.output == (try program.isnad("--version").output))
  }

  @Test("Wrong usage of a command is told with the words of the whole command")
  func usage() throws {
    let outcome = try BuiltProgram().isnad("claim", "split", "--at", "two")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("see: isnad claim split --help"))
  }

  @Test("The version stands alone on its line")
  func version() throws {
    let outcome = try BuiltProgram().isnad("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: ".").count == 3)
    #expect(outcome.errors.isEmpty)
  }
}
