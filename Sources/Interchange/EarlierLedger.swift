package import ClaimModel

/// What ledgers told as earlier programs wrote them.
///
/// A ledger is never read back, so an older one is no damage: only what it holds has to be what the
/// store holds.
package enum EarlierLedger {
  /// The members that came in since the first ledgers were written, by the objects that have them.
  ///
  /// Whoever adds a member to ledgers adds it here, or every older workspace is called damaged.
  private static let later: [String: Set<String>] = [
    "": ["publication"],
    ".article": ["version", "versions"],
    ".claims": [
      "joined_to", "detected", "lost", "version", "grounds", "overrides", "corrections",
    ],
    ".claims.notes": ["withdrawn"],
    ".sources": ["named_evidence", "remarks"],
    ".evidence": [
      "kind", "media_type", "attached", "archived", "counts_as", "recheck", "passages", "direction",
    ],
    ".weighings": ["origin"],
  ]

  /// The members that a program works out of addresses by rules, which may have been others.
  private static let workedOut: [String: Set<String>] = [".evidence": ["archived", "counts_as"]]

  /// A ledger in the form of a file: without later members that nothing in the file has, and with
  /// what the file's program had worked out.
  ///
  /// - Parameters:
  ///   - ledger: what is held, as it is written now.
  ///   - file: what was read.
  /// - Returns: what an earlier program wrote of the same; another value than `file` where it is not
  ///   that.
  package static func json(_ ledger: JSONValue, like file: JSONValue) -> JSONValue {
    var present: [String: Set<String>] = [:]
    collect(file, at: "", into: &present)
    return reduced(ledger, like: file, at: "", present)
  }

  private static func collect(
    _ value: JSONValue, at path: String, into present: inout [String: Set<String>]
  ) {
    for element in value.arrayValue ?? [] { collect(element, at: path, into: &present) }
    for member in value.members {
      present[path, default: []].insert(member.name)
      if !member.value.members.isEmpty || member.value.arrayValue != nil {
        collect(member.value, at: "\(path).\(member.name)", into: &present)
      }
    }
  }

  private static func reduced(
    _ value: JSONValue, like file: JSONValue, at path: String, _ present: [String: Set<String>]
  ) -> JSONValue {
    switch value {
    case .array(let elements):
      let others = file.arrayValue ?? []
      return .array(
        elements.enumerated().map { index, element in
          reduced(element, like: index < others.count ? others[index] : .null, at: path, present)
        })
    case .object(let members):
      return .object(
        members.compactMap { member in
          let isThere = present[path]?.contains(member.name) == true
          if later[path]?.contains(member.name) == true, !isThere { return nil }
          let other = file[member.name]
          if workedOut[path]?.contains(member.name) == true, let other {
            return .init(member.name, other)
          }
          return .init(
            member.name,
            reduced(member.value, like: other ?? .null, at: "\(path).\(member.name)", present))
        })
    default: return value
    }
  }
}
