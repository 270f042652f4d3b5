import Foundation
import GRDB

/// Reading a store in a folder that can't be written to: without the right to it, or on a full disk.
///
/// SQLite reads a database in WAL mode with the help of two files beside it, which it must be able
/// to make. Where it can't, and there is no log with changes, it can be told that the file does not
/// change (`immutable`, https://www.sqlite.org/uri.html). That is true enough for one command: who
/// writes meanwhile writes into a log first.
enum ReadOnlyFolder {
  /// Whether an error is one that SQLite gives when it can't make the files beside a database.
  static func isLikelyCause(of error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM].contains(error.resultCode)
      || error.extendedResultCode == .SQLITE_IOERR_SHMSIZE
  }

  /// Whether a log beside a database holds changes that the file itself has not, or must lose.
  static func holdsLog(ofFileAt path: String) -> Bool {
    ["-wal", "-journal"].contains { suffix in
      var status = stat()
      return stat(path + suffix, &status) == 0 && status.st_size > 0
    }
  }

  /// The name under which SQLite takes a file for one that does not change.
  static func immutableURI(of path: String) -> String {
    let plain = CharacterSet(charactersIn: "/-._~").union(.alphanumerics)
    // Only what is no Unicode at all can't be encoded, and a String is always Unicode.
    let encoded = path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
    return "file:\(encoded)?immutable=1"
  }
}
