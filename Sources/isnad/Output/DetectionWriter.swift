import ClaimModel
import Interchange

/// Writes detections one by one as they come: an array, an object a line, or rows of a table.
struct DetectionWriter {
  let format: DetectCommand.Format
  let table: DetectionTable
  let mark: ByteOrderMark
  let withSelectors: Bool
  private var isFirst = true

  init(
    format: DetectCommand.Format, table: DetectionTable, mark: ByteOrderMark, withSelectors: Bool
  ) {
    self.format = format
    self.table = table
    self.mark = mark
    self.withSelectors = withSelectors
  }

  mutating func write(_ document: DetectionDocument) {
    switch format {
    case .csv:
      writeHeading()
      Output.write(Array(table.rows(of: document).utf8))
    case .json, .ndjson:
      writeObject { [withSelectors] in document.write(to: &$0, withSelectors: withSelectors) }
    }
  }

  /// Stands for a line that is no article; a table has no place for it, standard error tells.
  mutating func write(problem: String, line: Int) {
    guard format != .csv else { return }
    writeObject { $0.value(["error": .string(problem), "line": .integer(line)]) }
  }

  mutating func finish() {
    switch format {
    case .json: Output.write(Array((isFirst ? "[]\n" : "\n]\n").utf8))
    case .csv: writeHeading()
    case .ndjson: break
    }
  }

  private mutating func writeHeading() {
    if isFirst { Output.write(Array(mark.marked(table.heading).utf8)) }
    isFirst = false
  }

  private mutating func writeObject(_ object: (inout JSONStream) -> Void) {
    var stream =
      format == .json
      ? JSONStream(.pretty, after: Array((isFirst ? "[\n" : ",\n").utf8)) : JSONStream(.compact)
    object(&stream)
    if format == .ndjson { stream.endLine() }
    isFirst = false
    Output.write(stream.bytes)
  }
}
