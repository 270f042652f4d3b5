import Testing

@Suite struct DidYouMeanTests {
  @Test(
    "A slip in a word is answered with the word that was meant",
    arguments: [
      (["shwo", "C1"], "there is no command 'shwo'; did you mean 'show'?"),
      (["marc", "C1", "confirmed"], "there is no command 'marc'; did you mean 'mark'?"),
      (["mark", "C1", "confirmd"], "'confirmd' is not a status; did you mean 'confirmed'?"),
      (["mark", "C1", "notfound"], "'notfound' is not a status; did you mean 'not-found'?"),
      (["claims", "--status", "refutde"], "'refutde' is not a status; did you mean 'refuted'?"),
      (["claims", "--atribution", "unchecked"], "Did you mean '--attribution'?"),
      (["config", "languge"], "'languge' is no setting; did you mean 'language'?"),
    ])
  func slip(arguments: [String], answer: String) throws {
    let outcome = try BuiltProgram().isnad(arguments: arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(answer))
  }

  @Test(
    "A word that is near none is answered with where to look",
    arguments: [
      (["xylophone"], "there is no command 'xylophone'; see: isnad --help"),
      (["mark", "C1", "perhaps"], "'perhaps' is not a status; it is one of: unchecked, confirmed"),
    ])
  func stranger(arguments: [String], answer: String) throws {
    let outcome = try BuiltProgram().isnad(arguments: arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(answer))
  }

  @Test("A slip in an article's name is answered with the name, an unknown number with the last")
  func things() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let article = try program.isnad("claims", "000_cf76bc28e12c8498")
    #expect(article.status == 1)
    #expect(article.errors.contains("did you mean '000_cf76bc28e12c8499'?"))
    let claim = try program.isnad("show", "C91")
    #expect(claim.errors.contains("there is no C91 in this workspace, whose last is C19"))
  }
}
