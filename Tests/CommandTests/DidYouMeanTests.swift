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
      (
        ["claims", "--atribution", "unchecked"],
        "unknown option '--atribution'; did you mean '--attribution'?"
      ),
      (
        ["link", "D2", "confimed"],
        "'confimed' is not a status of a link; did you mean 'confirmed'?"
      ),
      (
        ["link", "D1", "confirmed", "--evidnce", "E1"],
        "unknown option '--evidnce'; did you mean '--evidence'?"
      ),
      (
        ["mark", "C1", "confirmed", "--evidnce=E1"],
        "unknown option '--evidnce'; did you mean '--evidence'?"
      ),
      (
        ["claim", "edit", "C1", "--speker", "x"],
        "unknown option '--speker'; did you mean '--speaker'?"
      ),
      (
        ["config", "word.ar.refutd", "x"],
        "'word.ar.refutd' is no setting; did you mean 'word.ar.refuted'?"
      ),
      (
        ["config", "speaker.same_as.ليلى", "x"],
        "'speaker.same_as.ليلى' is no setting; did you mean 'speaker.same-as.ليلى'?"
      ),
      (["claim", "edti", "C1"], "there is no command 'claim edti'; did you mean 'claim edit'?"),
      (["article", "dimiss", "A1"], "there is no command 'article dimiss'; did you mean 'article"),
      (["help", "shwo"], "there is no command 'shwo'; did you mean 'show'?"),
      (["claims", "--act", "acuse"], "'acuse' is no value of --act; did you mean 'accuse'?"),
      (["claims", "--attribution", "misqoted"], "of --attribution; did you mean 'misquoted'?"),
      (
        ["claims", "--content", "refutd"],
        "'refutd' is no value of --content; did you mean 'refuted'?"
      ),
      (["claims", "--todo", "linsk"], "'linsk' is no value of --todo; did you mean 'links'?"),
      (["claims", "--format", "cvs"], "'cvs' is no value of --format; did you mean 'csv'?"),
      (["claims", "--rows", "lniks"], "'lniks' is no value of --rows; did you mean 'links'?"),
      (["claims", "--bidi", "nome"], "'nome' is no value of --bidi; did you mean 'none'?"),
      (["show", "C1", "--format", "jsn"], "'jsn' is no value of --format; did you mean 'json'?"),
      (
        ["detect", "x", "--format", "jsno"], "'jsno' is no value of --format; did you mean 'json'?"
      ),
      (["extract", "x", "--format", "txt"], "'txt' is no value of --format; did you mean 'text'?"),
      (
        ["report", "A1", "--language", "arr"], "'arr' is no value of --language; did you mean 'ar'?"
      ),
      (
        ["report", "A1", "--format", "html,makrdown"],
        "'makrdown' is no value of --format; did you mean 'markdown'?"
      ),
      (["weigh", "E1", "suports", "D1"], "'suports' is no <bearing>; did you mean 'supports'?"),
      (
        ["weigh", "E1", "supports", "C1", "--on", "contnet"],
        "'contnet' is no value of --on; did you mean 'content'?"
      ),
      (["claim", "edit", "C1", "--role", "outlt"], "of --role; did you mean 'outlet'?"),
      (["claim", "edit", "C1", "--type", "dirct"], "of --type; did you mean 'direct'?"),
      (["claim", "edit", "C1", "--stance", "netral"], "of --stance; did you mean 'neutral'?"),
      (["schema", "claim"], "no format is called 'claim'; did you mean 'claims'?"),
      (
        ["note", "C1x", "words"],
        "'C1x' is not a claim; write its number, such as C12; did you mean 'C1'?"
      ),
      (["recheck", "E2x"], "did you mean 'E2'?"),
      (["evidence", "E2x"], "'E2x' is not E5, C12, D1 or A1; did you mean 'E2'?"),
      (["history", "A1."], "'A1.' is not C12, D1, E5 or A1; did you mean 'A1'?"),
      (["config", "languge"], "'languge' is no setting; did you mean 'language'?"),
    ])
  func slip(arguments: [String], answer: String) throws {
    let outcome = try BuiltProgram().isnad(arguments: arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(answer))
    #expect(outcome.errors.hasPrefix("isnad: "))
    #expect(outcome.errors.filter { $0 == "\n" }.count == 1, "one line")
  }

  @Test(
    "A word that is near none is answered with where to look",
    arguments: [
      (["xylophone"], "there is no command 'xylophone'; see: isnad --help"),
      (["mark", "C1", "perhaps"], "'perhaps' is not a status; it is one of: unchecked, confirmed"),
      (["link", "D1", "perhaps"], "of a link; it is one of: unchecked, confirmed, not-found"),
      (["claim", "xylophone"], "there is no command 'claim xylophone'; see: isnad claim --help"),
      (
        ["claims", "--todo", "sleep"], "of --todo; it is one of: said, true, links, weigh, repeated"
      ),
      (["show"], "missing expected argument '<what>'; see: isnad show --help"),
      (
        ["claim", "split", "C1", "--at", "two"], "'two' is no value of --at; see: isnad claim split"
      ),
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
    for (word, meant) in [("000_cf76bc28e12c849", "000_cf76bc28e12c8499"), ("C1x", "C1")] {
      let shown = try program.isnad("show", word)
      #expect(shown.status == 2)
      #expect(
        shown.errors
          == "isnad: '\(word)' is not a claim, a document, an evidence or an article; did you mean "
          + "'\(meant)'?\n")
    }
    #expect(try program.isnad("show", "000_cf76bc28e12c8499").output.hasPrefix("A1  "))
    let claim = try program.isnad("show", "C91")
    #expect(claim.errors.contains("there is no C91 in this workspace, whose last is C19"))
  }
}
