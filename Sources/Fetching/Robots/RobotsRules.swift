import Glibc

/// The rules of a robots.txt that hold for us (RFC 9309).
struct RobotsRules {
  /// What the rules say of one address.
  struct Verdict: Equatable {
    var isAllowed: Bool
    /// The rule that decided, as the file writes it, with its line; `nil` where none fits.
    var rule: String?
  }

  private struct Rule {
    var isAllow: Bool
    var pattern: RobotsPattern
    var text: String
  }

  /// How many bytes of a file are read; RFC 9309, section 2.5, asks for at least 500 KiB.
  static let longest = 500 << 10

  private var rules: [Rule] = []

  /// Reads a file.
  ///
  /// Groups for the same product are one; those for `*` hold only where none is for ours (section
  /// 2.2.1). What is no rule of the standard is passed over.
  ///
  /// - Parameters:
  ///   - bytes: the file; what is beyond `longest` is not read.
  ///   - product: our product token, compared without regard to case.
  init(_ bytes: [UInt8], product: String) {
    var ours: [Rule] = []
    var everyones: [Rule] = []
    var isForUs = false
    var isForAll = false
    var namesUs = false
    var isInRules = true
    for line in RobotsLine.lines(bytes.prefix(Self.longest)) {
      switch line.key {
      case "user-agent":
        if isInRules { (isForUs, isForAll, isInRules) = (false, false, false) }
        if line.product == "*" {
          isForAll = true
        } else if line.product == product.lowercased() {
          isForUs = true
          namesUs = true
        }
      case "allow", "disallow":
        isInRules = true
        // An empty value names no path: `Disallow:` forbids nothing.
        guard !line.value.isEmpty else { continue }
        let rule = Rule(
          isAllow: line.key == "allow", pattern: RobotsPattern(line.value), text: line.description)
        if isForUs { ours.append(rule) }
        if isForAll { everyones.append(rule) }
      default: continue
      }
    }
    rules = namesUs ? ours : everyones
  }

  /// What the rules say of a path with its query, as a URL writes it.
  ///
  /// The longest pattern that fits decides, and of two as long the one that allows (section 2.2.2).
  func verdict(on path: String) -> Verdict {
    let path = RobotsPattern.Path(path)
    // The file itself may always be asked for.
    guard !path.isOfRobots else { return Verdict(isAllowed: true, rule: nil) }
    var best: Rule?
    for rule in rules where rule.pattern.fits(path) {
      if let best, best.pattern.length > rule.pattern.length { continue }
      if let best, best.pattern.length == rule.pattern.length, best.isAllow || !rule.isAllow {
        continue
      }
      best = rule
    }
    return Verdict(isAllowed: best?.isAllow ?? true, rule: best?.text)
  }
}

/// One line of a robots.txt that has a key.
private struct RobotsLine {
  /// In lower case.
  let key: String
  /// Without comment and white space around it.
  let value: ArraySlice<UInt8>
  /// Counted from 1.
  let number: Int

  /// For people.
  var description: String {
    "\(key == "allow" ? "Allow" : "Disallow"): \(printableText(value, upTo: 120)) (line \(number))"
  }

  /// The product token of a user-agent line in lower case, or `*`.
  var product: String {
    if value.first == UInt8(ascii: "*") { return "*" }
    let isToken = { (byte: UInt8) in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || (0x41...0x5A).contains(byte & 0xDF)
    }
    return String(decoding: value.prefix(while: isToken), as: UTF8.self).lowercased()
  }

  static func lines(_ bytes: ArraySlice<UInt8>) -> [RobotsLine] {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    var lines: [RobotsLine] = []
    var number = 0
    var rest = bytes
    while !rest.isEmpty {
      number += 1
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      rest = rest[line.endIndex...]
      if rest.first == 0x0D, rest.dropFirst().first == 0x0A { rest = rest.dropFirst() }
      rest = rest.dropFirst()
      let said = line.prefix { $0 != UInt8(ascii: "#") }
      guard let colon = said.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = trimmed(said[..<colon])
      guard key.count <= 32 else { continue }
      lines.append(
        RobotsLine(
          key: String(decoding: key, as: UTF8.self).lowercased(),
          value: trimmed(said[(colon + 1)...]), number: number))
    }
    return lines
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let start = bytes.drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return [] }
    return start[...last]
  }
}
