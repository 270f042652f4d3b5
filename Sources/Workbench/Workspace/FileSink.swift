import Foundation

/// A file that is written in pieces and appears whole, or not at all.
final class FileSink {
  private let path: String
  private let temporary: String
  private var descriptor: Int32

  /// Begins a file beside where it will be.
  ///
  /// - Throws: `WorkbenchError` when it can't be made.
  init(_ path: String) throws(WorkbenchError) {
    self.path = path
    temporary = path + ".\(getpid()).part"
    guard !Folders.isFolder(path) else { throw FileBytes.writeError(path, EISDIR) }
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileBytes.writeError(path, errno) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary)
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(WorkbenchError) {
    try FileBytes.writeAll(bytes, to: descriptor, name: path)
  }

  /// Puts the file on the disk and under its name, in the place of one that has it.
  func finish() throws(WorkbenchError) {
    guard fsync(descriptor) == 0 else { throw FileBytes.writeError(path, errno) }
    guard rename(temporary, path) == 0 else { throw FileBytes.writeError(path, errno) }
    close(descriptor)
    descriptor = -1
  }
}
