import ArgumentParser
import ClaimModel
import Workbench

/// `isnad claim edit`: corrects what a claim says.
struct ClaimEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Correct a claim: its words, its speaker, its chain, what it is.",
    discussion: """
      What is given replaces what is held; --content replaces all pieces. --spokesperson, \
      --document, --event and --outlet add a link behind the others; --link N with --name, --role or \
      --remove corrects one that is there. The answers, notes and evidence of the claim stay, though \
      they were given for other words: it says so. Notes on how the detector had it stay in \
      'show' and in every report.

      Example:
        isnad claim edit C7 --speaker "ليلى الشامي" --why "the sentence before names her"
        isnad claim edit C7 --link 2 --name D1 --why "the same statement"
      """)

  @Argument(help: "The claim, such as C7.")
  var claim: String

  @Option(help: "The words that attribute, quoted from the article.")
  var cue: String?

  @OptionGroup var form: ClaimFormOptions

  @Flag(help: "No words name the source.")
  var noSource = false

  @Flag(help: "No words tell when it was said.")
  var noWhen = false

  @Option(help: "The link to correct, by its place in the chain; with --name, --role or --remove.")
  var link: Int?

  @Option(help: "The link's name, or D1.")
  var name: String?

  @Option(help: "The link's part: spokesperson, document, event or outlet.")
  var role: LinkRole?

  @Flag(help: "Take the link out of the chain.")
  var remove = false

  @Option(help: "The reason, kept in the audit trail.")
  var why: String

  @OptionGroup var options: ClaimCorrectionOptions

  func validate() throws {
    try ClaimName.require(list: claim)
    try Given.require(text: cue, of: "--cue")
    try Given.require(line: name, of: "--name")
    try Given.require(text: why, of: "--why")
    if noSource, form.source != nil { throw ValidationError("give --source or --no-source") }
    if noWhen, form.when != nil { throw ValidationError("give --when or --no-when") }
    let editsLink = name != nil || role != nil || remove
    if editsLink != (link != nil) {
      throw ValidationError(
        "write which link and what is so: --link 2 --name …, --role … or --remove")
    }
    if remove, name != nil || role != nil {
      throw ValidationError("a link that is removed has no name and no role; leave them out")
    }
    if role == .speaker { throw ValidationError("name another speaker with --speaker") }
    if form.isEmpty, cue == nil, link == nil, !noSource, !noWhen {
      throw ValidationError("say what is otherwise, such as: --speaker NAME; see: --help")
    }
  }

  func run() throws {
    let workbench = try options.open()
    let id = try workbench.claimID(claim)
    var given = form.form
    given.cue = cue
    given.hasNoSource = noSource
    given.hasNoWhen = noWhen
    given.link = link.map {
      ClaimForm.LinkEdit(position: $0, name: name, role: role, isRemoved: remove)
    }
    let edited = try withQuotations { try workbench.editClaim(id, given, why: why) }
    let isChanged = edited.before != edited.after
    Output.say(
      CorrectionSentence.text(edited.after)
        + (isChanged ? "" : " Nothing changed: it was held so before."))
    if isChanged, edited.after.detected != nil {
      Output.say("What the detector had stays beside it: isnad show C\(id)")
    }
    CorrectionSentence.tell(edited.remarks)
  }
}

extension LinkRole: ExpressibleByArgument {}
