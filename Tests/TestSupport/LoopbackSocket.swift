import Foundation
import Glibc

/// A TCP socket bound to a port of 127.0.0.1 that the system chose; nobody listens until told.
///
/// Until then connections to the port are refused, and no one else gets it.
package final class LoopbackSocket: Sendable {
  /// The socket's descriptor, closed with the value.
  let descriptor: Int32
  /// The port.
  package let port: Int

  /// Binds a socket.
  ///
  /// - Throws: what the system says when there is none to be had.
  package init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        guard bind(descriptor, pointer, length) == 0 else { return errno }
        return getsockname(descriptor, pointer, &length) == 0 ? 0 : errno
      }
    }
    guard code == 0 else {
      close(descriptor)
      throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO)
    }
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  deinit { close(descriptor) }
}
