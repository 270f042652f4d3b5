/// How far the audit trail had come at one moment, on one line that is kept somewhere else.
///
/// A log that somebody rewrites from end to end has a sound chain again; only who holds the hash of
/// an earlier event can tell.
package struct Seal: Hashable, Sendable, CustomStringConvertible {
  /// How many events the log held: the sequence of the last.
  package var eventCount: Int
  /// The hash of that event, as lower-case hex.
  package var hash: String
  /// When it was sealed, by the clock of the machine.
  package var at: Timestamp
  /// What the workspace's folder was called; for people, and never compared.
  package var workspace: String

  /// What every line begins with: the name and version of its form.
  package static let schema = "isnad.seal/1"

  /// Makes a seal.
  package init(eventCount: Int, hash: String, at: Timestamp, workspace: String) {
    self.eventCount = eventCount
    self.hash = hash
    self.at = at
    self.workspace = workspace
  }

  /// Reads a line as `description` writes it; spaces around it don't count, and the workspace's name
  /// may be missing.
  ///
  /// - Returns: `nil` for anything else.
  package init?(_ line: some StringProtocol) {
    let parts = line.split(maxSplits: 4, whereSeparator: { $0 == " " || $0 == "\t" })
    guard (4...5).contains(parts.count), parts[0] == Self.schema,
      let count = Reference.number(parts[1]), parts[2].utf8.count == 64,
      parts[2].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      let at = Timestamp(iso8601: parts[3])
    else { return nil }
    let name = parts.count == 5 ? parts[4] : ""
    self.init(
      eventCount: count, hash: String(parts[2]), at: at,
      workspace: String(name.drop { $0 == " " }))
  }

  /// `isnad.seal/1 COUNT HASH TIME WORKSPACE`.
  package var description: String {
    ([Self.schema, String(eventCount), hash, at.description]
      + (workspace.isEmpty ? [] : [workspace])).joined(separator: " ")
  }
}
