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
    case .json: Output.print(JSONValue.array(try elements.map(json)).serialized(.pretty), as: .json)
    case .ndjson:
      for element in elements { Output.print(try json(element).serialized(), as: .json) }
    }
  }
}

extension ListWriter {
  /// Writes one object on a line, or the lines that tell it to people.
  static func one(
    _ json: @autoclosure () throws -> JSONValue, _ lines: @autoclosure () throws -> [String],
    as format: ListFormat
  ) throws {
    try ListWriter(format: format == .json ? .ndjson : format).write(
      [()], json: { _ in try json() }, text: { _ in try lines() })
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
      for element in elements {
        table.markdownRows(of: try json(element)).forEach { Output.print($0) }
      }
      return
    }
    Output.write(options.mark.marked(table.heading), as: .plain)
    for element in elements { Output.write(table.rows(of: try json(element)), as: .plain) }
  }
}

/// Writes a list that is a table too element by element, so that none of it is held.
struct TableStream {
  private let options: TableOptions
  private let table: ListTable
  private let heading: [String]
  /// How many elements were written.
  private(set) var count = 0

  /// Begins a list; `heading` stands before its elements where they are written for people.
  init(options: TableOptions, table: ListTable, heading: [String] = []) {
    self.options = options
    self.table = table
    self.heading = heading
    switch options.format {
    case .csv: Output.write(options.mark.marked(table.heading), as: .plain)
    case .markdown: Output.print(table.markdownHeading)
    case .text, .json, .ndjson: break
    }
  }

  /// Writes an element.
  mutating func add(
    json: @autoclosure () throws -> JSONValue, text: @autoclosure () throws -> [String]
  ) throws {
    switch options.format {
    case .text:
      if count == 0 { heading.forEach(Output.say) }
      try text().forEach(Output.say)
    case .json:
      // As one array of all of them would be laid out.
      let element = try json().serialized(.pretty).replacing("\n", with: "\n  ")
      Output.write((count == 0 ? "[\n  " : ",\n  ") + element, as: .json)
    case .ndjson: Output.print(try json().serialized(), as: .json)
    case .csv: Output.write(table.rows(of: try json()), as: .plain)
    case .markdown: table.markdownRows(of: try json()).forEach { Output.print($0) }
    }
    count += 1
  }

  /// Ends the list; `text` stands behind it where it is written for people.
  func end(text: @autoclosure () throws -> [String] = []) throws {
    switch options.format {
    case .text: try text().forEach(Output.say)
    case .json: Output.print(count == 0 ? "[]" : "\n]")
    case .ndjson, .csv, .markdown: break
    }
  }
}
