import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Workbench

@Suite struct AssemblyLineTests {
  private func line(
    limit: Int = 1000, weigh: @escaping @Sendable (Int) -> Int = { _ in 1 },
    work: @escaping @Sendable (Int) -> Int = { $0 * 2 }
  ) -> AssemblyLine<Int, Int> {
    AssemblyLine(weightLimit: limit, weigh: weigh, work: work)
  }

  private func all(_ line: AssemblyLine<Int, Int>, fullCount: Int = 10) -> [[Int]] {
    var loads: [[Int]] = []
    while let load = line.collect(fullCount: fullCount, patience: .milliseconds(20)) {
      if !load.isEmpty { loads.append(load) }
    }
    return loads
  }

  @Test("Everything that is brought is worked on and collected once, in loads")
  func whole() {
    let line = line()
    line.start(workers: 3)
    AssemblyLine<Int, Int>.thread {
      for number in 1...500 { _ = line.bring(number) }
      line.close()
    }
    let loads = all(line)
    #expect(loads.flatMap(\.self).sorted() == (1...500).map { $0 * 2 })
    #expect(loads.count < 250)
  }

  @Test("A piece that comes alone does not wait for a full load")
  func alone() {
    let line = line()
    line.start(workers: 1)
    #expect(line.bring(4))
    var load = line.collect(fullCount: 10, patience: .milliseconds(20))
    while load?.isEmpty == true { load = line.collect(fullCount: 10, patience: .milliseconds(20)) }
    #expect(load == [8])
    line.close()
    #expect(line.collect(fullCount: 10, patience: .seconds(60)) == nil)
  }

  @Test("No more is under way than the limit, but for one piece that is heavier by itself")
  func bounded() {
    let seen = Mutex((now: 0, most: 0, alone: true))
    let line = line(
      limit: 10, weigh: { $0 },
      work: { piece in
        seen.withLock { seen in
          seen.now += piece
          seen.most = max(seen.most, seen.now)
        }
        return piece
      })
    line.start(workers: 4)
    AssemblyLine<Int, Int>.thread {
      for piece in Array(repeating: 3, count: 40) + [50] + Array(repeating: 3, count: 40) {
        _ = line.bring(piece)
      }
      line.close()
    }
    var sum = 0
    while let load = line.collect(fullCount: 3, patience: .milliseconds(5)) {
      let weight = load.reduce(0, +)
      sum += weight
      seen.withLock { $0.now -= weight }
    }
    #expect(sum == 80 * 3 + 50)
    #expect(seen.withLock { $0.most } == 50)
  }

  @Test("Whoever brings learns that nobody collects any more")
  func abandoned() {
    let line = line(limit: 2)
    line.start(workers: 1)
    let refused = DispatchSemaphore(value: 0)
    AssemblyLine<Int, Int>.thread {
      while line.bring(1) {}
      refused.signal()
    }
    line.abandon()
    #expect(refused.wait(timeout: .now() + 60) == .success)
  }
}
