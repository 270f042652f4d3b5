import Glibc

/// Files that are on disk whole, or not there.
enum DurableFile {
  /// What temporary files begin with: one that is left after a crash can be told by it.
  static let temporaryPrefix = ".isnad-"

  /// Writes a new file: temporary file in the same folder, sync, rename without overwriting, sync
  /// of the folder. A file of that name with the same bytes is left and taken for it.
  static func create(
    _ bytes: [UInt8], named name: String, in folder: String
  ) throws(WebArchiveError) {
    let path = "\(folder)/\(name)"
    var template = Array("\(folder)/\(temporaryPrefix)XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    let temporary = String(
      decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard descriptor >= 0 else {
      throw .system(action: "write in", path: folder, code: errno)
    }
    do throws(WebArchiveError) {
      try fill(descriptor, with: bytes, path: path)
      try move(temporary, to: path, content: bytes)
    } catch {
      // The first failure is the one to tell; the temporary file may be gone already.
      unlink(temporary)
      throw error
    }
    try syncFolder(folder)
  }

  /// Writes and syncs, and closes in any case.
  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], path: String
  ) throws(WebArchiveError) {
    var code: Int32 = 0
    var written = 0
    while written < bytes.count, code == 0 {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count > 0 { written += count } else if count == 0 || errno != EINTR { code = errno }
    }
    // mkstemp made it readable by its owner alone.
    if code == 0, fchmod(descriptor, 0o644) != 0 { code = errno }
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw .system(action: "write", path: path, code: code) }
  }

  private static func move(
    _ temporary: String, to path: String, content: [UInt8]
  ) throws(WebArchiveError) {
    // link fails where the name is taken, on every file system that has it; rename would replace.
    if link(temporary, path) == 0 {
      unlink(temporary)
      return
    }
    let code = errno
    guard code == EEXIST else { throw .system(action: "write", path: path, code: code) }
    guard try read(path) == content else { throw .inTheWay(path: path) }
    unlink(temporary)
  }

  private static func syncFolder(_ folder: String) throws(WebArchiveError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(action: "open", path: folder, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw .system(action: "write in", path: folder, code: errno)
    }
  }

  /// The bytes of a file.
  static func read(_ path: String) throws(WebArchiveError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(action: "read", path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count > 0 {
        bytes += piece[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw .system(action: "read", path: path, code: errno)
      }
    }
  }
}
