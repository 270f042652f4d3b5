package import ClaimModel

/// Fetches pages over http and https, guarded and polite: every redirect is a hop of its own, every
/// address is judged where it is connected to, robots.txt is asked before a site's first page, and a
/// server that asks for time gets it.
///
/// A fetch that fails is a result.
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
  /// runs nothing is read from the network and the time of what is under way goes on, so that it
  /// should not wait; `watch` may say that nothing more is to be begun.
  ///
  /// - Parameters:
  ///   - urls: as people write them; each gives one result.
  ///   - watch: told how far it is; can stop it, and then what is left ends as `skipped`.
  ///   - deliver: called with each result as its fetch ends, in no fixed order.
  /// - Throws: what `deliver` throws, after cutting off what is under way; `FetchingError` when
  ///   libcurl can't be loaded or set up.
  package func fetch(
    _ urls: [String], watch: FetchWatch = FetchWatch(), _ deliver: (FetchResult) throws -> Void
  ) throws {
    // The run keeps `deliver` no longer than this call.
    try withoutActuallyEscaping(deliver) { deliver in
      var run = try FetchRun(policy: policy, clock: clock, watch: watch, deliver: deliver)
      try run.fetch(urls)
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

  /// What is written, without the user name and the password between `//` and `@`.
  ///
  /// - Parameter url: as a person writes it; it need not be one that can be fetched.
  /// - Returns: all the rest as it is.
  package static func withoutUser(_ url: String) -> String {
    guard let slashes = url.firstRange(of: "//") ?? url.firstRange(of: "\\\\") else { return url }
    let authority = url[slashes.upperBound...].prefix { !"/?#".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return url }
    return String(url[..<slashes.upperBound]) + url[url.index(after: at)...]
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
