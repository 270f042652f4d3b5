import Foundation

/// Reads and writes whole files, with errors that say what to do.
package enum FileBytes {
  /// Larger than any article; a file beyond it is something else.
  package static let articleLimit = 32 << 20
  /// Larger than the ledger of any article.
  static let ledgerLimit = 1 << 30

  /// The bytes of a file.
  ///
  /// - Throws: `WorkbenchError` when it is missing, a folder, not readable, or larger than `limit`
  ///   bytes; `what` says there what it should be.
  package static func read(
    _ path: String, limit: Int = articleLimit, what: String = "article"
  ) throws(WorkbenchError) -> [UInt8] {
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
    return try read(descriptor: descriptor, name: path, limit: limit, what: what)
  }

  /// All bytes of an open file, such as standard input.
  ///
  /// - Throws: `WorkbenchError` when reading fails or there are more than `limit` bytes.
  package static func read(
    descriptor: Int32, name: String, limit: Int = articleLimit, what: String = "article"
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
          "'\(name)' is larger than \(limit >> 20) MiB: too large for \(what == "article" ? "an" : "a") \(what); split it"
        )
      }
    }
  }

  /// Whether a file holds just these bytes. One that can't be read does not: writing it tells why.
  static func holds(_ bytes: [UInt8], _ path: String) -> Bool {
    (try? read(path, limit: ledgerLimit)) == bytes
  }

  /// Writes a file whole: into a temporary file beside it, synced, then renamed over it.
  ///
  /// - Throws: `WorkbenchError` when that fails; the file is then as it was.
  static func write(_ bytes: [UInt8], to path: String) throws(WorkbenchError) {
    let temporary = path + ".\(getpid())\(temporarySuffix)"
    do throws(WorkbenchError) {
      try writeSynced(bytes, to: temporary, name: path)
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

  /// Writes a small file in place and without a sync: a crash may leave it empty.
  ///
  /// - Throws: `WorkbenchError` when that fails; the file is then gone.
  static func put(_ bytes: [UInt8], at path: String) throws(WorkbenchError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw writeError(path, errno) }
    defer { close(descriptor) }
    do throws(WorkbenchError) {
      try writeAll(bytes, to: descriptor, name: path)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Puts what was written to a file, or the entries of a folder, on the disk.
  ///
  /// - Throws: `WorkbenchError` when that fails.
  static func sync(_ path: String) throws(WorkbenchError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw writeError(path, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw writeError(path, errno) }
  }

  private static let temporarySuffix = ".part"

  /// Removes the temporary files that writers left which were killed; the caller holds the
  /// workspace's lock, so that no writer lives.
  static func sweep(_ folder: String) {
    // A folder that can't be listed has nothing that this process could remove.
    for name in (try? Folders.names(in: folder)) ?? [] where isTemporary(name) {
      unlink("\(folder)/\(name)")
    }
  }

  /// Whether a name is of the form that `write` gives, such as NAME.json.NUMBER.part, or the store while it is made, with SQLite's own files beside it.
  private static func isTemporary(_ name: String) -> Bool {
    var name = name[...]
    for suffix in ["-journal", "-wal", "-shm"] where name.hasSuffix(suffix) {
      name = name.dropLast(suffix.count)
    }
    guard name.hasSuffix(temporarySuffix) else { return false }
    let parts = name.dropLast(temporarySuffix.count).split(separator: ".")
    guard parts.count >= 3, let number = parts.last, Int(number) != nil else { return false }
    let own = ["json", "sqlite", "conf", "md", "html", "csv", "jsonld"]
    return own.contains(String(parts[parts.count - 2]))
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

  /// Writes all bytes to an open file.
  static func writeAll(
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

  /// Why a file could not be read, with the mend.
  static func readError(_ path: String, _ code: Int32) -> WorkbenchError {
    let mend =
      switch code {
      case ENOENT: "check the name"
      case EACCES, EPERM: "ask for the right to read it"
      case EISDIR: "give the file, or add the folder with: isnad add FOLDER"
      default: "try again, or copy it elsewhere"
      }
    return WorkbenchError(
      "cannot read '\(path)': \(SystemWords.text(code)); \(mend)")
  }

  /// Why a file could not be written, with the mend.
  static func writeError(_ path: String, _ code: Int32) -> WorkbenchError {
    let mend =
      switch code {
      case EACCES, EPERM, EROFS: "get the right to write there"
      case ENOSPC, EDQUOT: "make room on the disk"
      case EISDIR: "a folder is in the way: move it away"
      case ENOENT, ENOTDIR: "the folder is missing: make it"
      case ENAMETOOLONG: "this disk takes shorter names only: keep the workspace on another"
      default: "look after the disk"
      }
    return WorkbenchError(
      "cannot write '\(path)': \(SystemWords.text(code)); \(mend)",
      isDiskFull: code == ENOSPC || code == EDQUOT)
  }
}
