package import Foundation

/// A fresh folder that is removed when the value that holds it goes.
package final class TemporaryFolder {
  /// Where it is.
  package let url: URL

  /// Makes the folder.
  ///
  /// - Throws: what the file system says when it can't be made.
  package init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("isnad-tests-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // Nothing can be done about a folder that does not go, and the next run uses another.
    try? FileManager.default.removeItem(at: url)
  }

  /// The path of a file below the folder.
  package func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
