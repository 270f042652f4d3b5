import ClaimModel
import ClaimStore
import TestSupport
import Testing

/// The list of articles as of a moment, held against what each article's own past tells.
@Suite struct PastSummaryTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  private func hour(_ number: Int) -> Timestamp {
    Timestamp(secondsSince1970: Fixture.start.secondsSince1970 + number * 3600)
  }

  /// What one person does at one moment, some of it refused.
  private func act(_ number: Int, at now: Timestamp, _ random: inout SplitMix64) throws {
    let claim = Int.random(in: 1...5, using: &random)
    let article = Int.random(in: 1...2, using: &random)
    let person = Bool.random(using: &random) ? "سمر" : "علي"
    let store = Bool.random(using: &random) ? store : store.correcting("خطأ")
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1, 2:
      _ = try store.mark(
        [claim], attribution: AttributionStatus.allCases.randomElement(using: &random),
        content: ContentStatus.allCases.randomElement(using: &random), note: nil, evidence: [],
        override: "سمعته", by: person, at: now)
    case 3: try store.dismiss(claim: claim, why: "خطأ", by: person, at: now)
    case 4: try store.restore(claim: claim, why: nil, by: person, at: now)
    case 5:
      var edit = ClaimEdit()
      guard let held = try store.claim(claim) else { return }
      edit.chain = [LinkDraft(held.speaker)]
      _ = try store.edit(claim: claim, edit, why: "بلا واسطة", by: person, at: now)
    case 6:
      guard let held = try store.claim(claim) else { return }
      let part = ClaimPart(content: held.content.map(\.span), type: held.type)
      _ = try store.split(claim: claim, into: [part, part], why: nil, by: person, at: now)
    case 7: try store.approve(article: article, override: "وحدي", by: person, at: now)
    case 8: try store.publish(article: article, by: person, at: now)
    case 9: try store.withdraw(article: article, why: "خطأ", by: person, at: now)
    case 10: _ = try store.dismiss(article: article, why: "مكرر", by: person, at: now)
    case 11: _ = try store.restore(article: article, why: nil, by: person, at: now)
    case 12: try store.reviseSecondArticle()
    default: _ = try store.undo(by: person, at: now, isTrial: false)
    }
  }

  @Test(
    "What a list tells of a moment is what the articles' own pasts tell, whatever was done and when",
    arguments: 1...12)
  func same(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let small = Fixture.small(1)
    _ = try store.addEvidence(Fixture.page(), for: [.article(1)], by: "سمر", at: hour(2))
    _ = try store.add(small.article, detection: small.detection, by: "نور", at: hour(3))
    var done = 0
    for number in 1...40 {
      // The clock is set back now and then.
      let now = hour(3 + number - (Int.random(in: 0..<8, using: &random) == 0 ? 5 : 0))
      do {
        try act(number, at: now, &random)
        done += 1
      } catch let error as StoreError {
        #expect(error.isRefusal, "\(error)")
      }
    }
    #expect(done > 5)
    #expect(try store.damage().isEmpty)
    for moment in (-1...45).map(hour) {
      var listed: [ArticleSummary] = []
      try store.eachArticle(asOf: moment) { listed.append($0) }
      let own = try (1...2).compactMap { id in
        try store.review(ofArticle: id, asOf: moment).map(ArticleSummary.init(of:))
      }
      #expect(listed == own, "\(moment)")
    }
    var now: [ArticleSummary] = []
    try store.eachArticle(asOf: hour(99)) { now.append($0) }
    #expect(try now == store.articles(nil))
  }
}
