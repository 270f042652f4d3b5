import Fetching
import Testing

@Suite struct AddressPolicyTests {
  @Test(
    "An address of a special-purpose range is not public",
    arguments: [
      "0.0.0.0", "0.255.255.255", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
      "127.0.0.1", "127.255.255.254", "168.63.129.16", "169.254.169.254", "172.16.0.1",
      "172.31.255.255", "192.0.0.1", "192.0.0.192", "192.0.2.1", "192.31.196.1", "192.52.193.1",
      "192.88.99.1", "192.168.0.1", "192.175.48.1", "198.18.0.1", "198.19.255.255",
      "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1",
      "255.255.255.255",
      "::", "::1", "::2", "100::1", "fc00::1", "fdff::1", "fe80::1", "febf::1", "fec0::1",
      "ff02::1", "2001::1", "2001:1ff:ffff::1", "2001:db8::1", "2620:4f:8000::1", "3fff::1",
      "3fff:fff::1", "4000::1", "5f00::1",
    ])
  func special(text: String) throws {
    #expect(try #require(IPAddress(text)).isPublic == false)
  }

  @Test(
    "An IPv6 address that stands for an IPv4 address is not public",
    arguments: [
      "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "::8.8.8.8",
      "64:ff9b::10.0.0.1",
      "64:ff9b::7f00:1", "64:ff9b::8.8.8.8", "64:ff9b:1::8.8.8.8", "64:ff9b:1:7f00:0:100::",
      "2002:7f00:1::1",
      "2002:a00:1::", "2001:0:7f00:1::1", "2a00:1450::5efe:10.0.0.1",
      "2a00:1450::200:5efe:192.168.0.1",
    ])
  func embedded(text: String) throws {
    #expect(try #require(IPAddress(text)).isPublic == false)
  }

  @Test(
    "An address beside the special-purpose ranges is public",
    arguments: [
      "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
      "128.0.0.0", "168.63.129.17", "169.253.255.255", "169.255.0.0", "172.15.255.255",
      "172.32.0.0", "191.255.255.255", "192.0.1.0", "192.0.3.0", "192.167.255.255",
      "192.169.0.0", "198.17.255.255", "198.20.0.0", "203.0.112.255", "223.255.255.255",
      "2001:200::1", "2001:db7::1", "2001:db9::1", "2003::1", "2606:4700::1111", "2a00:1450::1",
      "3ffe::1", "2a00:1450::5efe:8.8.8.8",
    ])
  func ordinary(text: String) throws {
    #expect(try #require(IPAddress(text)).isPublic)
  }

  @Test("An address is written in its usual form", arguments: ["10.1.2.3", "::1", "2001:db8::a:1"])
  func description(text: String) throws {
    #expect(try #require(IPAddress(text)).description == text)
  }

  @Test("Text that is no numeric address is none", arguments: ["", "127.1", "host", "fe80::1%lo"])
  func noAddress(text: String) {
    #expect(IPAddress(text) == nil)
  }
}
