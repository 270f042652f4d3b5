import CHTML

/// The `meta` tags of a page, by name; of several, the first that says something.
struct MetaTags {
  private var values: [String: [String]] = [:]

  /// Reads a page.
  init(_ tree: PageTree) {
    for index in tree.elements(GUMBO_TAG_META) {
      let node = tree.nodes[index]
      guard let content = node["content"] ?? node["value"] else { continue }
      let value = WhiteSpace.folded(content)
      if value.isEmpty { continue }
      for attribute in ["property", "name", "itemprop", "http-equiv"] {
        if let name = node[attribute]?.lowercased() { values[name, default: []].append(value) }
      }
    }
  }

  /// The value of a name in lower case.
  subscript(name: String) -> String? { values[name]?.first }

  /// All values of a name in lower case.
  func all(_ name: String) -> [String] { values[name] ?? [] }
}
