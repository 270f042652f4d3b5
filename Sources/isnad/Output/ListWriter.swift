import ClaimModel
import Interchange

/// Writes a list in the format that was asked for.
struct ListWriter {
  let format: ListFormat

  /// Writes elements as text lines for people, as one JSON array, or as one object a line.
  func write<Element>(
    _ elements: [Element], json: (Element) throws -> JSONValue,
    text: ([Element]) throws -> [String]
  ) throws {
    switch format {
    case .text: try text(elements).forEach(Output.say)
    case .json: Output.print(JSONValue.array(try elements.map(json)).serialized(.pretty))
    case .ndjson:
      for element in elements { Output.print(try json(element).serialized()) }
    }
  }
}

/// Writes a list that is a table too.
struct TableWriter {
  let options: TableOptions
  let table: ListTable

  /// Writes elements as a `ListWriter` does, or as the rows of the table.
  func write<Element>(
    _ elements: [Element], json: (Element) throws -> JSONValue,
    text: ([Element]) throws -> [String]
  ) throws {
    if let format = options.format.listFormat {
      return try ListWriter(format: format).write(elements, json: json, text: text)
    }
    guard options.format == .csv else {
      Output.print(table.markdownHeading)
      for element in elements { table.markdownRows(of: try json(element)).forEach(Output.print) }
      return
    }
    Output.write(Array(options.mark.marked(table.heading).utf8))
    for element in elements { Output.write(Array(table.rows(of: try json(element)).utf8)) }
  }
}
