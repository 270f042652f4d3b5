import Testing

@testable import Fetching

@Suite struct WebAddressTests {
  @Test(
    "An address is put into the form that is asked for",
    arguments: [
      ("http://example.org", "http://example.org/"),
      ("  HTTPS://Example.org/a?b#c ", "https://Example.org/a?b"),
      ("http://example.org:80/", "http://example.org/"),
      ("http://user:secret@example.org/x", "http://example.org/x"),
      ("http://example.org/خبر?ق=1", "http://example.org/%D8%AE%D8%A8%D8%B1?%D9%82=1"),
      ("http://example.org/a b\"c", "http://example.org/a%20b%22c"),
      ("http://example.org/%0d%0aX", "http://example.org/%0d%0aX"),
      ("http://example.org/a|b[c]~!$'*", "http://example.org/a|b[c]~!$'*"),
      ("http://example.org/a^b`{c}\\d", "http://example.org/a%5Eb%60%7Bc%7D%5Cd"),
      ("http://example.org/?a|{b}^`'<>\"", "http://example.org/?a|{b}^`%27%3C%3E%22"),
      ("http://example.org/100%?50%", "http://example.org/100%?50%"),
      ("http://münchen.example/", "http://xn--mnchen-3ya.example/"),
      ("http://[::1]:8080/", "http://[::1]:8080/"),
    ])
  func form(text: String, expected: String) throws {
    #expect(try WebAddress(text.utf8).text == expected)
  }

  @Test(
    "A reference is resolved against the address before it",
    arguments: [
      ("/b", "http://example.org/b"), ("b", "http://example.org/a/b"),
      ("../b", "http://example.org/b"), ("?q", "http://example.org/a/x?q"),
      ("//other.example/b", "http://other.example/b"),
      ("https://other.example", "https://other.example/"),
    ])
  func relative(reference: String, expected: String) throws {
    let base = try WebAddress("http://example.org/a/x?old#f".utf8)
    #expect(try WebAddress(reference.utf8, relativeTo: base).text == expected)
  }

  @Test("The host that an allowance is compared with is the one written, not what it means")
  func written() throws {
    let address = try WebAddress("http://0x7F000001:8080/".utf8)
    #expect(address.written == HostAndPort("0x7f000001:8080"))
    let next = try WebAddress("/next".utf8, relativeTo: address)
    #expect(next.written == HostAndPort("0x7f000001:8080"))
  }

  @Test(
    "An address that can't be fetched is refused with the reason",
    arguments: [
      ("ftp://example.org/", "not http or https: 'ftp'"),
      ("file:///etc/passwd", "not http or https: 'file'"),
      ("javascript:alert(1)", "not http or https: 'javascript'"),
      ("data:text/html,x", "not http or https: 'data'"),
      ("example.org/x", "no http:// or https:// before 'example.org/x'"),
      ("", "the address is empty"),
      ("http:/example.org", "no host in 'http:/example.org'"),
      ("http://exa\nmple.org/", "a control character in 'http://exa\\x0Ample.org/'"),
      ("http://a%0db@example.org/", "a control character in the user name of the address"),
      ("http://a\\@example.org/", "not a host: '…@example.org'"),
    ])
  func refused(text: String, reason: String) {
    #expect(throws: Refusal(reason: reason)) { try WebAddress(text.utf8) }
  }

  @Test(
    "An address without a usable host or port is refused",
    arguments: [
      "http://", "http:///x", "http://user@/x", "http://:80/", "http://exam ple.org/",
      "http://example.org:99999/",
      "http://[::1/", "http://\u{202E}x.example/",
    ])
  func unusable(text: String) {
    #expect(throws: Refusal.self) { try WebAddress(text.utf8) }
  }

  @Test("An address longer than the limit is refused")
  func long() {
    let text = "http://example.org/" + String(repeating: "a", count: 20_000)
    #expect(throws: Refusal.self) { try WebAddress(text.utf8) }
  }
}
