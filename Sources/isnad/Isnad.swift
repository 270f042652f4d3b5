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
    do {
      var command = try Isnad.parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.lines.forEach(Output.complain)
      exit(1)
    } catch {
      end(with: error)
    }
  }

  /// Ends on anything else: the argument parser's own (help, version, wrong usage), or what a step
  /// of the work says went wrong, on one line.
  private static func end(with error: any Error) -> Never {
    let code = Isnad.exitCode(for: error)
    if code == .success {
      Output.print(Isnad.message(for: error))
      exit(0)
    }
    guard code == .validationFailure else {
      Output.complain("isnad: " + TerminalText.escaped("\(error)"))
      exit(1)
    }
    Output.complain(Isnad.fullMessage(for: error))
    exit(2)
  }
}
