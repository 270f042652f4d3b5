import ClaimModel
import Foundation
import GRDB

/// The claim store of a workspace: one SQLite file with the articles, their claims, what was decided
/// about them, the evidence, and the log of every change.
///
/// A change and its events are written in one immediate transaction, synced to the disk when the
/// method returns. Several processes may use one store: a writer waits for another up to ten
/// seconds. Reading never waits. Every method throws `StoreError`.
package final class ClaimStore: Sendable {
  /// Where the file is.
  package let path: String
  let queue: DatabaseQueue
  /// Why what readers were told is changed; `nil` where it may not be.
  private let correction: String?
  /// The action that all changes belong to; `nil` where each is one of its own.
  let action: OngoingAction?

  private init(
    path: String, queue: DatabaseQueue, correction: String? = nil, action: OngoingAction? = nil
  ) {
    self.path = path
    self.queue = queue
    self.correction = correction
    self.action = action
  }

  /// The same store for changes that are all one action of a person, which is undone as one.
  package func oneAction() -> ClaimStore {
    ClaimStore(path: path, queue: queue, correction: correction, action: OngoingAction())
  }

  /// The same store for changes that correct what was published, with the reason for it.
  ///
  /// Through any other one, a change of what readers were told is refused with
  /// `StoreError.published`; through this one, a change of anything else is with
  /// `.nothingToCorrect`.
  package func correcting(_ why: String) -> ClaimStore {
    ClaimStore(path: path, queue: queue, correction: why, action: action)
  }

  /// Opens a store, and brings its layout up to date unless it is opened for reading.
  ///
  /// For reading, no right to write is needed, neither to the file nor to its folder.
  ///
  /// - Throws: `StoreError.missing`, `.notADatabase`, `.ofAnotherProgram`, `.newer`,
  ///   `.foreignSchema`, `.needsWriter`.
  package static func open(at path: String, readOnly: Bool = false) throws -> ClaimStore {
    guard let byteCount = byteCount(ofFileAt: path) else { throw StoreError.missing(path: path) }
    // SQLite takes an empty file for an empty database.
    guard byteCount > 0 else { throw StoreError.notADatabase(path: path) }
    return try translating(path) {
      do {
        return try connect(path, readOnly: readOnly)
      } catch let error as DatabaseError where readOnly && ReadOnlyFolder.isLikelyCause(of: error) {
        guard !ReadOnlyFolder.holdsLog(ofFileAt: path) else {
          throw StoreError.needsWriter(path: path)
        }
        return try connect(path, readOnly: true, uri: ReadOnlyFolder.immutableURI(of: path))
      }
    }
  }

  /// Opens a store for reading as `open(at:readOnly:)` does, once its layout is up to date: that of
  /// an earlier program is brought up to date first.
  ///
  /// - Throws: `StoreError.needsWriter` where that needs a right to write that is not there.
  package static func openForReading(at path: String) throws -> ClaimStore {
    let store = try open(at: path, readOnly: true)
    let version = try store.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    guard version < Schema.current else { return store }
    do {
      try open(at: path).close()
    } catch StoreError.readOnly, StoreError.cannotOpen {
      throw StoreError.needsWriter(path: path)
    }
    return try open(at: path, readOnly: true)
  }

  private static func connect(
    _ path: String, readOnly: Bool, uri: String? = nil
  ) throws -> ClaimStore {
    let queue = try DatabaseQueue(
      path: uri ?? path, configuration: configuration(readOnly: readOnly))
    try queue.inDatabase { try admit($0, path: path, readOnly: readOnly) }
    return ClaimStore(path: path, queue: queue)
  }

  /// Refuses what isn't a store that this program can read, and migrates an older one.
  private static func admit(_ db: Database, path: String, readOnly: Bool) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
      throw StoreError.ofAnotherProgram(path: path)
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version >= 1 else {
      throw StoreError.damaged(path: path, reason: "its schema number is \(version)")
    }
    guard version <= Schema.current else {
      throw StoreError.newer(path: path, version: version, known: Schema.current)
    }
    // A trigger or view runs as part of our own statements, so none but ours may be there. That ours
    // are all there is for `damage()` to tell.
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')")
    for row in rows {
      var columns = Columns(row, of: "the schema")
      let name = try columns.text()
      guard Schema.knows(try columns.optionalText() ?? "") else {
        throw StoreError.foreignSchema(path: path, name: name)
      }
    }
    if version < Schema.current && !readOnly {
      try db.inTransaction(.immediate) {
        // Another process may have migrated while this one waited.
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if version < Schema.current { try Schema.migrate(db, from: version) }
        return .commit
      }
    }
  }

  static func configuration(readOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA synchronous = FULL;
          """)
    }
    return configuration
  }

  /// Runs `body` on one unchanging state of the store.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.translating(path) { try queue.read(body) }
  }

  /// Runs `body` in one transaction that is on the disk when this returns, or not done at all; of a
  /// trial nothing is done.
  ///
  /// `operation` is that of an earlier transaction of the same action; `settled` looks at what the
  /// change did to what was approved or published, and `refused` is told why it would not be done,
  /// of a trial that is.
  func write<Value>(
    by actor: String, at now: Timestamp, continuing operation: Int? = nil, isTrial: Bool = false,
    _ body: (Transaction) throws -> Value,
    settled: (Transaction, inout Value) throws -> Void = { _, _ in },
    refused: ((StoreError, inout Value) -> Void)? = nil
  ) throws -> Value {
    try Self.translating(path) {
      try queue.writeWithoutTransaction { db in
        var value: Value?
        var begun: Int?
        try db.inTransaction(.immediate) {
          let transaction = try Transaction(
            db, by: actor, at: now, continuing: operation ?? action?.operation)
          var made = try body(transaction)
          do {
            try PublicationGuard.settle(transaction, correction: correction)
            try settled(transaction, &made)
          } catch let error as StoreError where isTrial && error.isRefusal && refused != nil {
            refused?(error, &made)
          }
          value = made
          begun = transaction.operation
          return isTrial ? .rollback : .commit
        }
        if !isTrial { action?.operation = begun }
        guard let value else { preconditionFailure("a committed transaction ran its body") }
        return value
      }
    }
  }

  /// Runs `body` outside a transaction, for checks that SQLite makes by itself.
  func inspect<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.translating(path) { try queue.inDatabase(body) }
  }

  /// The size of a file; `nil` where there is none. Foundation would look up who owns it, too.
  static func byteCount(ofFileAt path: String) -> Int? {
    var status = stat()
    return lstat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Turns SQLite's errors into ours.
  static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch is RowDecodingError {
      throw StoreError.failed(path: path, reason: "a row holds what isnad never writes")
    }
  }
}

extension StoreError {
  /// What an error of SQLite means to a person.
  init(_ error: DatabaseError, path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notADatabase(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      // The index beside the file could not be given its size.
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
        .diskFull(path: path)
      case .SQLITE_CANTOPEN: .cannotOpen(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path, reason: error.reason)
      default: .failed(path: path, reason: error.reason)
      }
  }
}

extension DatabaseError {
  /// What SQLite says of it.
  fileprivate var reason: String { message ?? resultCode.description }
}
