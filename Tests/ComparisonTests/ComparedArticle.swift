import ClaimModel
import Comparison
import TestSupport

/// An article written for a test: `{cue|قال} إن {content|…}`, one claim.
struct ComparedArticle {
  let text: String
  let claim: ClaimRecord

  init(_ marked: String, type: QuotationType) throws {
    let article = try MarkedText(marked)
    text = article.text
    func passages(_ label: String) -> [Passage] {
      article.marks.filter { $0.label == label }.map {
        Passage(span: TextSpan($0.start, $0.end), text: article.words($0))
      }
    }
    claim = ClaimRecord(
      id: 1, article: 1, globalID: "", cue: passages("cue"), source: [],
      content: passages("content"), sentence: Passage(span: TextSpan(0, 0), text: ""), type: type,
      act: .assert, stance: .neutral, saidAt: nil, saidOn: nil,
      chain: [
        LinkRecord(
          position: 1, role: .speaker, name: "الوزير", basis: .named, passage: nil,
          sharedSource: nil, status: .unchecked)
      ], nestedIn: nil, confidence: 1, rule: "test", origin: .person, standing: .live,
      attribution: .unchecked, contentStatus: .unchecked)
  }

  /// An article of which all words are quoted.
  init(quoting words: String) throws { try self.init("{content|\(words)}", type: .direct) }

  /// The claim beside a document.
  func beside(_ document: String) -> QuotationComparison {
    DocumentComparer(claims: [claim], article: text, evidence: 5, document: document)
      .comparison(of: claim)
  }

  /// The words of the article under a span.
  func words(_ span: TextSpan?) -> String { Self.words(span, of: text) }

  /// The words of a text under a span; empty where there is none.
  static func words(_ span: TextSpan?, of text: String) -> String {
    span.flatMap { Passage($0, in: text)?.text } ?? ""
  }
}
