package import ClaimModel

/// That a response brought what an earlier record keeps (WARC 1.1, section 6.7).
package struct Revisit: Hashable, Sendable {
  /// What is the same, as the end of the standard's URI of the profile.
  package enum Profile: String, Hashable, Sendable, CaseIterable {
    /// The payload, byte for byte.
    case identicalPayload = "identical-payload-digest"
    /// Whatever the server compares: it answered 304.
    case notModified = "server-not-modified"

    /// The profile's URI.
    var uri: String { "http://netpreserve.org/warc/1.1/revisit/\(rawValue)" }
  }

  /// What is the same.
  package var profile: Profile
  /// The id of the earlier response's record, without angle brackets.
  package var recordID: String
  /// The address of the earlier response.
  package var targetURI: String
  /// When it was captured.
  package var date: Timestamp

  /// Makes one.
  package init(profile: Profile, recordID: String, targetURI: String, date: Timestamp) {
    self.profile = profile
    self.recordID = recordID
    self.targetURI = targetURI
    self.date = date
  }
}
