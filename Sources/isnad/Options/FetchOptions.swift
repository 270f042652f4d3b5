import ArgumentParser
import Foundation
import Workbench

/// How pages are fetched.
struct FetchOptions: ParsableArguments {
  @Option(
    help: """
      A host and port that may be fetched though its address is not public, such as \
      127.0.0.1:8080. May be given several times.
      """)
  var allowHost: [String] = []

  @Option(help: "A file of further certificate authorities; else CURL_CA_BUNDLE or SSL_CERT_FILE.")
  var caFile: String?

  func validate() throws {
    for host in allowHost where GatheringPolicy.isHostAndPort(host) == false {
      throw ValidationError("--allow-host is '\(host)'; write HOST:PORT, such as 127.0.0.1:8080")
    }
  }

  /// The options as a value.
  func policy() throws -> GatheringPolicy {
    try GatheringPolicy(
      allowedHosts: allowHost, caFile: caFile,
      environment: ProcessInfo.processInfo.environment)
  }
}
