import Fetching
import Testing

@Suite struct HostAndPortTests {
  @Test(
    "Host and port are read as a URL writes them",
    arguments: [
      ("127.0.0.1:8080", "127.0.0.1", 8080), ("[::1]:80", "[::1]", 80),
      ("Example.ORG:443", "example.org", 443),
    ])
  func reads(text: String, host: String, port: Int) throws {
    let parsed = try #require(HostAndPort(text))
    #expect(parsed.host == host)
    #expect(parsed.port == port)
  }

  @Test(
    "What is no host and port is refused",
    arguments: ["", "host", ":80", "host:", "host:0", "host:65536", "host:-1", "::1:80", "a/b:80"])
  func refuses(text: String) {
    #expect(HostAndPort(text) == nil)
  }
}
