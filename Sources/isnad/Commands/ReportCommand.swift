import ArgumentParser
import ClaimModel
import Workbench

/// `isnad report`: writes reports for an editor.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write reports of articles, claims, documents or speakers into Reports/.",
    discussion: """
      An article has a report of its own, NAME.md; a claim, a document with what rests on it, a \
      speaker across articles and what changed since a day have theirs in folders beside it. Several \
      formats are written in one go, with commas between them. An HTML report is one file that needs \
      no network and runs no script. The same store gives the same bytes for the same --as-of.

      Example:
        isnad report A1
        isnad report A1 --language ar --format markdown,html
        isnad report C12 D1 --format html
        isnad report --speaker "خليفة حفتر" --since 2020-01-11
      """
  )
  .ofIsnad

  @Argument(help: "Articles, claims or documents, such as A1, C12 or D1; several with commas.")
  var targets: [String] = []

  @Option(help: "A report on speakers whose names hold these words.")
  var speaker: String?

  @Option(help: "A report on what changed since this day or moment in UTC.")
  var since: String?

  @Option(help: "The report's language: en or ar; else what 'isnad config language' holds.")
  var language: ReportLanguage?

  @Option(
    help: "What to write; several with commas.",
    completion: .list(ReportFormat.allCases.map(\.rawValue)))
  var format: ReportFormats = .markdown

  @Option(help: "Report what was held on this day (at its end) or at this moment in UTC.")
  var asOf: String?

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    try Given.require(line: speaker, of: "--speaker")
    try PastMoment.require(since, of: "--since")
    try PastMoment.require(asOf, of: "--as-of")
    guard targets.isEmpty, speaker == nil, since == nil else { return }
    throw ValidationError(
      "say what the report is of: an article such as A1, a claim, a document, --speaker or --since")
  }

  func run() throws {
    let workbench = try workspace.open(for: .reading, by: reviewer.by)
    let language = language ?? workbench.settings.language
    let moment = asOf.flatMap(PastMoment.end)
    var line = ProgressLine()
    defer { line.end() }
    var problems: [String] = []
    func write(_ report: () throws -> ReportFiles) throws {
      do {
        let files = try report()
        line.end()
        files.paths.forEach(Output.tell)
        problems += files.problems
      } catch let error as WorkbenchError {
        problems.append(error.description)
      }
    }
    func write(_ subject: ReportSubject) throws {
      try write {
        try workbench.report(
          on: subject, as: format.all, language: language, asOf: moment
        ) { line.tell($0) }
      }
    }
    let targets = targets.flatMap(Self.parts)
    for (index, target) in targets.enumerated() {
      line.tell(index, of: targets.count, "reports")
      switch Reference(target) {
      case .claim(let id)?: try write(.claim(id))
      case .source(let id)?: try write(.source(id))
      case .evidence(let id)?:
        problems.append(
          "E\(id) has no report of its own; it stands in those of what it is kept for")
      case .article?, nil:
        try write {
          try workbench.report(
            ofArticle: try workbench.articleID(target), as: format.all, language: language,
            asOf: moment)
        }
      }
    }
    if let speaker { try write(.speaker(speaker)) }
    if let since = since.flatMap(PastMoment.start) { try write(.since(since)) }
    guard problems.isEmpty else { throw Failure(problems.map(TerminalText.escaped)) }
  }

  /// The parts of a list of numbers with commas; a name of an article may hold a comma itself.
  private static func parts(of word: String) -> [String] {
    let parts = Reference.parts(of: word).map { String($0.drop { $0 == " " }) }.filter {
      !$0.isEmpty
    }
    return parts.count > 1 && parts.allSatisfy { Reference($0) != nil } ? parts : [word]
  }
}
