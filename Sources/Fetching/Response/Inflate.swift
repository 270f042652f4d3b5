import CZlib

/// The formats around a deflate stream, by zlib's window bits.
enum DeflateFormat: Int32 {
  /// RFC 1952; several members may follow each other.
  case gzip = 31
  /// RFC 1950.
  case zlib = 15
  /// RFC 1951.
  case bare = -15
}

/// Inflates a stream into at most `limit` bytes.
///
/// What stands behind its end and is no further member is passed over, as gzip does it, and told.
func inflate(_ bytes: [UInt8], as format: DeflateFormat, limit: Int) -> DecodedBody {
  var stream = z_stream()
  guard isnad_inflate_init(&stream, format.rawValue) == Z_OK else {
    return DecodedBody(bytes: [], problem: "no memory to decode the body")
  }
  defer { inflateEnd(&stream) }
  var output: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 64 << 10)
  var surplusCount = 0
  let problem = bytes.withUnsafeBufferPointer { input -> String? in
    // zlib only reads from next_in; its type lacks the const.
    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.avail_in = UInt32(input.count)
    while true {
      let code = piece.withUnsafeMutableBufferPointer { buffer -> Int32 in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        return inflate(&stream, Z_NO_FLUSH)
      }
      let count = piece.count - Int(stream.avail_out)
      let room = limit - output.count
      output += piece[..<min(count, room)]
      if count > room { return "longer than \(limit) bytes when decoded" }
      switch code {
      case Z_OK: continue
      case Z_STREAM_END:
        guard stream.avail_in > 0 else { return nil }
        guard format == .gzip, isMember(input.suffix(Int(stream.avail_in))) else {
          surplusCount = Int(stream.avail_in)
          return nil
        }
        guard inflateReset(&stream) == Z_OK else { return "the compressed stream can't be read on" }
      case Z_BUF_ERROR: return "the compressed stream breaks off"
      default: return "the compressed stream is damaged"
      }
    }
  }
  var body = DecodedBody(bytes: output, problem: problem)
  if surplusCount > 0 {
    body.surplus = "\(surplusCount) bytes behind the end of its compressed stream were left out"
  }
  return body
}

/// Whether bytes begin as a member of gzip does, with deflate (RFC 1952, 2.3.1), as far as they go.
private func isMember(_ bytes: some Collection<UInt8>) -> Bool {
  let mark: [UInt8] = [0x1F, 0x8B, 8]
  return bytes.count > 1 && bytes.prefix(mark.count).elementsEqual(mark.prefix(bytes.count))
}
