import ClaimDetection
import ClaimModel
import TestSupport
import Testing

/// The marked articles as a floor: a change of rules that loses one of these must say so here.
@Suite struct QualityFloorTests {
  /// What is found of all marked articles.
  struct Score: Equatable {
    var wanted = 0
    var contentExact = 0
    var sourceExact = 0
    var speakerRight = 0
    var unwanted = 0
  }

  static func score() throws -> (Score, [String]) {
    let detector = try ClaimDetector.arabic()
    var score = Score()
    var misses: [String] = []
    for article in try MarkedArticle.all() {
      let text = article.marked.text
      var left = detector.detection(in: Array(text.utf8), metadata: ArticleMetadata()).claims
      for number in article.marked.claims {
        score.wanted += 1
        let content = article.marked.words("content", claim: number).joined(separator: " … ")
        guard let index = left.firstIndex(where: { $0.contentWords(in: text) == content }) else {
          misses.append("\(article.name) \(number): content '\(content)'")
          continue
        }
        let claim = left.remove(at: index)
        score.contentExact += 1
        let source = article.marked.words("source", claim: number).joined(separator: " … ")
        if claim.sourceWords(in: text) == source {
          score.sourceExact += 1
        } else {
          misses.append("\(article.name) \(number): source '\(claim.sourceWords(in: text))'")
        }
        if claim.speaker.name == article.speakers[number] {
          score.speakerRight += 1
        } else {
          misses.append("\(article.name) \(number): speaker '\(claim.speaker.name)'")
        }
      }
      score.unwanted += left.count
      for claim in left {
        misses.append("\(article.name): not wanted '\(claim.contentWords(in: text))'")
      }
    }
    return (score, misses)
  }

  @Test func `marked articles are found as well as before`() throws {
    let (score, misses) = try Self.score()
    let report = Comment(rawValue: misses.joined(separator: "\n"))
    #expect(score.wanted == 51, report)
    #expect(score.contentExact >= 51, report)
    #expect(score.sourceExact >= 51, report)
    #expect(score.speakerRight >= 51, report)
    #expect(score.unwanted <= 0, report)
  }
}
