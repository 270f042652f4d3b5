import ArgumentParser
import ClaimModel
import Interchange
import Workbench

/// `isnad compare`: sets the words of claims beside a kept page.
struct CompareCommand: ParsableCommand, PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set the words of claims beside the kept text of their document.",
    discussion: """
      For each claim that rests on D1 it finds the passage of the page and says: the same, letter \
      for letter; the same but for spelling (vowel marks, hamza, tatweel, the kind of digits); \
      differs, word by word; or not there. Quoted words are held to the letter; what is only \
      reported is set beside the passage most like it. Punctuation is not compared. It marks \
      nothing: it says which commands would.

      Example:
        isnad compare D1
        isnad compare D1 --evidence E5
        isnad compare C12 E5
      """
  )
  .ofIsnad

  @Argument(help: "A document, event or spokesperson (D1), or one claim (C12).")
  var what: String

  @Argument(help: "Pages to compare with, such as E5; by default those kept for it.")
  var pages: [String] = []

  @Option(help: "A page to compare with, such as E5; may be given several times.")
  var evidence: [String] = []

  @OptionGroup var format: TableOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    switch evidenceTarget(what) {
    case .claim?, .sharedSource?: break
    case .article?, nil:
      throw ValidationError(
        "'\(TerminalText.escaped(what))' is not a document or a claim; write D1 or C12")
    }
    for text in pages + evidence { _ = try evidenceID(text) }
  }

  func run() throws {
    guard let target = evidenceTarget(what) else { return }
    let workbench = try workspace.open(for: .reading)
    let pages = try workbench.compare(target, with: try (pages + evidence).map(evidenceID))
    switch format.format {
    case .text:
      for (index, page) in pages.enumerated() {
        if index > 0 { Output.say("") }
        ComparisonScreen(page).lines().forEach(Output.say)
      }
    case .json, .ndjson, .csv, .markdown:
      let rows = pages.flatMap { page -> [JSONValue] in
        let writer = ComparisonDocumentWriter(article: page.review.article, document: page.pageText)
        return page.comparisons.map { writer.json($0, source: page.source?.id) }
      }
      try TableWriter(options: format, table: .compare).write(
        rows, json: { $0 }, text: { _ in [] })
    }
  }
}
