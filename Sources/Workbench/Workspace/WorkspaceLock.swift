import Foundation

/// Keeps two processes from writing ledgers or reports of one workspace at once.
///
/// The lock is one on the folder Claims/ itself: it leaves no file behind, needs no right to write,
/// and goes with the process that holds it, however that ends.
enum WorkspaceLock {
  /// As long as the store waits for another process.
  private static let patience = Duration.seconds(10)

  /// Runs `body` while no other process is inside this function for the same folder.
  ///
  /// - Parameters:
  ///   - folder: the folder Claims/.
  ///   - body: told whether the lock is held: false on a file system that has none, where nothing
  ///     better is to be had.
  /// - Returns: what `body` returns.
  /// - Throws: `WorkbenchError` when the folder can't be opened or another process holds the lock
  ///   for longer than ten seconds; what `body` throws.
  static func hold<Value>(
    _ folder: String, _ body: (_ isHeld: Bool) throws -> Value
  ) throws -> Value {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw WorkbenchError(
        "cannot open the folder '\(folder)': \(SystemWords.text(errno)); get the right to read it")
    }
    defer { close(descriptor) }
    return try body(try lock(descriptor, folder))
  }

  private static func lock(
    _ descriptor: Int32, _ folder: String
  ) throws(WorkbenchError) -> Bool {
    let begun = ContinuousClock.now
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      guard begun.duration(to: .now) < patience else {
        throw WorkbenchError(
          "'\(folder)' is in use by another process for too long; nothing was done; try again")
      }
      usleep(5000)
    }
    return true
  }
}
