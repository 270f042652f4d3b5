import ClaimStore
import Foundation
import WebArchive

extension Workbench {
  /// Takes away the captures that a killed command put on the disk and not yet into the store.
  ///
  /// The caller holds the workspace's lock, under which captures are written, so that none of them is
  /// about to be spoken of. What lay in the folder before that command began is left alone, such as
  /// the captures of a store that an older copy has taken the place of. Files that were being written
  /// go whenever they are from: under the lock nobody writes them, and what became of one has a name
  /// of its own.
  func sweepCaptures() {
    for name in (try? Folders.names(in: workspace.evidence)) ?? []
    where CaptureFile.isUnfinished(name) {
      let path = "\(workspace.evidence)/\(name)"
      if Self.changed(path) != nil { unlink(path) }
    }
    guard let begun = Self.changed(UnfinishedChange(of: self).path) else { return }
    // Where the store can't be read, nothing is known to be superfluous.
    guard let names = try? Folders.names(in: workspace.evidence),
      let known = try? Set(store.warcFiles().map(\.file))
    else { return }
    for name in names where !known.contains(name) && CaptureFile.isOurs(name) {
      let path = "\(workspace.evidence)/\(name)"
      if let moment = Self.changed(path), moment >= begun { unlink(path) }
    }
  }

  /// When a file that is no link was last written, in nanoseconds since 1970; `nil` for none.
  private static func changed(_ path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}
