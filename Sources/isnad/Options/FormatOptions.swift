import ArgumentParser
import Interchange

/// How a list is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ndjson
}

/// The format of a list.
struct FormatOptions: ParsableArguments {
  @Option(help: "How to write it: text for people, json (one array) or ndjson (one object a line).")
  var format: ListFormat = .text
}

/// How a list that is a table too is written.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ndjson, csv, markdown

  /// The same where it is no table; `nil` for a table.
  var listFormat: ListFormat? { ListFormat(rawValue: rawValue) }
}

/// The format of a list that is a table too.
struct TableOptions: ParsableArguments {
  @Option(
    help: """
      How to write it: text for people, json (one array), ndjson (one object a line), csv (a table for \
      spreadsheets) or markdown (its main columns, for a document).
      """)
  var format: TableFormat = .text

  @OptionGroup var mark: ByteOrderMark

  func validate() throws {
    if mark.bom, format != .csv {
      throw ValidationError("--bom is of a table: add --format csv")
    }
  }
}

/// Whether a table begins with a byte order mark.
///
/// Excel takes a table without one for the system's old charset and garbles its Arabic; other
/// programs would read the mark as part of the first column's name.
struct ByteOrderMark: ParsableArguments {
  @Flag(help: "Begin the csv with a byte order mark, without which Excel garbles Arabic.")
  var bom = false

  /// The text with the mark in front where it was asked for.
  func marked(_ text: String) -> String { (bom ? "\u{FEFF}" : "") + text }
}
