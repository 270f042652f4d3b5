import CSchemas
package import ClaimModel

/// The JSON Schemas (draft 2020-12) of what the program writes, and the descriptions of its tables.
///
/// A format that writes one array or one object a line is described by the schema of one element. The
/// files lie in `Sources/CSchemas/schemas`; what several share stands in `definitions.json` and is
/// put into each that is printed, so that every one stands alone.
package struct PublishedSchema: Sendable {
  /// What it is asked for by: `claims`, or `claims.csv` for a table.
  package let name: String
  /// The schema, or of a table its metadata.
  package let json: JSONValue

  /// What it describes, in a sentence.
  package var about: String {
    (json["description"] ?? json["dc:description"])?.stringValue ?? ""
  }

  /// All of them, in order of the name.
  package static var all: [PublishedSchema] {
    let definitions = parsed(isnad_schema_definitions())
    let schemas = (0..<isnad_schema_count()).map { index in
      let file = isnad_schema(index)
      return PublishedSchema(
        name: String(cString: file.name), json: completed(parsed(file), with: definitions))
    }
    let tables = ListTable.all.map { PublishedSchema(name: $0.name, json: $0.metadata) }
    return (schemas + tables).sorted { $0.name < $1.name }
  }

  private static func parsed(_ file: isnad_schema_file) -> JSONValue {
    do {
      return try JSONValue(
        parsing: UnsafeBufferPointer(start: file.bytes, count: file.byte_count))
    } catch {
      preconditionFailure("the embedded schema '\(String(cString: file.name))' is \(error)")
    }
  }

  /// A schema with the definitions that it refers to, and those that they refer to.
  private static func completed(_ schema: JSONValue, with definitions: JSONValue) -> JSONValue {
    guard case .object(let members) = schema, case .object(let known) = definitions else {
      return schema
    }
    var wanted: Set<String> = []
    var open = references(in: schema)
    while let name = open.popFirst() {
      guard wanted.insert(name).inserted, let definition = definitions[name] else { continue }
      open.formUnion(references(in: definition))
    }
    let used = known.filter { wanted.contains($0.name) }
    return used.isEmpty ? schema : .object(members + [.init("$defs", .object(used))])
  }

  /// The names of the definitions that a value refers to.
  private static func references(in value: JSONValue) -> Set<String> {
    let prefix = "#/$defs/"
    switch value {
    case .array(let elements):
      return elements.reduce(into: []) { $0.formUnion(references(in: $1)) }
    case .object(let members):
      return members.reduce(into: []) { names, member in
        if member.name == "$ref", let target = member.value.stringValue, target.hasPrefix(prefix) {
          names.insert(String(target.dropFirst(prefix.count)))
        } else {
          names.formUnion(references(in: member.value))
        }
      }
    default: return []
    }
  }
}
