/// How many bytes of bodies the transfers of one loop hold together, and which of them may take more.
///
/// Beyond the limit one transfer goes on, so that it comes to its end, and the others wait for it; what
/// little a usual page has, each may take.
final class BodyBudget {
  private static let usualPage = 256 << 10

  private let limit: Int
  private var held = 0
  private var leader: ObjectIdentifier?
  private var leaderTook = ContinuousClock.now

  init(limit: Int) { self.limit = limit }

  /// Whether a transfer may take more bytes; they count as held then.
  func admits(_ count: Int, to transfer: HopTransfer, holding size: Int) -> Bool {
    if held + count > limit, size + count > Self.usualPage {
      if leader == nil { leader = ObjectIdentifier(transfer) }
      guard leader == ObjectIdentifier(transfer) else { return false }
      leaderTook = .now
    }
    held += count
    return true
  }

  /// Whether the others may try their luck, because the one that goes on has taken nothing for a
  /// while: a server that stalls must not hold up all others.
  func isStalled() -> Bool {
    guard leader != nil, leaderTook.duration(to: .now) > .seconds(1) else { return false }
    leader = nil
    return true
  }

  /// Gives back what a transfer held that ended.
  func release(_ size: Int, of transfer: HopTransfer) {
    held -= size
    if leader == ObjectIdentifier(transfer) { leader = nil }
  }
}
