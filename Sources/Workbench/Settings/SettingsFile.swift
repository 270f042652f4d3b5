import Foundation

/// A file of lines `name = value`; empty lines and those that begin with `#` are for people.
///
/// The name of a setting stands once. What is wrong with a line is told with its number.
struct SettingsFile: Sendable {
  /// Larger than any such file, in bytes.
  private static let limit = 1 << 16

  /// Where it is.
  let path: String
  /// Whether it is a workspace's, which may not say everything.
  let isOfWorkspace: Bool
  /// What it says, with the line, counted from 1.
  private(set) var values: [SettingName: (text: String, line: Int)] = [:]
  private var lines: [String] = []
  /// The whole of it; `nil` where it is not there.
  private(set) var text: String?

  /// Reads a file; one that is not there says nothing.
  ///
  /// - Throws: `WorkbenchError` for a line that can't be taken as meant.
  init(_ path: String, isOfWorkspace: Bool) throws(WorkbenchError) {
    self.path = path
    self.isOfWorkspace = isOfWorkspace
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    let bytes = try FileBytes.read(path, limit: Self.limit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw WorkbenchError("'\(path)' is not UTF-8; write it anew as UTF-8")
    }
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() { try take(line, at: index + 1) }
  }

  private mutating func take(_ line: String, at number: Int) throws(WorkbenchError) {
    let line = line.trimmingCharacters(in: .whitespaces.union(["\r"]))
    guard !line.isEmpty, !line.hasPrefix("#") else { return }
    guard let equals = line.firstIndex(of: "=") else {
      throw problem(number, "is not of the form: name = value")
    }
    let key = line[..<equals].trimmingCharacters(in: .whitespaces)
    let value = line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces)
    guard let name = SettingName(key) else {
      throw problem(number, "names '\(key)', which is no setting; see: isnad config")
    }
    if let first = values[name]?.line {
      throw problem(number, "says '\(key)' again, after line \(first); keep one of them")
    }
    try require(name, value, "line \(number) of '\(path)'")
    values[name] = (value, number)
  }

  private func require(
    _ name: SettingName, _ value: String, _ place: String
  ) throws(WorkbenchError) {
    if let refusal = name.refusal(of: value, inWorkspace: isOfWorkspace, place: place) {
      throw WorkbenchError(refusal)
    }
  }

  private func problem(_ number: Int, _ words: String) -> WorkbenchError {
    WorkbenchError("line \(number) of '\(path)' \(words)")
  }

  /// Sets a value, or takes it out for `nil`, and writes the file whole; other lines stay, also
  /// those that somebody else wrote since it was read.
  ///
  /// - Throws: `WorkbenchError` for a value that can't be, where somebody else gave the setting
  ///   another one meanwhile, or when writing fails; the file is then as it was.
  mutating func set(_ name: SettingName, to value: String?) throws(WorkbenchError) {
    if let value {
      try require(name, value, "the value given")
    } else if values[name] == nil {
      throw WorkbenchError("'\(path)' does not say '\(name.text)'; nothing was changed")
    }
    let folder = (path as NSString).deletingLastPathComponent
    try Folders.make(folder)
    let seen = values[name]?.text
    do {
      self = try WorkspaceLock.hold(folder) { _ in
        var now = try SettingsFile(path, isOfWorkspace: isOfWorkspace)
        guard now.values[name]?.text == seen else {
          throw WorkbenchError(
            "'\(name.text)' was set or taken out in '\(path)' while you did; nothing of yours was "
              + "written: look, and say it again")
        }
        try now.write(name, value)
        return now
      }
    } catch let error as WorkbenchError {
      throw error
    } catch {
      throw WorkbenchError("'\(path)' can't be written: \(error)")
    }
  }

  /// Writes the file with a value, or without the setting for `nil`.
  private mutating func write(_ name: SettingName, _ value: String?) throws(WorkbenchError) {
    let line = value.map { "\(name.text) = \($0)" }
    if let old = values[name]?.line {
      lines.replaceSubrange(old - 1..<old, with: line.map { [$0] } ?? [])
    } else if let line {
      lines.append(line)
    }
    try FileBytes.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
    self = try SettingsFile(path, isOfWorkspace: isOfWorkspace)
  }
}
