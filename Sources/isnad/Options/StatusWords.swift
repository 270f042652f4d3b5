import ArgumentParser
import ClaimModel

/// The words of the two statuses of a claim, as people type them.
enum StatusWords {
  /// All of them, for messages.
  static let all = list.joined(separator: ", ")

  /// Each once, those of the first question first.
  static let list =
    AttributionStatus.allCases.map(\.rawValue) + ContentStatus.allCases.dropFirst().map(\.rawValue)

  /// Sorts words into the two questions. They have no word in common but `unchecked`, which takes
  /// the question that the other word does not.
  ///
  /// - Throws: `ValidationError` for an unknown word, two answers to one question, or a lone
  ///   `unchecked`.
  static func answers(
    _ words: [String]
  ) throws -> (attribution: AttributionStatus?, content: ContentStatus?) {
    var attribution: AttributionStatus?
    var content: ContentStatus?
    var unchecked = 0
    for word in words {
      if word == AttributionStatus.unchecked.rawValue {
        unchecked += 1
      } else if let status = AttributionStatus(rawValue: word) {
        guard attribution == nil else { throw twice("said", word) }
        attribution = status
      } else if let status = ContentStatus(rawValue: word) {
        guard content == nil else { throw twice("true", word) }
        content = status
      } else {
        throw unknown(word)
      }
    }
    switch (unchecked, attribution, content) {
    case (0, _, _): break
    case (2, nil, nil): (attribution, content) = (.unchecked, .unchecked)
    case (1, nil, .some): attribution = .unchecked
    case (1, .some, nil): content = .unchecked
    case (1, nil, nil):
      throw ValidationError(
        "'unchecked' could answer either question; say --attribution unchecked or "
          + "--content unchecked")
    default: throw ValidationError("'unchecked' stands there once too often")
    }
    return (attribution, content)
  }

  /// A word that is no status, with the one that was meant where one is near.
  static func unknown(_ word: String) -> ValidationError {
    ValidationError(
      "'\(TerminalText.escaped(word))' is not a status"
        + Nearest.mend(word, among: list))
  }

  private static func twice(_ question: String, _ word: String) -> ValidationError {
    ValidationError("'\(word)' is a second answer to '\(question)?'; give one for each question")
  }
}
