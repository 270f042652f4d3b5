import Fetching
import Testing

@Suite struct FetchPolicyTests {
  @Test("A user agent can't add lines to the request")
  func userAgent() {
    #expect(FetchPolicy(userAgent: "a\r\nX: 1").userAgent == "a  X: 1")
  }

  @Test("At least one transfer runs")
  func jobs() {
    #expect(FetchPolicy(userAgent: "a", jobs: 0).jobs == 1)
  }

  @Test(
    "The environment names a file of certificate authorities",
    arguments: [
      ([:], nil), (["SSL_CERT_FILE": "/b"], "/b"),
      (["SSL_CERT_FILE": "/b", "CURL_CA_BUNDLE": "/a"], "/a"),
      (["SSL_CERT_FILE": "/b", "CURL_CA_BUNDLE": ""], "/b"),
    ] as [([String: String], String?)])
  func caFile(environment: [String: String], file: String?) {
    #expect(FetchPolicy.caFile(in: environment) == file)
  }
}
