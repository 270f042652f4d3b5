import ArticleExtraction
import ClaimModel
import Fetching
import Foundation
import TextDecoding

/// What could be read in the answer to a fetch.
struct PageReading {
  /// Text is decoded up to here; a page beyond it is kept, but no text is taken out of it.
  static let decodedLimit = 16 << 20

  /// What the page says, each field with its place; of an answer that was cut, of what came.
  private(set) var report: PageReport?
  /// Why there is no text, for people.
  private(set) var problem: String?
  /// The page's text and what it says of itself.
  var page: ExtractedPage? { report?.page }

  /// Reads nothing.
  init() {}

  /// Reads an answer that shows the page; of any other there is nothing to read.
  ///
  /// `ended` is called with each stage as it ends.
  init(_ result: FetchResult, ended: (StageTimes.Stage) -> Void = { _ in }) {
    defer { ended(.reading) }
    guard let hop = result.finalHop, EvidenceRecord.showsPage(status: hop.status),
      result.outcome == .captured || result.outcome == .capturedTruncated
    else { return }
    var body = result.decodedBody(limit: Self.decodedLimit)
    ended(.decoding)
    if let problem = body.problem, result.outcome == .captured {
      self.problem = EvidenceRecord.undecodable + problem
      return
    }
    guard !body.bytes.isEmpty else {
      problem =
        hop.payload.isEmpty
        ? "the answer is empty" : EvidenceRecord.undecodable + "it decodes to nothing"
      return
    }
    problem = body.surplus
    if let bytes = Self.unsaidGzip(body.bytes, hop) {
      body.bytes = bytes
      problem = "the answer is gzip, which its head does not say"
    }
    read(body.bytes, hop, ended: ended)
    if let target = RefreshNote.target(of: hop, page: body.bytes) {
      problem = problem ?? "the page sends its readers on to '\(target)', which was not followed"
    }
  }

  private mutating func read(
    _ bytes: [UInt8], _ hop: FetchHop, ended: (StageTimes.Stage) -> Void
  ) {
    let charset = MediaType.charset(of: hop.contentType)
    if MediaType.essence(of: hop.contentType) == "text/plain" {
      report = Self.plainText(bytes, charset)
      if report == nil { problem = "the answer calls itself text and is none" }
      return
    }
    let type = SniffedType.type(of: bytes)
    // A text of two bytes a character looks like no text, and only its head may say what it is.
    let isWide = charset?.lowercased().hasPrefix("utf-16") == true
    guard type == nil || isWide || Self.pageTypes.contains(type ?? ""), !Self.isJSON(bytes) else {
      let type = Self.isJSON(bytes) ? "application/json" : type ?? ""
      problem =
        "the answer is not a web page but \(type): open the address in a browser"
        + (FileEnd.missing(in: bytes, of: type).map { "; it breaks off: \($0)" } ?? "")
      return
    }
    let report = ArticleExtractor.report(
      bytes, httpCharset: charset, url: hop.url, today: hop.startedAt.date
    ) {
      ended(StageTimes.Stage($0))
    }
    if let why = report.problem { problem = why.description } else { self.report = report }
  }

  /// What a page may look like.
  private static let pageTypes: Set<String> = ["text/html", "text/xml", "text/plain"]

  /// What a body holds that is gzip though its head says that it is a page; `nil` for any other.
  private static func unsaidGzip(_ bytes: [UInt8], _ hop: FetchHop) -> [UInt8]? {
    guard bytes.starts(with: [0x1F, 0x8B, 0x08]),
      MediaType.essence(of: hop.contentType)?.contains("html") ?? true
    else { return nil }
    let body = ContentDecoding.decode(bytes, codings: ["gzip"], limit: decodedLimit)
    return body.problem == nil ? body.bytes : nil
  }

  /// Whether bytes begin as a JSON array or object does: no page does, whatever it holds in strings.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let signs = bytes.lazy.filter { ![0x09, 0x0A, 0x0D, 0x20].contains($0) }.prefix(2)
    guard let first = signs.first, signs.count == 2 else { return false }
    let second = signs.dropFirst().first ?? 0
    return first == UInt8(ascii: "{") && "\"}".utf8.contains(second)
      || first == UInt8(ascii: "[") && "\"[{]".utf8.contains(second)
  }

  /// A statement or a wire text as it stands, line by line; `nil` for bytes that are no text.
  static func plainText(_ bytes: [UInt8], _ charset: String?) -> PageReport? {
    let decoded = TextDecoder.decodePage(bytes, httpCharset: charset)
    // No text has a NUL, and what many of its bytes could not be read in is no text to us.
    var count = 0
    var unreadable = 0
    for scalar in decoded.text.unicodeScalars {
      guard scalar.value != 0 else { return nil }
      count += 1
      if scalar == "\u{FFFD}" { unreadable += 1 }
    }
    guard unreadable * 20 <= count else { return nil }
    let lines = decoded.text.precomposedStringWithCanonicalMapping
      .split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return nil }
    return ArticleExtractor.report(
      ofPlainText: lines.joined(separator: "\n"), charset: decoded.charset,
      remark: TextDecoder.remark(onPage: bytes, httpCharset: charset, readAs: decoded.charset))
  }
}

extension StageTimes.Stage {
  fileprivate init(_ stage: ArticleExtractor.Stage) {
    self =
      switch stage {
      case .decoding: .decoding
      case .parsing: .parsing
      case .reading: .reading
      }
  }
}
