import CCurl

/// libcurl as a whole, which is loaded when it is first needed.
enum LibCurl {
  /// Loads libcurl unless it is; what comes first in every use of it.
  ///
  /// - Throws: `FetchingError.notLoaded` when the machine has none that serves, each time anew.
  static func load() throws(FetchingError) {
    if let problem { throw .notLoaded(problem) }
  }

  /// What the loader says against it, without the name that the error gives anyway.
  private static let problem: String? = isnad_libcurl_problem().map {
    let message = String(cString: $0)
    let prefix = FetchingError.libraryName + ": "
    return message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message
  }
}
