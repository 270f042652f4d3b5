import ArgumentParser
import ClaimModel
import Interchange

/// `isnad schema`: describes what the program writes, for other programs.
struct SchemaCommand: ParsableCommand, PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a format, or list the formats that have one.",
    discussion: """
      Schemas are of draft 2020-12 and stand alone. A list written as one array or as one object a \
      line is described by the schema of one element. Tables (NAME.csv) are described as CSV on the \
      Web, with what each column holds.

      Example:
        isnad schema claims > claims.schema.json
        isnad schema claims.csv
      """
  )
  .ofIsnad

  @Argument(help: "A format, such as claims, bundle or history.csv; by default all are listed.")
  var name: String?

  @OptionGroup var format: TableOptions
  @OptionGroup var terminal: TerminalOptions

  func validate() throws {
    guard let name, !PublishedSchema.all.contains(where: { $0.name == name }) else { return }
    throw ValidationError(
      "no format is called '\(TerminalText.escaped(name))'"
        + (Nearest.word(to: name, among: PublishedSchema.all.map(\.name))
          .map { "; did you mean '\($0)'?" } ?? "; see: isnad schema"))
  }

  func run() throws {
    try terminal.apply()
    let schemas = PublishedSchema.all
    if let schema = schemas.first(where: { $0.name == name }) {
      Output.print(schema.json.serialized(.pretty), as: .json)
      return
    }
    try TableWriter(options: format, table: .schemas).write(
      schemas, json: { ["name": .string($0.name), "about": .string($0.about)] },
      text: { $0.map { TerminalText.padded($0.name, columns: 16) + $0.about } })
  }
}
