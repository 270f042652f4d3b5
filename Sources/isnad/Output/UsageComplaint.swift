import ClaimModel
import Foundation

/// What is told of a command line that can't be meant: one line with the mend.
///
/// Our own messages are that already. Those of the argument parser go over several lines, list all
/// values that an option may have instead of naming the nearest one, and leave the mend to a usage
/// line; they are known by their first words.
enum UsageComplaint {
  private static let openings = [
    "The value ", "Missing ", "Unexpected argument", "Unknown option", "Invalid option",
  ]

  /// The line for a message of the argument parser, without what stands in front of every message.
  ///
  /// It ends with where to look, the help of the command as it is called (`isnad claim edit`); `nil`
  /// where no command's help would tell more.
  static func line(_ message: String, command: String?) -> String {
    if let line = invalidValue(message, command: command) { return line }
    guard let asked = question(message) ?? statement(message) else { return message }
    return asked.hasSuffix("?") ? asked : asked + help(command)
  }

  private static func help(_ command: String?) -> String {
    command.map { "; see: \($0) --help" } ?? ""
  }

  /// `Unknown option '--atribution'. Did you mean '--attribution'?`
  private static func question(_ message: String) -> String? {
    guard let range = message.range(of: ". Did you mean ") else { return nil }
    return lowered(message[..<range.lowerBound] + "; did you mean " + message[range.upperBound...])
  }

  private static func statement(_ message: String) -> String? {
    let isOfParser =
      openings.contains(where: message.hasPrefix)
      || message.prefixMatch(of: #/\d+ unexpected arguments: /#) != nil
    guard isOfParser else { return nil }
    let line = message.split(separator: "\n").first.map(String.init) ?? message
    return lowered(line.hasSuffix(".") ? line.dropLast() : line[...])
  }

  private static func lowered(_ text: some StringProtocol) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  /// `The value 'acuse' is invalid for '--act <act>'. Please provide one of the following: …`
  private static func invalidValue(_ message: String, command: String?) -> String? {
    let pattern = #/The value '(.*)' is invalid for '([^']*)'(.*)/#.dotMatchesNewlines()
    guard let (_, value, name, rest) = message.wholeMatch(of: pattern)?.output else { return nil }
    let option = name.prefix { $0 != " " }
    let what = option.hasPrefix("-") ? "value of \(option)" : "\(option)"
    let values = values(in: rest)
    guard !values.isEmpty else {
      return "'\(TerminalText.escaped(String(value)))' is no \(what)"
        + (rest.isEmpty ? "" : String(rest)) + help(command)
    }
    // Several with commas between them: what is told is the first that is none.
    let parts = value.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let wrong = parts.count > 1 ? parts.first { !values.contains($0) } : String(value)
    let typed = wrong ?? String(value)
    return "'\(TerminalText.escaped(typed))' is no \(what)" + Nearest.mend(typed, among: values)
  }

  /// The values that may be given: in quotation marks on a line, or behind dashes on lines of their own.
  private static func values(in rest: Substring) -> [String] {
    guard rest.hasPrefix(". Please provide one of ") else { return [] }
    let listed = rest.matches(of: #/\n  - (.+)/#).map { String($0.output.1) }
    return listed.isEmpty ? rest.matches(of: #/'([^']+)'/#).map { String($0.output.1) } : listed
  }
}
