import Glibc

/// A web archive that could not be written or read.
package enum WebArchiveError: Error, Hashable, CustomStringConvertible {
  /// There is no hop to keep.
  case nothingToKeep
  /// A value can't stand in a WARC header; the field and the value.
  case unfitValue(field: String, value: String)
  /// The system refused: what was tried, on which path, the error number.
  case system(action: String, path: String, code: Int32)
  /// A file of the capture's name with other bytes is there.
  case inTheWay(path: String)
  /// The archive breaks a rule at a byte offset of the file; which rule, for people.
  case damaged(offset: Int, problem: String)

  /// What failed, on what, what to try.
  package var description: String {
    switch self {
    case .nothingToKeep: "a capture without a response can't be kept"
    case .unfitValue(let field, let value):
      "'\(value)' can't stand as \(field) in a web archive"
    case .system(let action, let path, let code):
      "can't \(action) '\(path)': \(String(cString: strerror(code)).lowercased())"
    case .inTheWay(let path):
      "'\(path)' is there with other content; move it away and run 'isnad check'"
    case .damaged(let offset, let problem):
      "the web archive is damaged in the record at byte \(offset): \(problem)"
    }
  }
}
