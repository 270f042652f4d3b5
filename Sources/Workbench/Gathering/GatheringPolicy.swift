import ClaimModel
import Fetching

/// How pages are fetched for a workspace.
package struct GatheringPolicy: Sendable {
  let fetchPolicy: FetchPolicy

  /// What is sent as User-Agent: the program's name, its version and what it does.
  static let userAgent = "isnad/\(isnadVersion) (fact-checking workbench; fetches single pages)"

  /// Gathers the options of a command.
  ///
  /// - Parameters:
  ///   - allowedHosts: `HOST:PORT`s that may be fetched though their address is not public; those
  ///     that are not of this form are left out, so check them with `isHostAndPort` first.
  ///   - caFile: a file of further certificate authorities, before the environment's.
  ///   - environment: `CURL_CA_BUNDLE` and `SSL_CERT_FILE` name such files too.
  /// - Throws: `WorkbenchError` when `caFile` can't be read.
  package init(
    allowedHosts: [String], caFile: String?, environment: [String: String]
  ) throws(WorkbenchError) {
    if let caFile { _ = try FileBytes.read(caFile) }
    fetchPolicy = FetchPolicy(
      allowedHosts: Set(allowedHosts.compactMap { HostAndPort($0) }), userAgent: Self.userAgent,
      caFile: caFile ?? FetchPolicy.caFile(in: environment))
  }

  /// Whether a text is of the form `HOST:PORT`.
  package static func isHostAndPort(_ text: String) -> Bool { HostAndPort(text) != nil }
}
