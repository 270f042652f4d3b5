import Foundation
import Glibc
import Synchronization

/// Syncs several files at once.
///
/// A journaling file system puts what is asked for at one time on the disk in one go: 64 files of
/// 9 kB took 4 ms each on ext4 one after the other, and 0.5 ms with 4 threads or more.
final class SharedSync: Sendable {
  private static let mostThreads = 8

  private let descriptors: [Int32]
  private let next = Atomic(0)
  private let code = Atomic<Int32>(0)

  private init(_ descriptors: [Int32]) { self.descriptors = descriptors }

  /// Syncs open files; the system's error number of one that failed, 0 where none did.
  static func sync(_ descriptors: [Int32]) -> Int32 {
    let work = SharedSync(descriptors)
    let others = DispatchGroup()
    for _ in 1..<max(1, min(mostThreads, descriptors.count)) {
      others.enter()
      Thread {
        work.run()
        others.leave()
      }.start()
    }
    work.run()
    others.wait()
    return work.code.load(ordering: .acquiring)
  }

  private func run() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < descriptors.count else { return }
      if fsync(descriptors[index]) != 0 { code.store(errno, ordering: .releasing) }
    }
  }
}
