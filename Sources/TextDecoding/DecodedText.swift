/// Text that was read from bytes, and the charset it was read in.
package struct DecodedText: Hashable, Sendable {
  /// The text as written: without a byte order mark, not normalised, line ends as they stand.
  package var text: String
  /// The charset by its usual name, such as `UTF-8` or `windows-1256`.
  package var charset: String

  /// Makes a decoded text.
  package init(text: String, charset: String) {
    self.text = text
    self.charset = charset
  }
}
