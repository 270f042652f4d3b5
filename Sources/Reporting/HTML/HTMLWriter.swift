import ClaimModel

/// Writes the parts of a report as HTML.
struct HTMLWriter {
  let messages: any ReportMessages
  /// How much deeper headings stand than in a report of one article.
  var level = 0
  /// What stands before the names of sections.
  var prefix = ""

  // MARK: Marked text

  /// Marked text as the content of an element.
  func text(_ marked: String) -> String {
    var out = ""
    var closings: [String] = []
    for piece in RichText.pieces(of: marked) {
      switch piece {
      case .text(let words): out += HTMLText.escaped(words)
      case .open(let tag):
        let (opening, closing) = element(tag)
        out += opening
        closings.append(closing)
      case .close: out += closings.popLast() ?? ""
      }
    }
    return out
  }

  private func element(_ tag: RichText.Tag) -> (opening: String, closing: String) {
    switch tag {
    case .given: return ("", "")
    case .strong: return ("<strong>", "</strong>")
    case .attributing: return ("<strong class=\"cue\">", "</strong>")
    case .attributed: return ("<mark>", "</mark>")
    case .digest, .isolatedDigest: return ("<code>", "</code>")
    case .run(let direction, let language):
      return ("<span" + HTMLText.attributes(direction, language: language) + ">", "</span>")
    case .reference(let place):
      return ("<a" + HTMLText.attribute("href", "#" + Heading.place(place, prefix)) + ">", "</a>")
    case .address(let url):
      guard let destination = MarkdownText.destination(url) else { return ("", "") }
      return ("<a rel=\"noreferrer\"" + HTMLText.attribute("href", destination) + ">", "</a>")
    case .token: return ("<span class=\"token\">", "</span>")
    case .place(let name): return ("<span" + HTMLText.attribute("id", name) + ">", "</span>")
    }
  }

  // MARK: Blocks

  /// A section with its heading.
  func section(_ section: ReportSection, inside: String? = nil) -> String {
    let place = prefix + section.heading.place
    let title = messages.heading(section.heading)
    let blocks = inside ?? section.blocks.map { block($0, caption: title) }.joined()
    let rows = section.heading.isFolded ? section.blocks.rowCount : 0
    let body =
      rows > Self.longestOpen
      ? "<details><summary>\(text(messages.showRows(rows)))</summary>\n\(blocks)</details>\n"
      : blocks
    return """
      <section id="\(place)" aria-labelledby="\(place)-heading">
      <h\(2 + level) id="\(place)-heading">\(text(title))</h\(2 + level)>
      \(body)</section>

      """
  }

  /// The rows that a table of a folded section may have before it is folded.
  private static let longestOpen = 12

  private func block(_ block: Block, caption: String) -> String {
    switch block {
    case .paragraph(let words): return "<p>" + text(words) + "</p>\n"
    case .list(let items):
      return "<ul>\n" + items.map { "<li>" + text($0) + "</li>\n" }.joined() + "</ul>\n"
    case .table(let table): return self.table(table, caption: table.caption ?? caption)
    case .quotation(let words, let direction, let language):
      return "<blockquote" + HTMLText.attributes(direction, language: language) + "><p>"
        + text(words) + "</p></blockquote>\n"
    case .chain(let chain): return self.chain(chain)
    case .card(let place, let title, let inText, let blocks):
      let heading = HTMLText.escaped(place)
      let back =
        inText.map { "<p>" + text(reference(messages.inTheText, to: $0)) + "</p>\n" } ?? ""
      return """
        <article class="card" id="\(heading)" aria-labelledby="\(heading)-heading">
        <h\(3 + level) id="\(heading)-heading">\(text(title))</h\(3 + level)>
        \(back)\(blocks.map { self.block($0, caption: title) }.joined())</article>

        """
    }
  }

  /// A table that becomes a stack of cards where the screen is narrow.
  func table(_ table: ReportTable, caption: String) -> String {
    let heads = table.head.map { HTMLText.attribute("data-head", RichText.plain($0)) }
    func row(_ cells: [String], label: Bool) -> String {
      let cells = cells.enumerated().map { index, cell in
        index == 0
          ? "<th scope=\"row\" role=\"rowheader\">\(text(cell))</th>"
          : "<td role=\"cell\"\(label ? heads[index] : "")>\(text(cell))</td>"
      }
      return "<tr role=\"row\">" + cells.joined() + "</tr>\n"
    }
    let isRecords = table.kind == .records
    let head =
      "<tr role=\"row\">"
      + table.head.map { "<th scope=\"col\" role=\"columnheader\">\(text($0))</th>" }.joined()
      + "</tr>\n"
    // The first pair stands in the head in Markdown, which knows no table without one.
    let rows =
      (isRecords ? "" : row(table.head, label: false))
      + table.rows.map { row($0, label: isRecords) }.joined()
    return """
      <table role="table" class="\(isRecords ? "records" : "pairs")">
      <caption>\(text(caption))</caption>
      \(isRecords ? "<thead role=\"rowgroup\">\n\(head)</thead>\n" : "")<tbody role="rowgroup">
      \(rows)</tbody>
      </table>

      """
  }

  /// The chain as a drawing, and as a list that tells more.
  private func chain(_ chain: ChainView) -> String {
    let items = chain.nodes.map { node in
      let gap = node.role == nil ? chain.gap.map(strong) ?? "" : ""
      let more = [gap, node.basisWord, node.place, node.evidence].filter { !$0.isEmpty }
      let role = node.roleWord.isEmpty ? "" : "<span class=\"role\">\(text(node.roleWord))</span> "
      return "<li>\(role)<span class=\"name\">\(text(node.name))</span> "
        + "<span class=\"state \(node.state.cssClass)\">\(text(node.stateWord))</span>"
        + "<div class=\"more\">\(more.map(text).joined(separator: " · "))</div></li>\n"
    }
    let drawing = ChainDrawing(chain, messages: messages)
    return """
      <figure class="chain">
      <div class="scroll n\(chain.nodes.count)" tabindex="0" role="group" aria-label="\(drawing.label)">
      \(drawing.svg)</div>
      <ol>
      \(items.joined())</ol>
      </figure>

      """
  }
}

extension [Block] {
  /// The rows of all tables.
  fileprivate var rowCount: Int {
    reduce(0) { count, block in
      if case .table(let table) = block { count + table.rows.count } else { count }
    }
  }
}

extension Heading {
  /// Whether it may be folded away on a screen where it is long.
  fileprivate var isFolded: Bool { self == .allClaims || self == .decisions }
}

extension ChainView.State {
  /// The name of its look in the style sheet.
  var cssClass: String {
    switch self {
    case .unchecked: "unchecked"
    case .confirmed: "confirmed"
    case .notFound: "not-found"
    case .contradicted: "contradicted"
    case .inHand: "in-hand"
    }
  }
}
