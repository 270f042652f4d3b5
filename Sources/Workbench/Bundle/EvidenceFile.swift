import Digests
import Foundation

/// An evidence file that is open for reading, whose digest is told at its end.
final class EvidenceFile {
  /// How many bytes it has.
  let byteCount: Int
  private let descriptor: Int32
  private let path: String
  private let digest = RunningSHA256()

  /// Opens a file of a folder; a name from a store or a bundle may not lead out of it.
  ///
  /// - Throws: `WorkbenchError` when the name is none, or the file can't be opened or is none.
  init(_ name: String, in folder: String) throws(WorkbenchError) {
    guard Self.isFileName(name) else {
      throw WorkbenchError("'\(name)' is no name of an evidence file")
    }
    path = "\(folder)/\(name)"
    // Not waiting: a pipe in place of the file would hold the reader for ever.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      let code = errno
      if descriptor >= 0 { close(descriptor) }
      throw WorkbenchError("the evidence file '\(path)' can't be read: \(SystemWords.text(code))")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw WorkbenchError("the evidence file '\(path)' is no regular file")
    }
    byteCount = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Whether a name is one that an evidence file can have: no path, not hidden, one line.
  static func isFileName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 255
      && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x2F && $0 != 0x7F }
  }

  /// Calls `body` with the bytes in pieces of at most `size`, all but the last of just that size.
  ///
  /// - Returns: SHA-256 of the whole, as lower-case hex.
  func read(by size: Int, _ body: ([UInt8]) throws -> Void) throws -> String {
    var piece: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: size)
    while true {
      let wanted = size - piece.count
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, wanted) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw WorkbenchError(
          "the evidence file '\(path)' can't be read: \(SystemWords.text(errno))")
      }
      piece += buffer[..<count]
      if piece.count == size || count == 0, !piece.isEmpty {
        piece.withUnsafeBytes { digest.update($0) }
        try body(piece)
        piece = []
      }
      if count == 0 { return digest.finish() }
    }
  }
}
