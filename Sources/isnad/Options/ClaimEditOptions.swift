import ArgumentParser
import ClaimModel
import Workbench

/// What is otherwise of a claim than it is held, in a person's words.
struct ClaimEditOptions: ParsableArguments {
  @Option(help: "The words that attribute, quoted from the article.")
  var cue: String?

  @OptionGroup var claim: ClaimFormOptions

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

  func validate() throws {
    try Given.require(text: cue, of: "--cue")
    try Given.require(line: name, of: "--name")
    if noSource, claim.source != nil { throw ValidationError("give --source or --no-source") }
    if noWhen, claim.when != nil { throw ValidationError("give --when or --no-when") }
    let editsLink = name != nil || role != nil || remove
    if editsLink != (link != nil) {
      throw ValidationError(
        "write which link and what is so: --link 2 --name …, --role … or --remove")
    }
    if remove, name != nil || role != nil {
      throw ValidationError("a link that is removed has no name and no role; leave them out")
    }
    if role == .speaker { throw ValidationError("name another speaker with --speaker") }
  }

  /// Whether nothing was given.
  var isEmpty: Bool { claim.isEmpty && cue == nil && link == nil && !noSource && !noWhen }

  /// The options as a value.
  var form: ClaimForm {
    var form = claim.form
    form.cue = cue
    form.hasNoSource = noSource
    form.hasNoWhen = noWhen
    form.link = link.map {
      ClaimForm.LinkEdit(position: $0, name: name, role: role, isRemoved: remove)
    }
    return form
  }
}

extension LinkRole: ExpressibleByArgument {}
