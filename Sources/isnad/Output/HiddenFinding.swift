import ClaimModel

/// What is said of characters in a text that are not seen and could act on a reader or a terminal.
enum HiddenFinding {
  private static let placeLimit = 6

  /// Names them with their places.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - spans: only what stands there is told; `nil` for everything.
  ///   - isPage: whether it was taken out of a page, where U+FFFD stands for what could not be.
  /// - Returns: a line; `nil` where there are none.
  static func line(
    _ text: String, within spans: [TextSpan]? = nil, ofPage isPage: Bool = false
  ) -> String? {
    let found = HiddenCharacter.all(in: text, alsoReplaced: isPage).filter { character in
      spans?.contains { $0.start <= character.utf8Offset && character.utf8Offset < $0.end } ?? true
    }
    guard !found.isEmpty else { return nil }
    let kinds = [
      ("hidden control characters", found.filter { !HiddenCharacter.isMild($0.scalar) }),
      ("characters of no width", found.filter { HiddenCharacter.isMild($0.scalar) }),
    ]
    return kinds.filter { !$0.1.isEmpty }.map { "\($0.0) in the text: " + places(of: $0.1) }
      .joined(separator: "; ")
  }

  private static func places(of found: [HiddenCharacter]) -> String {
    var counts: [(place: String, count: Int)] = []
    for character in found {
      let title = HiddenCharacter.title(of: character.scalar).map { " " + $0 } ?? ""
      let place = "\(character.name)\(title) in line \(character.line)"
      if counts.last?.place == place {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((place, 1))
      }
    }
    let shown = counts.prefix(placeLimit).map { place, count in
      count == 1 ? place : "\(place) (\(count) times)"
    }
    let more = counts.count - shown.count
    return shown.joined(separator: ", ")
      + (more > 0 ? ", and \(Wording.count(more, "more place"))" : "")
  }
}
