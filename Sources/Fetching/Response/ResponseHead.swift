/// The head of an HTTP/1 response: the header list as it was received.
package struct ResponseHead: Hashable, Sendable {
  /// One header line.
  package struct Field: Hashable, Sendable {
    /// In ASCII lower case; escaped where it is not printable ASCII.
    package let name: String
    /// Without the white space around it; lines that were folded are joined by a space.
    package let value: [UInt8]
  }

  /// The version in the status line, such as `1.1`.
  package let httpVersion: String
  /// The status code, 100 to 999.
  package let status: Int
  /// The header lines in order, repeated ones too. A line without a colon is left out.
  package let fields: [Field]
  /// Whether the empty line came that ends a head.
  package let isEnded: Bool

  /// Reads a head from its bytes; `nil` when they do not begin with a status line.
  package init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for index in lines.indices.dropLast() where lines[index].last == 0x0D {
      lines[index].removeLast()
    }
    guard let statusLine = lines.first, lines.count > 1, statusLine.starts(with: "HTTP/".utf8)
    else { return nil }
    let words = statusLine.split(separator: 0x20, maxSplits: 2)
    guard words.count >= 2, words[1].count == 3,
      let status = Int(String(decoding: words[1], as: UTF8.self)), (100...999).contains(status)
    else { return nil }
    self.status = status
    httpVersion = printableText(words[0].dropFirst(5), upTo: 8)
    // What follows the last line feed is nothing, or the beginning of a line that did not end.
    let complete = lines[1..<(lines.endIndex - 1)]
    let end = complete.firstIndex(where: \.isEmpty)
    isEnded = end != nil
    fields = Self.fields(complete[..<(end ?? complete.endIndex)])
  }

  private static func fields(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [Field] {
    var fields: [(name: ArraySlice<UInt8>, value: [UInt8])] = []
    for line in lines {
      if line.first == 0x20 || line.first == 0x09 {
        guard !fields.isEmpty else { continue }
        fields[fields.endIndex - 1].value += [0x20] + trimmed(line)
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        fields.append((line[..<colon], trimmed(line[(colon + 1)...])))
      }
    }
    return fields.map { Field(name: printableText(trimmed($0.name)).lowercased(), value: $0.value) }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let start = bytes.drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return [] }
    return Array(start[...last])
  }

  /// The values of a header, in order.
  ///
  /// - Parameter name: in lower case.
  /// - Returns: each as it came, white space around it gone.
  package func values(of name: String) -> [[UInt8]] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// The first value of a header as text, escaped where it is not printable ASCII.
  package func firstValue(of name: String) -> String? {
    values(of: name).first.map(printableText)
  }

  /// The elements of a header that is a list (RFC 9110, 5.6.1), in lower case, without parameters.
  func listElements(of name: String) -> [String] {
    values(of: name).flatMap { $0.split(separator: UInt8(ascii: ",")) }
      .map { element in
        let word = element.split(separator: UInt8(ascii: ";"), maxSplits: 1).first ?? []
        return printableText(Self.trimmed(word)).lowercased()
      }
      .filter { !$0.isEmpty }
  }

  /// The transfer codings in the order they were applied; `identity` is none.
  package var transferCodings: [String] {
    listElements(of: "transfer-encoding").filter { $0 != "identity" }
  }

  /// The content codings in the order they were applied; `identity` is none.
  package var contentCodings: [String] {
    listElements(of: "content-encoding").filter { $0 != "identity" }
  }

  /// Whether it is that of an interim response, which another follows. 101 is none: nobody asks to
  /// switch, and nothing of HTTP comes after it.
  var isInterim: Bool { status < 200 && status != 101 }

  /// Splits what came into interim responses (1xx), the head of the response after them and what stands
  /// behind that; of a head that does not end, or is none, what there is.
  static func split(_ bytes: [UInt8]) -> (interim: [UInt8], head: [UInt8], rest: [UInt8]) {
    var start = 0
    var lineStart = 0
    while let feed = bytes[lineStart...].firstIndex(of: 0x0A) {
      let isEmpty = bytes[lineStart..<feed].allSatisfy { $0 == 0x0D }
      lineStart = feed + 1
      guard isEmpty else { continue }
      let head = Array(bytes[start..<lineStart])
      guard ResponseHead(head)?.isInterim == true else {
        return (Array(bytes[..<start]), head, Array(bytes[lineStart...]))
      }
      start = lineStart
    }
    return (Array(bytes[..<start]), Array(bytes[start...]), [])
  }
}
