import ClaimModel

/// Gives the references of a new detection those that the article has had for the same person,
/// document, event or outlet, so that claims which it doesn't touch still share them.
///
/// Two references are the same thing where claims that are the same rest on them in the same role,
/// best under the same name; else where they have one name in one role. One to one, the strongest
/// first.
struct RefMatching {
  private struct Pair: Hashable {
    let new: String
    let old: String
  }
  private struct Named: Hashable {
    let role: LinkRole
    let name: String
  }

  private var weights: [Pair: Int] = [:]
  private var order: [String: Int] = [:]

  /// The reference of the article for each of the new detection; those that are new to it get one
  /// that nothing has.
  ///
  /// - Parameters:
  ///   - old: the claims that the store has.
  ///   - new: those of the detection.
  ///   - pairs: the index of the old claim for that of a new one (`ClaimMatching`).
  ///   - used: further references that are taken.
  /// - Returns: the reference to use, by that of the detection.
  static func refs(
    old: [ClaimRow], new: [ClaimRow], pairs: [Int: Int], used: [String]
  ) -> [String: String] {
    var matching = RefMatching()
    for (index, row) in new.enumerated() {
      for ref in row.refs where matching.order[ref] == nil {
        matching.order[ref] = matching.order.count
      }
      if let partner = pairs[index] { matching.weigh(row, old[partner]) }
    }
    matching.weighNames(new, old)
    return matching.assigned(new, used: used + old.flatMap(\.refs))
  }

  private mutating func weigh(_ new: ClaimRow, _ old: ClaimRow) {
    for link in new.links {
      let same = old.links.filter { $0.record.role == link.record.role }
      for other in same {
        let isNamesake = FoldedName.fold(other.record.name) == FoldedName.fold(link.record.name)
        guard isNamesake || same.count == 1 else { continue }
        weights[Pair(new: link.ref, old: other.ref), default: 0] += isNamesake ? 4 : 1
      }
    }
  }

  private mutating func weighNames(_ new: [ClaimRow], _ old: [ClaimRow]) {
    let known = Dictionary(
      old.flatMap(\.links).map { (Self.named($0), $0.ref) }, uniquingKeysWith: { first, _ in first }
    )
    for link in new.flatMap(\.links) {
      guard let ref = known[Self.named(link)] else { continue }
      weights[Pair(new: link.ref, old: ref), default: 0] += 2
    }
  }

  private static func named(_ link: LinkRow) -> Named {
    Named(role: link.record.role, name: FoldedName.fold(link.record.name))
  }

  private func assigned(_ new: [ClaimRow], used: [String]) -> [String: String] {
    var refs: [String: String] = [:]
    var taken: Set<String> = []
    let strongest = weights.sorted {
      (-$0.value, order[$0.key.new] ?? 0, $0.key.old) < (
        -$1.value, order[$1.key.new] ?? 0, $1.key.old
      )
    }
    for (pair, _) in strongest where refs[pair.new] == nil && taken.insert(pair.old).inserted {
      refs[pair.new] = pair.old
    }
    var free = FreeRefs(used: used)
    for link in new.flatMap(\.links) where refs[link.ref] == nil {
      refs[link.ref] = free.next(for: link.record.role)
    }
    return refs
  }
}
