import ArgumentParser
import ClaimModel
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
      """
  )
  .ofIsnad

  @Argument(help: "The folder; it is made where it is missing.", completion: .directory)
  var folder: String = "."

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var terminal: TerminalOptions
  @OptionGroup var volume: VolumeOptions

  func validate() throws { try Given.require(line: folder, of: "the folder's name") }

  func run() throws {
    try terminal.apply()
    let environment = ProcessInfo.processInfo.environment
    let workspace = try Workspace.make(
      at: folder, from: FileManager.default.currentDirectoryPath)
    let isNew = try Workbench.make(
      workspace,
      reviewer: PersonName.trimmed(
        reviewer.by
          ?? Workbench.defaultReviewer(
            Settings(environment: environment, workspace: workspace), environment: environment)),
      clock: Clock.system(environment: environment))
    if isNew {
      Output.say("made the workspace \(TerminalText.isolated(workspace.root))")
      let there = folder == "." ? "" : "cd \(Self.word(folder)) && "
      Output.say("next: \(there)isnad add ARTICLE.txt")
    } else {
      Output.complain(
        "isnad: '\(TerminalText.escaped(folder))' is a workspace already; nothing was changed")
    }
  }

  /// A name as one word of a shell.
  private static func word(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "_-./".unicodeScalars.contains($0)
    }
    let path = name.hasPrefix("-") ? "./" + name : name
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
