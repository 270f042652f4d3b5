import Foundation
import GRDB

extension ClaimStore {
  /// Whether a store holds nothing but the event of its own making.
  package func isEmpty() throws -> Bool { try read(Self.isEmpty) }

  private static func isEmpty(_ db: Database) throws -> Bool {
    guard try db.tableExists("event") else { return true }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM article) AND NOT EXISTS (SELECT 1 FROM evidence)
          AND NOT EXISTS (SELECT 1 FROM event WHERE action <> ?)
        """, arguments: [EventAction.workspaceCreate.rawValue]) ?? false
  }

  /// Removes a store that holds nothing, so that another can take its place.
  ///
  /// A process that has it open finds it without a log and can add nothing to it any more: what was
  /// acknowledged to somebody is never lost with it.
  ///
  /// - Returns: false where the store holds something; it is left as it is then.
  package func removeIfEmpty() throws -> Bool {
    let isEmpty = try Self.translating(path) {
      try queue.writeWithoutTransaction { db in
        var isEmpty = false
        try db.inTransaction(.immediate) {
          isEmpty = try Self.isEmpty(db)
          if isEmpty { try db.execute(sql: "DROP TABLE IF EXISTS event") }
          return .commit
        }
        return isEmpty
      }
    }
    guard isEmpty else { return false }
    try close()
    for suffix in ["-wal", "-shm", ""] where unlink(path + suffix) != 0 && errno != ENOENT {
      throw StoreError.cannotOpen(path: path)
    }
    return true
  }
}
