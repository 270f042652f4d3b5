import CHTML
import Foundation

/// The headline of a page.
enum PageTitle {
  /// The headline as a reader sees it: the heading that the declared title repeats, or the declared
  /// title without the site's name; `nil` for a page without any.
  static func title(
    _ tree: PageTree, declared: String?, meta: MetaTags, outlet: String?
  ) -> String? {
    let window = tree.elements(GUMBO_TAG_TITLE).first.map { tree.words(in: $0) } ?? ""
    let names = [declared, meta["og:title"] ?? meta["twitter:title"], window]
      .compactMap { $0 }.filter { !$0.isEmpty }
    if let heading = repeated(tree, names) { return WhiteSpace.composed(heading) }
    if let name = names.first { return WhiteSpace.composed(withoutSite(name, outlet: outlet)) }
    return tree.elements(GUMBO_TAG_H1).lazy.map { tree.words(in: $0) }.first { !$0.isEmpty }
      .map { WhiteSpace.composed($0) }
  }

  /// The first heading that makes up most of a declared title: less than half of it is the site's
  /// name, which many sites set as a heading too.
  private static func repeated(_ tree: PageTree, _ names: [String]) -> String? {
    for tag in [GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3] {
      for index in tree.elements(tag).prefix(20) {
        let heading = tree.words(in: index)
        guard heading.count > 8 else { continue }
        let isRepeated = names.contains { name in
          heading.count * 2 >= name.count && name.count < 1000 && name.contains(heading)
        }
        if isRepeated { return heading }
      }
    }
    return nil
  }

  /// A title without a site's name behind a bar or a dash.
  private static func withoutSite(_ title: String, outlet: String?) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " « "] {
      let parts = title.components(separatedBy: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let isSite = outlet.map { last.lowercased() == $0.lowercased() } ?? false
      let isShort = last.split(separator: " ").count <= 4
      let rest = parts.dropLast().joined(separator: separator)
      if isSite || (isShort && rest.split(separator: " ").count >= 3) { return rest }
    }
    return title
  }
}
