extension Range<Int> {
  /// A range out of the bounds that a range was kept in, which need not be compared again.
  @inline(__always)
  init(kept lower: Int32, _ upper: Int32) {
    assert(lower <= upper, "a range was kept")
    self.init(uncheckedBounds: (Int(lower), Int(upper)))
  }
}

/// A range of tokens in eight bytes: what every claim has several of is copied a dozen times.
@propertyWrapper
struct PackedRange: BitwiseCopyable {
  private var lower: Int32
  private var upper: Int32

  init(wrappedValue range: Range<Int>) {
    lower = Int32(truncatingIfNeeded: range.lowerBound)
    upper = Int32(truncatingIfNeeded: range.upperBound)
  }

  @inline(__always)
  var wrappedValue: Range<Int> {
    get { Range(kept: lower, upper) }
    set { self = PackedRange(wrappedValue: newValue) }
  }
}

/// A range of tokens, or none, in eight bytes.
@propertyWrapper
struct PackedOptionalRange: BitwiseCopyable {
  /// Below zero for none.
  private var lower: Int32
  private var upper: Int32

  init(wrappedValue range: Range<Int>?) {
    lower = range.map { Int32(truncatingIfNeeded: $0.lowerBound) } ?? -1
    upper = range.map { Int32(truncatingIfNeeded: $0.upperBound) } ?? -1
  }

  @inline(__always)
  var wrappedValue: Range<Int>? {
    get { lower < 0 ? nil : Range(kept: lower, upper) }
    set { self = PackedOptionalRange(wrappedValue: newValue) }
  }
}

/// The place of a token, or another number that is no larger, in four bytes.
@propertyWrapper
struct PackedPlace: BitwiseCopyable {
  private var place: Int32

  init(wrappedValue place: Int) { self.place = Int32(truncatingIfNeeded: place) }

  @inline(__always)
  var wrappedValue: Int {
    get { Int(place) }
    set { place = Int32(truncatingIfNeeded: newValue) }
  }
}

/// An index that is not below zero, or none, in four bytes.
@propertyWrapper
struct PackedOptionalIndex: BitwiseCopyable {
  private var index: Int32

  init(wrappedValue index: Int?) { self.index = index.map { Int32(truncatingIfNeeded: $0) } ?? -1 }

  @inline(__always)
  var wrappedValue: Int? {
    get { index < 0 ? nil : Int(index) }
    set { self = PackedOptionalIndex(wrappedValue: newValue) }
  }
}
