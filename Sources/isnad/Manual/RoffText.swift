/// Text for the manual page, in which nothing is taken for a request or an escape of roff.
///
/// See groff_man(7) and groff_char(7).
enum RoffText {
  /// A text on lines of its own.
  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
  }

  /// A text on one line.
  static func line(_ text: String) -> String {
    let safe = word(text)
    // A full stop or an apostrophe at the start of a line begins a request.
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }

  /// A piece of a line; hyphens are those that people type, so that they can be copied.
  static func word(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      case "~": out += "\\(ti"
      case "^": out += "\\(ha"
      case "`": out += "\\(ga"
      default: out.append(character)
      }
    }
    return out
  }

  /// The same in bold.
  static func bold(_ text: String) -> String { "\\fB" + word(text) + "\\fR" }
  /// The same in italics.
  static func italic(_ text: String) -> String { "\\fI" + word(text) + "\\fR" }
}
