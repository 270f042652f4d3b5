import ArgumentParser
import ClaimModel
import Workbench

/// `isnad add`: takes in articles and finds their claims.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take in articles, find their claims, and show who speaks.",
    discussion: """
      Takes text files (UTF-8, UTF-16, windows-1256, ISO-8859-6), folders of them, '-' for one \
      article on standard input, and http(s) addresses, whose page is kept as evidence. What is \
      known of a file's article may stand beside it in NAME.json; the options win over it.

      Example:
        isnad add story.txt --outlet "وكالة الأنباء" --date 2020-01-11
      """)

  @Argument(help: "Files, folders, '-' or http(s) addresses.")
  var inputs: [String]

  @OptionGroup var metadata: MetadataOptions
  @OptionGroup var fetching: FetchOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if metadata.title != nil || metadata.url != nil, inputs.count > 1 {
      throw ValidationError("--title and --url are of one article; add it by itself")
    }
    if inputs.contains("-"), inputs.count > 1 {
      throw ValidationError("'-' stands alone: add the other articles in a command of their own")
    }
  }

  func run() throws {
    let workbench = try workspace.open(for: .adding, by: reviewer.by)
    var failures: [String] = []
    var added: [IntakeResult] = []
    for input in expanded(&failures) {
      do {
        let result = try add(input, to: workbench)
        if result.isNew {
          added.append(result)
        } else {
          Output.complain(
            "isnad: '\(TerminalText.escaped(result.input))' is here already, as "
              + "A\(result.review.article.id); "
              + (result.furtherPage.map { "its page is kept as E\($0) and attached" }
                ?? "nothing was added"))
        }
      } catch {
        failures.append("\(error)")
      }
    }
    show(added)
    if !failures.isEmpty { throw Failure(failures.map(TerminalText.escaped)) }
  }

  /// The inputs with folders replaced by their files.
  private func expanded(_ failures: inout [String]) -> [String] {
    inputs.flatMap { input -> [String] in
      guard !isAddress(input), FolderListing.isFolder(input) else { return [input] }
      do { return try FolderListing.files(in: input) } catch {
        failures.append("\(error)")
        return []
      }
    }
  }

  private func isAddress(_ input: String) -> Bool {
    input.lowercased().hasPrefix("http://") || input.lowercased().hasPrefix("https://")
  }

  private func add(_ input: String, to workbench: Workbench) throws -> IntakeResult {
    if input == "-" { return try workbench.addStandardInput(metadata: metadata.metadata) }
    if isAddress(input) {
      return try workbench.addPage(
        input, metadata: metadata.metadata, policy: try fetching.policy())
    }
    return try workbench.addFile(input, metadata: metadata.metadata)
  }

  /// One article is shown with its first screen, many with a line each.
  private func show(_ added: [IntakeResult]) {
    if added.count == 1, let only = added.first {
      ArticleScreen(review: only.review).lines().forEach(Output.say)
      return
    }
    for result in added { Output.say(ArticleScreen(review: result.review).summaryLine()) }
    if added.count > 1 {
      Output.say(
        "added \(Wording.count(added.count, "article")); what to open first: isnad next")
    }
  }
}
