/// What one fetch may cost, in bytes, time and redirects.
package struct FetchLimits: Hashable, Sendable {
  /// The longest body that is kept, in bytes as they come on the wire.
  package var bodyBytes = 16 << 20
  /// While so many bytes of responses are under way no further transfer is begun, and of long bodies
  /// only one goes on.
  package var bytesUnderWay = 16 << 20
  /// The longest body of a redirect that is kept, in bytes on the wire: it is evidence of the hop
  /// and nothing that a person reads, and a chain of them must not fill the memory.
  package var redirectBodyBytes = 256 << 10
  /// The longest head of a response, interim responses counted in, in bytes.
  package var headBytes = 256 << 10
  /// How many redirects are followed.
  package var redirects = 10
  /// How long a connection may take, with the name's resolution and the TLS handshake.
  package var connectTime = Duration.seconds(10)
  /// How long a whole fetch may take, all hops together.
  package var totalTime = Duration.seconds(60)
  /// The slowest speed that is borne, in bytes a second; 0 bears any.
  package var slowestBytesPerSecond = 100
  /// For how long a transfer may be slower than that, in whole seconds.
  package var slowestSeconds = 20

  /// How long a host is left alone between two pages; retries and redirects have their own times.
  package var delay = Duration.seconds(1)
  /// The wait before the second try of an address whose server is overloaded or dropped us; each
  /// further wait is twice as long.
  package var firstWait = Duration.seconds(1)
  /// The longest that a fetch waits because servers ask for it or fail, all tries together; beyond
  /// it the page is left for another day.
  package var longestWait = Duration.seconds(60)

  /// The limits of the project's design.
  package init() {}
}
