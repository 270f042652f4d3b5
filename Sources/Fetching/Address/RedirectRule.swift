/// What a redirect asks for, and whether it is followed.
enum RedirectRule {
  /// The statuses whose Location is followed with another GET (RFC 9110, 15.4). 300 offers a
  /// choice, and choosing is a person's.
  static let statuses: Set<Int> = [301, 302, 303, 307, 308]

  /// Where a hop sends us.
  enum Direction: Equatable {
    /// It is no redirect.
    case none
    /// To a reference, as the header line writes it.
    case to([UInt8])
    /// It is one, and can't be followed; why, for people.
    case unclear(String)
  }

  /// Where a hop sends us.
  static func direction(of hop: FetchHop) -> Direction {
    guard let head = hop.head, head.isEnded, statuses.contains(head.status) else { return .none }
    let locations = Set(head.values(of: "location"))
    guard let location = locations.first, !location.isEmpty else {
      return .unclear("a redirect (\(head.status)) that does not say where to")
    }
    guard locations.count == 1 else {
      return .unclear("a redirect (\(head.status)) to two places")
    }
    return .to(location)
  }
}
