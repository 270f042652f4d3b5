import ClaimModel
import Interchange

/// How detections are written: an array, an object a line, or rows of a table.
struct DetectionLayout: Sendable {
  let format: DetectCommand.Format
  let table: DetectionTable
  let mark: ByteOrderMark
  let withSelectors: Bool

  /// A place to write detections to, one behind the other, with room for some bytes at first.
  func stream(capacity: Int = 1 << 12) -> JSONStream {
    JSONStream(format == .json ? .pretty : .compact, capacity: capacity)
  }

  /// Writes a detection.
  func write(_ document: DetectionDocument, to stream: inout JSONStream) {
    guard format != .csv else { return stream.raw(table.rows(of: document)) }
    writeObject(to: &stream) { document.write(to: &$0, withSelectors: withSelectors) }
  }

  /// Stands for a line that is no article; a table has no place for it, standard error tells.
  func write(problem: String, line: Int, to stream: inout JSONStream) {
    guard format != .csv else { return }
    writeObject(to: &stream) { $0.value(["error": .string(problem), "line": .integer(line)]) }
  }

  private func writeObject(to stream: inout JSONStream, _ object: (inout JSONStream) -> Void) {
    if format == .json { stream.raw(DetectionWriter.separator) }
    object(&stream)
    if format == .ndjson { stream.endLine() }
  }
}

/// Prints detections as they come, with what stands before the first and behind the last.
struct DetectionWriter {
  let layout: DetectionLayout
  private var isFirst = true
  /// What stands before every object of an array; before the first it is made the opening bracket.
  static let separator = ",\n"

  init(_ layout: DetectionLayout) { self.layout = layout }

  /// Prints what was written of some detections.
  mutating func print(_ written: borrowing JSONStream) {
    written.withBytes { bytes in
      guard !bytes.isEmpty else { return }
      var bytes = bytes
      if isFirst, layout.format == .json {
        Output.write("[", as: .json)
        bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
      }
      if layout.format == .csv { printHeading() }
      isFirst = false
      Output.write(bytes, as: layout.format == .csv ? .plain : .json)
    }
  }

  /// Prints what stands behind all of them.
  mutating func finish() {
    switch layout.format {
    case .json: Output.write(isFirst ? "[]\n" : "\n]\n", as: .json)
    case .csv: printHeading()
    case .ndjson: break
    }
  }

  private mutating func printHeading() {
    if isFirst { Output.write(layout.mark.marked(layout.table.heading), as: .plain) }
    isFirst = false
  }
}
