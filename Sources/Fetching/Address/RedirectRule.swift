/// What a redirect asks for, and whether it is followed.
enum RedirectRule {
  /// The statuses whose Location is followed with another GET (RFC 9110, 15.4). 300 offers a
  /// choice, and choosing is a person's.
  static let statuses: Set<Int> = [301, 302, 303, 307, 308]

  /// The address that a hop sends us on to.
  ///
  /// - Returns: `nil` when the hop is no redirect.
  /// - Throws: why its Location is not followed.
  static func next(after hop: FetchHop, at address: WebAddress) throws(Refusal) -> WebAddress? {
    guard let head = hop.head, head.isEnded, statuses.contains(head.status) else { return nil }
    let locations = Set(head.values(of: "location"))
    guard let location = locations.first, !location.isEmpty else {
      throw Refusal(reason: "a redirect (\(head.status)) that does not say where to")
    }
    guard locations.count == 1 else {
      throw Refusal(reason: "a redirect (\(head.status)) to two places")
    }
    return try WebAddress(location, relativeTo: address)
  }
}
