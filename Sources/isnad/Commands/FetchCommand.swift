import ArgumentParser
import ClaimModel
import Fetching
import Workbench

/// `isnad fetch`: pulls web pages and keeps them as evidence.
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Pull web pages and keep them as evidence for a claim or a document.",
    discussion: """
      Each page is kept as it came, in a WARC file of its own. A page that could not be reached is \
      recorded with the reason, and is never read as a refutation. A page already kept is used \
      again, unless --again asks for a new copy. Without a claim or a document the page is kept \
      for later use.

      robots.txt is asked before the first page of a site; each host gets one request at a time \
      with a second between two pages, and one that asks for time gets it. Ctrl-C ends with what is \
      done kept, and --resume goes on with what was left; so does a terminal that is closed. A run \
      that was killed notes nothing: give --resume its addresses again, and those that were reached \
      are passed over. Links that a page sends its readers on to by itself (refresh) are told and \
      not followed.

      Example:
        isnad fetch C12 D1 https://example.org/statement
        isnad fetch A1 --from addresses.txt
        isnad fetch --links A1
        isnad fetch --resume
        isnad fetch --resume A1 --from addresses.txt
      """
  )
  .ofIsnad

  @Argument(help: "Claims, documents or articles (C12, D1 or C12,D1, A1), then addresses.")
  var words: [String] = []

  @Option(
    help: "A file with more addresses, one a line; - for standard input.", completion: .file())
  var from: String?

  @Option(
    name: .customLong("links"),
    help: "An article that was taken from a web address: fetch what its text links to (A1).")
  var linksOf: String?

  @Flag(name: .customLong("no-text"), help: "Keep pages without taking their text out.")
  var isUnread = false

  @Flag(
    help: """
      Go on with the addresses that were left by a stop, or by a server that asked to wait; of \
      addresses that are given, with those that were not reached.
      """)
  var resume = false

  @Flag(help: "Fetch anew what is kept already; both copies stay.")
  var again = false

  @OptionGroup var fetching: FetchOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    _ = try parsed()
  }

  /// The targets, of which several may stand in a list with commas, and the addresses.
  private func parsed() throws -> (targets: [EvidenceTarget], urls: [String]) {
    var targets: [EvidenceTarget] = []
    var urls: [String] = []
    for word in words {
      if AddressList.isAddress(word) {
        urls.append(word)
        continue
      }
      let named = evidenceTargets(word)
      guard let named else {
        throw ValidationError(
          "'\(TerminalText.escaped(word))' is not a claim, document or article (C12, D1, A1), and "
            + "not an address such as https://example.org/statement")
      }
      guard urls.isEmpty else {
        throw ValidationError(
          "'\(TerminalText.escaped(word))' stands behind an address; name claims and documents first"
        )
      }
      targets += named.filter { !targets.contains($0) }
    }
    guard !urls.isEmpty || from != nil || resume || linksOf != nil else {
      throw ValidationError("name at least one address to fetch")
    }
    guard !resume || targets.isEmpty || isGiven(urls) else {
      throw ValidationError(
        "--resume alone knows what its addresses are for; give it no claim, or addresses too")
    }
    return (targets, urls)
  }

  /// Whether addresses are given, here or elsewhere.
  private func isGiven(_ urls: [String]) -> Bool {
    !urls.isEmpty || from != nil || linksOf != nil
  }

  func run() throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    var policy = try fetching.policy(workbench.settings)
    policy.readsPages = !isUnread
    let run = FetchReport(format: format.format)
    let times = StageTimes()
    Interruption.watch()
    for (urls, targets) in try jobs(workbench) where !Interruption.wasAsked {
      do {
        try workbench.fetch(
          urls, for: targets, again: again, policy: policy,
          watch: FetchWatch(
            progress: { run.tell($0) }, isStopped: { Interruption.wasAsked }),
          times: Volume.current == .verbose ? times : nil
        ) { run.take($0) }
      } catch {
        guard urls.count > 1 else { throw error }
        throw Failure(
          "\(TerminalText.escaped("\(error)")); what came before is kept: give isnad fetch --resume the same addresses, and it "
            + "goes on with those that were not reached")
      }
    }
    FetchReport.tell(times)
    try run.end()
  }

  /// What is fetched for what: in one go, or, when going on, what was left for each.
  private func jobs(_ workbench: Workbench) throws -> [(urls: [String], targets: [EvidenceTarget])]
  {
    let given = try parsed()
    guard resume, !isGiven(given.urls) else {
      var (targets, urls) = given
      urls += try from.map(AddressList.read) ?? []
      if let linksOf {
        let article = try workbench.articleID(linksOf)
        let links = try workbench.links(ofArticle: article)
        if links.isEmpty { Output.complain("isnad: the text of A\(article) has no links") }
        urls += links
        if targets.isEmpty { targets = [.article(article)] }
      }
      if resume {
        urls = try workbench.unreached(urls, for: targets)
        if urls.isEmpty { Output.complain("isnad: nothing was left to fetch") }
      }
      return [(urls, targets)]
    }
    let left = try workbench.leftAddresses()
    if left.isEmpty {
      Output.complain(
        "isnad: nothing was left to fetch; of a run that was killed nothing is noted: give "
          + "--resume its addresses again, and those that were reached are passed over")
    }
    var byTargets: [[EvidenceTarget]: [String]] = [:]
    for (url, targets) in left { byTargets[targets, default: []].append(url) }
    return left.map(\.targets).reduce(into: []) { jobs, targets in
      if let urls = byTargets.removeValue(forKey: targets) { jobs.append((urls, targets)) }
    }
  }
}
