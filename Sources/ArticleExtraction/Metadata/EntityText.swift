/// Text that was written for HTML inside a text that is not HTML.
enum EntityText {
  private static let named: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "laquo": "«",
    "raquo": "»", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "ndash": "–",
    "mdash": "—", "hellip": "…", "zwnj": "\u{200C}", "zwj": "\u{200D}",
  ]

  /// The text with the usual character references read and tags taken out.
  static func decoded(_ text: String) -> String {
    guard text.contains(where: { $0 == "&" || $0 == "<" }) else { return text }
    var output = ""
    var rest = text[...]
    while let place = rest.firstIndex(where: { $0 == "&" || $0 == "<" }) {
      output += rest[..<place]
      rest = rest[place...]
      if let (replacement, length) = reading(rest) {
        output += replacement
        rest = rest.dropFirst(length)
      } else {
        output.append(rest.removeFirst())
      }
    }
    return output + rest
  }

  /// What stands for a reference or a tag at the beginning, and its length in characters.
  private static func reading(_ text: Substring) -> (String, Int)? {
    if text.first == "<" {
      guard let next = text.dropFirst().first, next.isASCII, next.isLetter || next == "/",
        let end = text.prefix(500).firstIndex(of: ">")
      else { return nil }
      return (" ", text.distance(from: text.startIndex, to: end) + 1)
    }
    let head = text.prefix(12)
    guard let end = head.firstIndex(of: ";") else { return nil }
    let name = head[head.index(after: head.startIndex)..<end]
    let length = head.distance(from: head.startIndex, to: end) + 1
    if let replacement = named[name] { return (replacement, length) }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = value.flatMap(Unicode.Scalar.init) else { return nil }
    return (String(scalar), length)
  }
}
