import CHTML
import Foundation

/// The headline of a page.
enum PageTitle {
  /// The headline as a reader sees it: the heading that the declared title repeats, or the declared
  /// title without the site's name.
  static func title(
    _ tree: PageTree, declared: String?, meta: MetaTags, outlet: String?
  ) -> String? {
    let windowTitle = tree.elements(GUMBO_TAG_TITLE).first.map { tree.words(in: $0) } ?? ""
    let shared = meta["og:title"] ?? meta["twitter:title"]
    let headings = tree.elements(GUMBO_TAG_H1).prefix(20).map { tree.words(in: $0) }
      .filter { !$0.isEmpty }
    let names = [declared, shared, windowTitle].compactMap { $0 }.filter { !$0.isEmpty }
    for heading in headings
    where heading.count > 8 && names.contains(where: { $0.contains(heading) }) {
      return WhiteSpace.composed(heading)
    }
    if let name = declared ?? shared {
      return WhiteSpace.composed(withoutSite(name, outlet: outlet))
    }
    if headings.count == 1, let heading = headings.first, heading.count > 8 {
      return WhiteSpace.composed(heading)
    }
    if !windowTitle.isEmpty {
      return WhiteSpace.composed(withoutSite(windowTitle, outlet: outlet))
    }
    return headings.first.map { WhiteSpace.composed($0) }
  }

  /// A title without a site's name behind a bar or a dash.
  private static func withoutSite(_ title: String, outlet: String?) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " « "] {
      var parts = title.components(separatedBy: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let isSite = outlet.map { last.lowercased() == $0.lowercased() } ?? false
      let isShort = last.split(separator: " ").count <= 4
      let rest = parts.dropLast().joined(separator: separator)
      if isSite || (isShort && rest.split(separator: " ").count >= 3) {
        parts.removeLast()
        return rest
      }
    }
    return title
  }
}
