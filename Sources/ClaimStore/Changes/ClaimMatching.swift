import ClaimModel

/// Finds which claim of a new detection is which claim that the store has.
///
/// A claim with the same cue at the same place is the same claim; else the one with the same cue
/// words or the same speaker whose content has most bytes in common. One to one, the best pairs
/// first, ties by the number of the old claim and the order of the new. Where a person corrected a
/// claim, what the detector had found is compared. In an edited article, places are those where the
/// words stand now.
struct ClaimMatching {
  /// More claims of the other side are not looked at for one claim: only a text made for it has
  /// more contents one inside the other.
  private static let reach = 64

  private struct Key {
    let cue: [TextSpan]
    let content: [TextSpan]
    let cueWords: String
    let speaker: String

    init(_ row: ClaimRow, at place: ClaimRow) {
      let detected = row.record.origin == .detector ? place.record.detected : nil
      cue = detected?["cue"]?.spans ?? place.record.cue.map(\.span)
      content = detected?["content"]?.spans ?? place.record.content.map(\.span)
      cueWords = FoldedName.fold(row.record.cue.map(\.text).joined(separator: " "))
      let speaker = detected?["links"]?.arrayValue?.first?["name"]?.stringValue
      self.speaker = FoldedName.fold(speaker ?? row.record.speaker.name)
    }

    /// How many bytes two contents have in common.
    func overlap(_ other: Key) -> Int {
      content.prefix(ClaimMatching.reach).reduce(0) { sum, span in
        other.content.prefix(ClaimMatching.reach).reduce(sum) { sum, other in
          sum + max(0, min(span.end, other.end) - max(span.start, other.start))
        }
      }
    }
  }

  private struct Candidate {
    let old: Int
    let new: Int
    let isSameCue: Bool
    let overlap: Int
  }

  private let old: [Key]
  private let new: [Key]

  private init(_ old: [ClaimRow], at places: [PlacedClaim], _ new: [ClaimRow]) {
    self.old = zip(old, places).map { Key($0, at: $1.row) }
    self.new = new.map { Key($0, at: $0) }
  }

  /// The index of the old claim for the index of each new one that has one.
  ///
  /// A claim that holds words which a person gave it has none where these are no longer there: what
  /// stands there now is not what the person meant.
  static func pairs(old: [ClaimRow], at places: [PlacedClaim], new: [ClaimRow]) -> [Int: Int] {
    let matching = ClaimMatching(old, at: places, new)
    let candidates = (matching.ofSameCue() + matching.ofSameContent()).filter { candidate in
      places[candidate.old].isWhole || !MatchedClaim.holdsWords(old[candidate.old])
    }.sorted {
      ($0.isSameCue ? 0 : 1, -$0.overlap, $0.old, $0.new)
        < ($1.isSameCue ? 0 : 1, -$1.overlap, $1.old, $1.new)
    }
    var pairs: [Int: Int] = [:]
    var taken: Set<Int> = []
    for candidate in candidates
    where pairs[candidate.new] == nil && !taken.contains(candidate.old) {
      pairs[candidate.new] = candidate.old
      taken.insert(candidate.old)
    }
    return pairs
  }

  private func candidate(_ old: Int, _ new: Int, isSameCue: Bool) -> Candidate {
    Candidate(
      old: old, new: new, isSameCue: isSameCue, overlap: self.old[old].overlap(self.new[new]))
  }

  private func ofSameCue() -> [Candidate] {
    let places = Dictionary(
      grouping: old.indices.filter { !old[$0].cue.isEmpty }, by: { old[$0].cue })
    return new.indices.flatMap { index in
      places[new[index].cue, default: []].prefix(Self.reach).map {
        candidate($0, index, isSameCue: true)
      }
    }
  }

  private func ofSameContent() -> [Candidate] {
    // The stretches of the old claims in order, so that those around a place stand together.
    let stretches = old.indices.compactMap { index -> (span: TextSpan, index: Int)? in
      old[index].content.stretch.map { ($0, index) }
    }.sorted { ($0.span, $0.index) < ($1.span, $1.index) }
    return new.indices.flatMap { index -> [Candidate] in
      guard let stretch = new[index].content.stretch else { return [] }
      let behind = stretches.partitioningIndex { $0.span.start >= stretch.end }
      return stretches[..<behind].suffix(Self.reach).filter { $0.span.overlaps(stretch) }
        .map { candidate($0.index, index, isSameCue: false) }
        .filter { candidate in
          let old = old[candidate.old]
          return candidate.overlap > 0
            && (old.cueWords == new[index].cueWords || old.speaker == new[index].speaker)
        }
    }
  }
}

extension [TextSpan] {
  /// From the first of the spans to the end of the last.
  fileprivate var stretch: TextSpan? {
    guard let start = self.map(\.start).min(), let end = self.map(\.end).max() else { return nil }
    return TextSpan(start, end)
  }
}

extension Array {
  /// The first index whose element fulfils a condition that all behind it fulfil too.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
