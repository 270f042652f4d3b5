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

  @Test("A heavy piece is worked on alone, and what is heavier than the limit comes through too")
  func heavy() {
    let atWork = Mutex((now: 0, most: 0))
    let line = line(
      limit: 80, weigh: { $0 },
      work: { piece in
        atWork.withLock { work in
          work.now += piece
          work.most = max(work.most, work.now)
        }
        Thread.sleep(forTimeInterval: 0.0005)
        atWork.withLock { $0.now -= piece }
        return piece
      })
    line.start(workers: 4)
    let pieces = Array(repeating: 3, count: 40) + [100] + Array(repeating: 3, count: 40)
    AssemblyLine<Int, Int>.thread {
      for piece in pieces { _ = line.bring(piece) }
      line.close()
    }
    #expect(all(line).flatMap(\.self).sorted() == pieces.sorted())
    #expect(atWork.withLock { $0.most } == 100)
  }

  @Test("A line is full from its limit on, takes what is brought all the same, and empties")
  func full() {
    let line = line(limit: 4)
    line.start(workers: 1)
    for number in 1...3 { #expect(line.bring(number) && !line.isFull) }
    #expect(line.bring(4) && line.isFull)
    // A transfer that was under way ends: its server can't be asked to wait.
    #expect(line.bring(5) && line.isFull)
    line.close()
    #expect(all(line).flatMap(\.self).count == 5)
    #expect(!line.isFull)
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
