import ArgumentParser
import ClaimModel
import Workbench

/// `isnad article`: whether an article counts, and its texts.
struct ArticleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Set an article aside, make it count again, or write its text.",
    discussion: """
      An article that is set aside is kept with its claims and all that was found out about them, \
      but out of lists and counts; 'isnad articles --dismissed' lists such.

      Example:
        isnad article dismiss A3 --why "the same story as A1, cut"
        isnad article restore A3 --why "it has a paragraph more"
        isnad article text A3 --version 1
      """,
    subcommands: [Dismiss.self, Restore.self, Text.self]
  )
  .ofIsnad

  struct Text: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "text",
      abstract: "Write the text of an article, or of an earlier version of it.",
      discussion: """
        Writes to standard output what is kept, and nothing else: 'show A3 --format json' tells the \
        digests of every version.

        Example:
          isnad article text A3
          isnad article text A3 --version 1 --original | sha256sum
        """)

    @Argument(help: "The article, such as A3.")
    var article: String

    @Option(help: "Which of the texts that it had, from 1; by default the present one.")
    var version: Int?

    @Flag(help: "Write the bytes as they were received, and not the text in NFC.")
    var original = false

    @OptionGroup var workspace: WorkspaceOptions

    func validate() throws {
      if let version, version < 1 { throw ValidationError("--version counts from 1") }
    }

    func run() throws {
      let workbench = try workspace.open(for: .reading)
      let id = try workbench.articleID(article)
      let number = try version ?? workbench.article(id).version
      Output.write(
        original
          ? try workbench.originalBytes(ofArticle: id, version: number)
          : Array(try workbench.article(id, version: number).text.utf8), as: .plain)
    }
  }

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
    let was = try workbench.stand(article: id, standing, why: why)
    let state = standing == .live ? "counts" : "is set aside"
    Output.say("A\(id) \(state)" + (was == standing ? " already; nothing changed." : " now."))
  }
}
