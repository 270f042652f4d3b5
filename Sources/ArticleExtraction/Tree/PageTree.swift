import CHTML

/// A page as the parser sees it, in one array in document order: an element is followed by all
/// that is inside it.
struct PageTree {
  /// An element or a text.
  struct Node {
    /// The element's tag; `nil` for a text.
    var tag: UInt32?
    /// The index of the element around it; -1 for the first.
    var parent: Int
    /// The index behind all that is inside it.
    var end: Int
    /// The words of a text, as they stand.
    var text = ""
    /// What an element's tag says besides, names in lower case.
    var attributes: [(name: String, value: String)] = []

    /// The value of an attribute.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// All nodes.
  private(set) var nodes: [Node] = []

  /// Parses a source; empty where the parser gives nothing.
  init(_ source: PageSource) {
    source.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress,
        let output = isnad_gumbo_parse(base, bytes.count)
      else { return }
      defer { isnad_gumbo_free(output) }
      if let root = output.pointee.root { copy(root) }
    }
  }

  /// Copies the parser's tree without recursion, for it may be thousands deep.
  private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>) {
    var pending: [(node: UnsafeMutablePointer<GumboNode>, parent: Int)] = [(root, -1)]
    while let (node, parent) = pending.popLast() {
      switch node.pointee.type {
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        let text = node.pointee.v.text.text.map { String(cString: $0) } ?? ""
        nodes.append(Node(tag: nil, parent: parent, end: nodes.count + 1, text: text))
      case GUMBO_NODE_ELEMENT:
        // Pictures and formulas are drawn, not read.
        guard node.pointee.v.element.tag_namespace == GUMBO_NAMESPACE_HTML else { continue }
        let index = nodes.count
        nodes.append(
          Node(
            tag: node.pointee.v.element.tag.rawValue, parent: parent, end: index + 1,
            attributes: Self.attributes(of: node)))
        for child in Self.children(of: node).reversed() { pending.append((child, index)) }
      default: continue
      }
    }
    // An element ends where its last child does; children come after it.
    for index in nodes.indices.reversed() where nodes[index].parent >= 0 {
      let parent = nodes[index].parent
      nodes[parent].end = max(nodes[parent].end, nodes[index].end)
    }
  }

  private static func children(
    of node: UnsafeMutablePointer<GumboNode>
  ) -> [UnsafeMutablePointer<GumboNode>] {
    let children = node.pointee.v.element.children
    return (0..<Int(children.length)).compactMap {
      children.data[$0]?.assumingMemoryBound(to: GumboNode.self)
    }
  }

  private static func attributes(
    of node: UnsafeMutablePointer<GumboNode>
  ) -> [(name: String, value: String)] {
    let attributes = node.pointee.v.element.attributes
    return (0..<Int(attributes.length)).compactMap { index in
      guard let attribute = attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self)
      else { return nil }
      return (String(cString: attribute.pointee.name), String(cString: attribute.pointee.value))
    }
  }

  /// No name and no headline has more scalars.
  private static let nameLimit = 2000

  /// The indices of the nodes directly inside an element.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// The elements of a tag, in order.
  func elements(_ tag: GumboTag) -> [Int] {
    nodes.indices.filter { nodes[$0].tag == tag.rawValue }
  }

  /// The words inside a node, white space folded: the first of them, for names and headlines.
  func words(in index: Int) -> String {
    var text = ""
    for node in nodes[index..<nodes[index].end] {
      if text.utf8.count > Self.nameLimit { break }
      if node.tag == nil {
        text.unicodeScalars.append(contentsOf: node.text.unicodeScalars.prefix(Self.nameLimit))
      } else if let tag = node.tag, TagSet.blocks.contains(tag) {
        text += " "
      }
    }
    return WhiteSpace.folded(text)
  }
}
