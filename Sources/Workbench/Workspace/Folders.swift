import Foundation

/// Makes and lists folders, with errors in the system's own few words.
enum Folders {
  /// Whether a path names a folder, also through a symbolic link.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder, and those above it, where they are missing.
  ///
  /// - Throws: `WorkbenchError` when one can't be made, or something else has its name.
  static func make(_ path: String) throws(WorkbenchError) {
    guard !isFolder(path) else { return }
    let parent = (path as NSString).deletingLastPathComponent
    if parent != path, !parent.isEmpty { try make(parent) }
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    // Another process may have made it since the look.
    guard !isFolder(path) else { return }
    throw WorkbenchError(
      "cannot make the folder '\(path)': \(SystemWords.text(code)); \(mend(code))")
  }

  /// The names in a folder, without '.' and '..', in order.
  ///
  /// - Throws: `WorkbenchError` when it can't be listed.
  static func names(in path: String) throws(WorkbenchError) -> [String] {
    guard let stream = opendir(path) else {
      let code = errno
      let mend = code == EACCES ? "get the right to read it" : "check its name"
      throw WorkbenchError(
        "cannot list the folder '\(path)': \(SystemWords.text(code)); \(mend)")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func mend(_ code: Int32) -> String {
    switch code {
    case EEXIST, ENOTDIR: "a file is in the way: move it away, or choose another folder"
    case ENOSPC, EDQUOT: "make room on the disk"
    default: "choose a folder you can write to"
    }
  }
}

/// What the system calls an error.
enum SystemWords {
  /// The words for an error number, in lower case.
  static func text(_ code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
  }
}
