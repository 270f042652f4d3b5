import ArgumentParser
import ClaimModel
import Workbench

/// `isnad claim add`: adds a claim that the detector missed.
struct ClaimAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a claim that the detector missed, by quoting the article.",
    discussion: """
      Quote the words that attribute, those that name the source, and what is attributed. Words that \
      stand exactly so are taken, else those that differ in hamza, vowels, tatweel and spaces, which \
      is told. Of several places, those in the sentence of the cue are meant. Of an article that was \
      edited, --version adds a claim to a text that it had before.

      Example:
        isnad claim add A3 --cue "أعلنت" --source "الوزارة" --content "فتح باب التسجيل" \\
          --speaker "وزارة التعليم" --document "بيان" --act announce
      """)

  @Argument(help: "The article, such as A3.")
  var article: String

  @Option(help: "The words that attribute, quoted from the article.")
  var cue: String

  @OptionGroup var form: ClaimFormOptions

  @Option(help: "The version of the article's text that is quoted, where not the present one.")
  var version: Int?

  @Option(help: "The reason, kept in the audit trail.")
  var why: String?

  @OptionGroup var options: ClaimCorrectionOptions

  func validate() throws {
    try Given.require(text: cue, of: "--cue")
    try Given.require(text: why, of: "--why")
    if form.content.isEmpty { throw ValidationError("say what is attributed with --content") }
    if form.source == nil, form.speaker == nil {
      throw ValidationError(
        "say who said it: quote the words that name them with --source, or name them with --speaker"
      )
    }
  }

  func run() throws {
    let workbench = try options.open()
    let id = try workbench.articleID(article)
    var given = form.form
    given.cue = cue
    let added = try withQuotations {
      try workbench.addClaim(given, toArticle: id, version: version, why: why)
    }
    Output.say("Added to A\(id). " + CorrectionSentence.text(added.after))
    CorrectionSentence.tell(added.remarks)
  }
}

extension ClaimCorrectionOptions {
  /// Opens the workspace for a change.
  func open() throws -> Workbench {
    try workspace.open(for: .changing, by: reviewer.by, correcting: correction.correction)
  }
}
