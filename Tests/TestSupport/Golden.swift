import Foundation
package import Testing

/// Compares an output with the file of that name below Tests/Golden.
///
/// With `RECORD_GOLDEN=1` in the environment the file is written instead, and the test fails: a
/// recording proves nothing, and its difference is to be read before it is committed.
///
/// - Parameters:
///   - actual: The output.
///   - name: The path of the file below Tests/Golden, such as `reports/untouched.en.md`.
///   - location: Where the comparison stands.
package func expectGolden(
  _ actual: String, _ name: String, at location: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file, options: .atomic)
      Issue.record("recorded '\(name)'; run again without RECORD_GOLDEN", sourceLocation: location)
    } catch {
      Issue.record("can't record '\(name)': \(error)", sourceLocation: location)
    }
    return
  }
  guard let expected = try? Data(contentsOf: file) else {
    Issue.record("no golden file '\(name)'; run with RECORD_GOLDEN=1", sourceLocation: location)
    return
  }
  guard expected != Data(actual.utf8) else { return }
  let wanted = String(decoding: expected, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let found = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(wanted, found).prefix { $0.0 == $0.1 }.count
  Issue.record(
    """
    '\(name)' differs from line \(line + 1) on
    golden: \(line < wanted.count ? String(wanted[line]) : "(end of file)")
    actual: \(line < found.count ? String(found[line]) : "(end of output)")
    """, sourceLocation: location)
}
