extension IPAddress {
  /// Whether the address is on the public internet, so that a page may be fetched from it.
  ///
  /// Refused are all ranges of IANA's special-purpose registries for IPv4 and IPv6, multicast,
  /// everything outside the global unicast range 2000::/3, and one cloud's metadata address that
  /// looks public. IPv6 addresses that stand for an IPv4 one (mapped, compatible, NAT64, 6to4,
  /// Teredo) are refused whatever they hold: who connects then is somebody else, or the kernel under
  /// another address. Of an ISATAP address, the IPv4 address in it has to be public too.
  package var isPublic: Bool {
    switch self {
    case .v4(let bits): !Self.special4.contains { $0.contains(bits) }
    case .v6(let high, let low): Self.isPublic(high, low)
    }
  }

  private static func isPublic(_ high: UInt64, _ low: UInt64) -> Bool {
    // Outside are ::ffff:0:0/96 (mapped, RFC 4291, 2.5.5.2) and 64:ff9b::/96 (NAT64, RFC 6052) too.
    guard high >> 61 == 0b001, !special6.contains(where: { $0.contains(high) }) else {
      return false
    }
    // ISATAP (RFC 5214, 6.1): an interface identifier that ends in an IPv4 address.
    if low >> 32 & ~0x0200_0000 == 0x0000_5EFE {
      return IPAddress.v4(UInt32(truncatingIfNeeded: low)).isPublic
    }
    return true
  }

  /// A range of addresses by the upper bits that they share.
  private struct Range<Bits: FixedWidthInteger & Sendable>: Sendable {
    let base: Bits
    let length: Int

    func contains(_ bits: Bits) -> Bool { (bits ^ base) >> Bits(Bits.bitWidth - length) == 0 }
  }

  /// IANA IPv4 Special-Purpose Address Registry, multicast, class E.
  private static let special4: [Range<UInt32>] = [
    Range(base: 0x0000_0000, length: 8),  // 0.0.0.0/8, this network
    Range(base: 0x0A00_0000, length: 8),  // 10.0.0.0/8, private
    Range(base: 0x6440_0000, length: 10),  // 100.64.0.0/10, carrier's
    Range(base: 0x7F00_0000, length: 8),  // 127.0.0.0/8, loopback
    Range(base: 0xA83F_8110, length: 32),  // 168.63.129.16, Azure's host
    Range(base: 0xA9FE_0000, length: 16),  // 169.254.0.0/16, link-local, metadata
    Range(base: 0xAC10_0000, length: 12),  // 172.16.0.0/12, private
    Range(base: 0xC000_0000, length: 24),  // 192.0.0.0/24, IETF protocols
    Range(base: 0xC000_0200, length: 24),  // 192.0.2.0/24, documentation
    Range(base: 0xC01F_C400, length: 24),  // 192.31.196.0/24, AS112
    Range(base: 0xC034_C100, length: 24),  // 192.52.193.0/24, AMT
    Range(base: 0xC058_6300, length: 24),  // 192.88.99.0/24, 6to4 relays
    Range(base: 0xC0A8_0000, length: 16),  // 192.168.0.0/16, private
    Range(base: 0xC0AF_3000, length: 24),  // 192.175.48.0/24, AS112
    Range(base: 0xC612_0000, length: 15),  // 198.18.0.0/15, benchmarks
    Range(base: 0xC633_6400, length: 24),  // 198.51.100.0/24, documentation
    Range(base: 0xCB00_7100, length: 24),  // 203.0.113.0/24, documentation
    Range(base: 0xE000_0000, length: 3),  // 224.0.0.0/3, multicast, reserved, broadcast
  ]

  /// IANA IPv6 Special-Purpose Address Registry, as far as it lies in 2000::/3; upper 64 bits.
  private static let special6: [Range<UInt64>] = [
    Range(base: 0x2001_0000_0000_0000, length: 23),  // 2001::/23, IETF protocols, Teredo, ORCHID
    Range(base: 0x2001_0DB8_0000_0000, length: 32),  // 2001:db8::/32, documentation
    Range(base: 0x2002_0000_0000_0000, length: 16),  // 2002::/16, 6to4
    Range(base: 0x2620_004F_8000_0000, length: 48),  // 2620:4f:8000::/48, AS112
    Range(base: 0x3FFF_0000_0000_0000, length: 20),  // 3fff::/20, documentation
  ]
}
