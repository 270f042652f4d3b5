import ArgumentParser
import ClaimModel

/// The words of the command line that name a command, and one of its own commands.
struct CommandWords {
  private let words: [String]

  init(_ arguments: [String]) {
    // `isnad help mark` is about the command that is named behind it.
    words = Array(arguments.drop { $0 == "help" }.prefix(2))
  }

  /// The command as it is called, such as `isnad claim edit`, as far as its words are commands.
  var name: String {
    var name = ["isnad"]
    var commands = Isnad.commands
    for word in words {
      guard let next = Self.command(word, in: commands) else { break }
      name.append(word)
      commands = next.configuration.subcommands
    }
    return name.joined(separator: " ")
  }

  /// Requires that each word is a command where one has to stand: the argument parser would take it for
  /// a surplus argument, and the rest with it.
  func require() throws {
    var name = ""
    var commands = Isnad.commands
    for word in words {
      guard !commands.isEmpty, !word.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
      guard let next = Self.command(word, in: commands) else {
        let names = commands.compactMap { $0.configuration.commandName }
        let meant = Nearest.word(to: word, among: names)
        throw ValidationError(
          "there is no command '\(name)\(TerminalText.escaped(word))'"
            + (meant.map { "; did you mean '\(name)\($0)'?" }
              ?? "; see: isnad \(name)--help"))
      }
      name += word + " "
      commands = next.configuration.subcommands
    }
  }

  /// The question which option was meant by one of some arguments that is none of the command's; `nil`
  /// where all are, or none is near. What stands behind `--` is no option.
  func questionOfOption(in arguments: [String]) -> String? {
    guard let last = commandType else { return nil }
    let help = last.helpMessage(columns: 10_000)
    let known = Set(help.matches(of: #/--[a-z][a-z-]*/#).map { String($0.output) })
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let option = String(argument.prefix { $0 != "=" })
      guard !known.contains(option), let meant = Nearest.word(to: option, among: known.sorted())
      else { continue }
      return "unknown option '\(TerminalText.escaped(option))'; did you mean '\(meant)'?"
    }
    return nil
  }

  /// The command that the words name.
  private var commandType: (any ParsableCommand.Type)? {
    var found: (any ParsableCommand.Type)?
    var commands = Isnad.commands
    for word in words {
      guard let next = Self.command(word, in: commands) else { break }
      found = next
      commands = next.configuration.subcommands
    }
    return found
  }

  private static func command(
    _ word: String, in commands: [any ParsableCommand.Type]
  ) -> (any ParsableCommand.Type)? {
    commands.first { $0.configuration.commandName == word }
  }
}
