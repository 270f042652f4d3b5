import ClaimModel
import Testing

@testable import Workbench

@Suite struct ApprovalTests {
  private func mark(
    _ claim: Int, by actor: String, why: String? = nil, undoneBy: Int? = nil
  ) -> AuditEvent {
    AuditEvent(
      sequence: claim, at: Timestamp(secondsSince1970: 0), actor: actor, action: "claim.mark",
      subject: .init(.claim, claim), before: .null,
      after: ["attribution": "confirmed", "contentStatus": "verified"],
      why: why, operation: claim, previousHash: "", hash: "", undoneBy: undoneBy)
  }

  @Test("Exceptions name what a second reader should know, the weightiest first")
  func exceptions() {
    var lost = ExampleReview.claim(4, attribution: .notFound)
    lost.isLost = true
    var review = ExampleReview.review(
      [
        ExampleReview.claim(1, documents: [.contradicted], attribution: .confirmed),
        ExampleReview.claim(2, attribution: .confirmed, content: .verified),
        ExampleReview.claim(3), lost,
        ExampleReview.claim(5, attribution: .misquoted, standing: .dismissed),
      ], evidence: [ExampleReview.evidence(7, for: 3, outcome: .failed)])
    review.events = [mark(2, by: "منى", why: "سمعته")]
    #expect(
      ApprovalException.all(in: review) == [
        .unsupported(
          .linkNotConfirmed(
            claim: 1, position: 2, role: .document, name: "بيان", status: .contradicted)),
        .againstRule(claim: 2, by: "منى", why: "سمعته"),
        .unweighed(.attribution, claims: [1, 2, 4]), .unweighed(.content, claims: [2]),
        .lost(claims: [4]), .unmarked(claims: [3]),
        .unreached(evidence: 7, why: "the fetch ended as 'failed'"),
      ])
  }

  @Test("A verdict with evidence weighed on its question, and what can't be true, are no exception")
  func weighed() {
    let review = ExampleReview.review(
      [
        ExampleReview.claim(1, attribution: .notFound, content: .notCheckable),
        ExampleReview.claim(2, documents: [.confirmed], attribution: .misquoted),
      ], evidence: [ExampleReview.evidence(7, for: 1)],
      weighings: [
        ExampleReview.weighing(7, claim: 1, .context, on: .attribution),
        Weighing(
          evidence: 7, target: .sharedSource(1), question: nil, link: nil, bearing: .supports,
          quote: nil, note: nil, by: "m", at: Timestamp(secondsSince1970: 0)),
      ])
    #expect(ApprovalException.all(in: review) == [])
  }

  @Test("Who marked is told under any spelling of the name, and not for marks that were undone")
  func whoMarked() {
    var review = ExampleReview.review([
      ExampleReview.claim(1), ExampleReview.claim(2), ExampleReview.claim(3, standing: .dismissed),
    ])
    review.events = [
      mark(1, by: "أحمد  علي"), mark(2, by: "احمد علي", undoneBy: 9), mark(3, by: "احمد علي"),
    ]
    #expect(review.claims(markedBy: "احمد علي") == [1])
    #expect(review.claims(markedBy: "علي") == [])
  }
}
