import ArgumentParser
import ClaimModel
import Workbench

/// `isnad article`: whether an article counts.
struct ArticleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Set an article aside, or make it count again.",
    discussion: """
      An article that is set aside is kept with its claims and all that was found out about them, \
      but out of lists and counts; 'isnad articles --dismissed' lists such.

      Example:
        isnad article dismiss A3 --why "the same story as A1, cut"
        isnad article restore A3 --why "it has a paragraph more"
      """,
    subcommands: [Dismiss.self, Restore.self])

  struct Dismiss: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "dismiss", abstract: "Set an article aside, with the reason.",
      discussion: """
        Example:
          isnad article dismiss A3 --why "the same story as A1, cut"
        """)

    @OptionGroup var target: ArticleStandingOptions

    func run() throws { try target.stand(.dismissed) }
  }

  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore", abstract: "Make an article that was set aside count again.",
      discussion: """
        Example:
          isnad article restore A3 --why "it has a paragraph more"
        """)

    @OptionGroup var target: ArticleStandingOptions

    func run() throws { try target.stand(.live) }
  }
}

/// Which article is to count or not, and why.
struct ArticleStandingOptions: ParsableArguments {
  @Argument(help: "The article, such as A3.")
  var article: String

  @Option(help: "The reason, kept in the audit trail.")
  var why: String

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try Given.require(text: why, of: "--why") }

  /// Sets it aside or brings it back, and says what is now so.
  func stand(_ standing: Standing) throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    let id = try workbench.articleID(article)
    let was = try workbench.article(id).standing
    try workbench.stand(article: id, standing, why: why)
    let state = standing == .live ? "counts" : "is set aside"
    Output.say("A\(id) \(state)" + (was == standing ? " already; nothing changed." : " now."))
  }
}
