import Lexicons

/// Memory for the words of names, which stays where it is as long as a reading lives and is taken anew by
/// the next.
struct KeyArena: ~Copyable {
  private static let chunkSize = 1 << 10
  private var chunks: [UnsafeMutableBufferPointer<WordHash>] = []
  private var chunk = 0
  private var used = 0

  deinit { for chunk in chunks { chunk.deallocate() } }

  /// Gives all of it back.
  mutating func removeAll() {
    chunk = 0
    used = 0
  }

  /// Memory for so many keys, at most `chunkSize`, that nobody else has.
  mutating func take(_ count: Int) -> UnsafeMutableBufferPointer<WordHash> {
    precondition(count <= KeyArena.chunkSize, "a name is short")
    if chunk < chunks.count, used + count > KeyArena.chunkSize {
      chunk += 1
      used = 0
    }
    if chunk == chunks.count { chunks.append(.allocate(capacity: KeyArena.chunkSize)) }
    defer { used += count }
    return UnsafeMutableBufferPointer(rebasing: chunks[chunk][used..<used + count])
  }
}
