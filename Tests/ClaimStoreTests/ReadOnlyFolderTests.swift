import ClaimModel
import ClaimStore
import Foundation
import TestSupport
import Testing

@Suite struct ReadOnlyFolderTests {
  private let temporary: TemporaryStore
  private let copy: TemporaryFolder

  init() throws {
    temporary = try TemporaryStore()
    copy = try TemporaryFolder()
  }

  /// A copy of the store beside which SQLite can't make its index, as in a folder without the right
  /// to write; that right itself would not stop a test that runs as root.
  private func lockedCopy(withLog: Bool) throws -> String {
    // A name that means something in a URI.
    let path = copy.path("100% ?#.sqlite")
    // SQLite follows no link.
    try FileManager.default.createSymbolicLink(
      atPath: path + "-shm", withDestinationPath: "none")
    try FileManager.default.copyItem(atPath: temporary.store.path, toPath: path)
    let log = temporary.store.path + "-wal"
    #expect(FileManager.default.fileExists(atPath: log))
    if withLog { try FileManager.default.copyItem(atPath: log, toPath: path + "-wal") }
    return path
  }

  @Test("A store without a log is read where nothing can be written beside it")
  func reads() throws {
    try temporary.checkpoint()
    let path = try lockedCopy(withLog: false)
    let store = try ClaimStore.open(at: path, readOnly: true)
    #expect(try store.claims() == temporary.store.claims())
    #expect(try store.damage() == [])
    #expect(throws: StoreError.self) {
      try store.addNote("لا", to: [1], by: "نور", at: Fixture.later)
    }
  }

  @Test("Changes that wait in a log are not passed over")
  func log() throws {
    let path = try lockedCopy(withLog: true)
    #expect(throws: StoreError.needsWriter(path: path)) {
      try ClaimStore.open(at: path, readOnly: true)
    }
  }
}

extension TemporaryStore {
  /// Brings what waits in the log into the file.
  fileprivate func checkpoint() throws { try tamper("PRAGMA wal_checkpoint(TRUNCATE)") }
}
