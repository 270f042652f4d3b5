import ArticleExtraction
package import ClaimModel
import ClaimStore
import Comparison
import Digests
package import Fetching
import Foundation
import WebArchive

/// What became of words that were quoted from a page.
package struct RecheckedQuote: Hashable, Sendable {
  /// How the later text has them.
  package enum Outcome: String, Sendable {
    /// Letter for letter.
    case same
    /// Spelled otherwise.
    case spelling
    /// Not at all.
    case gone
  }

  /// The words as the earlier text has them.
  package var words: String
  /// How the later text has them.
  package var outcome: Outcome
}

/// A later look at an evidence.
package struct RecheckedEvidence: Sendable {
  /// What was looked at again.
  package var original: EvidenceRecord
  /// What is there now, kept as a capture of its own.
  package var evidence: EvidenceRecord
  /// Why nothing can be told, or how a page is known to be gone, for people.
  package var why: String?
  /// The stretches in which the texts differ: `article` in the text kept first, `document` in the
  /// later one.
  package var changes: [QuotationComparison.Segment]
  /// What became of the words that were quoted, set as passages or found for claims; none where
  /// there is no later text.
  package var quotes: [RecheckedQuote]

  /// What the look showed.
  package var verdict: RecheckVerdict { evidence.recheck?.verdict ?? .unknown }
}

extension Workbench {
  /// Fetches the pages of evidence again and says what became of them.
  ///
  /// What was kept stays as it is; what comes is a capture of its own, linked to the first and
  /// attached to what that is attached to. A page that came out the same to the byte is kept as a
  /// revisit that refers to the first.
  ///
  /// - Parameters:
  ///   - ids: the evidence; a later look counts for the evidence that it is one at. Of several
  ///     captures of one address the last is looked at.
  ///   - policy: what may be fetched, and how.
  ///   - watch: told how far it is, and may stop it.
  ///   - deliver: called with each once it is in the store.
  /// - Throws: when one keeps nothing to hold a later look against, or something can't be written.
  package func recheck(
    _ ids: [Int], policy: GatheringPolicy, watch: FetchWatch = FetchWatch(),
    _ deliver: (RecheckedEvidence) throws -> Void
  ) throws {
    var originals: [String: EvidenceRecord] = [:]
    var order: [String] = []
    for id in ids {
      let original = try original(of: id)
      if let why = original.unusableBecause {
        throw WorkbenchError(
          "E\(original.id) keeps nothing to hold a later look against: \(why); fetch it with: "
            + "isnad fetch --again \(original.url)")
      }
      if originals[original.url] == nil { order.append(original.url) }
      if originals[original.url].map({ $0.id < original.id }) ?? true {
        originals[original.url] = original
      }
    }
    var ledgerProblem: String?
    try GatheringRun(
      policy: policy.fetchPolicy, clock: clock, watch: watch,
      via: { [ids = originals.mapValues(\.id)] in ids[$0].map { [.evidence($0)] } ?? [] },
      earlier: captures
    ).gather(order) { captures in
      for capture in captures {
        guard let original = originals[capture.evidence.url] else { continue }
        let look = RecheckLook(at: original, now: capture.evidence)
        var evidence = capture.evidence
        evidence.recheck = Recheck(of: original.id, verdict: look.verdict)
        let articles = try original.targets.map(article)
        let change = try change(touching: { _ in articles }) {
          try Folders.make(workspace.evidence)
          try CaptureFile.keep([capture.file].compactMap(\.self), in: workspace.evidence)
          return try store.addEvidence(
            evidence, for: original.targets, by: reviewer, at: clock.now())
        }
        ledgerProblem = ledgerProblem ?? change.problem
        try deliver(try rechecked(original, change.value, look))
      }
    }
    if let ledgerProblem {
      throw WorkbenchError("what was fetched is kept, but \(ledgerProblem)")
    }
  }

  /// The evidence that targets have: what was fetched and can be held against a later look, but for
  /// later looks themselves.
  package func recheckable(for targets: [EvidenceTarget]) throws -> [Int] {
    var ids: [Int] = []
    for target in targets {
      _ = try article(of: target)
      for evidence in try evidence(.target(target))
      where evidence.isUsable && !evidence.isAttached && evidence.recheck == nil
        && !ids.contains(evidence.id)
      {
        ids.append(evidence.id)
      }
    }
    return ids
  }

  /// The later looks at an evidence, by number.
  package func rechecks(ofEvidence id: Int) throws -> [EvidenceRecord] {
    try store.evidence(.rechecks(of: id))
  }

  /// The evidence that another is a later look at, or itself.
  private func original(of id: Int) throws -> EvidenceRecord {
    let evidence = try evidence(id)
    return try evidence.recheck.map { try self.evidence($0.of) } ?? evidence
  }

  private func rechecked(
    _ original: EvidenceRecord, _ evidence: EvidenceRecord, _ look: RecheckLook
  ) throws -> RecheckedEvidence {
    var quotes: [RecheckedQuote] = []
    if let text = evidence.page?.text, look.hasBothTexts {
      let finder = QuotationFinder(page: text, ofEvidence: evidence.id)
      let words =
        try store.weighings(ofEvidence: original.id).compactMap(\.quote)
        + passages(of: original).map(\.passage.text)
      var seen: Set<String> = []
      quotes = words.filter { seen.insert($0).inserted }.map { words in
        let outcome: RecheckedQuote.Outcome =
          switch finder.isFolded(words) {
          case false?: .same
          case true?: .spelling
          case nil: .gone
          }
        return RecheckedQuote(words: words, outcome: outcome)
      }
    }
    return RecheckedEvidence(
      original: original, evidence: evidence, why: look.why, changes: look.changes, quotes: quotes)
  }
}

/// What a later look at a page shows.
struct RecheckLook {
  private(set) var verdict = RecheckVerdict.unknown
  /// Why nothing can be told, or how the page is known to be gone, for people.
  private(set) var why: String?
  private(set) var changes: [QuotationComparison.Segment] = []
  /// Whether there are two texts to compare.
  private(set) var hasBothTexts = false

  /// Holds what came against what was kept.
  init(at original: EvidenceRecord, now: NewEvidence) {
    guard now.outcome == .captured || now.outcome == .capturedTruncated else {
      why = now.reason ?? "no answer came"
      return
    }
    if now.httpStatus == 404 || now.httpStatus == 410 {
      verdict = .gone
      why = "the server answered with status \(now.httpStatus ?? 0)"
      return
    }
    guard EvidenceRecord.showsPage(status: now.httpStatus) else {
      why = "the server answered with status \(now.httpStatus ?? 0)"
      return
    }
    let isElsewhere =
      PagePlace(original.finalURL ?? original.url) != PagePlace(now.finalURL ?? now.url)
    let old = original.page?.text ?? ""
    let new = now.page?.text ?? ""
    guard !old.isEmpty, !new.isEmpty else {
      compareBytes(original, now, old: old, isElsewhere)
      return
    }
    hasBothTexts = true
    changes = TextChanges.changes(from: old, to: new)
    let headline = Self.newHeadline(of: now, instead: original)
    if changes.isEmpty, headline == nil {
      verdict = isElsewhere ? .moved : .same
    } else if now.outcome == .capturedTruncated {
      // What is missing may be in the rest.
      why = now.reason ?? "the answer is not whole"
    } else if isElsewhere, PagePlace(now.finalURL ?? now.url).isFrontPage,
      !PagePlace(original.finalURL ?? original.url).isFrontPage
    {
      verdict = .gone
      why = "the address now leads to the front page, \(now.finalURL ?? now.url)"
    } else {
      verdict = .edited
      let remarks = [
        headline.map { "its headline is now: \($0)" },
        isElsewhere ? "it also moved to \(now.finalURL ?? now.url)" : nil,
      ].compactMap(\.self)
      if !remarks.isEmpty { why = remarks.joined(separator: "; ") }
    }
  }

  /// The headline, where both looks found one and its words are other ones now.
  private static func newHeadline(
    of now: NewEvidence, instead original: EvidenceRecord
  ) -> String? {
    guard let old = original.page?.title, let new = now.page?.title,
      !TextChanges.changes(from: old, to: new).isEmpty
    else { return nil }
    return new
  }

  /// Of what has no text, such as an image, the bytes are compared.
  private mutating func compareBytes(
    _ original: EvidenceRecord, _ now: NewEvidence, old: String, _ isElsewhere: Bool
  ) {
    if now.reason == NotArticle.softNotFound.description {
      verdict = .gone
      why = "the page says that it is not there"
    } else if original.payloadDigest == now.payloadDigest {
      verdict = isElsewhere ? .moved : .same
    } else if old.isEmpty, original.mediaType == now.mediaType, now.page == nil,
      now.outcome == .captured, now.reason?.hasPrefix(EvidenceRecord.undecodable) != true
    {
      verdict = .edited
      why = "it has no text; its bytes are other ones"
    } else {
      why = now.reason ?? "no text could be taken out of what came"
    }
  }
}
