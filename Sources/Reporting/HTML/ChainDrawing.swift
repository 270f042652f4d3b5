import ClaimModel

/// A claim's chain as inline SVG: from the speaker to the article, in the direction of the report.
///
/// What a link is shows in its outline, how far it is checked in a sign, a word and the line that
/// leads to it; no part of that is told by colour alone.
struct ChainDrawing {
  private static let nodeWidth = 128
  private static let gap = 40
  /// Where words stand in the gap that say that nobody is named.
  private static let wideGap = 120
  private static let height = 132
  private static let centre = 30
  /// The drawing that runs down: its width, which has room for words beside a line, and the length of
  /// a line.
  private static let downWidth = 280
  private static let drop = 36
  /// About as many letters as fit under a shape.
  private static let lineLength = 17

  private let chain: ChainView
  private let messages: any ReportMessages

  init(_ chain: ChainView, messages: any ReportMessages) {
    self.chain = chain
    self.messages = messages
  }

  /// What the drawing shows, for whoever hears it; escaped.
  var label: String { HTMLText.escaped(messages.chainTitle("C\(chain.claim)")) }

  private var width: Int {
    Self.width(nodes: chain.nodes.count, hasGap: chain.gap != nil)
  }

  /// The width of a drawing across, in pixels; `hasGap` where words stand on the lines.
  static func width(nodes count: Int, hasGap: Bool) -> Int {
    let between = hasGap ? wideGap : gap
    return count * (nodeWidth + between) - between
  }

  private var gap: Int { chain.gap == nil ? Self.gap : Self.wideGap }

  private var id: String { "c\(chain.claim)-chain" }

  /// The drawing across and, for where that has no room, the same down; each ends in a line feed.
  var svg: String { across + down }

  private var across: String {
    let told = chain.nodes.map { node in
      [node.role == nil ? chain.gap ?? "" : "", node.roleWord, node.shortName, node.shortState]
        .filter { !$0.isEmpty }
        .joined(separator: messages.comma)
    }.joined(separator: messages.semicolon)
    var out = """
      <svg class="across" role="img" width="\(width)" height="\(Self.height)" viewBox="0 0 \(width) \(Self.height)" \
      aria-labelledby="\(id)-title \(id)-desc">
      <title id="\(id)-title">\(label)</title>
      <desc id="\(id)-desc">\(HTMLText.escaped(told))</desc>

      """
    for index in chain.nodes.indices {
      if index > 0 { out += line(to: index) }
      out += node(index)
    }
    return out + "</svg>\n"
  }

  /// The same nodes below each other.
  private var down: String {
    let step = Self.height + Self.drop
    let height = chain.nodes.count * step - Self.drop
    let centre = Self.downWidth / 2
    let forward = messages.direction == .rightToLeft ? -1 : 1
    var out = """
      <svg class="down" role="img" width="\(Self.downWidth)" height="\(height)" \
      viewBox="0 0 \(Self.downWidth) \(height)" aria-labelledby="\(id)-title \(id)-desc">

      """
    for index in chain.nodes.indices {
      let top = index * step
      if index > 0 {
        let (start, end) = (top - Self.drop + 6, top - 6)
        out += "<path class=\"line \(look(ofLineTo: index))\" d=\"M\(centre) \(start)V\(end)\"/>"
        out += "<path class=\"head\" d=\"M\(centre - 5) \(end)l5 8l5 -8z\"/>"
        out +=
          chain.gap.map { gap in
            label(
              HTMLText.escaped(gap), centre + forward * 14, top - Self.drop / 2 + 4, "state",
              of: gap,
              anchor: "start")
          } ?? ""
      }
      out += "<use href=\"#\(id)-\(index + 1)\" x=\"\(centre - x(index))\" y=\"\(top)\"/>\n"
    }
    return out + "</svg>\n"
  }

  /// The middle of a node: the speaker stands where reading begins.
  private func x(_ index: Int) -> Int {
    let x = index * (Self.nodeWidth + gap) + Self.nodeWidth / 2
    return messages.direction == .rightToLeft ? width - x : x
  }

  /// The line from the node before, with a head that points in the direction of the text.
  private func line(to index: Int) -> String {
    let forward = messages.direction == .rightToLeft ? -1 : 1
    let start = x(index - 1) + forward * 28
    let end = x(index) - forward * 34
    let y = Self.centre
    let words = chain.gap.map { gap in
      label(HTMLText.escaped(gap), (start + end) / 2, y - 10, "state", of: gap)
    }
    return (words ?? "")
      + "<path class=\"line \(look(ofLineTo: index))\" d=\"M\(start) \(y)H\(end)\"/>"
      + "<path class=\"head\" d=\"M\(end) \(y - 5)l\(forward * 8) 5l\(-forward * 8) 5z\"/>\n"
  }

  private func look(ofLineTo index: Int) -> String {
    chain.gap == nil ? chain.nodes[index].state.cssClass : "unnamed"
  }

  private func node(_ index: Int) -> String {
    let (node, x) = (chain.nodes[index], x(index))
    let y = Self.centre
    let isGuess = node.basis == .inferred
    var out = "<g class=\"node\(isGuess ? " inferred" : "")\" id=\"\(id)-\(index + 1)\">"
    out += outline(node.role, at: x)
    out += label(HTMLText.escaped(RichText.plain(node.position)), x, y + 5, "number", of: "0")
    var line = 76
    if !node.roleWord.isEmpty {
      out += label(HTMLText.escaped(node.roleWord), x, line, "role", of: node.roleWord)
      line += 17
    }
    for words in Self.lines(node.shortName) {
      out += label(HTMLText.escaped(words), x, line, "name", of: words)
      line += 16
    }
    out += sign(node.state, at: x + 22, 12)
    out += label(
      HTMLText.escaped(node.shortState), x, Self.height - 6, "state", of: node.shortState)
    return out + "</g>\n"
  }

  private func label(
    _ escaped: String, _ x: Int, _ y: Int, _ look: String, of raw: String,
    anchor: String = "middle"
  ) -> String {
    let direction = TextDirection(of: raw) ?? .leftToRight
    return "<text class=\"\(look)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\""
      + " direction=\"\(direction.rawValue)\">\(escaped)</text>"
  }

  /// A person is round, a paper has a folded corner, an occasion is pointed, an outlet is a screen,
  /// the article has a double outline.
  private func outline(_ role: LinkRole?, at x: Int) -> String {
    let y = Self.centre
    return switch role {
    case .speaker: "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"22\"/>"
    case .spokesperson:
      "<path d=\"M\(x - 22) \(y)a22 22 0 1 1 22 22h-20l5 -7a22 22 0 0 1 -7 -15z\"/>"
    case .document:
      "<path d=\"M\(x - 18) \(y - 22)h24l12 12v32h-36z\"/><path d=\"M\(x + 6) \(y - 22)v12h12\"/>"
    case .event: "<path d=\"M\(x) \(y - 24)l24 24l-24 24l-24 -24z\"/>"
    case .outlet:
      "<rect x=\"\(x - 24)\" y=\"\(y - 18)\" width=\"48\" height=\"36\" rx=\"8\"/>"
    case nil:
      "<rect x=\"\(x - 20)\" y=\"\(y - 22)\" width=\"40\" height=\"44\"/>"
        + "<rect x=\"\(x - 16)\" y=\"\(y - 18)\" width=\"32\" height=\"36\"/>"
    }
  }

  /// The sign of a state: an empty ring, a tick, a ring with a stroke, a cross, a dot.
  private func sign(_ state: ChainView.State, at x: Int, _ y: Int) -> String {
    let ring = "<circle class=\"ring\" cx=\"\(x)\" cy=\"\(y)\" r=\"9\"/>"
    let inner =
      switch state {
      case .unchecked: ""
      case .confirmed: "<path class=\"stroke\" d=\"M\(x - 4) \(y)l3 4l6 -8\"/>"
      case .notFound: "<path class=\"stroke\" d=\"M\(x - 5) \(y + 5)l10 -10\"/>"
      case .contradicted:
        "<path class=\"stroke\" d=\"M\(x - 4) \(y - 4)l8 8M\(x + 4) \(y - 4)l-8 8\"/>"
      case .inHand: "<circle class=\"dot\" cx=\"\(x)\" cy=\"\(y)\" r=\"4\"/>"
      }
    return "<g class=\"sign \(state.cssClass)\">\(ring)\(inner)</g>"
  }

  /// A name on at most two lines, cut between words.
  private static func lines(_ name: String) -> [String] {
    let words = name.shortened(toScalars: 80).split(separator: " ").map(String.init)
    var lines: [String] = []
    for word in words {
      let word = word.shortened(toScalars: lineLength)
      if let last = lines.last, last.unicodeScalars.count + word.unicodeScalars.count < lineLength {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    guard lines.count > 2 else { return lines }
    return [lines[0], lines[1] + "…"]
  }
}
