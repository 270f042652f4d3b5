import Synchronization

/// An action of a person that takes several transactions.
final class OngoingAction: Sendable {
  private let first = Mutex<Int?>(nil)

  /// The sequence of its first event; `nil` before it has one.
  var operation: Int? {
    get { first.withLock { $0 } }
    set { first.withLock { $0 = newValue } }
  }
}
