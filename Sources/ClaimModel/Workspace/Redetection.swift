/// What reading an article again came to.
package struct Redetection: Sendable {
  /// A claim before and after.
  package struct Change: Sendable {
    /// As it was.
    package var before: ClaimRecord
    /// As it is held now.
    package var after: ClaimRecord

    /// Makes a change.
    package init(before: ClaimRecord, after: ClaimRecord) {
      self.before = before
      self.after = after
    }

    /// Whether a person answered a question of the claim and its words or its chain are others now.
    package var wasMarked: Bool {
      before.isAnswered
        && (before.content.map(\.text) != after.content.map(\.text)
          || before.chain.map(\.name) != after.chain.map(\.name)
          || before.version != after.version
            && (before.cue.map(\.text) != after.cue.map(\.text) || before.act != after.act))
    }
  }

  /// Another text that an article has now.
  package struct Revision: Sendable {
    /// The version that was its text.
    package var from: Int
    /// The version that is its text now.
    package var to: Int
    /// Whether the text is a new one; else it is one that the article had before.
    package var isNewText: Bool
    /// The article that the same text had been taken in as, and that is set aside for it.
    package var absorbed: Int?

    /// Makes a revision.
    package init(from: Int, to: Int, isNewText: Bool, absorbed: Int?) {
      self.from = from
      self.to = to
      self.isNewText = isNewText
      self.absorbed = absorbed
    }
  }

  /// The article.
  package var article: Int
  /// The other text that the article has now; `nil` where it is the same one.
  package var revision: Revision?
  /// Claims that are held otherwise now than before: by their words, their chain or what they are.
  package var changed: [Change] = []
  /// Claims of which the detector now finds something that a person holds otherwise; what the person
  /// said stays.
  package var overruled: [ClaimRecord] = []
  /// Claims that were not there before.
  package var found: [ClaimRecord] = []
  /// Claims that had vanished in an earlier detection and are found again.
  package var back: [ClaimRecord] = []
  /// Claims that are no longer found and that a person did something with: kept, and flagged.
  package var lost: [ClaimRecord] = []
  /// Claims that are no longer found and that nobody did anything with: set aside.
  package var dropped: [ClaimRecord] = []
  /// How many claims stay as they were.
  package var unchangedCount = 0
  /// The operation that the events belong to; `nil` where nothing was written.
  package var operation: Int?

  /// The articles whose approval is taken back by it, since what their reports say changes.
  package var reopened: [Int] = []
  /// The claims of which it corrects what readers were told.
  package var corrected: [Int] = []
  /// Why it would not be done, of a trial; `nil` where it would.
  package var refusal: String?

  /// Whether no claim is held otherwise than before.
  package var isEmpty: Bool {
    changed.isEmpty && overruled.isEmpty && found.isEmpty && back.isEmpty && lost.isEmpty
      && dropped.isEmpty
  }

  /// A result without a difference yet.
  package init(article: Int) { self.article = article }
}
