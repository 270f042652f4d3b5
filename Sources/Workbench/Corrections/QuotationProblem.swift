package import ClaimModel

/// Why words that a person quotes can't be taken for one place of an article or a page.
package struct QuotationProblem: Error, Sendable {
  /// A place where the words stand.
  package struct Place: Hashable, Sendable {
    /// The number of the sentence, from 1.
    package var sentence: Int
    /// The number of the line, from 1.
    package var line: Int
    /// What stands before the words in their line.
    package var before: String
    /// The words as the article spells them.
    package var words: String
    /// What stands behind them.
    package var behind: String
  }

  /// The words as they were quoted.
  package var quotation: String
  /// The option they were given with, such as `--cue`.
  package var option: String
  /// The article, or the evidence whose page it is.
  package var owner: Reference
  /// The version of the article's text, where it is an earlier one.
  package var formerVersion: Int?
  /// The latest earlier version of the article's text that has the words which this one lacks.
  package var standsInVersion: Int?
  /// How often they stand there; 0 where they don't.
  package var count: Int
  /// The first places.
  package var places: [Place]
}
