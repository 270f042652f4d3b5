/// A failure of the fetching machinery itself; how a fetch ends is never thrown.
package enum FetchingError: Error, CustomStringConvertible {
  /// There is no libcurl that serves; what the system's loader says.
  case notLoaded(String)
  /// libcurl refused to set up; the call, and what libcurl says.
  case setUp(call: String, message: String)

  static let libraryName = "libcurl.so.4"

  /// What failed, for people.
  package var description: String {
    switch self {
    case .notLoaded(let message):
      "\(Self.libraryName) can't be loaded: \(message); install it with: apt-get install libcurl4"
    case .setUp(let call, let message): "libcurl can't be set up: \(call): \(message)"
    }
  }
}
