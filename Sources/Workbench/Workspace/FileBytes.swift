import Foundation

/// Reads and writes whole files, with errors that say what to do.
package enum FileBytes {
  /// Larger than any article; a file beyond it is something else.
  package static let articleLimit = 32 << 20

  /// The bytes of a file.
  ///
  /// - Throws: `WorkbenchError` when it is missing, a folder, not readable, or larger than `limit`
  ///   bytes.
  package static func read(_ path: String, limit: Int = articleLimit) throws(WorkbenchError)
    -> [UInt8]
  {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw readError(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw readError(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw readError(path, EISDIR)
    default:
      throw WorkbenchError(
        "cannot read '\(path)': not a regular file; give it as '-' through a pipe")
    }
    return try read(descriptor: descriptor, name: path, limit: limit)
  }

  /// All bytes of an open file, such as standard input.
  ///
  /// - Throws: `WorkbenchError` when reading fails or there are more than `limit` bytes.
  package static func read(
    descriptor: Int32, name: String, limit: Int = articleLimit
  ) throws(WorkbenchError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw readError(name, errno)
      }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else {
        throw WorkbenchError(
          "'\(name)' is larger than \(limit >> 20) MiB: too large for an article; split it")
      }
    }
  }

  /// Writes a file whole: into a temporary file beside it, synced, then renamed over it.
  ///
  /// - Throws: `WorkbenchError` when that fails; the file is then as it was.
  package static func write(_ text: String, to path: String) throws(WorkbenchError) {
    let temporary = path + ".\(getpid()).part"
    do throws(WorkbenchError) {
      try writeSynced(Array(text.utf8), to: temporary, name: path)
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw writeError(path, code)
    }
  }

  private static func writeSynced(
    _ bytes: [UInt8], to temporary: String, name: String
  ) throws(WorkbenchError) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw writeError(name, errno) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, name: name)
    guard fsync(descriptor) == 0 else { throw writeError(name, errno) }
  }

  private static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, name: String
  ) throws(WorkbenchError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw writeError(name, errno)
      }
      written += count
    }
  }

  private static func readError(_ path: String, _ code: Int32) -> WorkbenchError {
    let mend =
      switch code {
      case ENOENT: "check the name"
      case EACCES, EPERM: "ask for the right to read it"
      case EISDIR: "give the file, or add the folder with: isnad add FOLDER"
      default: "try again, or copy it elsewhere"
      }
    return WorkbenchError(
      "cannot read '\(path)': \(String(cString: strerror(code)).lowercased()); \(mend)")
  }

  private static func writeError(_ path: String, _ code: Int32) -> WorkbenchError {
    let mend =
      switch code {
      case EACCES, EPERM, EROFS: "choose a folder you can write to"
      case ENOSPC, EDQUOT: "make room on the disk and do it again"
      default: "nothing was changed; do it again"
      }
    return WorkbenchError(
      "cannot write '\(path)': \(String(cString: strerror(code)).lowercased()); \(mend)")
  }
}
