import Digests

/// A capture as the file that it will be: nothing of it is on the disk yet.
package struct CaptureFile: Hashable, Sendable {
  /// The file's name, made of the moment at which it began and a digest of all that is in it.
  package let name: String
  /// The file, each record a gzip member of its own.
  package let bytes: [UInt8]
  /// SHA-256 of the file, as lower-case hex.
  package let sha256: String

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    sha256 = SHA256.hex(of: bytes)
  }

  /// Whether a name is of the form that captures have.
  package static func isOurs(_ name: String) -> Bool {
    name.hasSuffix(CaptureIdentity.fileSuffix)
  }

  /// Whether a name is of the form that their files have while they are written.
  package static func isUnfinished(_ name: String) -> Bool { DurableFile.isTemporary(name) }

  /// Puts captures into a folder.
  ///
  /// They are on disk with the folder's entries when this returns: the waits for the disk are
  /// shared, so that many cost little more than one. Where one can't be written, none of them is
  /// left. One that is there already, to the byte, is taken for it.
  ///
  /// - Parameters:
  ///   - files: the captures.
  ///   - folder: where they go; it exists.
  /// - Throws: `WebArchiveError`.
  package static func keep(_ files: [CaptureFile], in folder: String) throws(WebArchiveError) {
    try DurableFile.create(files.map { ($0.name, $0.bytes) }, in: folder)
  }
}
