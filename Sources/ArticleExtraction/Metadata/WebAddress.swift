import ClaimModel
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

  /// The host in small letters.
  var host: String? { url.host?.lowercased() }

  /// Whether the address has neither a path nor a query: a site's front page.
  var isFrontPage: Bool {
    (url.path.isEmpty || url.path == "/" || url.path.lowercased() == "/index.html")
      && url.query == nil
  }

  /// Whether the host is a name in the public name space, as opposed to a number or the machine
  /// itself.
  var isNamed: Bool {
    guard let host, host.contains("."), !host.hasPrefix("[") else { return false }
    return host != "localhost.localdomain" && host.contains { $0.isLetter } && !host.contains(":")
  }

  /// The day that the path carries, as in `/2020/01/11/`, `/2020-01-11-`, `/20200111/`; `nil` where
  /// it has none.
  var pathDate: CalendarDate? {
    let parts = url.path.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "_" || $0 == "." })
    for index in parts.indices {
      let next = parts[index...].prefix(3)
      var text = next.joined(separator: "-")
      if parts[index].count == 4, next.count == 3 {
        // A day is followed by something else, or ends the path.
        text = next.map { String($0) }.joined(separator: "-")
      } else if parts[index].count == 8, parts[index].hasPrefix("20") {
        text = String(parts[index])
      } else {
        continue
      }
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }),
        case .date(let date) = DateText.reading(text), date.time == nil
      else { continue }
      return date.day
    }
    return nil
  }
}
