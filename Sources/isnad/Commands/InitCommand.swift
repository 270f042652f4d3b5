import ArgumentParser
import Foundation
import Workbench

/// `isnad init`: makes a workspace.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a workspace: a folder with seeds/, Claims/ and Reports/.",
    discussion: """
      A folder that is a workspace already is left as it is.

      Example:
        isnad init desk
      """)

  @Argument(help: "The folder; it is made where it is missing.")
  var folder: String = "."

  @OptionGroup var reviewer: ReviewerOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let workspace = try Workspace.make(
      at: folder, from: FileManager.default.currentDirectoryPath)
    let isNew = try Workbench.make(
      workspace, reviewer: reviewer.by ?? Workbench.defaultReviewer(environment: environment),
      clock: Clock.system(environment: environment))
    if isNew {
      Output.print("made the workspace \(TerminalText.isolated(workspace.root))")
      Output.print("next: cd \(folder) && isnad add ARTICLE.txt")
    } else {
      Output.complain("isnad: '\(folder)' is a workspace already; nothing was changed")
    }
  }
}
