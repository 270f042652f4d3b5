package import ClaimModel

/// How the fetch of one URL ended, with every hop of it.
package struct FetchResult: Sendable {
  /// The URL as it was given.
  package var requestedURL: String
  /// The hops in order; empty when the URL itself was refused.
  package var hops: [FetchHop]
  /// How it ended. A response with an error status that came whole is `captured`.
  package var outcome: FetchOutcome
  /// Why it is not simply captured, for people: lower case, no full stop, with the mend where
  /// there is one; `nil` when there is nothing to say.
  package var reason: String?
  /// When its first hop began; of what was never asked for, when it was given up.
  package var startedAt: Timestamp
  /// What the robots.txt of each site on the way said, in order.
  package var robots: [RobotsCheck]

  /// The reasons of a fetch that was left because the run was stopped: before anything was asked for
  /// it, and while something was.
  package static let stoppedReasons = [
    "stopped before it was fetched; go on with --resume",
    "stopped while it was fetched; go on with --resume",
  ]

  /// Makes a result.
  package init(
    requestedURL: String, hops: [FetchHop], outcome: FetchOutcome, reason: String?,
    startedAt: Timestamp, robots: [RobotsCheck] = []
  ) {
    self.requestedURL = requestedURL
    self.hops = hops
    self.outcome = outcome
    self.reason = reason
    self.startedAt = startedAt
    self.robots = robots
  }

  /// The last hop that brought a response.
  package var finalHop: FetchHop? { hops.last(where: \.hasResponse) }
  /// The address that answered last; `nil` when none did.
  package var finalURL: String? { finalHop?.url }
  /// The status of the last response.
  package var httpStatus: Int? { finalHop?.status }

  /// The last response's body as the server meant it: transfer and content coding removed.
  ///
  /// - Parameter limit: the most bytes that are decoded to.
  /// - Returns: the bytes, and what is missing of them or wrong with them. Without a response:
  ///   no bytes, and the problem says so.
  package func decodedBody(limit: Int) -> DecodedBody {
    guard let hop = finalHop else { return DecodedBody(bytes: [], problem: "no response") }
    return hop.decodedBody(limit: limit)
  }
}

/// A body without its codings.
package struct DecodedBody: Hashable, Sendable {
  /// What could be decoded.
  package var bytes: [UInt8]
  /// What is missing or wrong, for people; `nil` when the bytes are the whole body.
  package var problem: String?
  /// What came besides the whole body, for people; `nil` where nothing did.
  package var surplus: String?

  /// Makes a decoded body.
  package init(bytes: [UInt8], problem: String?) {
    self.bytes = bytes
    self.problem = problem
  }
}

/// A body with as many of its codings removed as can be.
package struct UncodedBody: Sendable {
  /// The bytes, and why codings are still on them.
  package var body: DecodedBody
  /// The codings that were removed, the outermost first.
  package var removed: [String] = []
  /// The codings that are still on the bytes, the outermost first.
  package var remaining: [String] = []

  /// The body as it was meant: no bytes where a coding is left on them.
  package var decoded: DecodedBody {
    var decoded = body
    if !remaining.isEmpty { decoded.bytes = [] }
    return decoded
  }

  /// Makes one.
  package init(_ bytes: [UInt8]) { body = DecodedBody(bytes: bytes, problem: nil) }
}
