/// What each rule looks for, in words for people.
package enum RuleCatalogue {
  /// One English sentence on a rule.
  ///
  /// - Returns: `nil` for a name that no rule has.
  package static func explanation(of rule: String) -> String? {
    Rule(rawValue: rule).map(explanation)
  }

  private static func explanation(_ rule: Rule) -> String {
    switch rule {
    case .verbThat: "A reporting verb is followed by a clause with أن or إن."
    case .verbQuote: "A reporting verb is followed by words in quotation marks."
    case .verbColon: "A reporting verb is followed by a colon and what was said."
    case .verbObject: "A reporting verb has a verbal noun or a fact as its object."
    case .verbPreposition: "A reporting verb takes what it reports with a preposition."
    case .verbQuestion: "A verb of asking is followed by the question."
    case .participle: "A participle carries the report of the same source on."
    case .verbalNoun: "A verbal noun of a reporting verb introduces what was said."
    case .accordingTo: "A preposition of attribution names the source of its sentence."
    case .accordingVerb: "A clause like 'as … reported' names the source of its sentence."
    case .cameIn: "The sentence says in which document the words stand."
    case .nameColon: "A name and a colon stand before what was said, as in headlines."
    }
  }
}
