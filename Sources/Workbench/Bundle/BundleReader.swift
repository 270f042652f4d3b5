import ClaimModel
import ClaimStore
import Digests
import Interchange

/// Reads the lines of a bundle up to its end, and checks the end against them.
struct BundleReader {
  private var lines: LineReader
  private let digest = RunningSHA256()
  private var article: BundleText?
  /// The number of the line read last, from 1.
  private(set) var lineNumber = 0
  private var isAtEnd = false

  init(descriptor: Int32, name: String) {
    lines = LineReader(descriptor: descriptor, name: name, limit: Workbench.bundleLineLimit)
  }

  /// The next line; `nil` behind the end.
  ///
  /// - Throws: `WorkbenchError` for a line that is none of a bundle's, and for a bundle that has no
  ///   end, one that does not fit, or something behind it.
  mutating func next() throws -> BundleLine? {
    let next: [UInt8]?
    do throws(WorkbenchError) {
      next = try lines.next()
    } catch { throw WorkbenchError("line \(lineNumber + 1): \(error)") }
    guard let bytes = next else {
      guard isAtEnd else {
        throw WorkbenchError(
          lineNumber == 0 ? "it is empty" : "it breaks off after line \(lineNumber)")
      }
      return nil
    }
    lineNumber += 1
    guard !isAtEnd else { throw problem("there is something behind the bundle's end") }
    let line: BundleLine
    do throws(LineError) {
      line = try BundleLine(parsing: bytes, in: article)
    } catch { throw problem(error.problem) }
    switch line {
    case .end(let end):
      guard end.lineCount == lineNumber - 1 else {
        throw problem("it says that \(end.lineCount) lines are before it")
      }
      guard digest.finish() == end.sha256 else {
        throw problem("the lines before it don't have the digest that it says")
      }
      isAtEnd = true
      return try self.next()
    case .row(let row) where row.kind == .article: article = BundleText(row)
    case .row(let row): article?.take(row)
    default: break
    }
    bytes.withUnsafeBytes { digest.update($0) }
    [0x0A].withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<1])) }
    return line
  }

  /// What is wrong with the line read last.
  func problem(_ what: String) -> WorkbenchError {
    WorkbenchError("line \(lineNumber): \(what)")
  }
}
