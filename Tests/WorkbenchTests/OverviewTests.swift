import ClaimModel
import Testing
import Workbench

@Suite struct OverviewTests {
  @Test("Speakers stand by how often they speak, ties by who speaks first")
  func speakers() {
    let overview = ArticleOverview(
      of: ExampleReview.review([
        ExampleReview.claim(1, speaker: "زيد"), ExampleReview.claim(2, speaker: "عمرو"),
        ExampleReview.claim(3, speaker: "بكر"),
        ExampleReview.claim(4, speaker: "عمرو", basis: .inferred),
        ExampleReview.claim(5, speaker: "بكر", standing: .dismissed),
      ]))
    #expect(overview.speakers.map(\.name) == ["عمرو", "زيد", "بكر"])
    #expect(overview.speakers.map(\.claims) == [[2, 4], [1], [3]])
    #expect(overview.speakers[0].isInferredIn == [4])
    #expect(overview.withoutCarrier == [1, 2, 3, 4])
  }

  @Test("An accusation whose speaker is inferred is opened before what names both")
  func priorities() {
    let overview = ArticleOverview(
      of: ExampleReview.review([
        ExampleReview.claim(1, documents: [.unchecked]),
        ExampleReview.claim(2, act: .accuse, basis: .inferred, documents: [.unchecked]),
        ExampleReview.claim(3, act: .welcome),
      ]))
    #expect(overview.priorities.first?.claim == 2)
    #expect(overview.priorities.first?.reasons.prefix(2).contains(.inferredSpeaker) == true)
    #expect(overview.priorities.first?.reasons.contains(.act(.accuse)) == true)
  }

  @Test("A document that carries several claims is worth finding once")
  func sharedSource() {
    let source = SharedSource(
      id: 1, article: 1, role: .document, name: "بيان", status: .unchecked, claims: [1, 2])
    let claims = [
      ExampleReview.claim(1, documents: [.unchecked]),
      ExampleReview.claim(2, documents: [.unchecked]),
    ]
    let open = ArticleOverview(of: ExampleReview.review(claims, sources: [source]))
    #expect(open.priorities.first?.reasons.contains(.sharedSource(1, claims: 2)) == true)
    #expect(open.carriers.map(\.claims) == [[1, 2]])
    var found = source
    found.status = .confirmed
    let checked = ArticleOverview(of: ExampleReview.review(claims, sources: [found]))
    #expect(checked.priorities.first?.reasons.contains(.sharedSource(1, claims: 2)) == false)
  }

  @Test("A page that waits to be weighed comes before new search, a failed one does not count")
  func unweighed() {
    let claims = [ExampleReview.claim(1), ExampleReview.claim(2), ExampleReview.claim(3)]
    let evidence = [
      ExampleReview.evidence(1, for: 2), ExampleReview.evidence(2, for: 3, outcome: .failed),
    ]
    let waiting = ArticleOverview(of: ExampleReview.review(claims, evidence: evidence))
    #expect(waiting.priorities.first?.claim == 2)
    #expect(waiting.priorities.first?.reasons.first == .unweighedEvidence(1))
    #expect(
      !waiting.priorities.contains { $0.claim == 3 && $0.reasons.contains(.unweighedEvidence(1)) })
    let weighed = ArticleOverview(
      of: ExampleReview.review(
        claims, evidence: evidence,
        weighings: [ExampleReview.weighing(1, claim: 2, .context, on: .content)]))
    #expect(weighed.priorities.first?.claim == 1)
  }

  @Test("What is settled is not opened again; a position is settled when it was said")
  func settled() {
    let overview = ArticleOverview(
      of: ExampleReview.review([
        ExampleReview.claim(
          1, documents: [.confirmed], attribution: .confirmed, content: .disputed),
        ExampleReview.claim(2, documents: [.confirmed], attribution: .confirmed),
        ExampleReview.claim(3, act: .welcome, documents: [.confirmed], attribution: .confirmed),
      ]))
    #expect(overview.priorities.map(\.claim) == [2])
    #expect(overview.checked == [1, 2, 3])
  }

  @Test("Nested and passing claims are not among those that matter")
  func main() {
    let overview = ArticleOverview(
      of: ExampleReview.review([
        ExampleReview.claim(1), ExampleReview.claim(2, nestedIn: 1),
        ExampleReview.claim(3, act: .warn, words: "من التصعيد"),
      ]))
    #expect(overview.mainClaims == [1])
  }

  @Test("Every claim that matters is told, however many there are")
  func many() {
    let claims = (1...40).map { ExampleReview.claim($0) }
    #expect(ArticleOverview(of: ExampleReview.review(claims)).mainClaims == Array(1...40))
  }

  @Test(
    "Nested ones and joined repetitions need no answer, unless what they belong to is dismissed")
  func toAnswer() {
    var repetition = ExampleReview.claim(3)
    repetition.joinedTo = 1
    var another = ExampleReview.claim(4)
    another.joinedTo = 1
    let others = [ExampleReview.claim(2, nestedIn: 1), repetition, another]
    let review = ExampleReview.review([ExampleReview.claim(1)] + others)
    #expect(review.claimsToAnswer.map(\.id) == [1])
    let rest = ExampleReview.review([ExampleReview.claim(1, standing: .dismissed)] + others)
    #expect(rest.claimsToAnswer.map(\.id) == [2, 3])
  }
}
