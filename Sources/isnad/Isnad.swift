import ArgumentParser
import ClaimModel
import Glibc

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
        isnad mark C3 confirmed disputed --note "the statement differs on the date"
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
      var command = try Isnad.parseAsRoot()
      try command.run()
      return 0
    } catch {
      return complain(of: error)
    }
  }

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
    Output.complain(Isnad.fullMessage(for: error))
    return 2
  }
}
