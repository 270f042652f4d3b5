import ArgumentParser
import ClaimModel
import Foundation
import Interchange
import Workbench

/// `isnad detect`: claims as JSON, without a store.
struct DetectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect",
    abstract: "Find the claims of articles and write them as JSON or CSV, without a workspace.",
    discussion: """
      Reads text files, or with '-' NDJSON articles ({"id": …, "text": …} a line) from standard \
      input, and writes one object an article (schema isnad.claims/1), or rows of a table. Spans \
      count Unicode scalars.

      With --again it reads articles of the workspace once more, after an update: claims are matched \
      to their earlier selves; marks, notes, evidence and corrections stay. A claim that is no \
      longer found is kept and flagged where somebody worked on it, else dismissed. With --text the \
      article was edited, and gets a next version: the words of each claim are found in the new text, \
      a claim that was marked and has other words now is asked for again, and the earlier text stays \
      with its digest. One 'isnad undo' takes all of it back.

      Example:
        isnad detect article.txt
        zcat archive.jsonl.gz | isnad detect --format ndjson - > claims.ndjson
        isnad detect --format csv --rows links articles/*.txt > links.csv
        isnad detect --again all --dry-run
        isnad detect --again A1 --text story-corrected.txt --dry-run
      """
  )
  .ofIsnad

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, ndjson, csv
  }

  @Argument(
    help: """
      Text files, or '-' for NDJSON articles from standard input; with --again A1 or 'all'.
      """, completion: .file())
  var files: [String]

  @Option(
    help: """
      json writes one array, ndjson one object a line, csv a flat table. By default json; with \
      --again lines for people.
      """)
  var format: Format?

  @Option(help: "Of a csv table: a row a claim, or a row a link of a chain.")
  var rows: DetectionTable?

  @OptionGroup var mark: ByteOrderMark

  @Flag(help: "Write W3C selectors beside the spans of each claim.")
  var selectors = false

  @Option(help: "With '-', how many threads work; as many as there are cores unless given.")
  var jobs: Int?

  @OptionGroup var metadata: MetadataOptions
  @OptionGroup var again: AgainOptions

  func validate() throws {
    if again.again { return try validateAgain() }
    if files.contains("-"), files.count > 1 {
      throw ValidationError("'-' stands alone: give files, or articles on standard input")
    }
    if rows != nil, format != .csv {
      throw ValidationError("--rows is of a table: add --format csv")
    }
    if mark.bom, format != .csv {
      throw ValidationError("--bom is of a table: add --format csv")
    }
    if selectors, format == .csv {
      throw ValidationError(
        "--selectors are written as JSON: leave it out, or leave out --format csv")
    }
    if let jobs, jobs < 1 || jobs > DetectCommand.mostJobs {
      throw ValidationError("--jobs is a number from 1 to \(DetectCommand.mostJobs)")
    }
    if jobs != nil, files != ["-"] {
      throw ValidationError("--jobs is of articles on standard input: leave it out with files")
    }
    if files == ["-"], let option = metadata.given.first {
      throw ValidationError(
        "\(option) is of one article: with '-' each line tells its own, as in "
          + "{\"id\": …, \"text\": …, \"\(option.dropFirst(2))\": …}")
    }
  }

  private func validateAgain() throws {
    if files.contains("all"), files.count > 1 {
      throw ValidationError("'all' stands alone: it means every article")
    }
    if format == .csv || rows != nil || mark.bom || selectors {
      throw ValidationError("--again tells what differs, as lines, json or ndjson")
    }
    if again.text != nil, files.count > 1 || files == ["all"] {
      throw ValidationError("--text is of one article: --again A1 --text FILE")
    }
    if again.text == nil, let option = metadata.given.first {
      throw ValidationError("\(option) is known of the articles already; leave it out with --again")
    }
  }

  private func detectAgain() throws {
    let workbench = try again.workspace.open(
      for: .changing, by: again.reviewer.by, correcting: again.correction.correction)
    let ids =
      try files == ["all"]
      ? workbench.articles().map(\.id) : files.map(workbench.articleID)
    var failures: [String] = []
    var screens: [RedetectionScreen] = []
    var line = ProgressLine()
    defer { line.end() }
    for (index, id) in ids.enumerated() {
      line.tell(index, of: ids.count, "articles")
      do {
        let screen = RedetectionScreen(
          result: try again.revisedText.map {
            try workbench.revise(
              article: id, with: $0, metadata: metadata.metadata, isTrial: again.dryRun)
          } ?? workbench.redetect(article: id, isTrial: again.dryRun), isTrial: again.dryRun)
        if format != .json { line.end() }
        switch format {
        case nil: screen.lines().forEach(Output.say)
        case .ndjson: Output.print(screen.json().serialized(), as: .json)
        default: screens.append(screen)
        }
        if let refusal = screen.result.refusal {
          failures.append("A\(id): it would be refused: " + TerminalText.escaped(refusal))
        }
      } catch {
        failures.append("A\(id): " + TerminalText.escaped("\(error)"))
      }
    }
    line.end()
    if format == .json {
      Output.print(JSONValue.array(screens.map { $0.json() }).serialized(.pretty), as: .json)
    }
    if format == nil, again.dryRun { Output.say("nothing was changed") }
    if !failures.isEmpty { throw Failure(failures) }
  }

  func run() throws {
    if again.again { return try detectAgain() }
    try again.workspace.terminal.apply()
    let run = try DetectionRun()
    let layout = DetectionLayout(
      format: format ?? .json, table: rows ?? .claims, mark: mark, withSelectors: selectors)
    let failures = files == ["-"] ? try readLines(run, layout) : readFiles(run, layout)
    if !failures.isEmpty { throw Failure(failures) }
  }

  private func readFiles(_ run: DetectionRun, _ layout: DetectionLayout) -> [String] {
    var writer = DetectionWriter(layout)
    var failures: [String] = []
    // What comes to the screen that the line is on wipes it out.
    let isSeen = isatty(STDOUT_FILENO) == 1
    var line = ProgressLine()
    defer { line.end() }
    for (index, file) in files.enumerated() where Output.isWritten {
      line.tell(index, of: files.count, "articles")
      do {
        var stream = layout.stream()
        layout.write(try run.document(ofFile: file, metadata: metadata.metadata), to: &stream)
        if isSeen { line.end() }
        writer.print(stream)
      } catch {
        failures.append("\(error)")
      }
    }
    line.end()
    writer.finish()
    return failures
  }

  /// More threads than any machine has cores.
  private static let mostJobs = 1024

  private func readLines(_ run: DetectionRun, _ layout: DetectionLayout) throws -> [String] {
    let lines = LineDetection(run: run, layout: layout)
    return try lines.failures(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }
}

extension DetectionTable: ExpressibleByArgument {}
