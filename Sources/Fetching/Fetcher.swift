import CCurl
package import ClaimModel

/// Fetches pages over http and https, guarded: every redirect is a hop of its own, and every
/// address is judged where it is connected to.
///
/// A fetch that fails is a result; nothing is retried.
package final class Fetcher: Sendable {
  private let policy: FetchPolicy
  private let clock: @Sendable () -> Timestamp

  /// Makes a fetcher; nothing is set up before the first fetch.
  ///
  /// - Parameters:
  ///   - policy: the limits, and what is allowed.
  ///   - clock: what time it is, for the record; limits of time are kept by another clock.
  package init(policy: FetchPolicy, clock: @escaping @Sendable () -> Timestamp) {
    self.policy = policy
    self.clock = clock
  }

  /// Fetches URLs, up to `jobs` at once and one at a time from a host.
  ///
  /// Everything happens on the calling thread, which waits until all have ended. While `deliver`
  /// runs nothing is read from the network.
  ///
  /// - Parameters:
  ///   - urls: as people write them; each gives one result.
  ///   - deliver: called with each result as its fetch ends, in no fixed order.
  /// - Throws: what `deliver` throws, after cutting off what is under way; `FetchingError` when
  ///   libcurl can't be loaded or set up.
  package func fetch(_ urls: [String], _ deliver: (FetchResult) throws -> Void) throws {
    let loop = try TransferLoop(policy: policy, clock: clock)
    var queue = FetchQueue()
    for url in urls {
      do throws(Refusal) {
        queue.add(try FetchTask(url, limits: policy.limits, at: clock()))
      } catch {
        try deliver(
          FetchResult(
            requestedURL: url, hops: [], outcome: .refused, reason: error.reason,
            startedAt: clock()))
      }
    }
    while true {
      while loop.count < policy.jobs, let task = queue.take() { try loop.start(task) }
      guard loop.count > 0 else { return }
      for ended in try loop.wait() {
        queue.release(ended.host)
        switch ended.outcome {
        case .success(let hop):
          if let result = ended.task.take(hop) {
            try deliver(result)
          } else {
            queue.add(ended.task)
          }
        case .failure(let refusal): try deliver(ended.task.refuse(refusal))
        }
      }
    }
  }

  /// The form in which a URL is asked for and kept: ASCII, without fragment, user name and
  /// password. Two spellings of one address often have the same.
  ///
  /// - Parameter url: as a person writes it.
  /// - Returns: `nil` when it would be refused for what it says.
  package static func normalForm(of url: String) -> String? {
    do throws(Refusal) {
      return try WebAddress(url.utf8).text
    } catch {
      return nil
    }
  }

  /// The host of a URL, in punycode where it is not ASCII.
  ///
  /// - Parameter url: as a person or a server writes it.
  /// - Returns: `nil` when the URL would be refused for what it says.
  package static func host(of url: String) -> String? {
    do throws(Refusal) {
      return try WebAddress(url.utf8).host
    } catch {
      return nil
    }
  }
}
