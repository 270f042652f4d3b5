import Foundation

/// The parts of a Content-Type header (RFC 9110, section 8.3.1).
enum MediaType {
  /// Type and subtype in lower case, such as `text/plain`.
  static func essence(of contentType: String?) -> String? {
    contentType?.split(separator: ";", omittingEmptySubsequences: false).first?
      .trimmingCharacters(in: .whitespaces).lowercased()
  }

  /// The charset parameter, without quotation marks.
  static func charset(of contentType: String?) -> String? {
    parameter("charset", of: contentType)?.trimmingCharacters(in: CharacterSet(charactersIn: "'"))
  }

  /// A parameter by its name in lower case, without quotation marks.
  static func parameter(_ name: String, of contentType: String?) -> String? {
    guard let contentType else { return nil }
    for parameter in contentType.split(separator: ";").dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces).lowercased() == name
      else { continue }
      return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
    }
    return nil
  }
}
