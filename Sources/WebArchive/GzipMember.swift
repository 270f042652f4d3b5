import CZlib

/// One gzip member (RFC 1952): a WARC record is compressed into one of its own.
enum GzipMember {
  /// Compresses bytes; the same bytes give the same member.
  static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    // Most records are a request or a few lines: zlib's usual 256 KiB would take longer to make ready
    // than those to compress.
    let isShort = bytes.count <= 4096
    let code = isnad_deflate_gzip_init(&stream, 6, isShort ? 12 : 15, isShort ? 4 : 8)
    precondition(code == Z_OK, "zlib begins unless memory is out")
    defer { deflateEnd(&stream) }
    precondition(bytes.count <= Int(UInt32.max), "a record is far below 4 GiB")
    return [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(bytes.count)))) {
      output, count in
      bytes.withUnsafeBufferPointer { input in
        // zlib only reads from next_in; its type lacks the const.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let code = deflate(&stream, Z_FINISH)
        precondition(code == Z_STREAM_END, "deflateBound bytes hold the whole member")
        count = output.count - Int(stream.avail_out)
      }
    }
  }

  /// Decompresses the member that begins at an offset.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - offset: within it.
  ///   - limit: the most bytes to decompress to.
  /// - Returns: the content, and the offset after the member.
  /// - Throws: `WebArchiveError.damaged` when there is no whole, sound member of that size.
  static func decompress(
    _ bytes: [UInt8], at offset: Int, limit: Int
  ) throws(WebArchiveError) -> (content: [UInt8], end: Int) {
    var stream = z_stream()
    let code = isnad_inflate_init(&stream, 31)
    precondition(code == Z_OK, "zlib begins unless memory is out")
    defer { inflateEnd(&stream) }
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    var end = offset
    while true {
      // zlib counts its input in 32 bits; what is left of it is handed over again.
      let fed = min(bytes.count - end, 1 << 30)
      let code = bytes.withUnsafeBufferPointer { input in
        piece.withUnsafeMutableBufferPointer { output -> Int32 in
          stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + end })
          stream.avail_in = UInt32(fed)
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          return inflate(&stream, Z_NO_FLUSH)
        }
      }
      end += fed - Int(stream.avail_in)
      content += piece[..<(piece.count - Int(stream.avail_out))]
      guard content.count <= limit else {
        throw .damaged(offset: offset, problem: "it is longer than \(limit) bytes")
      }
      switch code {
      case Z_OK: continue
      case Z_STREAM_END: return (content, end)
      case Z_BUF_ERROR:
        throw .damaged(offset: offset, problem: "its gzip member breaks off")
      default: throw .damaged(offset: offset, problem: "its gzip member is damaged")
      }
    }
  }
}
