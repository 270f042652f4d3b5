import Foundation
import Workbench

/// Addresses from a file or standard input: one a line, empty lines and those that begin with # not
/// counted.
enum AddressList {
  /// Reads a list.
  ///
  /// - Parameter path: a file, or `-` for standard input.
  /// - Throws: `Failure` for a line that is no address, with its number.
  static func read(_ path: String) throws -> [String] {
    let bytes =
      try path == "-"
      ? FileBytes.read(descriptor: STDIN_FILENO, name: "standard input") : FileBytes.read(path)
    let name = path == "-" ? "standard input" : "'\(TerminalText.escaped(path))'"
    var addresses: [String] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces)
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard text.contains("://") else {
        throw Failure(
          "line \(index + 1) of \(name) is not an address: '\(TerminalText.escaped(text))'; write "
            + "one a line, such as https://example.org/statement")
      }
      addresses.append(text)
    }
    return addresses
  }
}
