import Fetching
import WebArchive

/// What is wrong with the file of an evidence.
struct ArchiveVerdict {
  /// Why it is not the file that was kept; `nil` where it is.
  private(set) var damage: String?
  /// The rules of the archive format that the file breaks though it is as it was kept.
  private(set) var broken: [String] = []

  /// More broken rules of one file tell nothing new.
  private static let limit = 3
  /// A larger file is held against its digest alone.
  private static let sizeLimit = 512 << 20

  /// Reads a file of the evidence folder and holds it against the digest that it had.
  init(of name: String, digest: String, in folder: String) {
    let path = "\(folder)/\(name)"
    guard EvidenceFile.isFileName(name) else {
      damage =
        "the store names its file '\(name)', which is no file name; put back a copy of the claim "
        + "store"
      return
    }
    do {
      let file = try EvidenceFile(name, in: folder)
      let isSmall = file.byteCount <= Self.sizeLimit
      var bytes: [UInt8] = []
      let actual = try file.read(by: 1 << 18) { if isSmall { bytes += $0 } }
      guard actual == digest else {
        damage =
          "the file '\(path)' has other bytes than were kept" + Self.place(in: bytes)
          + "; put it back from a copy"
        return
      }
      guard isSmall else { return }
      broken = ArchiveCheck.ofStoredMessages.report(on: bytes).errors.prefix(Self.limit)
        .map { "the file '\(path)' is as it was kept and breaks a rule of its format: \($0)" }
    } catch {
      damage = "\(error); put it back from a copy"
    }
  }

  /// Where a changed file can be seen to be damaged; empty where only its digest tells.
  private static func place(in bytes: [UInt8]) -> String {
    guard let first = ArchiveCheck.ofStoredMessages.report(on: bytes).errors.first else {
      return ""
    }
    return " (\(first))"
  }
}

extension ArchiveCheck {
  /// The check with HTTP messages read as the fetcher reads them.
  static let ofStoredMessages = ArchiveCheck { head, body in
    let stored = StoredResponse(head: head, body: body)
    let extent: StoredMessage.Extent =
      switch stored.extent {
      case .whole: .whole
      case .short: .short
      case .untold: .untold
      case .surplus(let count): .surplus(count)
      case .malformed(let how): .malformed(how)
      }
    return StoredMessage(
      status: stored.status, payload: stored.payload, extent: extent,
      isMiscoded: stored.isMiscoded)
  }
}

/// What the check of a web archive's file came to, in words for people.
package struct ArchiveFileReport: Hashable, Sendable {
  /// How many records could be told apart.
  package var recordCount: Int
  /// The rules that are broken, each with its place.
  package var errors: [String]
  /// What is worth knowing and no damage.
  package var warnings: [String]

  /// The largest file that is read, in bytes.
  private static let limit = 2 << 30

  /// Checks a file, which need not be a workspace's, against every rule of WARC 1.1.
  ///
  /// - Throws: `WorkbenchError` when it can't be read or is too large.
  package init(onFile path: String) throws(WorkbenchError) {
    let report = ArchiveCheck.ofStoredMessages.report(
      on: try FileBytes.read(path, limit: Self.limit, what: "web archive"))
    recordCount = report.recordCount
    errors = report.errors.map(\.description)
    warnings = report.warnings.map(\.description)
  }
}
