import ClaimModel
import Workbench

/// Runs `body`; words that it can't take for one place of an article become a failure that shows the
/// places and how to choose.
func withQuotations<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let problem as QuotationProblem {
    throw Failure(QuotationFailure.lines(problem))
  }
}

/// What is said of words that are not one place of an article.
enum QuotationFailure {
  /// A line, and one for each place.
  static func lines(_ problem: QuotationProblem) -> [String] {
    let words = "\(problem.option) \(TerminalText.isolated(problem.quotation))"
    let isPage = if case .evidence = problem.owner { true } else { false }
    let owner =
      problem.formerVersion.map { "version \($0) of \(problem.owner)" } ?? "\(problem.owner)"
    guard problem.count > 0 else {
      if let version = problem.standsInVersion {
        return [
          "\(words) does not stand in \(owner), but in version \(version) of it; a claim that stands "
            + "there is added with --version \(version)"
        ]
      }
      if let version = problem.formerVersion {
        return [
          "\(words) does not stand in \(owner), in which the claim stands; copy the words from: "
            + "isnad article text \(problem.owner) --version \(version)"
        ]
      }
      return [
        "\(words) does not stand in \(problem.owner); copy the words from "
          + (isPage ? "its text: isnad evidence \(problem.owner)" : "the article")
          + ", or leave out what differs"
      ]
    }
    let more = problem.count - problem.places.count
    return [
      "\(words) stands in \(problem.count) places of \(owner); choose one with "
        + "--at \(isPage ? "LINE" : "SENTENCE"), or quote more words with those you mean in […]:"
    ]
      + problem.places.map { place in
        "  " + (isPage ? "" : "sentence \(place.sentence), ") + "line \(place.line): "
          + TerminalText.isolated("\(place.before)[\(place.words)]\(place.behind)")
      } + (more > 0 ? ["  and \(more) more"] : [])
  }
}
