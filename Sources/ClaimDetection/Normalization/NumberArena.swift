/// Memory for numbers, which stays where it is as long as a reading lives and is taken anew by the next.
struct NumberArena: ~Copyable {
  private static let chunkSize = 1 << 10
  private var chunks: [UnsafeMutableBufferPointer<Int32>] = []
  private var used = 0

  deinit { for chunk in chunks { chunk.deallocate() } }

  /// Gives all of it back.
  mutating func removeAll() {
    while chunks.count > 1 { chunks.removeLast().deallocate() }
    used = 0
  }

  /// Memory for so many numbers that nobody else has.
  mutating func take(_ count: Int) -> UnsafeMutablePointer<Int32> {
    if chunks.last.map({ $0.count - used < count }) ?? true {
      chunks.append(.allocate(capacity: Swift.max(count, NumberArena.chunkSize)))
      used = 0
    }
    guard let start = chunks.last?.baseAddress else { preconditionFailure("a chunk was added") }
    defer { used += count }
    return start + used
  }
}
