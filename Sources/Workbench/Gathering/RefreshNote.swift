import Fetching

/// Where an answer asks browsers to go on by themselves: a `Refresh` header, or the `meta` element of
/// that name (HTML, section 4.2.5.3). It is told, and never followed: who wrote it is not the server
/// that was asked, and a person decides.
enum RefreshNote {
  /// How much of a page is looked through for the element, which belongs into its head.
  private static let reach = 64 << 10

  /// The address as it is written; `nil` where there is none, as of a page that renews itself.
  static func target(of hop: FetchHop, page: [UInt8]) -> String? {
    if let header = hop.head?.firstValue(of: "refresh"), let target = address(in: header) {
      return target
    }
    var rest = page.prefix(reach)[...]
    while let tag = nextMeta(in: &rest) {
      let text = String(decoding: tag, as: UTF8.self)
      if attribute("http-equiv", of: text)?.lowercased() == "refresh",
        let content = attribute("content", of: text)
      {
        return address(in: content)
      }
    }
    return nil
  }

  /// The inside of the next `meta` tag.
  private static func nextMeta(in bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = Array("meta".utf8)
    while let open = bytes.firstIndex(of: UInt8(ascii: "<")) {
      bytes = bytes[(open + 1)...]
      guard bytes.prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 }) else { continue }
      let tag = bytes.dropFirst(name.count).prefix { $0 != UInt8(ascii: ">") }
      guard let next = tag.first, next == UInt8(ascii: "/") || next <= 0x20 else { continue }
      bytes = bytes[tag.endIndex...]
      return tag
    }
    return nil
  }

  /// The value of an attribute, with or without quotation marks.
  private static func attribute(_ name: String, of tag: String) -> String? {
    var rest = tag[...]
    while let place = rest.firstRange(of: "=") {
      let before = rest[..<place.lowerBound].split(whereSeparator: \.isWhitespace).last
      var value = rest[place.upperBound...].drop { $0.isWhitespace }
      if let mark = value.first, mark == "\"" || mark == "'" {
        value = value.dropFirst().prefix { $0 != mark }
      } else {
        value = value.prefix { !$0.isWhitespace }
      }
      if before?.lowercased() == name { return String(value) }
      rest = rest[value.endIndex...]
      if rest.first == "\"" || rest.first == "'" { rest = rest.dropFirst() }
    }
    return nil
  }

  /// The address in `5; url=…`.
  private static func address(in content: String) -> String? {
    let parts = content.split(maxSplits: 1) { $0 == ";" || $0 == "," }
    guard parts.count == 2 else { return nil }
    var address = parts[1].drop { $0.isWhitespace }
    if address.lowercased().hasPrefix("url") {
      let rest = address.dropFirst(3).drop { $0.isWhitespace }
      if rest.first == "=" { address = rest.dropFirst() }
    }
    let text = address.filter { !"\"'".contains($0) && !$0.isNewline }.split(separator: " ").first
    return text.map { String($0.prefix(300)) }
  }
}
