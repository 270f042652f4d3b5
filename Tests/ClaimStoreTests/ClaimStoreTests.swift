import ClaimModel
import ClaimStore
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct ClaimStoreTests {
  private let folder: TemporaryFolder
  private let temporary: TemporaryStore

  init() throws {
    folder = try TemporaryFolder()
    temporary = try TemporaryStore()
  }

  @Test("A new store holds the event of its making and nothing else")
  func create() throws {
    let store = try ClaimStore.create(at: folder.path("new"), by: "نور", at: Fixture.start)
    let events = try store.events()
    #expect(events.map(\.action) == ["workspace.create"])
    #expect(events.map(\.actor) == ["نور"])
    #expect(try store.articles() == [])
    #expect(try store.damage() == [])
  }

  @Test("A store that is there is not made again")
  func createTwice() throws {
    let path = temporary.store.path
    #expect(throws: StoreError.alreadyExists(path: path)) {
      try ClaimStore.create(at: path, by: "نور", at: Fixture.start)
    }
    #expect(try temporary.store.articles().count == 1)
  }

  @Test("An empty file, as a killed init leaves it, becomes a store")
  func createOverEmpty() throws {
    let path = folder.path("claims.sqlite")
    try Data().write(to: URL(fileURLWithPath: path))
    let store = try ClaimStore.create(at: path, by: "نور", at: Fixture.start)
    #expect(try store.eventHead().count == 1)
  }

  @Test("What one connection wrote another reads, also for reading only")
  func reopen() throws {
    let other = try ClaimStore.open(at: temporary.store.path)
    let reader = try ClaimStore.open(at: temporary.store.path, readOnly: true)
    #expect(try other.eventHead() == temporary.store.eventHead())
    #expect(try reader.claims().count == 3)
    #expect(throws: StoreError.readOnly(path: reader.path)) {
      try reader.addNote("لا", to: [1], by: "نور", at: Fixture.later)
    }
  }

  @Test("A missing file, another kind of file and an empty one are refused in one line")
  func refusedFiles() throws {
    let missing = folder.path("claims.sqlite")
    #expect(throws: StoreError.missing(path: missing)) { try ClaimStore.open(at: missing) }
    #expect(!FileManager.default.fileExists(atPath: missing))
    let text = folder.path("text")
    try Data("قال عمر إن هذا نص وليس قاعدة بيانات، وهو أطول من مئة بايت بكثير.".utf8)
      .write(to: URL(fileURLWithPath: text))
    #expect(throws: StoreError.notADatabase(path: text)) { try ClaimStore.open(at: text) }
    let empty = folder.path("empty")
    try Data().write(to: URL(fileURLWithPath: empty))
    #expect(throws: StoreError.notADatabase(path: empty)) { try ClaimStore.open(at: empty) }
  }

  @Test("Another program's database is refused and left alone")
  func otherProgram() throws {
    let path = folder.path("claims.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
    try queue.close()
    #expect(throws: StoreError.ofAnotherProgram(path: path)) { try ClaimStore.open(at: path) }
    #expect(throws: StoreError.alreadyExists(path: path)) {
      try ClaimStore.create(at: path, by: "نور", at: Fixture.start)
    }
  }

  @Test("A folder that is not there is refused")
  func missingFolder() throws {
    let path = folder.path("none/claims.sqlite")
    #expect(throws: StoreError.cannotOpen(path: path)) {
      try ClaimStore.create(at: path, by: "نور", at: Fixture.start)
    }
  }

  @Test("A newer layout is refused")
  func newer() throws {
    try temporary.tamper("PRAGMA user_version = 7")
    #expect(throws: StoreError.newer(path: temporary.store.path, version: 7, known: 4)) {
      try ClaimStore.open(at: temporary.store.path)
    }
  }

  @Test(
    "A trigger or view of a stranger is refused",
    arguments: [
      "CREATE TRIGGER spy AFTER INSERT ON note BEGIN UPDATE claim SET attribution = 'confirmed'; END",
      "CREATE VIEW spy AS SELECT * FROM claim",
    ])
  func foreignSchema(statement: String) throws {
    try temporary.tamper(statement)
    #expect(throws: StoreError.foreignSchema(path: temporary.store.path, name: "spy")) {
      try ClaimStore.open(at: temporary.store.path)
    }
  }

  @Test("The file is in WAL mode and says whose it is")
  func header() throws {
    let queue = try DatabaseQueue(path: temporary.store.path)
    let header = try queue.read { db in
      [
        try String.fetchOne(db, sql: "PRAGMA journal_mode"),
        try String.fetchOne(db, sql: "PRAGMA application_id"),
        try String.fetchOne(db, sql: "PRAGMA user_version"),
      ]
    }
    #expect(header == ["wal", "1769172580", "4"])
  }
}
