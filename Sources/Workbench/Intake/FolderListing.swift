import Foundation

/// The article files of a folder.
package enum FolderListing {
  /// Whether a path names a folder.
  package static func isFolder(_ path: String) -> Bool { Folders.isFolder(path) }

  /// The files of a folder and the folders below it, by name.
  ///
  /// Hidden ones are left out, and JSON, which tells of articles and is none, and what a workspace
  /// keeps in its Claims/ and Reports/. Symbolic links to folders are not followed. A folder below
  /// that can't be listed stands in the list itself: reading it says why.
  ///
  /// - Throws: `WorkbenchError` when the folder can't be listed, is a workspace's own, or holds no
  ///   file.
  package static func files(in folder: String) throws(WorkbenchError) -> [String] {
    let whole = Workspace.absolute(folder, from: FileManager.default.currentDirectoryPath)
    guard whole != "/" else {
      throw WorkbenchError("'\(folder)' is the whole machine; name the folder of the articles")
    }
    let parent = (whole as NSString).deletingLastPathComponent
    if ownFolders(of: parent).contains((whole as NSString).lastPathComponent) {
      throw WorkbenchError(
        "'\(folder)' is what the workspace itself writes; name the folder of the articles")
    }
    let files = try entries(of: folder)
    guard !files.isEmpty else {
      throw WorkbenchError("the folder '\(folder)' holds no file; put articles into it as text")
    }
    return files.sorted()
  }

  private static func entries(of folder: String) throws(WorkbenchError) -> [String] {
    var files: [String] = []
    // A list of our own in place of recursion: folders can be nested deeper than the stack.
    var waiting = [folder]
    while let next = waiting.popLast() {
      let names: [String]
      do throws(WorkbenchError) {
        names = try Folders.names(in: next)
      } catch {
        if next == folder { throw error }
        files.append(next)
        continue
      }
      let own = ownFolders(of: next)
      for name in names where !name.hasPrefix(".") && !own.contains(name) {
        let path = (next as NSString).appendingPathComponent(name)
        if Folders.isFolder(path) {
          if !isLink(path) { waiting.append(path) }
        } else if !name.hasSuffix(Sidecar.suffix) {
          files.append(path)
        }
      }
    }
    return files
  }

  /// The names of the folders that a workspace at a path writes itself; none where there is none.
  private static func ownFolders(of path: String) -> Set<String> {
    let workspace = Workspace(root: path)
    let isWorkspace =
      Folders.isFolder(workspace.claims)
      && (workspace.hasStore || Folders.isFolder(workspace.reports))
    return isWorkspace ? ["Claims", "Reports"] : []
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
