import Foundation

/// Reads lines from an open file, in memory bounded by the longest line.
package struct LineReader {
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private let limit: Int

  /// Prepares to read; the descriptor stays the caller's. A line of more than `limit` bytes is an
  /// error.
  package init(descriptor: Int32, name: String, limit: Int = .max) {
    self.descriptor = descriptor
    self.name = name
    self.limit = limit
  }

  /// The next line without its line feed (and a carriage return before it).
  ///
  /// - Returns: `nil` at the end; a last line without a line feed counts.
  /// - Throws: `WorkbenchError` when reading fails or the line is too long.
  package mutating func next() throws(WorkbenchError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = lineFeed(from: searched) {
        defer { start = end + 1 }
        return line(to: end)
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return line(to: buffer.count)
      }
      guard buffer.count - start <= limit else {
        throw WorkbenchError("a line of '\(name)' is longer than \(limit >> 20) MiB")
      }
      searched -= start
      try fill()
    }
  }

  /// The next line, and with it those behind it that were read already.
  ///
  /// So a line that comes alone is not kept waiting, and of a long input many come together.
  ///
  /// - Parameter limit: how many bytes end a batch.
  /// - Returns: an empty array at the end.
  /// - Throws: `WorkbenchError` when reading fails.
  package mutating func batch(upTo limit: Int) throws(WorkbenchError) -> [[UInt8]] {
    guard let first = try next() else { return [] }
    var lines = [first]
    var size = first.count
    while size < limit, let end = lineFeed(from: start) {
      lines.append(line(to: end))
      size += lines[lines.count - 1].count
      start = end + 1
    }
    return lines
  }

  private func lineFeed(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }

  private func line(to end: Int) -> [UInt8] {
    let hasReturn = end > start && buffer[end - 1] == 0x0D
    return Array(buffer[start..<(hasReturn ? end - 1 : end)])
  }

  /// Reads more behind what is left, as much again at least, so that a long line is copied a few times only.
  private mutating func fill() throws(WorkbenchError) {
    let rest = buffer.count - start
    let size = max(LineReader.step, rest)
    var count = 0
    var fault: Int32 = 0
    buffer = [UInt8](unsafeUninitializedCapacity: rest + size) { [buffer, start] bytes, used in
      buffer.withUnsafeBufferPointer { old in
        _ = bytes.initialize(fromContentsOf: UnsafeBufferPointer(rebasing: old[start...]))
      }
      repeat {
        count = read(descriptor, bytes.baseAddress?.advanced(by: rest), size)
        fault = errno
      } while count < 0 && fault == EINTR
      used = rest + max(0, count)
    }
    start = 0
    guard count >= 0 else {
      throw WorkbenchError("cannot read '\(name)': \(SystemWords.text(fault)); try again")
    }
    isAtEnd = count == 0
  }

  /// How much is read at once at least: what stays near the processor.
  private static let step = 1 << 16
}
