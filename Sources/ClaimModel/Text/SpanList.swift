/// Spans of one text, in order.
///
/// Nearly every list has one span or none, and takes no memory of its own: a claim has three lists, for
/// which arrays asked the allocator more often than all else of a detection.
public struct SpanList: RandomAccessCollection, Hashable, Sendable, ExpressibleByArrayLiteral {
  /// So that equal lists are stored alike, `several` holds two spans or more.
  private enum Storage: Hashable, Sendable {
    case none
    case one(TextSpan)
    case several([TextSpan])
  }

  private let storage: Storage

  /// A list of one span.
  public init(_ span: TextSpan) { storage = .one(span) }

  /// A list of one span, or of none.
  public init(_ span: TextSpan?) { storage = span.map { .one($0) } ?? .none }

  /// A list of some spans.
  public init(_ spans: [TextSpan]) {
    storage =
      switch spans.count {
      case 0: .none
      case 1: .one(spans[0])
      default: .several(spans)
      }
  }

  /// A list of some spans.
  public init(arrayLiteral spans: TextSpan...) { self.init(spans) }

  /// The place of the first span.
  public var startIndex: Int { 0 }

  /// The place behind the last span.
  public var endIndex: Int {
    switch storage {
    case .none: 0
    case .one: 1
    case .several(let spans): spans.count
    }
  }

  /// The span at a place.
  public subscript(index: Int) -> TextSpan {
    switch storage {
    case .several(let spans): return spans[index]
    case .one(let span) where index == 0: return span
    default: preconditionFailure("the place lies inside the list")
    }
  }
}
