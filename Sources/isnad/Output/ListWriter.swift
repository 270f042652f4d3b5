import ClaimModel

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
