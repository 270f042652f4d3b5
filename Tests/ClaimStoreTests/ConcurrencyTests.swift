import ClaimModel
import ClaimStore
import TestSupport
import Testing

@Suite struct ConcurrencyTests {
  private let temporary: TemporaryStore

  init() throws { temporary = try TemporaryStore() }

  @Test("Several connections writing at once lose nothing and never see a lock")
  func writers() async throws {
    let path = temporary.store.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...4 {
        group.addTask {
          let store = try ClaimStore.open(at: path)
          for number in 1...10 {
            try store.addNote("\(writer)-\(number)", to: [1], by: "\(writer)", at: Fixture.later)
            let small = Fixture.small(writer * 100 + number)
            _ = try store.add(
              small.article, detection: small.detection, by: "\(writer)", at: Fixture.later)
          }
        }
      }
      try await group.waitForAll()
    }
    let notes = try temporary.store.notes(ofClaim: 1).map(\.text)
    #expect(Set(notes).count == 40)
    #expect(notes.filter { $0.hasPrefix("3-") } == (1...10).map { "3-\($0)" })
    #expect(try temporary.store.articles().count == 41)
    #expect(try Set(temporary.store.articles().map(\.name)).count == 41)
    #expect(try temporary.store.damage() == [])
  }

  @Test("Two who make the same store at once: one makes it, the other is told")
  func creators() async throws {
    let path = temporary.folder.path("other.sqlite")
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 1...4 {
        group.addTask {
          do {
            _ = try ClaimStore.create(at: path, by: "نور", at: Fixture.start)
            return true
          } catch {
            return (error as? StoreError) != .alreadyExists(path: path)
          }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(made == 1)
    #expect(try ClaimStore.open(at: path).eventHead().count == 1)
  }
}
