extension JSONValue {
  /// How a value is laid out.
  public enum Layout: Sendable {
    /// On one line, without spaces.
    case compact
    /// Two spaces of indentation a level; arrays of numbers stay on one line.
    case pretty
  }

  /// The value as JSON text (RFC 8259), in UTF-8.
  ///
  /// Control characters, U+2028 and U+2029 are escaped, so that the text can stand in a line-based
  /// format and inside a script; all other characters stand as themselves, Arabic readable.
  public func serialized(_ layout: Layout = .compact) -> String {
    var out: [UInt8] = []
    write(layout, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the value as JSON text.
  public func write(_ layout: Layout = .compact, to out: inout [UInt8]) {
    switch layout {
    case .compact: write(indentation: nil, to: &out)
    case .pretty: write(indentation: 0, to: &out)
    }
  }

  private func write(indentation: Int?, to out: inout [UInt8]) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): out.append(contentsOf: String(value).utf8)
    case .number(let value):
      // JSON has no infinity and no NaN.
      out.append(contentsOf: (value.isFinite ? "\(value)" : "null").utf8)
    case .literal(let digits): out.append(contentsOf: digits.utf8)
    case .string(let text): JSONValue.write(text, to: &out)
    case .array(let elements):
      let isFlat = elements.allSatisfy {
        if case .integer = $0 { true } else { false }
      }
      JSONValue.write(
        elements, between: ("[", "]"), indentation: isFlat ? nil : indentation, to: &out
      ) { element, inner, out in element.write(indentation: inner, to: &out) }
    case .object(let members):
      JSONValue.write(members, between: ("{", "}"), indentation: indentation, to: &out) {
        member, inner, out in
        JSONValue.write(member.name, to: &out)
        out.append(UInt8(ascii: ":"))
        if inner != nil { out.append(UInt8(ascii: " ")) }
        member.value.write(indentation: inner, to: &out)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), indentation: Int?,
    to out: inout [UInt8], _ writeElement: (Element, Int?, inout [UInt8]) -> Void
  ) {
    out.append(contentsOf: brackets.0.utf8)
    let inner = indentation.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      if let inner {
        out.append(UInt8(ascii: "\n"))
        out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: inner))
      }
      writeElement(element, inner, &out)
    }
    if let indentation, !elements.isEmpty {
      out.append(UInt8(ascii: "\n"))
      out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
    }
    out.append(contentsOf: brackets.1.utf8)
  }

  /// Appends a string as a JSON string, quotation marks included.
  public static func write(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var offset = 0
      func flush(_ out: inout [UInt8]) {
        out.append(contentsOf: bytes[start..<offset])
      }
      while offset < bytes.count {
        let byte = bytes[offset]
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        let isLineSeparator =
          byte == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
          && bytes[offset + 2] & 0xFE == 0xA8
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || isLineSeparator
        else {
          offset += 1
          continue
        }
        flush(&out)
        switch byte {
        case 0x22: out.append(contentsOf: "\\\"".utf8)
        case 0x5C: out.append(contentsOf: "\\\\".utf8)
        case 0x0A: out.append(contentsOf: "\\n".utf8)
        case 0x0D: out.append(contentsOf: "\\r".utf8)
        case 0x09: out.append(contentsOf: "\\t".utf8)
        case 0xE2: out.append(contentsOf: (bytes[offset + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
        default:
          let digits = String(byte, radix: 16)
          out.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count)).utf8)
          out.append(contentsOf: digits.utf8)
        }
        offset += isLineSeparator ? 3 : 1
        start = offset
      }
      flush(&out)
    }
    out.append(UInt8(ascii: "\""))
  }
}
