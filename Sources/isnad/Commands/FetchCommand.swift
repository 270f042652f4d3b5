import ArgumentParser
import ClaimModel
import Interchange
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

      Example:
        isnad fetch C12 D1 https://example.org/statement
      """)

  @Argument(help: "Claims, documents or articles (C12, D1 or C12,D1, A1), then addresses.")
  var words: [String]

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
      if word.contains("://") {
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
        throw ValidationError("'\(word)' stands behind an address; name claims and documents first")
      }
      targets += named.filter { !targets.contains($0) }
    }
    guard !urls.isEmpty else { throw ValidationError("name at least one address to fetch") }
    return (targets, urls)
  }

  func run() throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    let (targets, urls) = try parsed()
    var fetched: [EvidenceRecord] = []
    func json(_ evidence: EvidenceRecord) throws -> JSONValue {
      EvidenceDocument.json(
        evidence, withText: true, hops: try workbench.hops(ofEvidence: evidence.id))
    }
    try workbench.fetch(urls, for: targets, again: again, policy: try fetching.policy()) {
      evidence in
      fetched.append(evidence)
      if format.format == .ndjson {
        Output.print(try json(evidence).serialized())
      } else if format.format == .text {
        Output.say(EvidenceLine.text(evidence))
      }
    }
    if format.format == .json {
      Output.print(JSONValue.array(try fetched.map(json)).serialized(.pretty))
    }
    let missed = fetched.compactMap(Self.complaint)
    guard missed.isEmpty else { throw Failure(missed) }
  }

  /// What is wrong with what a fetch brought; `nil` where nothing is.
  private static func complaint(_ evidence: EvidenceRecord) -> String? {
    guard let why = evidence.unusableBecause else { return nil }
    // Where no answer came the reason holds the mend.
    let mend =
      evidence.warcFile == nil ? "" : "; look for another address, or open it in a browser"
    return TerminalText.escaped("\(evidence.url): \(why)\(mend)")
  }
}
