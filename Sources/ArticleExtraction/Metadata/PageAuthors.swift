import CHTML
import Foundation

/// The names in the byline of a page.
enum PageAuthors {
  private static let limit = 20

  /// The names: declared for machines, else in `meta`, else in the elements that are marked as the
  /// author's.
  static func authors(_ tree: PageTree, declared: [String], meta: MetaTags) -> [String] {
    let fromMeta =
      ["author", "article:author", "dc.creator", "parsely-author", "sailthru.author"]
      .lazy.map { meta.all($0) }.first { !$0.isEmpty } ?? []
    for list in [declared, fromMeta, marked(tree)] {
      let names = cleaned(list)
      if !names.isEmpty { return names }
    }
    return []
  }

  private static func marked(_ tree: PageTree) -> [String] {
    var names: [String] = []
    for index in tree.nodes.indices where names.count < limit {
      let node = tree.nodes[index]
      guard !node.attributes.isEmpty else { continue }
      let isMarked =
        node["rel"]?.lowercased() == "author" || node["itemprop"]?.lowercased() == "author"
      guard isMarked else { continue }
      // A box about the author has the name marked inside it.
      let name = (index..<node.end).first { tree.nodes[$0]["itemprop"]?.lowercased() == "name" }
      names.append(tree.words(in: name ?? index))
    }
    return names
  }

  private static func cleaned(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.flatMap { split($0) }.prefix(limit).compactMap { name in
      let composed = WhiteSpace.composed(name)
      let isName =
        composed.count > 1 && composed.count <= 80 && !composed.contains("://")
        && !composed.contains("@") && !composed.hasPrefix("www.")
      return isName && seen.insert(composed).inserted ? composed : nil
    }
  }

  /// The names in one byline: apart by commas, semicolons or conjunctions, without a preposition.
  private static func split(_ byline: String) -> [String] {
    var text = WhiteSpace.folded(byline)
    if text.lowercased().hasPrefix("by ") { text.removeFirst(3) }
    for joint in [" and ", " & ", "،", ";", " | "] {
      text = text.components(separatedBy: joint).joined(separator: ",")
    }
    return text.split(separator: ",").map { WhiteSpace.folded(String($0)) }
  }
}
