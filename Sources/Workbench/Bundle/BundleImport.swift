package import ClaimModel
import ClaimStore
import Foundation
import Interchange

/// Where a bundle comes from.
package enum BundleInput: Sendable {
  case standardInput
  /// A file or a pipe at a path.
  case file(String)

  /// An open file, and what it is called.
  func opened() throws(WorkbenchError) -> (descriptor: Int32, name: String) {
    guard case .file(let path) = self else { return (STDIN_FILENO, "standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileBytes.readError(path, errno) }
    return (descriptor, path)
  }
}

/// A workspace made out of a bundle.
package struct BundleImport {
  /// Where the workspace is.
  package private(set) var workspace: Workspace
  /// What came into it.
  package private(set) var summary: StoreSummary
  /// Ledgers that could not be written, a line each with the mend; the workspace is whole without.
  package private(set) var problems: [String] = []

  /// Makes a workspace out of a bundle: the same articles, claims, evidence and audit trail, with
  /// the same numbers and hashes.
  ///
  /// Nothing is in place before everything is read, checked as `Workbench.check()` does, and on the
  /// disk; a process that is killed on the way leaves a hidden folder, which the next import
  /// removes.
  ///
  /// - Parameters:
  ///   - input: where the bundle comes from.
  ///   - root: the folder of the workspace; made where it is missing, refused where it holds
  ///     anything but what `init` makes.
  ///   - evidence: a folder with the evidence files of a bundle that has none.
  ///   - clock: the clock of the workbench that writes the ledgers.
  ///   - progress: told how far it has come; often.
  /// - Throws: `WorkbenchError` with the number of the line where there is one; nothing was changed.
  package init(
    from input: BundleInput, into root: String, evidence: String?, clock: Clock,
    progress: (WorkProgress) -> Void = { _ in }
  ) throws {
    let (descriptor, name) = try input.opened()
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    let place = try NewWorkspace(at: root)
    workspace = place.target
    let store: ClaimStore
    do {
      (summary, store) = try Self.fill(
        place.staging, from: BundleReader(descriptor: descriptor, name: name), evidence: evidence,
        progress)
    } catch {
      throw WorkbenchError(
        "'\(name)' can't be imported: \(Self.words(error)); nothing was imported")
    }
    let workbench = Workbench(place.staging, store: store, reviewer: "", clock: clock)
    let articles = try store.articles(nil).map(\.id)
    let withoutLedger = try articles.enumerated().filter { index, article in
      progress(WorkProgress(what: "ledgers", done: index, count: articles.count))
      return workbench.ledgerProblem(try workbench.review(ofArticle: article)) != nil
    }.map(\.element)
    try store.close()
    try place.finish()
    guard !withoutLedger.isEmpty else { return }
    let moved = try Workbench(workspace, for: .reading, reviewer: "", clock: clock)
    problems = try withoutLedger.compactMap {
      moved.ledgerProblem(try moved.review(ofArticle: $0))
    }
  }

  private static func words(_ error: any Error) -> String {
    if case StoreError.failed(_, let reason) = error { return reason }
    return "\(error)"
  }

  /// Reads the bundle into a workspace that nobody sees.
  private static func fill(
    _ workspace: Workspace, from reader: BundleReader, evidence: String?,
    _ progress: (WorkProgress) -> Void
  ) throws -> (StoreSummary, ClaimStore) {
    var reader = reader
    guard case .header(let header) = try reader.next() else {
      throw reader.problem("a bundle begins with its header; is it one?")
    }
    guard header.hasFiles || header.summary.fileCount == 0 || evidence != nil else {
      throw WorkbenchError(
        "its evidence files were left out; name the folder that has them with --evidence")
    }
    var files = BundleFiles(folder: workspace.evidence)
    let store = try ClaimStore.make(at: workspace.store, layout: header.summary.layout) { intake in
      var records = WorkProgress(
        what: "records", done: 0, count: header.summary.counts.values.reduce(0, +))
      while let line = try reader.next() {
        do {
          if case .settings(let text) = line {
            try take(settings: text, into: workspace)
            continue
          }
          try add(line, to: intake, &files)
          if case .row = line { records.done += 1 }
          progress(records)
        } catch { throw reader.problem(words(error)) }
      }
    }
    try files.requireNone()
    let wanted = Dictionary(
      try store.warcFiles().map { ($0.file, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    if let evidence, !header.hasFiles { try files.take(wanted, from: evidence) }
    try check(store, against: header.summary, progress)
    guard files.taken == wanted else {
      throw WorkbenchError("its evidence files are not those that its evidence speaks of")
    }
    return (header.summary, store)
  }

  private static func add(
    _ line: BundleLine, to intake: RowIntake, _ files: inout BundleFiles
  ) throws {
    switch line {
    case .header: throw WorkbenchError("a second header")
    case .settings: preconditionFailure("settings go into a file of their own")
    case .chunk(let bytes): try files.add(bytes)
    case .file(let file): try files.begin(file)
    case .row(let row):
      try files.requireNone()
      try intake.add(row)
    case .end: preconditionFailure("the reader keeps the end to itself")
    }
  }

  /// Takes in the settings, of which none may say what is a person's to say.
  private static func take(settings text: String, into workspace: Workspace) throws {
    guard !FileManager.default.fileExists(atPath: workspace.settings) else {
      throw WorkbenchError("settings for a second time")
    }
    try FileBytes.write(Array(text.utf8), to: workspace.settings)
    do throws(WorkbenchError) {
      _ = try SettingsFile(workspace.settings, isOfWorkspace: true)
    } catch {
      throw WorkbenchError("\(error)".replacing(workspace.settings, with: "Claims/isnad.conf"))
    }
  }

  /// Requires that a store is whole and holds what the bundle's header says.
  private static func check(
    _ store: ClaimStore, against header: StoreSummary, _ progress: (WorkProgress) -> Void
  ) throws {
    let actual = try store.summary()
    for kind in StoredRow.Kind.allCases where actual.counts[kind] != header.counts[kind] {
      throw WorkbenchError(
        "its header says that it holds \(header.counts[kind] ?? 0) of \"\(kind.rawValue)\", and it "
          + "holds \(actual.counts[kind] ?? 0)")
    }
    guard actual.fileCount == header.fileCount else {
      throw WorkbenchError(
        "its header says that it holds \(header.fileCount) evidence files, and its evidence speaks "
          + "of \(actual.fileCount)")
    }
    guard actual.headHash == header.headHash else {
      throw WorkbenchError("its last event is not the one that its header names")
    }
    let damage = try store.damage {
      progress(WorkProgress(what: "articles checked", done: $0, count: $1))
    }
    if let first = damage.first {
      let others = damage.count > 1 ? " (and \(damage.count - 1) more)" : ""
      throw WorkbenchError("what it holds is not whole: \(first)\(others)")
    }
    for article in try store.articles(nil) where !Workspace.isFileName(article.name) {
      throw WorkbenchError("it names A\(article.id) '\(article.name)', which is no file name")
    }
  }
}
