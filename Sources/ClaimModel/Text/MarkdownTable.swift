/// A table of Markdown whose rows all have as many cells as its head.
package struct MarkdownTable: Sendable {
  private let columnCount: Int
  private var lines: [String]

  /// A table with a head; the cells are Markdown already.
  package init(_ head: [String]) {
    columnCount = head.count
    lines = [Self.line(head), Self.line(head.map { _ in "---" })]
  }

  /// Adds a row; an empty cell shows a dash.
  ///
  /// - Precondition: the row has as many cells as the head.
  package mutating func add(_ cells: [String]) {
    precondition(cells.count == columnCount, "a row has as many cells as its head")
    lines.append(Self.row(cells))
  }

  /// The table, without a line feed at its end.
  package var markdown: String { lines.joined(separator: "\n") }

  /// One row by itself, for a table that is written as it comes; an empty cell shows a dash.
  package static func row(_ cells: [String]) -> String {
    line(cells.map { $0.isEmpty ? "–" : $0 })
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
