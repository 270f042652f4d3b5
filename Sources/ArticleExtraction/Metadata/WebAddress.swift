import Foundation

/// An absolute address of the web, to resolve others against.
struct WebAddress {
  private let url: URL

  /// An `http` or `https` address; `nil` for any other text.
  init?(_ text: String?) {
    guard let text, text.utf8.count <= 4096,
      let url = URL(string: text.trimmingCharacters(in: .whitespacesAndNewlines)),
      let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
      url.host != nil
    else { return nil }
    self.url = url
  }

  /// The absolute form of a reference, without its fragment; `nil` for what is not an address of
  /// the web, or is relative to nothing.
  static func resolved(_ reference: String, against base: WebAddress?) -> String? {
    let trimmed = reference.trimmingCharacters(in: .whitespacesAndNewlines)
    guard trimmed.utf8.count <= 4096, !trimmed.isEmpty, !trimmed.hasPrefix("#"),
      let url = URL(string: trimmed, relativeTo: base?.url)?.absoluteURL,
      let absolute = WebAddress(url.absoluteString)
    else { return nil }
    let text = absolute.url.absoluteString
    return text.firstIndex(of: "#").map { String(text[..<$0]) } ?? text
  }

  /// The day that the path carries, as in `/2020/01/11/`; `nil` where it has none.
  var pathDate: String? {
    let parts = url.path.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "_" })
    for index in parts.indices.dropLast(2) {
      let day = parts[index...].prefix(3).joined(separator: "-")
      if parts[index].count == 4, let date = DateText.iso8601(day) { return date }
    }
    return nil
  }
}
