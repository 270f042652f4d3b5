import Foundation

/// How long the processor works on the stages of something that is done many times over.
struct StageClock {
  /// The stages in the order in which they first ended, with their nanoseconds.
  private(set) var stages: [(name: String, nanoseconds: UInt64)] = []
  private var last = StageClock.now()

  /// Ends a stage that began where the one before it ended.
  mutating func end(_ name: String) {
    let spent = StageClock.now() - last
    if let index = stages.firstIndex(where: { $0.name == name }) {
      stages[index].nanoseconds += spent
    } else {
      stages.append((name, spent))
    }
    last = StageClock.now()
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
