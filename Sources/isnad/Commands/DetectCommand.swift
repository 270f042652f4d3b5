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

      Example:
        isnad detect article.txt
        zcat archive.jsonl.gz | isnad detect --format ndjson - > claims.ndjson
        isnad detect --format csv --rows links articles/*.txt > links.csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, ndjson, csv
  }

  @Argument(help: "Text files, or '-' for NDJSON articles from standard input.")
  var files: [String]

  @Option(help: "json writes one array, ndjson one object a line, csv a flat table.")
  var format: Format = .json

  @Option(help: "Of a csv table: a row a claim, or a row a link of a chain.")
  var rows: DetectionTable?

  @OptionGroup var mark: ByteOrderMark

  @Flag(help: "Write W3C selectors beside the spans of each claim.")
  var selectors = false

  @Option(help: "With '-', how many threads work; as many as there are cores unless given.")
  var jobs: Int?

  @OptionGroup var metadata: MetadataOptions

  func validate() throws {
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

  func run() throws {
    let run = try DetectionRun()
    let layout = DetectionLayout(
      format: format, table: rows ?? .claims, mark: mark, withSelectors: selectors)
    let failures = files == ["-"] ? try readLines(run, layout) : readFiles(run, layout)
    if !failures.isEmpty { throw Failure(failures) }
  }

  private func readFiles(_ run: DetectionRun, _ layout: DetectionLayout) -> [String] {
    var writer = DetectionWriter(layout)
    var failures: [String] = []
    for file in files where Output.isWritten {
      do {
        var stream = layout.stream()
        layout.write(try run.document(ofFile: file, metadata: metadata.metadata), to: &stream)
        writer.print(stream.bytes)
      } catch {
        failures.append("\(error)")
      }
    }
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
