/// Bytes from outside as text that is safe to show in a line: printable ASCII as it is, all else
/// as `\xNN`.
func printableText(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    if (0x20...0x7E).contains(byte) {
      text.append(byte)
    } else {
      text += [
        UInt8(ascii: "\\"), UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)],
      ]
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// The same, cut after some bytes with `…`.
func printableText(_ bytes: some Collection<UInt8>, upTo limit: Int) -> String {
  printableText(bytes.prefix(limit)) + (bytes.count > limit ? "…" : "")
}
