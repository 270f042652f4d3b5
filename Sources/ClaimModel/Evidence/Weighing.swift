/// A person's judgement of what an evidence does for a question.
package struct Weighing: Hashable, Sendable {
  /// The evidence that was weighed.
  package var evidence: Int
  /// The claim or shared document it was weighed for.
  package var target: EvidenceTarget
  /// Which question of a claim; `nil` for a shared document.
  package var question: Question?
  /// The link of the claim's chain, from 1, where it bears on one link only.
  package var link: Int?
  /// What it does.
  package var bearing: Bearing
  /// The words of the evidence that do it.
  package var quote: String?
  /// Why, in the person's words.
  package var note: String?
  /// Where the person holds that the evidence goes back to, such as an agency's name: pages that
  /// repeat one origin count once. `nil` where nobody said.
  package var origin: String?
  /// Who weighed it.
  package var by: String
  /// When.
  package var at: Timestamp

  /// Makes a weighing.
  package init(
    evidence: Int, target: EvidenceTarget, question: Question?, link: Int?, bearing: Bearing,
    quote: String?, note: String?, origin: String? = nil, by: String, at: Timestamp
  ) {
    self.evidence = evidence
    self.target = target
    self.question = question
    self.link = link
    self.bearing = bearing
    self.quote = quote
    self.note = note
    self.origin = origin
    self.by = by
    self.at = at
  }
}
