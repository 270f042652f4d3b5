import ClaimModel
import Testing
import Workbench

@Suite struct ReviewRulesTests {
  private func obstacles(
    _ claim: ClaimRecord, _ attribution: AttributionStatus? = nil, _ content: ContentStatus? = nil,
    _ weighings: [Weighing] = [], usable: Bool = true
  ) -> [Obstacle] {
    ReviewRules.obstacles(
      claim, attribution: attribution, content: content, weighings: weighings,
      isUsable: { _ in usable })
  }

  @Test("An open link keeps an attribution from being confirmed, whatever was weighed")
  func openLink() {
    let claim = ExampleReview.claim(1, documents: [.confirmed, .notFound])
    let weighed = [ExampleReview.weighing(1, claim: 1, .supports, on: .attribution)]
    #expect(
      obstacles(claim, .confirmed, nil, weighed) == [
        .linkNotConfirmed(
          claim: 1, position: 3, role: .document, name: "بيان", status: .notFound)
      ])
    #expect(obstacles(ExampleReview.claim(1, documents: [.confirmed]), .confirmed).isEmpty)
  }

  @Test("Without a carrier a kept page has to show that it was said")
  func noCarrier() {
    let claim = ExampleReview.claim(1)
    let said = ExampleReview.weighing(1, claim: 1, .supports, on: .attribution)
    let isTrue = ExampleReview.weighing(1, claim: 1, .supports, on: .content)
    #expect(obstacles(claim, .confirmed) == [.noCarrier(claim: 1)])
    #expect(obstacles(claim, .confirmed, nil, [isTrue]) == [.noCarrier(claim: 1)])
    #expect(obstacles(claim, .confirmed, nil, [said]).isEmpty)
    #expect(obstacles(claim, .confirmed, nil, [said], usable: false) == [.noCarrier(claim: 1)])
  }

  @Test(
    "What was only said is never true by that",
    arguments: [
      (ContentStatus.verified, Bearing.supports), (.refuted, .contradicts),
    ])
  func content(status: ContentStatus, bearing: Bearing) {
    let claim = ExampleReview.claim(1)
    let said = ExampleReview.weighing(1, claim: 1, bearing, on: .attribution)
    let itself = ExampleReview.weighing(2, claim: 1, bearing, on: .content)
    #expect(obstacles(claim, nil, status, [said]) == [.noContentEvidence(claim: 1, status)])
    #expect(obstacles(claim, nil, status, [itself]).isEmpty)
    #expect(
      obstacles(claim, nil, status, [itself], usable: false)
        == [.noContentEvidence(claim: 1, status)])
  }

  @Test("A speaker who is held not to have said it is not confirmed")
  func speaker() {
    var claim = ExampleReview.claim(1, documents: [.confirmed])
    claim.chain[0].status = .contradicted
    #expect(
      obstacles(claim, .confirmed) == [
        .speakerDoesNotHold(claim: 1, name: "زيد", status: .contradicted)
      ])
  }

  @Test("A link that is contradicted later takes the ground from a mark, unless it was overridden")
  func gaps() {
    let claim = ExampleReview.claim(1, documents: [.contradicted], attribution: .confirmed)
    var review = ExampleReview.review([claim])
    #expect(ReviewRules.gaps(claim, in: review).count == 1)
    #expect(ArticleOverview(of: review).priorities.first?.reasons.first == .unsupported)
    review.events = [
      AuditEvent(
        sequence: 1, at: Timestamp(secondsSince1970: 0), actor: "m", action: "claim.mark",
        subject: .init(.claim, 1), before: .null, after: ["attribution": "confirmed"],
        why: "heard it live", operation: 1,
        previousHash: "", hash: "")
    ]
    #expect(ReviewRules.gaps(claim, in: review).isEmpty)
  }

  @Test(
    "Every other answer is a person's to give",
    arguments: AttributionStatus.allCases.filter { $0 != .confirmed },
    ContentStatus.allCases.filter { $0 != .verified && $0 != .refuted })
  func free(attribution: AttributionStatus, content: ContentStatus) {
    #expect(obstacles(ExampleReview.claim(1), attribution, content).isEmpty)
  }
}
