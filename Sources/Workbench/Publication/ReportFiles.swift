import ClaimModel

/// What became of a report in several formats: what could be written is, whatever could not.
package struct ReportFiles: Sendable {
  /// The files that were written, in order of the formats.
  package var paths: [String] = []
  /// What was not, a line for each, with the mend.
  package var problems: [String] = []
  private var texts: [String] = []

  /// Puts the text of each format together.
  ///
  /// - Throws: what is wrong with more than one format, such as a path that can't be.
  init(
    of formats: [ReportFormat], at path: (ReportFormat) throws -> String,
    text: (ReportFormat) throws -> String
  ) throws {
    for format in formats {
      let path = try path(format)
      do {
        texts.append(try text(format))
        paths.append(path)
      } catch let error as WorkbenchError {
        problems.append(error.description)
      }
    }
  }

  /// Writes the files into folders that are there.
  func write() throws {
    for (path, text) in zip(paths, texts) { try FileBytes.write(Array(text.utf8), to: path) }
  }
}
