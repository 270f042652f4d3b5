import Foundation

/// A folder of the shape seeds/, Claims/, Reports/: where a desk's articles, store, evidence and
/// reports live.
package struct Workspace: Hashable, Sendable {
  /// The absolute path of the folder.
  package let root: String

  /// Articles that came with it.
  package var seeds: String { root + "/seeds" }
  /// The store, the evidence and the ledgers.
  package var claims: String { root + "/Claims" }
  /// What is published.
  package var reports: String { root + "/Reports" }
  /// The SQLite file that is the record.
  package var store: String { claims + "/claims.sqlite" }
  /// What is set for whoever works in it.
  package var settings: String { claims + "/isnad.conf" }
  /// The folder of the WARC files.
  package var evidence: String { claims + "/evidence" }

  /// A workspace at a folder that is known to be one.
  init(root: String) {
    self.root = root
  }

  /// Whether it has a store; a workspace that came with a checkout has none until the first `add`.
  /// A file of zero bytes is what a killed `init` leaves, and is none.
  package var hasStore: Bool {
    var status = stat()
    return stat(store, &status) == 0 && status.st_size > 0
  }

  /// Finds the workspace that a command is for.
  ///
  /// - Parameters:
  ///   - named: the folder given with `--workspace`; it wins.
  ///   - environment: `ISNAD_WORKSPACE` comes next.
  ///   - folder: the current folder; the nearest one from it upwards that has Claims/ comes last.
  /// - Returns: the workspace.
  /// - Throws: `WorkbenchError` when the folder that was named has no Claims/, or none was found.
  package static func find(
    named: String?, environment: [String: String], from folder: String
  ) throws(WorkbenchError) -> Workspace {
    for name in [named, environment["ISNAD_WORKSPACE"]] {
      guard let name, !name.isEmpty else { continue }
      let path = absolute(name, from: folder)
      guard Folders.isFolder(path + "/Claims") else {
        throw WorkbenchError(
          "'\(name)' is not a workspace: it has no Claims folder; "
            + "make one with: isnad init '\(name)'")
      }
      return Workspace(root: path)
    }
    if let nearest = nearest(from: folder) { return nearest }
    throw WorkbenchError(
      "no workspace here or above: make one with: isnad init FOLDER, "
        + "or name one with --workspace FOLDER")
  }

  /// The workspace that a command may do without: the one that was named, or the nearest one.
  ///
  /// - Throws: `WorkbenchError` when one was named that is none.
  package static func findIfAny(
    named: String?, environment: [String: String], from folder: String
  ) throws(WorkbenchError) -> Workspace? {
    let isNamed = [named, environment["ISNAD_WORKSPACE"]].contains { $0?.isEmpty == false }
    return isNamed
      ? try find(named: named, environment: environment, from: folder) : nearest(from: folder)
  }

  /// The nearest folder from one upwards that has Claims/.
  private static func nearest(from folder: String) -> Workspace? {
    var path = absolute(folder, from: "/")
    while true {
      if Folders.isFolder(path + "/Claims") { return Workspace(root: path) }
      guard path != "/", !path.isEmpty else { return nil }
      path = (path as NSString).deletingLastPathComponent
    }
  }

  /// Where a workspace is to be that is not there yet: the folder that was named, else
  /// `ISNAD_WORKSPACE`, else the current folder.
  package static func path(
    named: String?, environment: [String: String], from folder: String
  ) -> String {
    let names = [named, environment["ISNAD_WORKSPACE"]].compactMap(\.self)
    return absolute(names.first { !$0.isEmpty } ?? folder, from: folder)
  }

  /// Makes the folders of a workspace where they are missing.
  ///
  /// - Throws: `WorkbenchError` when a folder can't be made.
  package static func make(at name: String, from folder: String) throws(WorkbenchError)
    -> Workspace
  {
    let workspace = Workspace(root: absolute(name, from: folder))
    for path in [workspace.seeds, workspace.claims, workspace.evidence, workspace.reports] {
      try Folders.make(path)
    }
    return workspace
  }

  static func absolute(_ path: String, from folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    return (whole as NSString).standardizingPath
  }
}
