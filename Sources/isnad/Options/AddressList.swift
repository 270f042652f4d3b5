import Foundation
import Workbench

/// Addresses from a file or standard input: one a line, empty lines and those that begin with # not
/// counted.
enum AddressList {
  /// Whether a word begins like an address, by a scheme and a colon: what is then no address of a
  /// page the fetcher refuses, and says why.
  static func isAddress(_ word: String) -> Bool {
    guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = word.utf8[..<colon]
    return word.contains("://")
      || (scheme.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false)
        && scheme.allSatisfy {
          (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
            || "+-.".utf8.contains($0)
        }
  }

  /// Reads a list.
  ///
  /// - Parameter path: a file, or `-` for standard input.
  /// - Returns: the addresses in order, each as it is written.
  /// - Throws: `Failure` for a line that is no address, with its number.
  static func read(_ path: String) throws -> [String] {
    let bytes =
      try path == "-"
      ? FileBytes.read(
        descriptor: STDIN_FILENO, name: "standard input", what: "list of addresses")
      : FileBytes.read(path, what: "list of addresses")
    let name = path == "-" ? "standard input" : "'\(TerminalText.escaped(path))'"
    var addresses: [String] = []
    // A mark of UTF-8 in front is no part of the first address.
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    for (index, line) in bytes.dropFirst(isMarked ? 3 : 0).split(
      separator: 0x0A, omittingEmptySubsequences: false
    ).enumerated() {
      let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces)
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard isAddress(text) else {
        throw Failure(
          "line \(index + 1) of \(name) is not an address: '\(TerminalText.escaped(text))'; write "
            + "one a line, such as https://example.org/statement")
      }
      addresses.append(text)
    }
    return addresses
  }
}
