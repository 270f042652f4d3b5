/// Elements that are gathered, in memory that becomes that of a `FrozenList` when there are no more.
struct GrowingList<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<Element>
  /// How many there are.
  private(set) var count = 0

  /// None yet; more room than for `capacity` is made where more come.
  init(capacity: Int) { memory = .allocate(capacity: max(1, capacity)) }

  deinit { memory.deallocate() }

  /// Adds an element.
  mutating func append(_ element: Element) {
    if count == memory.count {
      let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: 2 * memory.count)
      _ = larger.update(fromContentsOf: memory)
      memory.deallocate()
      memory = larger
    }
    memory.initializeElement(at: count, to: element)
    count += 1
  }

  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "the place lies inside the list")
      return memory[index]
    }
    set {
      precondition(index >= 0 && index < count, "the place lies inside the list")
      memory[index] = newValue
    }
  }

  /// The same elements, of which nothing is copied.
  consuming func frozen() -> FrozenList<Element> {
    let list = FrozenList(taking: UnsafeBufferPointer(rebasing: memory[..<count]))
    discard self
    return list
  }
}
