import ClaimDetection

/// What the detector's rules look for.
package enum RuleExplanation {
  /// One sentence on a rule; `nil` for a rule that this version does not have.
  package static func text(of rule: String) -> String? { RuleCatalogue.explanation(of: rule) }
}
