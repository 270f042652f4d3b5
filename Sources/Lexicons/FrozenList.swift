/// Elements that no longer change, in memory that nothing counts references to.
///
/// An array would be retained and released wherever a rule looks at it. Whoever makes the list frees
/// it; positions are checked as those of an array.
public struct FrozenList<Element: BitwiseCopyable>: @unchecked Sendable {
  /// Where they stand.
  @usableFromInline let memory: UnsafeBufferPointer<Element>

  init(_ elements: [Element]) {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = copy.initialize(from: elements)
    memory = UnsafeBufferPointer(copy)
  }

  /// The elements of memory that was allocated for them, and that is theirs from now on.
  init(taking memory: UnsafeBufferPointer<Element>) { self.memory = memory }

  /// How many there are.
  public var count: Int { memory.count }

  /// Frees the memory; the list is not looked at again.
  func free() { memory.deallocate() }

  /// The element at a place.
  @inlinable
  public subscript(index: Int) -> Element {
    precondition(index >= 0 && index < memory.count, "the place lies inside the list")
    return memory[index]
  }
}
