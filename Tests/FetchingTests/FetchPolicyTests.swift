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
}
