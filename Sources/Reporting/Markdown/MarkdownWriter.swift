import ClaimModel

/// Writes the parts of a report as CommonMark with tables.
struct MarkdownWriter {
  /// How much deeper headings stand than in a report of one article.
  var level = 0
  /// What stands before the names of sections.
  var prefix = ""

  /// A whole document: its title, what is to be decided by, its sections.
  func document(_ document: ReportDocument) -> [String] {
    let messages = document.page.messages
    var blocks = [heading(1, document.title), box(document.summary)]
    if let metadata = document.metadata { blocks.append(table(metadata)) }
    return blocks
      + document.sections.flatMap { section($0, title: messages.heading($0.heading)) }
  }

  private func heading(_ level: Int, _ words: String) -> String {
    String(repeating: "#", count: level + self.level) + " " + text(words)
  }

  /// A whole section: its place where something leads to it, its heading, its blocks.
  func section(_ section: ReportSection, title: String) -> [String] {
    (section.heading.isLinked ? [anchor(prefix + section.heading.place)] : [])
      + [heading(2, title)]
      + section.blocks.flatMap(blocks)
  }

  /// A list of paragraphs in a box of their own.
  func box(_ paragraphs: [String]) -> String {
    paragraphs.map { "> " + text($0) }.joined(separator: "\n>\n")
  }

  /// Marked text on one line.
  func text(_ marked: String) -> String {
    var out = ""
    var closings: [String] = []
    var isAddress = 0
    for piece in RichText.pieces(of: marked) {
      switch piece {
      case .text(let words):
        if isAddress == 0 { out += MarkdownText.escapedPiece(words, isLineStart: out.isEmpty) }
      case .open(let tag):
        if case .address(let url) = tag {
          // The destination tells the words too.
          out += MarkdownText.link(url)
          isAddress += 1
        } else {
          out += opening(tag)
        }
        closings.append(closing(tag))
      case .close:
        guard let closing = closings.popLast() else { continue }
        if closing == Self.endOfAddress { isAddress -= 1 } else { out += closing }
      }
    }
    return out
  }

  func table(_ table: ReportTable) -> String {
    var lines = MarkdownTable(table.head.map(text))
    for row in table.rows { lines.add(row.map(text)) }
    return lines.markdown
  }

  private func blocks(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let words): return [text(words)]
    case .list(let items): return [items.map { "- " + text($0) }.joined(separator: "\n")]
    case .table(let table): return [self.table(table)]
    case .quotation(let words, let direction, let language):
      let quote = "> " + text(words)
      guard let direction else { return [quote] }
      return [opening("div", direction, language) + "\n\n" + quote + "\n\n</div>"]
    case .chain(let chain): return [table(chain.table)]
    case .card(let place, let title, _, let blocks):
      return [anchor(place), heading(3, title)] + blocks.flatMap(self.blocks)
    }
  }

  private static let endOfAddress = "address"

  private func anchor(_ place: String) -> String { "<a id=\"\(place)\"></a>" }

  private func opening(_ tag: RichText.Tag) -> String {
    switch tag {
    case .given, .address, .isolatedDigest, .token: ""
    case .strong: "**"
    case .attributing: "<strong>"
    case .attributed: "<mark>"
    case .digest: "`"
    case .run(let direction, let language): opening("span", direction, language)
    case .reference: "["
    case .place(let name): "<a id=\"\(name)\">"
    }
  }

  private func closing(_ tag: RichText.Tag) -> String {
    switch tag {
    case .given, .isolatedDigest, .token: ""
    case .address: Self.endOfAddress
    case .strong: "**"
    case .attributing: "</strong>"
    case .attributed: "</mark>"
    case .digest: "`"
    case .run: "</span>"
    case .reference(let place): "](#\(Heading.place(place, prefix)))"
    case .place: "</a>"
    }
  }

  private func opening(
    _ element: String, _ direction: TextDirection, _ language: String?
  ) -> String {
    "<\(element) dir=\"\(direction.rawValue)\"" + (language.map { " lang=\"\($0)\"" } ?? "") + ">"
  }
}

extension ChainView {
  /// The chain as rows.
  var table: ReportTable {
    var table = ReportTable(head)
    for node in nodes {
      table.add([
        node.position, node.roleWord, node.name, node.basisWord, node.place, node.stateWord,
        node.evidence,
      ])
    }
    return table
  }
}
