/// Which link of a chain is meant.
package enum LinkTarget: Hashable, Sendable {
  /// A shared document, event or spokesperson, by its number.
  case shared(Int)
  /// A link of a claim's chain, by its place from 1. Where that link is a shared source, the shared
  /// source is meant.
  case link(claim: Int, position: Int)
}

/// What a link's status is now, and what that touches.
package struct LinkChange: Hashable, Sendable {
  /// The name of the person, document, event or outlet.
  package var name: String
  /// The part it plays.
  package var role: LinkRole
  /// The status that is now held.
  package var status: LinkStatus
  /// The claims that rest on it, by number.
  package var claims: [Int]
  /// Its number where it is a shared source, as in `D1`.
  package var sharedSource: Int?

  /// Makes a change.
  package init(
    name: String, role: LinkRole, status: LinkStatus, claims: [Int], sharedSource: Int?
  ) {
    self.name = name
    self.role = role
    self.status = status
    self.claims = claims
    self.sharedSource = sharedSource
  }
}
