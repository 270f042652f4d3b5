package import ClaimModel

extension ListTable {
  /// The columns of a table that people read.
  private var shown: [Column] {
    brief.isEmpty ? columns : columns.filter { brief.contains($0.name) }
  }

  /// The head of the table in Markdown, with the line below it.
  package var markdownHeading: String {
    MarkdownTable(shown.map { MarkdownText.escaped($0.name) }).markdown
  }

  /// The rows of an element of the list in Markdown; all that it holds stays text.
  package func markdownRows(of element: JSONValue) -> [String] {
    parts(element).map { object in
      MarkdownTable.row(shown.map { Self.cell($0.shown(object)) })
    }
  }

  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let words): MarkdownText.escaped(words)
    case .array(let elements):
      MarkdownText.escaped(
        elements.map { $0.stringValue ?? $0.serialized() }.joined(separator: "; "))
    default: MarkdownText.escaped(value.serialized())
    }
  }
}
