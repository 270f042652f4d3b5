package import ClaimModel

/// A list as a flat table for spreadsheets, made of the objects that its JSON form has.
///
/// A column takes what it shows out of such an object, so that a table can't tell anything else than
/// the JSON does. Names of columns are stable.
package struct ListTable: Sendable {
  /// The name that `isnad schema` knows the table by.
  package let name: String
  /// What a row is of, in a few words.
  package let about: String
  let columns: [Column]
  /// The names of those that a table for people has; empty for all.
  let brief: [String]
  /// The objects that the rows are of, out of one element of the list.
  let parts: @Sendable (JSONValue) -> [JSONValue]

  /// One column.
  struct Column: Sendable {
    let name: String
    /// What it holds.
    let about: String
    let cell: @Sendable (JSONValue) -> JSONValue
    /// The same in a table for people.
    let shown: @Sendable (JSONValue) -> JSONValue

    /// A column of the member of the same name.
    init(_ name: String, _ about: String) {
      self.init(name, about) { $0[name] ?? .null }
    }

    init(
      _ name: String, _ about: String,
      shown: (@Sendable (JSONValue) -> JSONValue)? = nil,
      _ cell: @escaping @Sendable (JSONValue) -> JSONValue
    ) {
      self.name = name
      self.about = about
      self.cell = cell
      self.shown = shown ?? cell
    }
  }

  init(
    _ name: String, _ about: String, _ columns: [Column], brief: [String] = [],
    parts: @escaping @Sendable (JSONValue) -> [JSONValue] = { [$0] }
  ) {
    self.name = name
    self.about = about
    self.columns = columns
    self.brief = brief
    self.parts = parts
  }

  /// The row of column names.
  package var heading: String { CSVRow(heading: columns.map(\.name)).line }

  /// The rows of an element of the list.
  package func rows(of element: JSONValue) -> String {
    parts(element).map { object in
      var row = CSVRow()
      for column in columns { row.value(column.cell(object)) }
      return row.line
    }.joined()
  }

  /// The table as the CSV on the Web vocabulary describes it (https://www.w3.org/TR/tabular-metadata/).
  package var metadata: JSONValue {
    [
      "@context": "http://www.w3.org/ns/csvw", "dc:title": .string(name),
      "dc:description": .string(about),
      "tableSchema": [
        "columns": .array(
          columns.map {
            [
              "name": .string($0.name), "titles": .string($0.name),
              "dc:description": .string($0.about),
            ]
          })
      ],
    ]
  }
}

extension CSVRow {
  /// Adds a value: a number as it is, the elements of an array with semicolons between them, an
  /// object as JSON.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: text(nil)
    case .bool(let value): text(value ? "true" : "false")
    case .integer(let value): number(value)
    case .number(let value): number(value)
    case .literal(let digits): text(digits)
    case .string(let words): text(words)
    case .array(let elements):
      text(elements.map { $0.stringValue ?? $0.serialized() }.joined(separator: "; "))
    case .object: text(value.serialized())
    }
  }
}
