/// One row of comma-separated values (RFC 4180), safe to open in a spreadsheet.
///
/// A field that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@` or their
/// full-width forms, a tab or a line end: OWASP's list) gets an apostrophe in front and stands in
/// quotation marks: article text is hostile until shown otherwise. Numbers of our own are written as
/// they are.
package struct CSVRow {
  private static let formulaMarks: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
  private var fields: [String] = []

  /// An empty row.
  package init() {}

  /// A row of column names.
  package init(heading names: [String]) {
    fields = names
  }

  /// Adds a text; nothing for `nil`.
  package mutating func text(_ text: String?) {
    guard let text, let first = text.unicodeScalars.first else {
      fields.append("")
      return
    }
    let isFormula = Self.formulaMarks.contains(first)
    let isSpecial =
      isFormula || text.utf8.contains { "\",\n\r".utf8.contains($0) }
      || first == " " || text.last == " "
    let words = (isFormula ? "'" : "") + text
    fields.append(isSpecial ? "\"" + words.replacing("\"", with: "\"\"") + "\"" : words)
  }

  /// Adds a whole number; nothing for `nil`.
  package mutating func number(_ number: Int?) {
    fields.append(number.map(String.init) ?? "")
  }

  /// Adds a number.
  package mutating func number(_ number: Double) {
    fields.append("\(number)")
  }

  /// The row with the line end that the standard asks for.
  package var line: String { fields.joined(separator: ",") + "\r\n" }
}
