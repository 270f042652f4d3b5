import Testing

@testable import ClaimDetection

/// The sentences that tell people what a rule looks for.
@Suite struct RuleCatalogueTests {
  @Test(arguments: Rule.allCases)
  func `every rule is explained in one sentence`(rule: Rule) throws {
    let sentence = try #require(RuleCatalogue.explanation(of: rule.rawValue))
    #expect(sentence.hasSuffix("."))
    #expect(rule.rawValue.hasPrefix("ar."))
  }

  @Test func `a name that no rule has is explained by nothing`() {
    #expect(RuleCatalogue.explanation(of: "ar.no-such-rule") == nil)
  }
}
