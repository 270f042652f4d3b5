import Lexicons

/// Which entity a mention names.
extension EntityRegistry {
  /// The entity whose name holds all words of a mention or lies inside it, the fullest first.
  func match(_ keys: NameKeys, kind: ParsedSource.Kind?) -> Int? {
    guard let rarest = keys.last, let first = keys.first else { return nil }
    let byLast = fullest(keys, kind: kind, under: rarest, longerThan: 0)
    guard first != rarest else { return byLast }
    return fullest(
      keys, kind: kind, under: first, longerThan: byLast.map { entities[$0].keys.count } ?? 0)
      ?? byLast
  }

  /// A mention of one word.
  func match(_ key: WordHash, kind: ParsedSource.Kind?) -> Int? {
    withUnsafePointer(to: key) {
      match(NameKeys(UnsafeBufferPointer(start: $0, count: 1)), kind: kind)
    }
  }

  /// Of the entities under one word the fullest that a mention may name, of several the one added first.
  private func fullest(
    _ keys: NameKeys, kind: ParsedSource.Kind?, under key: WordHash, longerThan least: Int
  ) -> Int? {
    var best: Int?
    // As they come, the one added last first, each one as full as the best so far takes its place.
    var length = least + 1
    byKey.forEach(under: key, limit: EntityRegistry.reach) { candidate in
      if entities[candidate].keys.count >= length, mayName(keys, candidate, kind) {
        best = candidate
        length = entities[candidate].keys.count
      }
      return true
    }
    return best
  }

  private func mayName(_ keys: NameKeys, _ candidate: Int, _ kind: ParsedSource.Kind?) -> Bool {
    let own = entities[candidate].kind
    if let kind, own != kind, !(kind == .person && own == .spokesperson),
      !(kind == .spokesperson && own == .person)
    {
      return false
    }
    let name = entities[candidate].keys
    // فلان is not محامو فلان.
    if kind == .person, !entities[candidate].hasProperName,
      own == .spokesperson || name.first != keys.first
    {
      return false
    }
    return isSame(keys, name)
  }

  /// Whether a name holds all words of a mention, or a name of two words or more lies inside it.
  private func isSame(_ mention: NameKeys, _ name: NameKeys) -> Bool {
    // Names are too short for sets to pay.
    mention.allSatisfy { name.contains($0) }
      || (name.contains { $0 != name[0] } && name.allSatisfy { mention.contains($0) })
  }
}
