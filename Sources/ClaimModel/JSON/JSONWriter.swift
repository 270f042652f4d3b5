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
    var stream = JSONStream(layout)
    stream.value(self)
    return stream.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends the value as JSON text.
  public func write(_ layout: Layout = .compact, to out: inout [UInt8]) {
    var stream = JSONStream(layout)
    stream.value(self)
    stream.withBytes { out.append(contentsOf: $0) }
  }

  /// Appends a string as a JSON string, quotation marks included.
  public static func write(_ text: String, to out: inout [UInt8]) {
    JSONValue.string(text).write(to: &out)
  }
}
