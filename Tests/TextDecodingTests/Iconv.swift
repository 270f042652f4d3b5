import Glibc
import Testing

/// Text as the bytes of a charset, by glibc's iconv: an encoder that shares nothing with the decoder.
func encoded(_ text: String, as charset: String) throws -> [UInt8] {
  let handle = try #require(iconv_open(charset, "UTF-8"))
  try #require(handle != iconv_t(bitPattern: -1))
  defer { iconv_close(handle) }
  var source = Array(text.utf8).map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: source.count * 4 + 16)
  let capacity = output.count
  var room = capacity
  let result = source.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { output in
      var input = source.baseAddress
      var left = source.count
      var target = output.baseAddress
      return iconv(handle, &input, &left, &target, &room)
    }
  }
  try #require(result != -1, "the text has characters that \(charset) lacks")
  return output.prefix(capacity - room).map { UInt8(bitPattern: $0) }
}
