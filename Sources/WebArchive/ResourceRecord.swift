package import ClaimModel

/// A file that a person attached, as it goes into an archive.
package struct ResourceRecord: Hashable, Sendable {
  /// The address that the file shows, as the person says: an absolute URI in ASCII.
  package var url: String
  /// The file's bytes.
  package var bytes: [UInt8]
  /// What the bytes are by their own look, such as `application/pdf`.
  package var mediaType: String
  /// When it was taken in.
  package var date: Timestamp
  /// The lines of its metadata record.
  package var notes: [CaptureRecord.Note]

  /// Makes one.
  package init(
    url: String, bytes: [UInt8], mediaType: String, date: Timestamp, notes: [CaptureRecord.Note]
  ) {
    self.url = url
    self.bytes = bytes
    self.mediaType = mediaType
    self.date = date
    self.notes = notes
  }
}
