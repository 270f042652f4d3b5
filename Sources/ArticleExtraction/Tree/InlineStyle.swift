/// What the `style` of an element says of whether a reader sees it.
struct InlineStyle {
  /// Whether it is not shown, is drawn off the screen, or has no size.
  private(set) var isHidden = false

  /// Reads the declarations of an attribute.
  init(_ style: String) {
    var sizes: [String: Double] = [:]
    var clips = false
    for declaration in style.utf8.prefix(2000).split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = Self.word(parts[0])
      var value = Self.word(parts[1])
      if value.hasSuffix("!important") { value.removeLast("!important".count) }
      switch (name, value) {
      case ("display", "none"), ("visibility", "hidden"), ("visibility", "collapse"),
        ("content-visibility", "hidden"):
        isHidden = true
      case ("opacity", _), ("font-size", _): if Self.number(value) == 0 { isHidden = true }
      case ("left", _), ("right", _), ("top", _), ("margin-left", _), ("margin-top", _),
        ("text-indent", _), ("margin-right", _):
        if let number = Self.number(value), number <= -900 { isHidden = true }
      case ("transform", _): if value.hasPrefix("scale(0)") { isHidden = true }
      case ("clip", _):
        if value.hasPrefix("rect(0") || value.hasPrefix("rect(1px") { isHidden = true }
      case ("clip-path", _):
        if value.hasPrefix("inset(100%") || value.hasPrefix("inset(50%") { isHidden = true }
      case ("width", _), ("height", _), ("max-height", _), ("max-width", _):
        sizes[name] = Self.number(value)
      case ("overflow", "hidden"), ("overflow", "clip"): clips = true
      default: break
      }
    }
    if clips, sizes.values.contains(where: { $0 <= 1 }) { isHidden = true }
  }

  private static func word(_ bytes: Substring.UTF8View) -> String {
    String(
      decoding: bytes.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }

  /// The number that a value begins with.
  private static func number(_ value: String) -> Double? {
    Double(value.prefix { $0.isNumber || $0 == "-" || $0 == "." })
  }
}
