package import ClaimModel

/// Something that was done in a review.
package enum ReviewDeed: Sendable {
  case marked([MarkedClaim])
  case checked(CheckedLink)
  case noted(claim: Int, String)
  case fetched([EvidenceRecord])
  /// `close`: the origins given to other pages that its origin may be another name of, each with a
  /// page that has it.
  case weighed(Weighing, gaps: [Obstacle], close: [(name: String, evidence: Int)])
  case attached(AttachedEvidence)
  case passage(SetPassage, for: EvidenceTarget?)
  case rechecked([RecheckedEvidence])
  case dismissed(CorrectedClaim)
  case restored(CorrectedClaim)
  case added(CorrectedClaim)
  case edited(CorrectedClaim)
  case split(old: ClaimRecord, new: [ClaimRecord])
  case merged(CorrectedClaim, other: Int)
  case joined([ClaimRecord])
  case unjoined(claim: Int, from: [Int])
}

/// Why something was not done in a review.
package struct ReviewRefusal: Error, CustomStringConvertible {
  /// What would let it pass.
  package enum Way: Sendable {
    /// Nothing but asking for something else.
    case none
    /// A reason for passing over a rule of review, which every report shows.
    case override
    /// A reason for correcting what readers were told.
    case correction
  }

  /// What stood in the way, on one line.
  package let description: String
  /// What would let it pass.
  package let way: Way
}
