import ArgumentParser

/// How a list is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ndjson
}

/// The format of a list.
struct FormatOptions: ParsableArguments {
  @Option(help: "How to write it: text for people, json (one array) or ndjson (one object a line).")
  var format: ListFormat = .text
}
