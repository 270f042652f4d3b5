import Foundation

/// A file that is written in pieces and appears whole, or not at all.
final class FileSink {
  private let path: String
  /// Where it grows; `nil` for a device or a pipe, which takes the pieces as they come.
  private let temporary: String?
  private var descriptor: Int32

  /// Begins to write to what a person named: in the place of a file, also where the name is a link
  /// to it, and into what is no file, such as a device or a pipe.
  ///
  /// - Throws: `WorkbenchError` when it can't be made or opened, or is a link that leads nowhere.
  convenience init(named path: String) throws(WorkbenchError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard lstat(path, &status) != 0 else {
        throw WorkbenchError(
          "'\(path)' is a link to what is not there; remove it, or name the file itself")
      }
      try self.init(path)
      return
    }
    let kind = status.st_mode & S_IFMT
    // What is open already, such as /dev/stdout, goes on where it is, though it be a file.
    if kind == S_IFDIR || kind == S_IFREG && !path.hasPrefix("/dev/") && !path.hasPrefix("/proc/") {
      guard let real = realpath(path, nil) else { throw FileBytes.writeError(path, errno) }
      defer { free(real) }
      try self.init(String(cString: real))
      return
    }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileBytes.writeError(path, errno) }
    self.init(into: descriptor, named: path)
  }

  private init(into descriptor: Int32, named path: String) {
    self.path = path
    temporary = nil
    self.descriptor = descriptor
  }

  /// Begins a file beside where it will be.
  ///
  /// - Throws: `WorkbenchError` when it can't be made.
  init(_ path: String) throws(WorkbenchError) {
    self.path = path
    let temporary = path + ".\(getpid()).part"
    self.temporary = temporary
    guard !Folders.isFolder(path) else { throw FileBytes.writeError(path, EISDIR) }
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileBytes.writeError(path, errno) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(WorkbenchError) {
    try FileBytes.writeAll(bytes, to: descriptor, name: path)
  }

  /// Puts the file on the disk and under its name, in the place of one that has it.
  func finish() throws(WorkbenchError) {
    // Of what is no file there is nothing to put on the disk.
    if let temporary {
      guard fsync(descriptor) == 0 else { throw FileBytes.writeError(path, errno) }
      guard rename(temporary, path) == 0 else { throw FileBytes.writeError(path, errno) }
    }
    end()
  }

  /// The same, unless something has the name already.
  ///
  /// - Returns: whether nothing had; else nothing is left of the file.
  func finishAsNew() throws(WorkbenchError) -> Bool {
    guard let temporary else { return false }
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
