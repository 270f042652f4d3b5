import ClaimModel
import Workbench

/// Claims beside a page, for people: a row for each run of words, so that Arabic never shares a line
/// with other Arabic and both texts read from right to left.
struct ComparisonScreen {
  /// More rows on spelling than this tell nothing new.
  private static let spellingLimit = 6
  /// How much of the words around a change is shown, in columns.
  private static let contextColumns = 48

  private let page: PageComparison
  private let article: [UInt8]
  private let document: [UInt8]

  init(_ page: PageComparison) {
    self.page = page
    article = Array(page.review.article.text.utf8)
    document = Array(page.pageText.utf8)
  }

  /// The screen, line by line.
  func lines() -> [String] {
    let suggestions = suggestions
    return [heading, summary] + remarks + page.comparisons.flatMap(lines)
      + (suggestions.isEmpty ? [] : ["", "If you agree (comparing marks nothing)"] + suggestions)
  }

  /// What the page comes to, as one line of another screen.
  func summaryLine() -> String { "  beside E\(page.evidence.id): " + outcomes }

  private var heading: String {
    let what = page.source.map {
      "D\($0.id) \($0.role.rawValue) " + TerminalText.isolated($0.name, columns: 40)
    }
    let claim = page.comparisons.first.map { "C\($0.claim)" } ?? "no claim"
    let title = page.evidence.page?.title ?? page.evidence.finalURL ?? page.evidence.url
    return "\(what ?? claim) beside E\(page.evidence.id) "
      + TerminalText.isolated(title, columns: 60)
  }

  private var summary: String {
    "    \(Wording.count(page.comparisons.count, "claim")): \(outcomes); the page has "
      + Wording.count(page.wordCount, "word")
  }

  private var outcomes: String {
    let counted = QuotationComparison.Outcome.allCases.compactMap { outcome -> String? in
      let claims = page.comparisons.filter { $0.outcome == outcome }.map(\.claim)
      guard !claims.isEmpty else { return nil }
      return "\(Self.brief(outcome)) \(Wording.claims(claims))"
    }
    return counted.isEmpty ? "nothing to compare" : counted.joined(separator: ", ")
  }

  private var remarks: [String] {
    var remarks: [String] = []
    if page.evidence.outcome == .capturedTruncated {
      remarks.append("    the page is kept in part only: what is not there may be in the rest")
    }
    return remarks
  }

  private static func brief(_ outcome: QuotationComparison.Outcome) -> String {
    switch outcome {
    case .same: "the same"
    case .spelling: "the same but for spelling"
    case .sameQuoted: "the same where quoted"
    case .differs: "differs"
    case .beside: "in other words"
    case .notThere: "not there"
    }
  }

  // MARK: One claim

  private func lines(_ comparison: QuotationComparison) -> [String] {
    let verdict =
      switch comparison.outcome {
      case .same: "THE SAME, letter for letter"
      case .spelling: "THE SAME BUT FOR SPELLING"
      case .sameQuoted: "THE SAME WHERE QUOTED; the article's own words are to be read beside it"
      case .differs: "DIFFERS"
      case .beside: "REPORTED IN OTHER WORDS, to be read side by side"
      case .notThere: "NOT THERE"
      }
    let id = TerminalText.padded("C\(comparison.claim)", columns: 6)
    guard !comparison.parts.isEmpty else {
      return ["", id + "NO WORDS TO COMPARE"]
    }
    let heading = id + verdict
    let isPlain = comparison.parts.count == 1
    return ["", heading]
      + comparison.parts.enumerated().flatMap { index, part -> [String] in
        (isPlain ? [] : [subheading(part, index, of: comparison.parts.count)]) + rows(part)
      } + (comparison.outcome == .sameQuoted ? surroundings(comparison) : [])
  }

  /// The whole of a claim beside the sentence of the page that has its quoted words.
  private func surroundings(_ comparison: QuotationComparison) -> [String] {
    guard let content = page.claim(of: comparison)?.content, let first = content.first,
      let last = content.last,
      let passage = comparison.parts.first(where: { $0.isQuoted && $0.passage != nil })?.passage
    else { return [] }
    return [
      "  with the words around it",
      row("article", TextSpan(first.span.start, last.span.end), in: article),
      row("page", sentence(around: passage), in: document),
    ]
  }

  /// The sentence or line of the page around a passage, of at most so many bytes on either side.
  private func sentence(around passage: TextSpan) -> TextSpan {
    let marks = Set(".!?\n".utf8)
    var (start, end) = (passage.start, passage.end)
    while start > max(0, passage.start - 400), !marks.contains(document[start - 1]) { start -= 1 }
    while end < min(document.count, passage.end + 400), !marks.contains(document[end]) { end += 1 }
    // Not in the middle of a letter.
    while start < passage.start, document[start] & 0xC0 == 0x80 { start += 1 }
    while end > passage.end, end < document.count, document[end] & 0xC0 == 0x80 { end -= 1 }
    return TextSpan(start, end)
  }

  private func subheading(
    _ part: QuotationComparison.Part, _ index: Int, of count: Int
  ) -> String {
    let manner = part.isQuoted ? "quoted" : "reported"
    return "  part \(index + 1) of \(count), \(manner): \(Self.brief(part.outcome))"
  }

  private func rows(_ part: QuotationComparison.Part) -> [String] {
    switch part.outcome {
    case .notThere: return [row("article", part.words, in: article)]
    case .beside:
      return [row("article", part.words, in: article), row("page", part.passage, in: document)]
    case .same, .sameQuoted: return [row("words", part.words, in: article)] + repeated(part)
    case .spelling:
      return [row("words", part.words, in: article)] + repeated(part) + spelling(part)
    case .differs:
      let order = part.isReordered ? ["    the same words in another order"] : []
      return order + changes(part) + spelling(part)
    }
  }

  private func repeated(_ part: QuotationComparison.Part) -> [String] {
    part.occurrences > 1 ? ["    the page has these words \(part.occurrences) times"] : []
  }

  private func changes(_ part: QuotationComparison.Part) -> [String] {
    part.segments.enumerated().flatMap { index, segment -> [String] in
      guard segment.isSame else {
        return [
          row("article", segment.article, in: article), row("page", segment.document, in: document),
        ]
      }
      let words = words(segment.article, in: article)
      return [
        rowOf(
          "same",
          context(
            words, isFirst: index == 0, isLast: index == part.segments.count - 1))
      ]
    }
  }

  /// What stands around a change: of long runs the words next to it.
  private func context(_ words: String, isFirst: Bool, isLast: Bool) -> String {
    let words = TerminalText.escaped(words)
    let limit = Self.contextColumns
    guard TerminalText.columns(words) > 2 * limit else { return words }
    let head = isFirst ? "" : Self.head(words, columns: limit) + " "
    let tail = isLast ? "" : " " + Self.tail(words, columns: limit)
    return head + "…" + tail
  }

  private static func head(_ words: String, columns: Int) -> String {
    fitting(words.split(separator: " "), columns).joined(separator: " ")
  }

  private static func tail(_ words: String, columns: Int) -> String {
    fitting(words.split(separator: " ").reversed(), columns).reversed().joined(separator: " ")
  }

  private static func fitting(_ words: [Substring], _ columns: Int) -> [Substring] {
    var used = 0
    return Array(
      words.prefix { word in
        used += TerminalText.columns(String(word)) + 1
        return used <= columns
      })
  }

  private func spelling(_ part: QuotationComparison.Part) -> [String] {
    guard !part.spellings.isEmpty else { return [] }
    let shown = part.spellings.prefix(Self.spellingLimit).flatMap { pair in
      [row("article", pair.article, in: article), row("page", pair.document, in: document)]
    }
    let more = part.spellings.count - Self.spellingLimit
    return ["    spelled otherwise"] + shown
      + (more > 0 ? ["    and \(Wording.count(more, "more word"))"] : [])
  }

  private func row(_ label: String, _ span: TextSpan?, in text: [UInt8]) -> String {
    rowOf(label, span == nil ? nil : TerminalText.escaped(words(span, in: text)))
  }

  private func rowOf(_ label: String, _ words: String?) -> String {
    "    " + TerminalText.padded(label, columns: 9)
      + (words.map { TerminalText.isolated($0) } ?? "(nothing)")
  }

  private func words(_ span: TextSpan?, in text: [UInt8]) -> String {
    guard let span, span.end <= text.count else { return "" }
    return String(decoding: text[span.start..<span.end], as: UTF8.self)
  }

  // MARK: What one would do

  /// The commands that would record what was seen; what is held already is left out.
  private var suggestions: [String] {
    var lines: [String] = []
    let evidence = "--evidence E\(page.evidence.id)"
    let alike = claims { $0 == .same || $0 == .spelling }
    let open = Set(
      alike.flatMap(\.chain).filter { $0.status != .confirmed }.compactMap(\.sharedSource))
    if let source = page.source, !alike.isEmpty, open.contains(source.id) {
      lines.append("  isnad link D\(source.id) confirmed \(evidence)")
    }
    let confirmable = alike.filter { $0.attribution != .confirmed }
    if !confirmable.isEmpty {
      let others = open.subtracting(page.source.map { [$0.id] } ?? []).sorted()
      let first =
        others.isEmpty ? "" : "   (first: \(others.map { "D\($0)" }.joined(separator: ", ")))"
      lines.append("  isnad mark \(Self.list(confirmable)) confirmed \(evidence)\(first)")
    }
    let quoted = claims { $0 == .sameQuoted }.filter { $0.attribution != .confirmed }
    if !quoted.isEmpty {
      lines.append(
        "  isnad mark \(Self.list(quoted)) confirmed \(evidence)   (do the words around the quotation "
          + "say the same?)")
    }
    let different = claims { $0 == .differs }.filter { $0.attribution != .misquoted }
    if !different.isEmpty {
      lines.append("  isnad mark \(Self.list(different)) misquoted \(evidence) --note \"…\"")
    }
    let absent = claims { $0 == .notThere }.filter { $0.attribution != .notFound }
    if !absent.isEmpty {
      lines.append(
        "  isnad mark \(Self.list(absent)) not-found --note \"not in E\(page.evidence.id)\"   "
          + "(is it the whole of what was said?)")
    }
    return lines
  }

  private func claims(
    where fits: (QuotationComparison.Outcome) -> Bool
  ) -> [ClaimRecord] {
    page.comparisons.filter { !$0.parts.isEmpty && fits($0.outcome) }
      .compactMap(page.claim(of:))
  }

  private static func list(_ claims: [ClaimRecord]) -> String {
    claims.map { "C\($0.id)" }.joined(separator: ",")
  }
}
