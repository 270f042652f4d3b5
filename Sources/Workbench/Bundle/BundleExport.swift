package import ClaimModel
import ClaimStore
import Digests
import Foundation
import Interchange

extension Workbench {
  /// Writes the whole workspace as one bundle (`BundleLine`), line by line.
  ///
  /// The same workspace always gives the same bytes. Memory is bounded by the largest article.
  ///
  /// - Parameters:
  ///   - withFiles: whether the evidence files go into it.
  ///   - progress: told how far it has come; often.
  ///   - sink: takes the bytes.
  /// - Returns: what the store held.
  /// - Throws: when the store or an evidence file can't be read, or a file has other bytes than were
  ///   kept; what was written is no bundle then, since it has no end.
  package func export(
    withFiles: Bool, progress: (WorkProgress) -> Void = { _ in },
    to sink: ([UInt8]) throws -> Void
  ) throws -> StoreSummary {
    try withoutActuallyEscaping(sink) { sink in
      var writer = BundleWriter(sink: sink)
      var files: [String: String] = [:]
      var summary: StoreSummary?
      var records = WorkProgress(what: "records", done: 0, count: 0)
      try store.readRows(
        begin: {
          summary = $0
          records.count = $0.counts.values.reduce(0, +)
          try writer.write(
            .header(BundleHeader(program: isnadVersion, summary: $0, hasFiles: withFiles)))
          if let text = try SettingsFile(workspace.settings, isOfWorkspace: true).text {
            try writer.write(.settings(text))
          }
        },
        { row in
          if withFiles, let name = row["warc_file"]?.stringValue {
            files[name] = row["warc_digest"]?.stringValue
          }
          try writer.write(.row(row))
          records.done += 1
          progress(records)
        })
      for (index, file) in files.sorted(by: { $0.key < $1.key }).enumerated() {
        let (name, sha256) = file
        progress(WorkProgress(what: "evidence files", done: index, count: files.count))
        try write(name, sha256: sha256, to: &writer)
      }
      try writer.finish()
      guard let summary else { preconditionFailure("reading a store begins with its summary") }
      return summary
    }
  }

  /// Writes the bundle into a file, which appears whole or not at all, or into a device or a pipe.
  ///
  /// - Throws: as `export(withFiles:to:)`, and when the file can't be written.
  package func export(
    withFiles: Bool, toFile path: String, progress: (WorkProgress) -> Void = { _ in }
  ) throws -> StoreSummary {
    let file = try FileSink(named: path)
    let report = try export(withFiles: withFiles, progress: progress, to: file.write)
    try file.finish()
    return report
  }

  private func write(_ name: String, sha256: String, to writer: inout BundleWriter) throws {
    let mend = "put it back from a copy, or leave the files out with --without-files"
    do {
      let file = try EvidenceFile(name, in: workspace.evidence)
      try writer.write(.file(BundleFile(name: name, sha256: sha256, byteCount: file.byteCount)))
      let actual = try file.read(by: BundleLine.chunkSize) { try writer.write(.chunk($0)) }
      guard actual == sha256 else {
        throw WorkbenchError(
          "the evidence file '\(workspace.evidence)/\(name)' has other bytes than were kept")
      }
    } catch let error as WorkbenchError {
      throw WorkbenchError("\(error); \(mend)")
    }
  }
}

/// Writes the lines of a bundle and keeps count of them.
private struct BundleWriter {
  let sink: ([UInt8]) throws -> Void
  private let digest = RunningSHA256()
  private var lineCount = 0
  private var article: BundleText?

  init(sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
  }

  mutating func write(_ line: BundleLine) throws {
    if case .row(let row) = line {
      if row.kind == .article { article = BundleText(row) } else { article?.take(row) }
    }
    var bytes: [UInt8] = []
    do throws(LineError) {
      try line.json(in: article).write(to: &bytes)
    } catch {
      throw WorkbenchError("\(error.problem); 'isnad check' tells more")
    }
    bytes.append(0x0A)
    guard bytes.count <= Workbench.bundleLineLimit else {
      throw WorkbenchError(
        "line \(lineCount + 1) of the bundle would be longer than "
          + "\(Workbench.bundleLineLimit >> 20) MiB, more than an import reads")
    }
    bytes.withUnsafeBytes { digest.update($0) }
    lineCount += 1
    try sink(bytes)
  }

  /// Writes the end.
  mutating func finish() throws {
    let end = BundleEnd(lineCount: lineCount, sha256: digest.finish())
    var bytes: [UInt8] = []
    try BundleLine.end(end).json(in: nil).write(to: &bytes)
    bytes.append(0x0A)
    try sink(bytes)
  }
}

extension Workbench {
  /// The longest line of a bundle: an article of the largest size, or the event of its detection.
  static let bundleLineLimit = 256 << 20
}
