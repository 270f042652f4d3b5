import Fetching

/// An address without what does not tell pages apart: scheme and its port, `www.`, the case of the
/// host's letters, a slash at the end.
struct PagePlace: Hashable {
  private let text: String

  init(_ url: String) {
    let url = Fetcher.normalForm(of: url) ?? url
    let rest = url.split(separator: "://", maxSplits: 1).last.map(String.init) ?? url
    let path = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let host = rest[..<path].lowercased()
    let bare = (host.hasPrefix("www.") ? String(host.dropFirst(4)) : host) + rest[path...]
    text = bare.hasSuffix("/") ? String(bare.dropLast()) : bare
  }

  /// Whether it is the front page of its site.
  var isFrontPage: Bool { !text.contains("/") }
}
