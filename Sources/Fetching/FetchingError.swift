/// A failure of the fetching machinery itself; how a fetch ends is never thrown.
package enum FetchingError: Error, CustomStringConvertible {
  /// libcurl refused to set up; the call, and what libcurl says.
  case setUp(call: String, message: String)

  /// What failed, for people.
  package var description: String {
    switch self {
    case .setUp(let call, let message): "libcurl can't be set up: \(call): \(message)"
    }
  }
}
