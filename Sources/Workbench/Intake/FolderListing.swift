import Foundation

/// The article files of a folder.
package enum FolderListing {
  /// Whether a path names a folder.
  package static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  /// The files of a folder and the folders below it, by name; hidden ones and sidecars are left out.
  ///
  /// - Throws: `WorkbenchError` when the folder can't be listed or holds no file.
  package static func files(in folder: String) throws(WorkbenchError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    } catch {
      throw WorkbenchError("cannot list the folder '\(folder)': \(reason(error)); check its name")
    }
    let paths = names.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
      .map { (folder as NSString).appendingPathComponent($0) }
      .filter { !isFolder($0) }
    let stems = Set(
      paths.filter { !$0.hasSuffix(".json") }.map { ($0 as NSString).deletingPathExtension })
    let files = paths.filter {
      !($0.hasSuffix(".json") && stems.contains(($0 as NSString).deletingPathExtension))
    }
    guard !files.isEmpty else {
      throw WorkbenchError("the folder '\(folder)' holds no file; put articles into it as text")
    }
    return files.sorted()
  }
}
