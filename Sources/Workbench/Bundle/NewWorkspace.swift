import ClaimStore
import Foundation

/// The place of a workspace that is made out of a bundle: filled in a folder of its own, and put in
/// place as a whole.
///
/// That folder lies in the workspace's, under a hidden name, and is locked while its process lives,
/// so that the next import removes what a killed one left.
final class NewWorkspace {
  private static let prefix = ".import-"

  /// Where the workspace will be.
  let target: Workspace
  /// Where it is filled.
  let staging: Workspace
  private let lock: Int32
  private let isRootNew: Bool
  private var isDone = false

  /// Makes the folder to fill.
  ///
  /// - Throws: `WorkbenchError` when the target holds anything, or the folder can't be made.
  init(at root: String) throws {
    target = Workspace(root: root)
    try Self.requireEmpty(target)
    var status = stat()
    isRootNew = lstat(root, &status) != 0
    try Folders.make(root)
    Self.sweep(root)
    staging = Workspace(root: "\(root)/\(Self.prefix)\(getpid())")
    try Folders.make(staging.evidence)
    lock = open(staging.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Where a file system has no locks nobody sweeps either.
    if lock >= 0 { _ = flock(lock, LOCK_EX | LOCK_NB) }
  }

  deinit {
    // A folder that can't be removed is left to the next import.
    try? FileManager.default.removeItem(atPath: staging.root)
    if lock >= 0 { close(lock) }
    if isRootNew, !isDone { rmdir(target.root) }
  }

  /// Puts what was filled in place, once all of it is on the disk; before this returns there is
  /// either no workspace or the whole.
  ///
  /// - Throws: `WorkbenchError` when something came there meanwhile, or the move fails.
  func finish() throws {
    for path in [staging.store, staging.evidence, staging.claims, staging.root] {
      try FileBytes.sync(path)
    }
    try Self.requireEmpty(target)
    if target.hasStore, try !ClaimStore.open(at: target.store).removeIfEmpty() {
      throw Self.refusal(target.root, "it has a claim store with something in it")
    }
    // An empty folder takes the place of an empty one; one that holds anything is left alone.
    if rmdir(target.evidence) != 0, errno != ENOENT {
      throw Self.refusal(target.root, "'\(target.evidence)' can't be replaced")
    }
    guard rename(staging.claims, target.claims) == 0 else {
      throw Self.refusal(
        target.root, "'\(target.claims)' can't be replaced: \(SystemWords.text(errno))")
    }
    isDone = true
    try FileBytes.sync(target.root)
    for folder in [target.seeds, target.reports] { try Folders.make(folder) }
  }

  /// Refuses a workspace that holds anything but what `init` makes; seeds are only input.
  private static func requireEmpty(_ workspace: Workspace) throws {
    let made: Set = ["evidence", "claims.sqlite", "claims.sqlite-wal", "claims.sqlite-shm"]
    for folder in [workspace.claims, workspace.evidence, workspace.reports] {
      let names = try names(in: folder)
      if let found = names.first(where: { folder != workspace.claims || !made.contains($0) }) {
        throw refusal(workspace.root, "it holds '\(folder)/\(found)'")
      }
    }
    if workspace.hasStore, try !ClaimStore.open(at: workspace.store, readOnly: true).isEmpty() {
      throw refusal(workspace.root, "it has a claim store with something in it")
    }
  }

  private static func names(in folder: String) throws -> [String] {
    Folders.isFolder(folder) ? try Folders.names(in: folder) : []
  }

  private static func refusal(_ root: String, _ why: String) -> WorkbenchError {
    WorkbenchError(
      "a bundle goes into an empty workspace, and '\(root)' is none: \(why); nothing was changed; "
        + "name another folder with --workspace")
  }

  /// Removes what killed imports left.
  private static func sweep(_ root: String) {
    for name in (try? Folders.names(in: root)) ?? [] where name.hasPrefix(prefix) {
      let descriptor = open("\(root)/\(name)", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { continue }
      try? FileManager.default.removeItem(atPath: "\(root)/\(name)")
    }
  }
}
