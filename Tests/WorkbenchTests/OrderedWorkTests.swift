import Synchronization
import Testing

@testable import Workbench

@Suite struct OrderedWorkTests {
  private struct Broken: Error {}

  @Test("Results come in the order of the pieces, however long each takes", arguments: [1, 2, 7])
  func order(jobs: Int) throws {
    var next = 0
    let found = Mutex<[Int]>([])
    let work = OrderedWork(
      next: {
        next += 1
        return next > 500 ? nil : next
      },
      work: { piece in
        // Every third piece takes much longer.
        (0..<(piece % 3 == 0 ? 5000 : 1)).reduce(piece) { $0 ^ $1 ^ $1 }
      },
      deliver: { result in
        found.withLock { $0.append(result) }
        return true
      })
    try work.run(jobs: jobs)
    #expect(found.withLock { $0 } == Array(1...500))
  }

  @Test("What can't be read ends the work behind what was read", arguments: [1, 4])
  func failure(jobs: Int) {
    var next = 0
    let found = Mutex<[Int]>([])
    let work = OrderedWork(
      next: {
        next += 1
        if next > 20 { throw Broken() }
        return next
      },
      work: { (piece: Int) in piece },
      deliver: { result in
        found.withLock { $0.append(result) }
        return true
      })
    #expect(throws: Broken.self) { try work.run(jobs: jobs) }
    #expect(found.withLock { $0 } == Array(1...20))
  }

  @Test("Nothing is handed on once nobody takes it", arguments: [1, 4])
  func stop(jobs: Int) throws {
    var next = 0
    let found = Mutex<[Int]>([])
    let work = OrderedWork(
      next: {
        next += 1
        return next
      },
      work: { (piece: Int) in piece },
      deliver: { result in
        found.withLock {
          $0.append(result)
          return $0.count < 10
        }
      })
    try work.run(jobs: jobs)
    #expect(found.withLock { $0 } == Array(1...10))
  }
}
