/// For each of some things a place, or none; of the memory of a reading, and not kept beyond it.
struct PlaceTable: BitwiseCopyable {
  private let places: UnsafeMutableBufferPointer<Int32>

  /// A table without any place, in memory that outlives it.
  init(_ memory: UnsafeMutableBufferPointer<Int32>) {
    memory.initialize(repeating: -1)
    places = memory
  }

  /// The place of a thing.
  @inline(__always)
  subscript(index: Int) -> Int? {
    get {
      precondition(index >= 0 && index < places.count, "the thing is one of those of the table")
      let place = places[index]
      return place < 0 ? nil : Int(place)
    }
    nonmutating set {
      precondition(index >= 0 && index < places.count, "the thing is one of those of the table")
      places[index] = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1
    }
  }
}
