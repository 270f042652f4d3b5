import ClaimModel
import Digests
import Foundation
import Interchange

/// Takes the evidence files of a bundle in: out of its lines, or from a folder that has them.
struct BundleFiles {
  /// Where they go.
  let folder: String
  /// The digests of those that are there, by name.
  private(set) var taken: [String: String] = [:]
  /// The file whose bytes are being read.
  private var open: (file: BundleFile, sink: FileSink, digest: RunningSHA256, missing: Int)?

  init(folder: String) {
    self.folder = folder
  }

  /// Begins a file.
  mutating func begin(_ file: BundleFile) throws {
    try requireNone()
    guard EvidenceFile.isFileName(file.name) else {
      throw WorkbenchError("'\(file.name)' is no name of an evidence file")
    }
    guard taken[file.name] == nil else {
      throw WorkbenchError("the file '\(file.name)' stands there twice")
    }
    open = (
      file, try FileSink("\(folder)/\(file.name)"), RunningSHA256(), file.byteCount
    )
    try finishIfComplete()
  }

  /// Adds bytes to the file begun last.
  mutating func add(_ bytes: [UInt8]) throws {
    guard let (file, sink, digest, missing) = open, bytes.count <= missing, !bytes.isEmpty else {
      throw WorkbenchError("there is no file that these bytes belong to")
    }
    try sink.write(bytes)
    bytes.withUnsafeBytes { digest.update($0) }
    open = (file, sink, digest, missing - bytes.count)
    try finishIfComplete()
  }

  /// Requires that the file begun last is complete.
  func requireNone() throws {
    if let open {
      throw WorkbenchError("\(open.missing) bytes of the file '\(open.file.name)' are missing")
    }
  }

  private mutating func finishIfComplete() throws {
    guard let (file, sink, digest, missing) = open, missing == 0 else { return }
    guard digest.finish() == file.sha256 else {
      throw WorkbenchError("the bytes of the file '\(file.name)' don't have its digest")
    }
    try sink.finish()
    taken[file.name] = file.sha256
    open = nil
  }

  /// Copies files out of a folder that has them, under these names or others.
  ///
  /// - Throws: `WorkbenchError` for the first that is not there.
  mutating func take(_ wanted: [String: String], from source: String) throws {
    var byDigest: [String: String]?
    for (name, sha256) in wanted.sorted(by: { $0.key < $1.key }) where taken[name] == nil {
      if try copy(name, sha256: sha256, from: source, as: name) { continue }
      if byDigest == nil { byDigest = try Self.digests(of: source) }
      guard let other = byDigest?[sha256],
        try copy(other, sha256: sha256, from: source, as: name)
      else {
        throw WorkbenchError(
          "'\(source)' has no file with the digest of '\(name)', \(sha256); look for it, or ask "
            + "for a bundle with its files")
      }
    }
  }

  private mutating func copy(
    _ name: String, sha256: String, from source: String, as target: String
  ) throws -> Bool {
    guard EvidenceFile.isFileName(target) else {
      throw WorkbenchError("'\(target)' is no name of an evidence file")
    }
    guard let file = try? EvidenceFile(name, in: source) else { return false }
    let sink = try FileSink("\(folder)/\(target)")
    guard try file.read(by: BundleLine.chunkSize, sink.write) == sha256 else { return false }
    try sink.finish()
    taken[target] = sha256
    return true
  }

  /// The names of a folder's files by their digests.
  private static func digests(of folder: String) throws -> [String: String] {
    var names: [String: String] = [:]
    for name in try Folders.names(in: folder) {
      // What can't be read is not what is looked for.
      guard let file = try? EvidenceFile(name, in: folder) else { continue }
      names[try file.read(by: BundleLine.chunkSize) { _ in }] = name
    }
    return names
  }
}
