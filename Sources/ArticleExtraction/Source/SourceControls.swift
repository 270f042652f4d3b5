import ClaimModel

/// The control characters in the source of a page, which its text has no more: the parser puts U+FFFD
/// in their place.
enum SourceControls {
  /// Which there are and how often each, in a remark on a source without scripts, styles and comments, in
  /// UTF-8; `nil` where there are none.
  static func remark(_ bytes: [UInt8]) -> String? {
    // Those below U+0020 and U+007F are bytes of their own, those from U+0080 on begin with C2.
    let isSuspect = bytes.contains { byte in
      byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F || byte == 0xC2
    }
    guard isSuspect else { return nil }
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars
    where scalar.properties.generalCategory == .control && !scalar.properties.isWhitespace {
      counts[scalar, default: 0] += 1
    }
    guard !counts.isEmpty else { return nil }
    let named = counts.sorted { $0.key < $1.key }.map { scalar, count in
      HiddenCharacter.name(of: scalar) + (HiddenCharacter.title(of: scalar).map { " " + $0 } ?? "")
        + (count == 1 ? "" : " (\(count) times)")
    }
    return "control characters in the page's source, for which its text has U+FFFD: "
      + named.joined(separator: ", ")
  }
}
