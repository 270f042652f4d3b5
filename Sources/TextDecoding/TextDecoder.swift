/// Turns the bytes of an article's file into text, or says why it can't; it never guesses silently.
package enum TextDecoder {
  /// The text of a file.
  ///
  /// Takes time and memory in proportion to the bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file as it was read.
  ///   - name: what the file is called in an error.
  /// - Returns: the text and its charset.
  /// - Throws: why the bytes are not the text of an article.
  package static func decode(
    _ bytes: [UInt8], name: String
  ) throws(TextDecodingError) -> DecodedText {
    if let kind = FileKind.kind(of: bytes) { throw .notText(name: name, kind: kind) }
    let decoded = try decodeText(bytes, name: name)
    if WebPageSource.isPage(decoded.text.utf8, name: name) { throw .webPage(name: name) }
    guard decoded.text.unicodeScalars.contains(where: isVisible) else { throw .empty(name: name) }
    return decoded
  }

  private static func decodeText(
    _ bytes: [UInt8], name: String
  ) throws(TextDecodingError) -> DecodedText {
    // 1. What a byte order mark says is believed.
    switch ByteOrderMark(bytes) {
    case .utf32LittleEndian?, .utf32BigEndian?: throw .unsupported(name: name, charset: "UTF-32")
    case .utf16LittleEndian?: return try utf16(bytes, from: 2, .littleEndian, name)
    case .utf16BigEndian?: return try utf16(bytes, from: 2, .bigEndian, name)
    case .utf8?: return try utf8(Array(bytes.dropFirst(3)), markLength: 3, name)
    case nil: break
    }
    // 2. UTF-16 without a mark has byte 0 in every space; nothing else that is text has one.
    let scan = UTF8Scan(bytes)
    if scan.nulCount > 0 || scan.controlCount > 0, let order = UTF16Text.order(of: bytes) {
      return try utf16(bytes, from: 0, order, name)
    }
    if isBinary(scan, byteCount: bytes.count) { throw .binary(name: name) }
    // 3. Valid UTF-8 is nothing else; nearly valid UTF-8 is damaged, and not windows-1256.
    if scan.firstError == nil || scan.isDamagedUTF8 {
      return try utf8(bytes, markLength: 0, name)
    }
    // 4. One byte a letter.
    return try singleByte(bytes, name)
  }

  private static func utf8(
    _ bytes: [UInt8], markLength: Int, _ name: String
  ) throws(TextDecodingError) -> DecodedText {
    let scan = UTF8Scan(bytes)
    if isBinary(scan, byteCount: bytes.count) { throw .binary(name: name) }
    if let offset = scan.firstError {
      throw .damaged(name: name, charset: "UTF-8", byteOffset: offset + markLength)
    }
    return DecodedText(text: String(decoding: bytes, as: UTF8.self), charset: "UTF-8")
  }

  private static func utf16(
    _ bytes: [UInt8], from start: Int, _ order: UTF16Text.Order, _ name: String
  ) throws(TextDecodingError) -> DecodedText {
    let (text, firstError) = UTF16Text.decode(bytes, from: start, order)
    if let firstError {
      throw .damaged(name: name, charset: order.charset, byteOffset: firstError)
    }
    if isBinary(UTF8Scan(Array(text.utf8)), byteCount: bytes.count) { throw .binary(name: name) }
    return DecodedText(text: text, charset: order.charset)
  }

  private static func singleByte(
    _ bytes: [UInt8], _ name: String
  ) throws(TextDecodingError) -> DecodedText {
    // A page may hold too few words to tell its charset, and needs none to be refused.
    if WebPageSource.isPage(bytes, name: name) { throw .webPage(name: name) }
    let guess = CharsetGuess.charset(of: bytes)
    switch ArabicCharset.verdict(on: bytes) {
    case .charset(let charset):
      if let text = charset.text(of: bytes) {
        return DecodedText(text: text, charset: charset.name)
      }
    case .ambiguous: throw .ambiguous(name: name)
    case .notArabic:
      if WesternText.isPlausible(bytes, guess: guess),
        let text = SingleByteCharset.windows1252.text(of: bytes)
      {
        return DecodedText(text: text, charset: SingleByteCharset.windows1252.name)
      }
    }
    throw .unknownCharset(name: name, guess: guess)
  }

  /// Whether bytes are those of no text: any NUL, or many controls.
  ///
  /// A text that somebody put a few into (an escape sequence, a bell) is taken in and they are told as
  /// a finding. What is valid UTF-8 is text for nothing else looks so; in other bytes, of which a good
  /// tenth are controls where they are no text, one in 50 is many.
  private static func isBinary(_ scan: UTF8Scan, byteCount: Int) -> Bool {
    let share = scan.firstError == nil ? 8 : 50
    return scan.nulCount > 0 || scan.controlCount > max(1, byteCount / share)
  }

  /// Whether a reader sees the scalar: neither white space nor a mark of format.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
      && scalar.properties.generalCategory != .control
  }
}
