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
    end()
  }

  /// The same, unless something has the name already.
  ///
  /// - Returns: whether nothing had; else nothing is left of the file.
  func finishAsNew() throws(WorkbenchError) -> Bool {
    guard fsync(descriptor) == 0 else { throw FileBytes.writeError(path, errno) }
    // link fails where the name is taken; rename would replace.
    if link(temporary, path) != 0 {
      let code = errno
      if code == EEXIST { return false }
      // On a file system without hard links an empty file holds the name for a moment.
      guard code == EPERM || code == ENOTSUP || code == ENOSYS || code == EMLINK else {
        throw FileBytes.writeError(path, code)
      }
      let holder = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard holder >= 0 else {
        if errno == EEXIST { return false }
        throw FileBytes.writeError(path, errno)
      }
      close(holder)
      guard rename(temporary, path) == 0 else {
        let code = errno
        unlink(path)
        throw FileBytes.writeError(path, code)
      }
    }
    unlink(temporary)
    end()
    return true
  }

  private func end() {
    close(descriptor)
    descriptor = -1
  }
}
