import ClaimModel
import Fetching

/// How pages are fetched for a workspace.
package struct GatheringPolicy: Sendable {
  let fetchPolicy: FetchPolicy
  /// Whether the text of pages is taken out as they are kept.
  package var readsPages = true

  /// What is sent as User-Agent unless another is given: the program, its version, what it does.
  package static let userAgent =
    "isnad/\(isnadVersion) (fact-checking workbench; fetches single pages)"

  /// How many transfers run at once unless another number is given.
  static let standardJobs = FetchPolicy(userAgent: userAgent).jobs
  /// For how many seconds a host is left alone between two pages unless other words are given.
  static let standardDelay = Int(FetchLimits().delay.components.seconds)

  /// What a person says of how pages are fetched; the defaults are those of `FetchPolicy`.
  package struct Wishes: Sendable {
    /// `HOST:PORT`s that may be fetched though their address is not public; those that are not of
    /// this form are left out, so check them with `isHostAndPort` first.
    package var allowedHosts: [String] = []
    /// A file of further certificate authorities.
    package var caFile: String?
    /// How many transfers run at once, at least 1.
    package var jobs: Int?
    /// How long a host is left alone between two pages, in seconds.
    package var delay: Double?
    /// How long the fetch of a page may take, in seconds.
    package var longestTime: Double?
    /// How much of a page is kept, in bytes on the wire.
    package var mostBytes: Int?
    /// How long a page is waited for where its server asks for time, in seconds.
    package var longestWait: Double?
    /// Whether robots.txt is passed over.
    package var ignoresRobots = false
    /// The User-Agent.
    package var userAgent: String?

    /// No wishes.
    package init() {}
  }

  /// Gathers what a person wishes.
  ///
  /// - Throws: `WorkbenchError` when the file of authorities can't be read.
  package init(_ wishes: Wishes) throws(WorkbenchError) {
    if let caFile = wishes.caFile { _ = try FileBytes.read(caFile) }
    var limits = FetchLimits()
    if let delay = wishes.delay { limits.delay = .seconds(delay) }
    if let time = wishes.longestTime {
      limits.totalTime = .seconds(time)
      limits.connectTime = min(limits.connectTime, limits.totalTime)
    }
    if let bytes = wishes.mostBytes { limits.bodyBytes = bytes }
    if let wait = wishes.longestWait { limits.longestWait = .seconds(wait) }
    var policy = FetchPolicy(
      limits: limits, allowedHosts: Set(wishes.allowedHosts.compactMap { HostAndPort($0) }),
      userAgent: wishes.userAgent ?? Self.userAgent, ignoresRobots: wishes.ignoresRobots,
      caFile: wishes.caFile)
    if let jobs = wishes.jobs { policy.jobs = jobs }
    fetchPolicy = policy
  }

  /// Whether a text is of the form `HOST:PORT`.
  package static func isHostAndPort(_ text: String) -> Bool { HostAndPort(text) != nil }
}
