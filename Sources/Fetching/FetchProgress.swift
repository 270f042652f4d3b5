/// How far a run of fetches has come.
package struct FetchProgress: Sendable {
  /// A transfer under way.
  package struct Transfer: Sendable {
    /// The address that is asked.
    package let url: String
    /// For how long.
    package let elapsed: Duration
    /// How many bytes came.
    package let byteCount: Int
  }

  /// How many fetches ended, of how many.
  package let ended: Int
  package let total: Int
  /// How many bytes came in all, robots.txt included.
  package let byteCount: Int
  /// How long the run has been.
  package let elapsed: Duration
  /// What is under way, the slowest first.
  package let underWay: [Transfer]
}

/// What a run of fetches tells while it is under way, and how it is stopped.
package struct FetchWatch {
  /// Called some times a second, on the thread that fetches.
  package var progress: (FetchProgress) -> Void
  /// Asked some times a second; once it is true, what is not done is left.
  package var isStopped: () -> Bool
  /// Asked before anything is begun: whether what was delivered has to be worked on first. What is
  /// under way goes on, for its time is running and its server must not be kept waiting.
  package var isFull: () -> Bool

  /// Makes a watch; by default nothing is told, nothing stops and nothing is ever full.
  package init(
    progress: @escaping (FetchProgress) -> Void = { _ in },
    isStopped: @escaping () -> Bool = { false }, isFull: @escaping () -> Bool = { false }
  ) {
    self.progress = progress
    self.isStopped = isStopped
    self.isFull = isFull
  }
}
