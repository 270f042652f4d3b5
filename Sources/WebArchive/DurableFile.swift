import Glibc

/// Files that are on disk whole, or not there.
enum DurableFile {
  /// What temporary files begin with: one that is left after a crash can be told by it.
  static let temporaryPrefix = ".isnad-"

  private static let suffixLength = 6

  /// Whether a name is one that a temporary file has.
  static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(temporaryPrefix)
      && name.utf8.count == temporaryPrefix.utf8.count + suffixLength
      && name.dropFirst(temporaryPrefix.count).allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber)
      }
  }

  /// Writes new files: temporary files in the same folder, a sync of each, renames without
  /// overwriting, one sync of the folder. A file of that name with the same bytes is left and taken
  /// for it. Where one fails, those before it are taken away again.
  static func create(
    _ files: [(name: String, bytes: [UInt8])], in folder: String
  ) throws(WebArchiveError) {
    var temporary: [String] = []
    var moved: [String] = []
    do throws(WebArchiveError) {
      // A few at a time: each holds a descriptor until it is synced.
      var rest = files[...]
      while !rest.isEmpty {
        let some = rest.prefix(64)
        rest = rest.dropFirst(some.count)
        temporary += try written(some.map(\.bytes), in: folder)
      }
      for (index, file) in files.enumerated() {
        let path = "\(folder)/\(file.name)"
        if try move(temporary[index], to: path, content: file.bytes) { moved.append(path) }
      }
      try syncFolder(folder)
    } catch {
      // The first failure is the one to tell; a temporary file may be gone already.
      for path in temporary + moved { unlink(path) }
      throw error
    }
  }

  /// Writes and syncs bytes into temporary files; none is left where one fails.
  private static func written(
    _ contents: [[UInt8]], in folder: String
  ) throws(WebArchiveError) -> [String] {
    var open: [(path: String, descriptor: Int32)] = []
    var code: Int32 = 0
    for bytes in contents where code == 0 {
      let (path, descriptor) = temporary(in: folder)
      guard descriptor >= 0 else {
        code = errno
        break
      }
      open.append((path, descriptor))
      code = fill(descriptor, with: bytes)
    }
    if code == 0 { code = SharedSync.sync(open.map(\.descriptor)) }
    for (_, descriptor) in open where close(descriptor) != 0 && code == 0 { code = errno }
    guard code == 0 else {
      for (path, _) in open { unlink(path) }
      throw .system(action: "write in", path: folder, code: code)
    }
    return open.map(\.path)
  }

  /// Makes a temporary file with a name of its own; a descriptor below 0 where that fails. No program
  /// that is started meanwhile gets it.
  private static func temporary(in folder: String) -> (path: String, descriptor: Int32) {
    let characters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    while true {
      let suffix = String((0..<suffixLength).compactMap { _ in characters.randomElement() })
      let path = "\(folder)/\(temporaryPrefix)\(suffix)"
      let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 || errno != EEXIST { return (path, descriptor) }
    }
  }

  /// Writes all bytes; the system's error number, 0 where it went well.
  private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count == 0 { return EIO }
      if count > 0 { written += count } else if errno != EINTR { return errno }
    }
    // While it is written, its owner alone can read it.
    return fchmod(descriptor, 0o644) == 0 ? 0 : errno
  }

  /// Gives a file its name; whether it was not there before.
  private static func move(
    _ temporary: String, to path: String, content: [UInt8]
  ) throws(WebArchiveError) -> Bool {
    // link fails where the name is taken, on every file system that has it; rename would replace.
    if link(temporary, path) == 0 {
      remove(temporary)
      return true
    }
    let code = errno
    guard code == EEXIST else { throw .system(action: "write", path: path, code: code) }
    guard try read(path) == content else { throw .inTheWay(path: path) }
    remove(temporary)
    return false
  }

  /// Takes a second name away: once more where that fails, since the file has its own already and
  /// nobody is told. What is left all the same, `check` names.
  private static func remove(_ temporary: String) {
    if unlink(temporary) != 0 { unlink(temporary) }
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
