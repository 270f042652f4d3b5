import CCharset

/// The charset that uchardet takes bytes for.
enum CharsetGuess {
  /// How much uchardet is given: it reads about 1 MB/s of text of one byte a letter, and 16 KiB are
  /// enough for its statistics.
  private static let sampleSize = 16 << 10

  /// A name such as `WINDOWS-1252`; `nil` where uchardet has no idea.
  ///
  /// The sample begins a little before the first byte that is not ASCII, for a web page may have
  /// all its words behind 100 KB of scripts.
  static func charset(of bytes: [UInt8]) -> String? {
    let firstHigh = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let sample = bytes[max(0, firstHigh - 256)...].prefix(sampleSize)
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let status = sample.withUnsafeBytes {
      uchardet_handle_data(detector, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let guess = String(cString: name)
    return guess.isEmpty ? nil : guess
  }
}
