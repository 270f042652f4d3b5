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
      """
  )
  .ofIsnad

  @Argument(help: "Files, folders, '-' or http(s) addresses.", completion: .file())
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
    let steps = steps(&failures)
    var progress = IntakeProgress(total: steps.reduce(0) { $0 + $1.count })
    for step in steps {
      do {
        try step.take(into: workbench, self) { progress.take($0, &failures) }
      } catch {
        failures.append("\(error)")
      }
    }
    progress.end()
    if !failures.isEmpty { throw Failure(failures.map(TerminalText.escaped)) }
  }

  /// What is taken in at once.
  private enum Step {
    case standardInput
    case page(String)
    case files([String])

    /// How many articles it is.
    var count: Int {
      if case .files(let paths) = self { paths.count } else { 1 }
    }

    func take(
      into workbench: Workbench, _ command: AddCommand,
      _ deliver: (Result<IntakeResult, any Error>) -> Void
    ) throws {
      let metadata = command.metadata.metadata
      switch self {
      case .standardInput:
        deliver(.success(try workbench.addStandardInput(metadata: metadata)))
      case .page(let address):
        let policy = try command.fetching.policy(workbench.settings)
        deliver(
          .success(try workbench.addPage(address, metadata: metadata, policy: policy)))
      case .files(let paths): try workbench.addFiles(paths, metadata: metadata, deliver)
      }
    }
  }

  /// The inputs in order, files that follow one another in one step.
  private func steps(_ failures: inout [String]) -> [Step] {
    var steps: [Step] = []
    var files: [String] = []
    func endFiles() {
      if !files.isEmpty { steps.append(.files(files)) }
      files = []
    }
    for input in expanded(&failures) {
      guard input == "-" || isAddress(input) else {
        files.append(input)
        continue
      }
      endFiles()
      steps.append(input == "-" ? .standardInput : .page(input))
    }
    endFiles()
    return steps
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
}
