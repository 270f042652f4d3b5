/// What a desk says once of a speaker, for ClaimReview.
package enum SpeakerFact: String, CaseIterable, Sendable {
  case sameAs = "same-as"
  case image
  case jobTitle = "job-title"

  /// What it is, in a few words.
  package var about: String {
    switch self {
    case .sameAs: "pages about nobody else, such as an entry of Wikidata, with spaces between them"
    case .image: "the address of a picture"
    case .jobTitle: "the office, where the article does not say it or says it otherwise"
    }
  }

  /// What is wrong with a value, and how to mend it; `nil` for one that serves.
  func problem(with value: String) -> String? {
    switch self {
    case .jobTitle: value.isEmpty ? "is empty; give it words, or take the line out" : nil
    case .image:
      Setting.isAddress(value)
        ? nil : "is '\(value)'; write an address such as https://example.org/picture.jpg"
    case .sameAs:
      !value.isEmpty && value.split(separator: " ").allSatisfy { Setting.isAddress(String($0)) }
        ? nil : "is '\(value)'; write an address such as https://www.wikidata.org/wiki/Q42"
    }
  }
}
