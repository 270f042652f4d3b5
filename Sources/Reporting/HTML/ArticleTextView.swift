import ClaimModel

/// The text of the article with what it attributes marked, each claim with a number that leads to its
/// card.
struct ArticleTextView {
  private let page: ReportPage
  private let text: [UInt8]

  init(_ page: ReportPage) {
    self.page = page
    text = Array(page.article.text.utf8)
  }

  /// What changes at a place of the text.
  private struct Edge {
    /// How many more claims hold what follows.
    var claims = 0
    /// How many more cues and sources do.
    var cues = 0
    /// The claims whose words begin here.
    var beginning: [Int] = []
  }

  /// The text as paragraphs. Takes time and room in proportion to the text and the claims, however
  /// they nest.
  var html: String {
    let edges = edges
    var out = ""
    var paragraph = ""
    var paragraphStart = 0
    var (claims, cues) = (0, 0)
    var position = 0
    func flush(to end: Int) {
      var start = position
      while start < end {
        let newline = text[start..<end].firstIndex(of: 0x0A) ?? end
        paragraph += piece(start, newline, claims: claims, cues: cues)
        if newline < end {
          out += self.paragraph(paragraph, from: paragraphStart, to: newline)
          paragraph = ""
          paragraphStart = newline + 1
        }
        start = newline + 1
      }
      position = end
    }
    for (place, edge) in edges {
      flush(to: place)
      claims += edge.claims
      cues += edge.cues
      paragraph += edge.beginning.map(number).joined()
    }
    flush(to: text.count)
    out += self.paragraph(paragraph, from: paragraphStart, to: text.count)
    let language = page.articleDirection.flatMap { _ in
      page.languageTag(of: page.article.text.prefix(2_000))
    }
    return "<div class=\"article-text\""
      + HTMLText.attributes(page.articleDirection, language: language)
      + ">\n" + out + "</div>\n"
  }

  private var edges: [(place: Int, edge: Edge)] {
    var edges: [Int: Edge] = [:]
    // What stood in an earlier version only is not in this text.
    for claim in page.live where claim.version == page.article.version {
      let content = claim.content.map { bounded($0.span) }
      for span in content {
        edges[span.start, default: Edge()].claims += 1
        edges[span.end, default: Edge()].claims -= 1
      }
      for span in (claim.cue + claim.source).map({ bounded($0.span) }) {
        edges[span.start, default: Edge()].cues += 1
        edges[span.end, default: Edge()].cues -= 1
      }
      if let first = content.map(\.start).min() {
        edges[first, default: Edge()].beginning.append(claim.id)
      }
    }
    return edges.map { ($0.key, $0.value) }.sorted { $0.place < $1.place }
  }

  /// A span inside the text, on the boundaries of characters.
  private func bounded(_ span: TextSpan) -> TextSpan {
    func boundary(_ offset: Int) -> Int {
      var offset = min(max(0, offset), text.count)
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      return offset
    }
    let start = boundary(span.start)
    return TextSpan(start, max(start, boundary(span.end)))
  }

  private func piece(_ start: Int, _ end: Int, claims: Int, cues: Int) -> String {
    guard start < end else { return "" }
    var words = HTMLText.escaped(String(decoding: text[start..<end], as: UTF8.self))
    if cues > 0 { words = "<strong class=\"cue\">" + words + "</strong>" }
    return claims > 0 ? "<mark class=\"depth-\(min(claims, 3))\">" + words + "</mark>" : words
  }

  /// The number of a claim in front of its words, which the card leads back to.
  private func number(_ claim: Int) -> String {
    "<a class=\"number\" id=\"text-c\(claim)\" href=\"#c\(claim)\" dir=\"ltr\">C\(claim)</a>"
  }

  /// A paragraph between two places of the text; it has a direction of its own only where that is not
  /// the article's.
  private func paragraph(_ html: String, from start: Int, to end: Int) -> String {
    guard !html.allSatisfy(\.isWhitespace) else { return "" }
    let words = String(decoding: text[start..<max(start, end)], as: UTF8.self)
    let own = TextDirection(of: words, within: page.articleDirection)
    return "<p" + HTMLText.attributes(own == page.articleDirection ? nil : own, language: nil)
      + ">" + html + "</p>\n"
  }
}
