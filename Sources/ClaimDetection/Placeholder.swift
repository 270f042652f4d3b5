package import ClaimModel

/// Finds no claims: holds the place of the detector until it lands.
package final class ClaimDetector: Sendable {
  /// The detector for Arabic.
  package static func arabic() throws -> ClaimDetector { ClaimDetector() }
  /// Finds nothing.
  package func detection(in text: [UInt8], metadata: ArticleMetadata) -> Detection {
    Detection(
      claims: [], ownVoice: [], language: metadata.language ?? "ar",
      detectorVersion: isnadVersion, lexiconDigest: "")
  }
}
/// What each rule looks for.
package enum RuleCatalogue {
  /// One sentence a rule.
  package static func explanation(of rule: String) -> String? { nil }
}
