import ClaimModel

/// The article's text in rows of a width, with claims marked in it.
///
/// The text is laid out once; of the rows only those that are seen are made.
struct ArticlePane {
  /// A row of text: where it stands in the article, and its paragraph's direction.
  private struct Row {
    let span: TextSpan
    let isRightToLeft: Bool
  }

  /// The article that it was made for, and which of its texts.
  let article: Int
  let version: Int
  /// The width of the window that it was made for.
  let width: Int
  private let text: [UInt8]
  private let gutter: Int
  private let rows: [Row]

  /// Lays out the text that a claim stands in.
  init(_ review: ArticleReview, of claim: ClaimRecord, width: Int) {
    article = review.article.id
    version = claim.version
    let words = review.text(of: claim)
    self.width = width
    gutter = width < 60 ? 6 : 8
    text = Array(words.utf8)
    var rows: [Row] = []
    var offset = 0
    let direction = review.direction
    for paragraph in words.split(separator: "\n", omittingEmptySubsequences: false) {
      let isRightToLeft = TextDirection(of: paragraph, within: direction) == .rightToLeft
      Self.fold(paragraph, isRightToLeft, at: offset, columns: width - gutter, into: &rows)
      offset += paragraph.utf8.count + 1
    }
    self.rows = rows
  }

  /// How many rows there are.
  var count: Int { rows.count }

  /// Folds a paragraph between words; a longer word between letters.
  private static func fold(
    _ paragraph: Substring, _ isRightToLeft: Bool, at offset: Int, columns limit: Int,
    into rows: inout [Row]
  ) {
    var start = offset
    var place = offset
    var used = 0
    // Behind the last space of the row, and what stands behind that.
    var breakPlace: Int?
    var usedBehindBreak = 0
    for character in paragraph {
      let columns = TerminalText.columns(TerminalText.escaped(String(character)))
      if used + columns > limit, place > start {
        let end = breakPlace ?? place
        rows.append(Row(span: TextSpan(start, end), isRightToLeft: isRightToLeft))
        start = end
        used = breakPlace == nil ? 0 : usedBehindBreak
        breakPlace = nil
      }
      place += character.utf8.count
      used += columns
      usedBehindBreak += columns
      if character == " " {
        breakPlace = place
        usedBehindBreak = 0
      }
    }
    rows.append(Row(span: TextSpan(start, place), isRightToLeft: isRightToLeft))
  }

  /// The rows that a claim's words stand in, from the first to the last.
  func rows(of claim: ClaimRecord) -> ClosedRange<Int> {
    let spans = (claim.cue + claim.content).map(\.span)
    let first = row(at: spans.map(\.start).min() ?? 0)
    let last = row(at: max(0, (spans.map(\.end).max() ?? 1) - 1))
    return first...max(first, last)
  }

  private func row(at offset: Int) -> Int {
    var low = 0
    var high = rows.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if rows[middle].span.start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Some rows as they are shown.
  ///
  /// - Parameters:
  ///   - range: which rows; those behind the last are empty.
  ///   - current: the claim whose words stand in reverse.
  ///   - claims: all claims of the article, in order of the text.
  /// - Returns: a line for each.
  func shown(
    _ range: Range<Int>, current: ClaimRecord, claims: [ClaimRecord]
  ) -> [StyledLine] {
    let others = claims.filter {
      $0.standing == .live && $0.id != current.id && $0.version == version
    }
    return range.map { number in
      guard rows.indices.contains(number) else { return StyledLine() }
      return shown(rows[number], current, others)
    }
  }

  private func shown(
    _ row: Row, _ current: ClaimRecord, _ others: [ClaimRecord]
  ) -> StyledLine {
    var line = StyledLine()
    let begins = ([current] + others).filter { claim in
      guard let start = claim.cue.first?.span.start else { return false }
      return row.span.start <= start && start < row.span.end
    }.map(\.id).sorted()
    let isCurrent = begins.contains(current.id)
    if let first = isCurrent ? current.id : begins.first {
      let more = begins.count > 1 ? "+" : ""
      line.append("\(isCurrent ? ">" : " ")C\(first)\(more)", isCurrent ? .bold : .dim)
    }
    line.pad(to: gutter)
    guard !row.span.isEmpty else { return line }
    let words = styled(row, current, others)
    let columns = words.reduce(0) { $0 + TerminalText.columns($1.text) }
    if row.isRightToLeft { line.pad(to: width - columns) }
    line.append(row.isRightToLeft ? "\u{2067}" : "\u{2066}")
    for (text, style) in words { line.append(text, style) }
    line.append("\u{2069}")
    return line
  }

  /// The words of a row with their looks.
  private func styled(
    _ row: Row, _ current: ClaimRecord, _ others: [ClaimRecord]
  ) -> [(text: String, style: Style)] {
    var end = row.span.end
    while end > row.span.start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    let span = TextSpan(row.span.start, end)
    var edges: Set<Int> = [span.start, span.end]
    func parts(_ passages: [Passage]) -> [TextSpan] {
      passages.map(\.span).filter { $0.overlaps(span) }
    }
    let content = parts(current.content)
    let cue = parts(current.cue)
    let source = parts(current.source)
    let rest = others.flatMap { parts($0.content) }
    for part in content + cue + source + rest {
      edges.insert(max(span.start, part.start))
      edges.insert(min(span.end, part.end))
    }
    let sorted = edges.sorted()
    return zip(sorted, sorted.dropFirst()).map { start, end in
      let here = TextSpan(start, end)
      var style = Style.plain
      if rest.contains(where: { $0.contains(here) }) { style.isUnderlined = true }
      if source.contains(where: { $0.contains(here) }) { style.isBold = true }
      if cue.contains(where: { $0.contains(here) }) {
        style.isBold = true
        style.colour = .cyan
      }
      if content.contains(where: { $0.contains(here) }) { style.isReversed = true }
      let words = TerminalText.escaped(String(decoding: text[start..<end], as: UTF8.self))
      return (row.isRightToLeft ? TerminalText.directed(words) : words, style)
    }
  }
}
