package import ClaimModel

/// A claim, or what is to be corrected of one, in a person's words: quotations of the article, names,
/// numbers.
package struct ClaimForm: Sendable {
  /// A spokesperson, document, event or outlet that a person names.
  package struct Carrier: Hashable, Sendable {
    /// The part it plays.
    package var role: LinkRole
    /// Its name, or the number of a shared source (`D1`).
    package var name: String

    /// Makes a carrier.
    package init(role: LinkRole, name: String) {
      self.role = role
      self.name = name
    }
  }

  /// A correction of one link of a chain.
  package struct LinkEdit: Hashable, Sendable {
    /// Its place, from 1.
    package var position: Int
    /// The new name, or the number of a shared source.
    package var name: String?
    /// The new part.
    package var role: LinkRole?
    /// Whether it goes.
    package var isRemoved: Bool

    /// Makes a correction.
    package init(position: Int, name: String?, role: LinkRole?, isRemoved: Bool) {
      self.position = position
      self.name = name
      self.role = role
      self.isRemoved = isRemoved
    }
  }

  /// The words that attribute.
  package var cue: String?
  /// The words that name the source.
  package var source: String?
  /// Whether no words name it.
  package var hasNoSource = false
  /// What is attributed, in pieces.
  package var content: [String] = []
  /// The speaker, under the fullest name.
  package var speaker: String?
  /// What the words came through, from the speaker outwards; added to what is there.
  package var carriers: [Carrier] = []
  /// A link to correct.
  package var link: LinkEdit?
  /// What the source does in saying it.
  package var act: SpeechAct?
  /// How the words are given; worked out from the quotation marks where it is not said.
  package var type: QuotationType?
  /// What the reporter lets show.
  package var stance: ReporterStance?
  /// The words that tell when it was said.
  package var when: String?
  /// Whether no words tell it.
  package var hasNoWhen = false
  /// The sentence, by its number, that is meant where words stand in several.
  package var sentence: Int?

  /// An empty form.
  package init() {}
}
