/// Memory for elements, which stays where it is as long as a reading lives and is taken anew by the next.
struct Arena<Element: BitwiseCopyable>: ~Copyable {
  /// How many elements a chunk has, unless more are asked for at once.
  private static var chunkSize: Int { 1 << 10 }
  private var chunks: [UnsafeMutableBufferPointer<Element>] = []
  /// The chunk that is taken from, and how much of it is.
  private var chunk = 0
  private var used = 0

  deinit { for chunk in chunks { chunk.deallocate() } }

  /// Gives all of it back, and what one large text needed to the system.
  mutating func removeAll() {
    while let last = chunks.last, last.count > Arena.chunkSize || chunks.count > 8 {
      last.deallocate()
      chunks.removeLast()
    }
    chunk = 0
    used = 0
  }

  /// Memory for so many elements that nobody else has.
  mutating func take(_ count: Int) -> UnsafeMutableBufferPointer<Element> {
    while chunk < chunks.count, chunks[chunk].count - used < count {
      chunk += 1
      used = 0
    }
    if chunk == chunks.count {
      chunks.append(.allocate(capacity: Swift.max(count, Arena.chunkSize)))
    }
    defer { used += count }
    return UnsafeMutableBufferPointer(rebasing: chunks[chunk][used..<used + count])
  }
}
