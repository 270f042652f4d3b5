import ClaimModel
import Foundation
import TestSupport
import Testing

@testable import ClaimStore

/// Damage in the log beside the database file, and what looks like it.
@Suite struct LogCheckTests {
  private let temporary: TemporaryStore
  private let folder: TemporaryFolder
  /// The database and its log as they lie on the disk while changes wait in the log.
  private let files: (database: Data, log: Data)

  init() throws {
    temporary = try TemporaryStore()
    folder = try TemporaryFolder()
    for number in 1...3 {
      try temporary.store.addNote("ملاحظة \(number)", to: [1], by: "سمر", at: Fixture.later)
    }
    let path = temporary.store.path
    files = (
      try Data(contentsOf: URL(fileURLWithPath: path)),
      try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
    )
  }

  /// What is found where the log is this one.
  private func findings(_ log: Data, _ name: String) throws -> [String] {
    let path = folder.path("\(name).sqlite")
    try files.database.write(to: URL(fileURLWithPath: path))
    try log.write(to: URL(fileURLWithPath: path + "-wal"))
    return LogCheck.damage(ofFileAt: path).map(\.description)
  }

  private func words(_ bytes: Data.SubSequence) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  @Test("A sound log, one of nothing and none at all are no damage")
  func sound() throws {
    #expect(files.log.count > 32)
    #expect(try findings(files.log, "sound").isEmpty)
    #expect(try findings(Data(), "empty").isEmpty)
    #expect(LogCheck.damage(ofFileAt: folder.path("none.sqlite")).isEmpty)
    #expect(try temporary.store.damage().isEmpty)
  }

  @Test("A flipped bit anywhere in a log is found")
  func flipped() throws {
    var random = SplitMix64(seed: 8)
    // Few places: each damaged log is read three times, since another process may be writing.
    let places =
      Array(stride(from: 0, to: 56, by: 7))
      + (0..<12).map { _ in Int.random(in: 56..<files.log.count, using: &random) }
    for place in places {
      var log = files.log
      log[place] ^= 1 << UInt8(place % 8)
      let found = try findings(log, "flip\(place)")
      #expect(found.count == 1 && found.first?.hasPrefix("database log: ") == true, "byte \(place)")
    }
  }

  @Test(
    "What a killed writer leaves is no damage: a frame cut off, or one begun over an older frame")
  func killed() throws {
    let frame = 24 + words(files.log[8..<12])
    #expect(try findings(files.log.dropLast(100), "cut").isEmpty)
    // The last frame's page was not written any more, and behind it lies a frame of another round.
    var log = files.log
    log[log.count - 7] ^= 0xFF
    var older = Data(files.log.suffix(frame))
    for index in 8..<16 { older[older.startIndex + index] ^= 0x5A }
    #expect(try findings(log + older, "torn").isEmpty)
    // Behind the last transaction lies a frame of one that came to no end.
    let inside = files.log.dropFirst(32).prefix(frame)
    #expect(words(inside.dropFirst(4).prefix(4)) == 0)
    #expect(try findings(files.log + inside, "unfinished").isEmpty)
  }

  @Test("Of a store whose log is damaged the check says so first")
  func first() throws {
    let path = folder.path("claims.sqlite")
    try files.database.write(to: URL(fileURLWithPath: path))
    var log = files.log
    log[100] ^= 1
    try log.write(to: URL(fileURLWithPath: path + "-wal"))
    let store = try ClaimStore.open(at: path, readOnly: true)
    #expect(try store.damage().first?.subject == "database log")
  }
}
