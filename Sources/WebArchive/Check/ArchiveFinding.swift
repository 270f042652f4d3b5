/// A rule of WARC 1.1 (ISO 28500:2017), or of what HTTP says about a stored message, that a file
/// does not keep.
package struct ArchiveFinding: Hashable, Sendable, CustomStringConvertible {
  /// Where the record begins, or its gzip member, in bytes of the file.
  package var offset: Int
  /// What is so, for people: lower case, no full stop.
  package var problem: String
  /// Whether it is worth knowing and no damage.
  package var isWarning: Bool

  /// Makes a finding.
  package init(offset: Int, problem: String, isWarning: Bool = false) {
    self.offset = offset
    self.problem = problem
    self.isWarning = isWarning
  }

  /// Where and what.
  package var description: String { "the record at byte \(offset): \(problem)" }
}

/// What the check of a file came to.
package struct ArchiveReport: Hashable, Sendable {
  /// How many records could be told apart.
  package var recordCount = 0
  /// Whether the file is compressed.
  package var isCompressed = false
  /// What was found, by place.
  package var findings: [ArchiveFinding] = []

  /// What is damage.
  package var errors: [ArchiveFinding] { findings.filter { !$0.isWarning } }
  /// What is worth knowing.
  package var warnings: [ArchiveFinding] { findings.filter(\.isWarning) }
}

/// What a stored HTTP response says of itself: how messages are read is no business of archives, so
/// it reaches the check as a value.
package struct StoredMessage: Hashable, Sendable {
  /// How far the body goes, by the framing that the head tells.
  package enum Extent: Hashable, Sendable {
    case whole, short, untold
    /// So many bytes stand behind the end.
    case surplus(Int)
    /// It is not framed as the head says; how, for people.
    case malformed(String)
  }

  /// The status; `nil` where the bytes do not begin with a whole head.
  package var status: Int?
  /// The body, transfer coding removed and content coding kept.
  package var payload: [UInt8]
  /// How far the body goes.
  package var extent: Extent
  /// Whether the body is not in the content coding that the head tells.
  package var isMiscoded: Bool

  /// Makes one.
  package init(status: Int?, payload: [UInt8], extent: Extent, isMiscoded: Bool) {
    self.status = status
    self.payload = payload
    self.extent = extent
    self.isMiscoded = isMiscoded
  }
}
