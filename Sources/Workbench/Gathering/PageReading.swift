import ArticleExtraction
import ClaimModel
import Fetching
import Foundation
import TextDecoding

/// What could be read in the answer to a fetch.
struct PageReading {
  /// Text is decoded up to here; a page beyond it is kept, but no text is taken out of it.
  private static let decodedLimit = 16 << 20

  /// The page's text; of an answer that was cut, the text of what came.
  private(set) var page: ExtractedPage?
  /// Why there is no text, for people.
  private(set) var problem: String?
  /// Whether the bytes that came are not what their own header says, so that nobody can read them.
  private(set) var isBroken = false

  /// Reads an answer that came with a status of success; of any other there is nothing to read.
  init(_ result: FetchResult) {
    guard let hop = result.finalHop, let status = hop.status, (200...299).contains(status),
      result.outcome == .captured || result.outcome == .capturedTruncated
    else { return }
    let body = result.decodedBody(limit: Self.decodedLimit)
    if let problem = body.problem, result.outcome == .captured {
      self.problem = problem
      isBroken = body.bytes.count < Self.decodedLimit
      return
    }
    guard !body.bytes.isEmpty else {
      problem = "the answer is empty"
      isBroken = !hop.payload.isEmpty
      return
    }
    let charset = MediaType.charset(of: hop.contentType)
    if MediaType.essence(of: hop.contentType) == "text/plain" {
      page = Self.plainText(body.bytes, charset)
      if page == nil { problem = "the answer calls itself text and is none" }
      return
    }
    switch ArticleExtractor.extract(body.bytes, httpCharset: charset, url: hop.url) {
    case .page(let page, _, _): self.page = page
    case .notArticle(let why, _): problem = why.description
    }
  }

  /// A statement or a wire text as it stands, line by line; `nil` for bytes that are no text.
  static func plainText(_ bytes: [UInt8], _ charset: String?) -> ExtractedPage? {
    let text = TextDecoder.decodePage(bytes, httpCharset: charset).text
    // No text has a NUL, and what many of its bytes could not be read in is no text to us.
    var count = 0
    var unreadable = 0
    for scalar in text.unicodeScalars {
      guard scalar.value != 0 else { return nil }
      count += 1
      if scalar == "\u{FFFD}" { unreadable += 1 }
    }
    guard unreadable * 20 <= count else { return nil }
    let lines = text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return nil }
    return ExtractedPage(
      title: nil, authors: [], published: nil, modified: nil, outlet: nil, language: nil,
      canonical: nil, text: lines.joined(separator: "\n"))
  }
}
