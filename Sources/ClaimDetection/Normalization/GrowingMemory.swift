/// Memory for elements that are gathered anew for each text, kept from one to the next.
///
/// What it holds has no meaning beyond the text, so nothing is freed but the memory itself. Places
/// are checked against what was gathered.
struct GrowingMemory<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<Element>
  /// How many elements there are.
  private(set) var count = 0

  /// Memory for some elements, more where more come.
  init(capacity: Int) { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// The elements; what looks at them ends before the next change.
  var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(rebasing: memory[..<count])
  }

  /// The places of the elements, to be changed; whoever does ends before the next change here.
  var places: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(rebasing: memory[..<count])
  }

  /// Takes the elements of an array in the place of its own, and behind them some that are alike.
  mutating func copy(_ elements: [Element], followedBy last: Element, count lastCount: Int) {
    makeRoom(for: elements.count + lastCount)
    let end = memory.update(fromContentsOf: elements)
    memory[end..<count].update(repeating: last)
  }

  /// Forgets all elements.
  mutating func removeAll() { count = 0 }

  /// Adds an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == memory.count { grow(to: count + 1) }
    memory.initializeElement(at: count, to: element)
    count += 1
  }

  /// Makes all elements, so many, alike.
  mutating func fill(_ newCount: Int, with element: Element) {
    makeRoom(for: newCount)
    memory[..<newCount].initialize(repeating: element)
    count = newCount
  }

  /// Makes the elements of a range alike.
  @inline(__always)
  mutating func set(_ range: Range<Int>, to element: Element) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "the places were gathered")
    var index = range.lowerBound
    while index < range.upperBound {
      memory[index] = element
      index &+= 1
    }
  }

  /// Makes the elements of a range alike, and perhaps some behind it, which the caller sets later.
  ///
  /// Eight at a step: how long the next range is, a processor can't guess.
  @inline(__always)
  mutating func setAhead(_ range: Range<Int>, to element: Element) {
    guard range.upperBound &+ 8 <= memory.count else { return set(range, to: element) }
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "the places were gathered")
    var index = range.lowerBound
    while index < range.upperBound {
      for place in index..<index &+ 8 { memory[place] = element }
      index &+= 8
    }
  }

  /// Makes room for some elements, which the caller sets before it looks at them.
  mutating func makeRoom(for newCount: Int) {
    count = 0
    if newCount > memory.count { grow(to: newCount) }
    count = newCount
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(
        UInt(bitPattern: index) < UInt(bitPattern: count), "the place was gathered")
      return memory[index]
    }
    set {
      precondition(
        UInt(bitPattern: index) < UInt(bitPattern: count), "the place was gathered")
      memory[index] = newValue
    }
  }

  private mutating func grow(to needed: Int) {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(
      capacity: Swift.max(needed, 2 * memory.count))
    _ = larger.update(fromContentsOf: memory[..<count])
    memory.deallocate()
    memory = larger
  }
}
