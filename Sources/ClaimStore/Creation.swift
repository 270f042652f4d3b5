package import ClaimModel
import Foundation
import GRDB

extension ClaimStore {
  /// Makes a store in a folder that is there.
  ///
  /// It is made under another name and then given its own, so that a store that was broken off while
  /// it was made is never taken for one. A file of zero bytes counts as absent.
  ///
  /// - Throws: `StoreError.alreadyExists` when there is a file with anything in it.
  package static func create(
    at path: String, by actor: String, at now: Timestamp
  ) throws -> ClaimStore {
    guard byteCount(ofFileAt: path) ?? 0 == 0 else { throw StoreError.alreadyExists(path: path) }
    let draft = "\(path).\(UInt32.random(in: 0...UInt32.max)).part"
    defer {
      for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draft + suffix) }
    }
    try translating(path) { try make(at: draft, by: actor, at: now) }
    try place(draft, at: path)
    return try open(at: path)
  }

  private static func make(at path: String, by actor: String, at now: Timestamp) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    try queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try Schema.migrate(db, from: 0)
        try Transaction(db, by: actor, at: now).record(
          .workspaceCreate, on: .init(.workspace, 0), after: ["schema": .integer(Schema.current)])
        return .commit
      }
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try queue.close()
  }

  /// Gives a finished store its name, which nobody else has given to another meanwhile.
  private static func place(_ draft: String, at path: String) throws(StoreError) {
    // Where there is an empty file, or no link to be had, what replaces is the only way.
    let isReplaced = byteCount(ofFileAt: path) == 0
    if isReplaced || link(draft, path) != 0 {
      guard isReplaced || [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else {
        throw errno == EEXIST ? .alreadyExists(path: path) : failure(errno, path)
      }
      guard rename(draft, path) == 0 else { throw failure(errno, path) }
    }
    let folder = Glibc.open(
      (path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(errno, path) }
    defer { Glibc.close(folder) }
    guard fsync(folder) == 0 else { throw failure(errno, path) }
  }

  private static func failure(_ code: Int32, _ path: String) -> StoreError {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EACCES, EPERM, EROFS: .readOnly(path: path)
    default: .failed(path: path, reason: String(cString: strerror(code)).lowercased())
    }
  }
}
