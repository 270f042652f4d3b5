import ClaimModel

/// Elements of a reading, to be looked at without counting references.
///
/// Every rule reads tokens and sentences all the time, and an array would be retained and released
/// each time. The memory belongs to the `ReadingMemory` of the `ArticleReading` that the list comes
/// from: a list is not kept beyond it. Positions are checked as those of an array.
struct BorrowedList<Element: BitwiseCopyable>: RandomAccessCollection {
  private let elements: UnsafeBufferPointer<Element>

  /// The elements in memory that outlives the list.
  init(_ elements: UnsafeBufferPointer<Element>) { self.elements = elements }

  var startIndex: Int { 0 }
  var endIndex: Int { elements.count }

  @inline(__always)
  subscript(index: Int) -> Element {
    // As unsigned numbers: one question instead of two, and it is asked for every token.
    precondition(
      UInt(bitPattern: index) < UInt(bitPattern: elements.count), "the place lies inside the text")
    return elements[index]
  }
}

extension BorrowedList<UInt8> {
  /// The text of a span.
  func text(_ span: TextSpan) -> String {
    String(utf8: UnsafeBufferPointer(rebasing: elements[span.start..<span.end]))
  }
}

/// The tokens of a reading.
typealias TokenList = BorrowedList<Token>

/// Places in a text, or -1, one for each token.
struct PositionList {
  private let positions: BorrowedList<Int32>

  init(_ positions: UnsafeBufferPointer<Int32>) { self.positions = BorrowedList(positions) }

  @inline(__always)
  subscript(token: Int) -> Int { Int(positions[token]) }
}
