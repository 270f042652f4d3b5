extension TextDecoder {
  /// The source of a web page as text, with U+FFFD for what can't be read; it never fails.
  ///
  /// In the order of the WHATWG's standards: byte order mark, the charset of the HTTP header, a
  /// `meta` tag, a guess. Beyond them, a declaration that the bytes contradict is not believed:
  /// declared as one byte a letter and valid UTF-8, or declared otherwise and Arabic in windows-1256
  /// or ISO-8859-6.
  ///
  /// - Parameters:
  ///   - bytes: the body of the response, content coding removed.
  ///   - httpCharset: the `charset` of the `Content-Type` header, as it was sent; an unknown label
  ///     is ignored.
  /// - Returns: the source and the charset it was read in.
  package static func decodePage(_ bytes: [UInt8], httpCharset: String?) -> DecodedText {
    // 1. The byte order mark outranks what is declared.
    switch ByteOrderMark(bytes) {
    case .utf8?:
      return DecodedText(
        text: String(decoding: bytes.dropFirst(3), as: UTF8.self), charset: "UTF-8")
    case .utf16LittleEndian?: return page16(bytes, from: 2, .littleEndian)
    case .utf16BigEndian?: return page16(bytes, from: 2, .bigEndian)
    case .utf32LittleEndian?, .utf32BigEndian?, nil: break
    }
    // 2. What is declared: the header before the page itself. A tag that can be read as ASCII
    // does not stand in a page of UTF-16.
    var declared = httpCharset.flatMap { CharsetLabel.encoding($0) }
    if declared == nil, let label = MetaCharset.label(in: bytes) {
      declared = CharsetLabel.encoding(label)
      if declared?.name.hasPrefix("UTF-16") == true { declared = ("UTF-8", "UTF-8") }
    }
    switch declared?.name {
    case "UTF-16LE"?: return page16(bytes, from: 0, .littleEndian)
    case "UTF-16BE"?: return page16(bytes, from: 0, .bigEndian)
    case CharsetLabel.replacement?:
      return DecodedText(
        text: bytes.isEmpty ? "" : "\u{FFFD}", charset: CharsetLabel.replacement)
    default: break
    }
    // 3. What the bytes show against it.
    let scan = UTF8Scan(bytes)
    if declared == nil, scan.nulCount > 0, let order = UTF16Text.order(of: bytes) {
      return page16(bytes, from: 0, order)
    }
    if let shown = shownCharset(bytes, scan, declared: declared?.name) { return shown }
    // 4. What is declared, or what is guessed.
    return converted(bytes, scan, declared: declared)
  }

  /// The text where the bytes themselves show the charset; `nil` where they don't.
  private static func shownCharset(
    _ bytes: [UInt8], _ scan: UTF8Scan, declared: String?
  ) -> DecodedText? {
    // Text of those charsets is no UTF-8 by chance for more than a few letters.
    let isMultibyte =
      declared.map { multibyteNames.contains($0) } ?? false
      && (scan.multibyteCount < 30 || scan.strayCount * 50 > scan.multibyteCount)
    if scan.firstError == nil, !isMultibyte {
      // Pure ASCII keeps the name it was declared by.
      let name = scan.multibyteCount == 0 ? declared ?? "UTF-8" : "UTF-8"
      return DecodedText(text: String(decoding: bytes, as: UTF8.self), charset: name)
    }
    if scan.isDamagedUTF8, !isMultibyte {
      return DecodedText(text: String(decoding: bytes, as: UTF8.self), charset: "UTF-8")
    }
    let isOpen = declared.map { !multibyteNames.contains($0) } ?? true
    if isOpen, case .charset(let charset) = ArabicCharset.verdict(on: bytes, declared: declared),
      let text = charset.text(of: bytes)
    {
      return DecodedText(text: text, charset: charset.name)
    }
    return nil
  }

  /// What a reader should know of the charset that a page was read in, in words for people; `nil`
  /// where it is the one that is declared, or tells itself.
  package static func remark(
    onPage bytes: [UInt8], httpCharset: String?, readAs charset: String
  ) -> String? {
    let label =
      httpCharset.flatMap { CharsetLabel.encoding($0) == nil ? nil : $0 }
      ?? MetaCharset.label(in: bytes)
    let declared = label.flatMap { CharsetLabel.encoding($0)?.name }
    // What a byte order mark begins tells itself.
    guard ByteOrderMark(bytes) == nil else { return unreadable(bytes, charset, isTold: true) }
    guard let declared else {
      // Of bytes that are valid UTF-8 nothing is guessed.
      return charset == "UTF-8"
        ? unreadable(bytes, charset, isTold: false)
        : "no charset is declared; the page was read as \(charset), which is a guess"
    }
    return declared == charset
      ? unreadable(bytes, charset, isTold: true)
      : "the page is declared as \(declared), and its bytes read as \(charset)"
  }

  /// That bytes which are read as UTF-8 are not; `nil` where they are, but for a sequence that the end
  /// cuts off.
  private static func unreadable(_ bytes: [UInt8], _ charset: String, isTold: Bool) -> String? {
    guard charset == "UTF-8" else { return nil }
    let scan = UTF8Scan(bytes)
    guard let first = scan.firstError, first < bytes.count - 3 else { return nil }
    return isTold || scan.isDamagedUTF8
      ? "\(scan.strayCount) of the page's bytes are not UTF-8, and can't be read"
      : "no charset is declared, and the page's bytes are of none that can be told: it was read as "
        + "UTF-8 without ground, and \(scan.strayCount) bytes of it can't be read"
  }

  private static func converted(
    _ bytes: [UInt8], _ scan: UTF8Scan, declared: (name: String, iconvName: String)?
  ) -> DecodedText {
    let guess = declared ?? CharsetGuess.charset(of: bytes).flatMap { CharsetLabel.encoding($0) }
    guard let guess, guess.name != "UTF-8", let converter = CharsetConverter(from: guess.iconvName)
    else { return DecodedText(text: String(decoding: bytes, as: UTF8.self), charset: "UTF-8") }
    return DecodedText(text: converter.decode(bytes).text, charset: guess.name)
  }

  private static func page16(
    _ bytes: [UInt8], from start: Int, _ order: UTF16Text.Order
  ) -> DecodedText {
    DecodedText(text: UTF16Text.decode(bytes, from: start, order).0, charset: order.charset)
  }

  /// Charsets in which bytes that are valid UTF-8 may well mean something else.
  private static let multibyteNames: Set<String> = [
    "GBK", "GB18030", "Big5", "EUC-JP", "ISO-2022-JP", "Shift_JIS", "EUC-KR",
  ]
}
