import ClaimModel

/// Turns text that others wrote into HTML that shows exactly that text.
enum HTMLText {
  /// Text for an element or a quoted attribute.
  ///
  /// Line ends and white space stand as they are. Characters that could hide or reorder words are
  /// shown as marks such as `⟨U+202E⟩`, by the rule that Markdown reports have.
  static func escaped(_ text: some StringProtocol) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      case "\r": out += "\n"
      default:
        if MarkdownText.needsMark(scalar) {
          out += MarkdownText.mark(scalar)
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out
  }

  /// One attribute with a space in front.
  static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(escaped(value))\""
  }

  /// The attributes of a direction and a language.
  static func attributes(_ direction: TextDirection?, language: String?) -> String {
    (direction.map { attribute("dir", $0.rawValue) } ?? "")
      + (language.map { attribute("lang", $0) } ?? "")
  }
}
