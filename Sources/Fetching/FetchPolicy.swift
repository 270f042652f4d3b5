/// How pages are fetched: limits, what is allowed, and how we introduce ourselves.
package struct FetchPolicy: Sendable {
  /// What one fetch may cost.
  package var limits: FetchLimits
  /// Hosts that may be reached though their address is not public, exactly as a URL writes them.
  package var allowedHosts: Set<HostAndPort>
  /// The User-Agent header; control characters in it become spaces.
  package var userAgent: String
  /// The name that groups of a robots.txt know us by: the User-Agent up to the first slash.
  var robotsProduct: String { String(userAgent.prefix { $0 != "/" && $0 != " " }) }
  /// Whether robots.txt is not asked for; every result says so.
  package var ignoresRobots: Bool
  /// A file of certificate authorities (PEM) beside the system's.
  package var caFile: String?
  /// How many transfers run at once; at least 1. A host is never asked for two at once.
  package var jobs: Int

  /// Makes a policy; the defaults are those of the project's design.
  package init(
    limits: FetchLimits = FetchLimits(), allowedHosts: Set<HostAndPort> = [],
    userAgent: String, ignoresRobots: Bool = false, caFile: String? = nil, jobs: Int = 8
  ) {
    self.limits = limits
    self.allowedHosts = allowedHosts
    self.userAgent = String(
      String.UnicodeScalarView(
        userAgent.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    self.ignoresRobots = ignoresRobots
    self.caFile = caFile
    self.jobs = max(1, jobs)
  }
}
