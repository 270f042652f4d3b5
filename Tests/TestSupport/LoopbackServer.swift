import Foundation
import Glibc
import Synchronization

/// A real HTTP server on 127.0.0.1 that sends just the bytes it is told to, right or wrong.
///
/// Each connection has a thread of its own, serves one request, and is closed by the server.
package final class LoopbackServer: Sendable {
  /// What the server does on a connection once the head of the request has come.
  package enum Step: Sendable {
    /// Sends a text's UTF-8.
    case send(String)
    /// Sends bytes.
    case bytes([UInt8])
    /// Waits.
    case pause(Duration)
    /// Sends bytes again and again until the client goes.
    case endless(String)
    /// Waits until the client goes.
    case hold
    /// Ends the connection with a reset.
    case reset
  }

  /// The path and query of a request, and what is done about it.
  package typealias Script = @Sendable (_ path: String) -> [Step]

  /// The port the system chose.
  package var port: Int { listener.port }
  private let listener: LoopbackSocket
  private let script: Script
  private let seen = Mutex<(connections: Int, requests: [String])>((0, []))

  /// How many connections were accepted.
  package var connectionCount: Int { seen.withLock { $0.connections } }
  /// The heads of the requests, in order of their coming.
  package var requests: [String] { seen.withLock { $0.requests } }

  /// Starts a server.
  ///
  /// - Parameter script: what to do for each request.
  /// - Throws: what the system says when there is no socket to be had.
  package init(_ script: @escaping Script) throws {
    self.script = script
    let listener = try LoopbackSocket()
    self.listener = listener
    guard listen(listener.descriptor, 128) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    // The thread holds the socket, not the server: the server's end wakes it.
    Thread { [weak self] in
      while true {
        let connection = accept(listener.descriptor, nil, nil)
        guard connection >= 0, let self else { break }
        self.seen.withLock { $0.connections += 1 }
        Thread { [weak self] in self?.serve(connection) }.start()
      }
    }.start()
  }

  deinit {
    // Wakes the thread in accept.
    shutdown(listener.descriptor, Int32(SHUT_RDWR))
  }

  /// A URL of the server.
  ///
  /// - Parameters:
  ///   - path: from the slash on.
  ///   - host: the spelling of the host.
  /// - Returns: an http URL with the server's port.
  package func url(_ path: String, host: String = "127.0.0.1") -> String {
    "http://\(host):\(port)\(path)"
  }

  private func serve(_ connection: Int32) {
    var ending: [UInt8] = []
    var head: [UInt8] = []
    while !ending.elementsEqual("\r\n\r\n".utf8) {
      var byte: UInt8 = 0
      guard recv(connection, &byte, 1, 0) == 1 else {
        close(connection)
        return
      }
      head.append(byte)
      ending = head.suffix(4)
    }
    let text = String(decoding: head, as: UTF8.self)
    seen.withLock { $0.requests.append(text) }
    let words = text.split(separator: " ", maxSplits: 2)
    for step in script(words.count > 1 ? String(words[1]) : "") {
      guard play(step, on: connection) else { break }
    }
    close(connection)
  }

  /// Whether the connection is still there for the next step.
  private func play(_ step: Step, on connection: Int32) -> Bool {
    switch step {
    case .send(let text): return send(Array(text.utf8), on: connection)
    case .bytes(let bytes): return send(bytes, on: connection)
    case .pause(let duration):
      let (seconds, attoseconds) = duration.components
      Thread.sleep(forTimeInterval: Double(seconds) + Double(attoseconds) / 1e18)
      return true
    case .endless(let text):
      let bytes = Array(repeatElement(text, count: max(1, 4096 / text.utf8.count)).joined().utf8)
      while send(bytes, on: connection) {}
      return false
    case .hold:
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) > 0 {}
      return false
    case .reset:
      var linger = linger(l_onoff: 1, l_linger: 0)
      setsockopt(
        connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
      return false
    }
  }

  private func send(_ bytes: [UInt8], on connection: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          connection, $0.baseAddress.map { $0 + sent }, bytes.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
