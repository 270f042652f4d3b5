package import ClaimModel

/// The texts of the article whose rows are being written or read.
package struct BundleText: Sendable {
  /// The number of the article.
  package let article: Int
  /// The version of the text that its detection read.
  private(set) var readVersion = 1
  private var versions: [Int: BundleVersionText]

  /// Prepares the text of an article's row; `nil` for a row that has none.
  package init?(_ row: StoredRow) {
    guard row.kind == .article, let id = row["id"]?.intValue,
      let text = row["text"]?.stringValue
    else { return nil }
    article = id
    versions = [1: BundleVersionText(text, article: id)]
  }

  /// Takes in a row below the article, where it tells of a text: a later version, or which one was
  /// read.
  package mutating func take(_ row: StoredRow) {
    guard row["article"]?.intValue == article else { return }
    switch row.kind {
    case .version:
      guard let number = row["number"]?.intValue, let text = row["text"]?.stringValue else {
        return
      }
      versions[number] = BundleVersionText(text, article: article)
    case .detection: readVersion = row["version"]?.intValue ?? 1
    default: break
    }
  }

  /// A text of the article; `nil` where it has no such version.
  func version(_ number: Int) -> BundleVersionText? { versions[number] }
}

/// One text of an article, prepared for spans.
struct BundleVersionText: Sendable {
  private let article: Int
  private let text: String
  private let offsets: ScalarOffsets
  private let selectors: SelectorMaker

  init(_ text: String, article: Int) {
    self.article = article
    self.text = text
    offsets = ScalarOffsets(text)
    selectors = SelectorMaker(text: text, offsets: offsets)
  }

  /// Prepares the text of the page of an evidence's row; `nil` for one that has none.
  init?(pageOf row: StoredRow) {
    guard row.kind == .evidence, let text = row["page"]?["text"]?.stringValue else { return nil }
    article = 0
    self.text = text
    offsets = ScalarOffsets(text)
    selectors = SelectorMaker(text: text, offsets: offsets)
  }

  /// Spans as they leave, out of `[[start, end, "words"], …]` as they are stored; null for null.
  func spans(stored value: JSONValue) throws(LineError) -> JSONValue {
    guard value != .null else { return .null }
    return .spans(try passages(stored: value), offsets)
  }

  /// The W3C selectors of stored passages.
  func selectors(stored value: JSONValue) throws(LineError) -> JSONValue {
    selectors.selectors(try passages(stored: value))
  }

  private func passages(stored value: JSONValue) throws(LineError) -> [TextSpan] {
    var spans: [TextSpan] = []
    for part in value.arrayValue ?? [] {
      guard let parts = part.arrayValue, parts.count == 3, let start = parts[0].intValue,
        let end = parts[1].intValue, 0 <= start, start <= end,
        let passage = Passage(TextSpan(start, end), in: text), .string(passage.text) == parts[2]
      else {
        throw LineError(problem: "words that are kept are not those of article A\(article)")
      }
      spans.append(passage.span)
    }
    return spans
  }

  /// Passages as they are stored, out of `[[start, end], …]` in Unicode scalars; null for null.
  func stored(spans value: JSONValue) throws(LineError) -> JSONValue {
    guard value != .null else { return .null }
    var stored: [JSONValue] = []
    for pair in value.arrayValue ?? [.null] {
      guard let parts = pair.arrayValue, parts.count == 2, let first = parts[0].intValue,
        let last = parts[1].intValue, first <= last,
        let start = offsets.utf8Offset(ofScalar: first),
        let end = offsets.utf8Offset(ofScalar: last),
        let passage = Passage(TextSpan(start, end), in: text)
      else { throw LineError(problem: "a span that lies outside article A\(article)") }
      stored.append([.integer(start), .integer(end), .string(passage.text)])
    }
    return .array(stored)
  }
}
