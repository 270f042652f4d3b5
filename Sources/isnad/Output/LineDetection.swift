import ClaimModel
import Foundation
import Interchange
import Synchronization
import Workbench

/// Detects the claims of NDJSON articles from standard input, and prints them in their order.
struct LineDetection {
  let run: DetectionRun
  let layout: DetectionLayout

  /// Lines that were read together, the first with its number from 1.
  private struct Batch {
    var first: Int
    var lines: [[UInt8]]
  }

  /// What was made of a batch; handed from one thread to the next as it is, and not copied.
  private final class Found: @unchecked Sendable {
    let written: JSONStream
    let failures: [String]

    init(written: consuming JSONStream, failures: [String]) {
      self.written = written
      self.failures = failures
    }
  }

  /// How many bytes of lines are worked on together, so that handing them around takes no time, and they and
  /// their claims stay near the processor.
  private static let batchSize = 1 << 15

  /// Prints all detections.
  ///
  /// - Parameter jobs: how many threads work; the output is the same for any number.
  /// - Returns: what was wrong with lines, in words for people.
  /// - Throws: `WorkbenchError` when reading fails.
  func failures(jobs: Int) throws -> [String] {
    var reader = LineReader(descriptor: STDIN_FILENO, name: "standard input")
    var next = 1
    let writer = Mutex(DetectionWriter(layout))
    let failures = Mutex<[String]>([])
    let work = OrderedWork(
      next: {
        let lines = try reader.batch(upTo: Self.batchSize)
        defer { next += lines.count }
        return lines.isEmpty ? nil : Batch(first: next, lines: lines)
      },
      work: { found(in: $0) },
      deliver: { found in
        writer.withLock { $0.print(found.written) }
        failures.withLock { $0 += found.failures }
        // Nobody waits for results that can't be written.
        return Output.isWritten
      })
    try work.run(jobs: jobs)
    writer.withLock { $0.finish() }
    return failures.withLock { $0 }
  }

  private func found(in batch: Batch) -> Found {
    // Claims take up to three times the bytes of what they are found in.
    var stream = layout.stream(
      capacity: min(Self.batchSize, batch.lines.reduce(0) { $0 + $1.count }) * 3)
    var failures: [String] = []
    for (offset, line) in batch.lines.enumerated() {
      let number = batch.first + offset
      do {
        let article = number == 1 ? withoutByteOrderMark(line) : line
        if article.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        layout.write(try run.document(ofLine: article), to: &stream)
      } catch {
        layout.write(problem: error.problem, line: number, to: &stream)
        failures.append("line \(number) of standard input: \(error.problem)")
      }
    }
    return Found(written: stream, failures: failures)
  }

  /// A byte order mark belongs to the stream, not to its first line.
  private func withoutByteOrderMark(_ line: [UInt8]) -> [UInt8] {
    line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
  }
}
