/// The host of a web address in the one form in which hosts are compared.
enum HostName {
  /// The ASCII form of a host (RFC 5890): in lower case, its escapes undone, labels outside ASCII as
  /// `xn--…`.
  ///
  /// Characters are not normalised beyond their case. What can't be a host stays as it is written, in
  /// lower case: so does one with a label of more than 63 signs (RFC 1035, section 2.3.4).
  static func ascii(_ host: String) -> String {
    let lower = host.lowercased()
    guard lower.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 >= 0x80 }) else {
      return lower
    }
    guard let plain = PercentEncoding.decoded(lower)?.lowercased(),
      !plain.unicodeScalars.contains(where: {
        $0.value <= 0x20 || "/?#@:%".unicodeScalars.contains($0)
      })
    else { return lower }
    // The full stops that RFC 3490, section 3.1, takes for one.
    let labels = plain.unicodeScalars.split(omittingEmptySubsequences: false) {
      [0x2E, 0x3002, 0xFF0E, 0xFF61].contains($0.value)
    }
    // No label gets shorter, so that a longer one is not turned at all; turning takes the square of it.
    guard labels.allSatisfy({ $0.count <= longestLabel }) else { return lower }
    let written = labels.map { label in
      label.allSatisfy(\.isASCII)
        ? String(String.UnicodeScalarView(label)) : "xn--" + punycode(Array(label))
    }
    return written.allSatisfy { $0.utf8.count <= longestLabel }
      ? written.joined(separator: ".") : lower
  }

  private static let longestLabel = 63

  /// RFC 3492, section 6.3, with the parameters of section 5.
  private static func punycode(_ label: [Unicode.Scalar]) -> String {
    var output = label.filter(\.isASCII).map(Character.init)
    let basicCount = output.count
    if basicCount > 0 { output.append("-") }
    var (n, delta, bias, handled) = (UInt32(128), 0, 72, basicCount)
    while handled < label.count {
      guard let next = label.map(\.value).filter({ $0 >= n }).min() else { break }
      delta += Int(next - n) * (handled + 1)
      n = next
      for scalar in label {
        if scalar.value < n { delta += 1 }
        guard scalar.value == n else { continue }
        var q = delta
        var k = 36
        while true {
          let threshold = min(max(k - bias, 1), 26)
          if q < threshold { break }
          output.append(digit(threshold + (q - threshold) % (36 - threshold)))
          q = (q - threshold) / (36 - threshold)
          k += 36
        }
        output.append(digit(q))
        bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return String(output)
  }

  /// Section 6.1.
  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }

  private static func digit(_ value: Int) -> Character {
    Character(Unicode.Scalar(UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)))
  }
}

/// Escapes in web addresses (RFC 3986, section 2.1).
enum PercentEncoding {
  /// A text with its escapes undone, once; `nil` where what comes of it is not UTF-8. A `%` that
  /// escapes nothing stands for itself.
  static func decoded(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), let byte = HexDigit.pair(in: bytes, at: index + 1) {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self)
  }
}
