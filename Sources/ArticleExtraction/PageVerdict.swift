import CHTML
import ClaimModel

/// Tells why a page has no article, where it has none.
enum PageVerdict {
  /// A text of so many scalars is something to read, whatever else is on the page.
  private static let plenty = 500
  /// Below so many, a page that runs scripts waits for them to bring its words.
  private static let little = 80

  /// The reason; `nil` for a page with an article.
  static func reason(
    source: PageSource, tree: PageTree, content: PageContent, page: ExtractedPage
  ) -> NotArticle? {
    let length = content.text.unicodeScalars.count
    if source.tagCount == 0 { return .notHTML }
    if length >= plenty { return nil }
    if isCaptcha(tree, page) { return .captcha }
    if isNotFound(page) { return .softNotFound }
    if hasPasswordField(tree) { return .loginWall }
    if length < little, source.scriptByteCount + source.scriptCount * 200 > 2 * length {
      return .scriptOnly
    }
    return length == 0 ? .noText : nil
  }

  private static func hasPasswordField(_ tree: PageTree) -> Bool {
    tree.elements(GUMBO_TAG_INPUT).contains { tree.nodes[$0]["type"]?.lowercased() == "password" }
  }

  /// Marks of the services that ask for a person, in the names of elements.
  private static func isCaptcha(_ tree: PageTree, _ page: ExtractedPage) -> Bool {
    if page.title?.lowercased().hasPrefix("just a moment") == true { return true }
    return tree.nodes.contains { node in
      node.tag != nil
        && ["id", "class", "action"].contains { name in
          guard let value = node[name]?.lowercased() else { return false }
          return value.contains("captcha") || value.contains("cf-challenge")
            || value.contains("challenge-form") || value.contains("px-block")
        }
    }
  }

  private static func isNotFound(_ page: ExtractedPage) -> Bool {
    guard let title = page.title?.lowercased(), title.count <= 60 else { return false }
    return title == "404" || title.hasPrefix("404 ") || title.hasSuffix(" 404")
      || title.hasSuffix("not found") || title.contains("الصفحة غير موجودة")
  }
}
