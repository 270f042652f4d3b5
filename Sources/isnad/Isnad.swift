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
      for line in failure.lines { Output.complain(line) }
      exit(1)
    } catch {
      let message = Isnad.fullMessage(for: error)
      let code = Isnad.exitCode(for: error)
      if code == .success {
        Output.print(message)
        exit(0)
      }
      if !message.isEmpty { Output.complain(message) }
      exit(code == .validationFailure ? 2 : 1)
    }
  }
}
