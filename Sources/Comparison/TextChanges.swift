package import ClaimModel

/// What differs, word by word, between two versions of one text; punctuation and spaces are no words.
package enum TextChanges {
  /// The stretches in which the texts differ, in order; none where they have the same words.
  ///
  /// - Parameters:
  ///   - old: the earlier version, in NFC; its words stand under `article` of a segment.
  ///   - new: the later version, in NFC; its words stand under `document`.
  /// - Returns: changed segments only; a side is `nil` where it has no words there.
  package static func changes(
    from old: String, to new: String
  ) -> [QuotationComparison.Segment] {
    var vocabulary = Vocabulary()
    let left = ComparedText(old, vocabulary: &vocabulary)
    let right = ComparedText(new, vocabulary: &vocabulary)
    return WordDiff.changes(from: left.letters, to: right.letters).map { change in
      .init(
        isSame: false, article: left.span(of: change.left), document: right.span(of: change.right))
    }
  }
}
