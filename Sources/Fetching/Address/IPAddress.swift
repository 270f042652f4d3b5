import CCurl
import Glibc

/// An IPv4 or IPv6 address.
package enum IPAddress: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bits, the first octet in the highest.
  case v4(UInt32)
  /// The upper and the lower 64 bits.
  case v6(UInt64, UInt64)

  /// Reads a numeric address in its usual form; `nil` for anything else, a zone id included.
  package init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self = .v4(UInt32(bigEndian: four.s_addr))
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      self = Self.v6(six)
    } else {
      return nil
    }
  }

  /// The address in a socket address; `nil` when it is neither IPv4 nor IPv6.
  ///
  /// - Parameter socketAddress: a whole `sockaddr_in` or `sockaddr_in6`, as its family says.
  init?(_ socketAddress: UnsafePointer<sockaddr>) {
    let raw = UnsafeRawPointer(socketAddress)
    switch Int32(socketAddress.pointee.sa_family) {
    case AF_INET:
      self = .v4(UInt32(bigEndian: raw.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr))
    case AF_INET6:
      self = Self.v6(raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr)
    default: return nil
    }
  }

  private static func v6(_ address: in6_addr) -> IPAddress {
    withUnsafeBytes(of: address) { bytes in
      .v6(
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
  }

  /// The usual text form, such as `127.0.0.1` or `2001:db8::1`.
  package var description: String {
    switch self {
    case .v4(let bits):
      return (0..<4).map { String(bits >> (24 - 8 * UInt32($0)) & 0xFF) }.joined(separator: ".")
    case .v6(let high, let low):
      var address = [high.bigEndian, low.bigEndian]
      var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      guard inet_ntop(AF_INET6, &address, &text, socklen_t(text.count)) != nil else {
        preconditionFailure("inet_ntop writes every IPv6 address into INET6_ADDRSTRLEN bytes")
      }
      return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
