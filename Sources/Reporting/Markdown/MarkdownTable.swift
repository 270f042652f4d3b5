/// A table of Markdown whose rows all have as many cells as its head.
struct MarkdownTable {
  private let columnCount: Int
  private var lines: [String]

  /// A table with a head; the cells are Markdown already.
  init(_ head: [String]) {
    columnCount = head.count
    lines = [Self.line(head), Self.line(head.map { _ in "---" })]
  }

  /// Adds a row; an empty cell shows a dash.
  ///
  /// - Precondition: the row has as many cells as the head.
  mutating func add(_ cells: [String]) {
    precondition(cells.count == columnCount, "a row has as many cells as its head")
    lines.append(Self.line(cells.map { $0.isEmpty ? "–" : $0 }))
  }

  /// The table, without a line feed at its end.
  var markdown: String { lines.joined(separator: "\n") }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
