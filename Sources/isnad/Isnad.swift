import ArgumentParser
import ClaimModel
import Foundation
import Synchronization

/// The root command.
struct Isnad: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "isnad",
    abstract: "Finds who is said to have said what, through whom, and keeps what you find out.",
    discussion: """
      A session:
        isnad init desk && cd desk
        isnad add ../article.txt
        isnad claims A1
        isnad show C3
        isnad fetch C3 https://example.org/statement
        isnad mark C3 misquoted disputed --note "the statement gives another date"
        isnad report A1
      """,
    version: isnadVersion,
    subcommands: commands)
}

/// Runs the program with the exit codes of the contract: 0 done, 1 something failed, 2 wrong usage.
@main
enum Program {
  static func main() {
    // A reader that goes away (`isnad claims | head`) ends us quietly, as it ends other filters.
    signal(SIGPIPE, SIG_DFL)
    Output.guardStreams()
    let code = run()
    do {
      try Output.requireWritten()
    } catch {
      exit(complain(of: error))
    }
    exit(code)
  }

  private static func run() -> Int32 {
    do {
      try words.require()
      var command = try parse()
      if command is any PagedCommand {
        Output.isShowing.withLock { $0 = true }
        try Pager.begin(environment: ProcessInfo.processInfo.environment)
      }
      // What went wrong is told behind what was shown.
      defer {
        Pager.end()
        Volume.end()
      }
      try command.run()
      return 0
    } catch {
      return complain(of: error)
    }
  }

  /// The command that the arguments ask for.
  ///
  /// A command that the first word names is parsed on its own: on its way through the root the
  /// argument parser goes over all arguments four times, a tenth of what a look-up takes in all.
  /// What is wrong with the arguments is found again by way of the root, whose messages name the
  /// whole command.
  private static func parse() throws -> any ParsableCommand {
    let words = CommandLine.arguments.dropFirst()
    let named = Isnad.commands.first { $0.configuration.commandName == words.first }
    guard let command = try? named?.parseAsRoot(Array(words.dropFirst())) else {
      return try Isnad.parseAsRoot()
    }
    return command
  }

  private static var words: CommandWords { CommandWords(Array(CommandLine.arguments.dropFirst())) }

  /// Says what went wrong: a failure's own lines, the argument parser's message (help, version,
  /// wrong usage), or what a step of the work says, on one line.
  ///
  /// - Returns: the exit code.
  private static func complain(of error: any Error) -> Int32 {
    if let failure = error as? Failure {
      failure.lines.forEach(Output.complain)
      return 1
    }
    let code = Isnad.exitCode(for: error)
    if code == .success {
      Output.print(Isnad.message(for: error))
      return 0
    }
    guard code == .validationFailure else {
      Output.complain("isnad: " + TerminalText.escaped("\(error)"))
      return 1
    }
    // A mistyped option is told as such, whatever its value was taken for.
    let line =
      words.questionOfOption(in: Array(CommandLine.arguments.dropFirst()))
      ?? UsageComplaint.line(Isnad.message(for: error), command: words.name)
    Output.complain("isnad: " + line)
    return 2
  }
}
