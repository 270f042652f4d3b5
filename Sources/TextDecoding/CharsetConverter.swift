import CCharset
import Glibc

/// One conversion to UTF-8 by glibc's iconv. Not for two threads at once.
struct CharsetConverter: ~Copyable {
  private let handle: iconv_t

  /// Opens a conversion from a charset by a name that iconv knows.
  init?(from charset: String) {
    guard let handle = iconv_open("UTF-8", charset), handle != iconv_t(bitPattern: -1) else {
      return nil
    }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// The text of the bytes, with U+FFFD for each byte that the charset does not have, and how many
  /// those were.
  func decode(_ bytes: [UInt8]) -> (text: String, errorCount: Int) {
    iconv(handle, nil, nil, nil, nil)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var errorCount = 0
    bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return }
      // iconv takes a pointer to mutable bytes by its old signature, and does not write to them.
      var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base)
        .assumingMemoryBound(to: CChar.self)
      var left = source.count
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 << 10) { buffer in
        // The last call, without input, writes what a charset of combining marks (windows-1258)
        // holds back to see what follows.
        var isFlushing = false
        while left > 0 || !isFlushing {
          isFlushing = left == 0
          var room = buffer.count
          var target: UnsafeMutablePointer<CChar>? = buffer.baseAddress
          let result =
            isFlushing
            ? iconv(handle, nil, nil, &target, &room)
            : iconv(handle, &input, &left, &target, &room)
          let code = errno
          output.append(
            contentsOf: UnsafeRawBufferPointer(
              start: buffer.baseAddress, count: buffer.count - room))
          if result == -1, code != E2BIG, !isFlushing {
            // EILSEQ, or EINVAL for a sequence cut off at the end.
            output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            errorCount += 1
            input = input?.advanced(by: 1)
            left -= 1
          }
        }
      }
    }
    return (String(decoding: output, as: UTF8.self), errorCount)
  }
}
