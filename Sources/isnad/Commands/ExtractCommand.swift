import ArgumentParser
import ClaimModel
import Interchange
import Workbench

/// `isnad extract`: the article of saved pages, without a store.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Take the article out of saved web pages, without a workspace.",
    discussion: """
      Reads HTML files, or with '-' one page from standard input, and writes an object a page \
      (schema 'extract'): the text without menus, comments and advertising, title, authors, dates, \
      outlet, language, direction and links, each with where in the page it came from. A page that \
      has no article (a log-in, a captcha, words put in by scripts) says so under 'problem'.

      Example:
        isnad extract page.html
        isnad extract --format text --url https://example.org/story page.html
        curl -s https://example.org/story | isnad extract -
      """
  )
  .ofIsnad

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case ndjson, json, text
  }

  @Argument(help: "HTML files, or '-' for a page from standard input.", completion: .file())
  var files: [String]

  @Option(help: "ndjson writes an object a line, json one array, text is for people.")
  var format: Format = .ndjson

  @Option(help: "Where the pages were found, to resolve their links and read dates in addresses.")
  var url: String?

  @OptionGroup var terminal: TerminalOptions
  @OptionGroup var volume: VolumeOptions

  func validate() throws {
    if files.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("'-' stands for standard input, which can be read once")
    }
    if let url, !PageExtraction.isAddress(url) {
      throw ValidationError(
        "'\(TerminalText.escaped(url))' is not an address such as https://example.org/story")
    }
  }

  func run() throws {
    try terminal.apply()
    // What SOURCE_DATE_EPOCH fixes is when something is written; a page may well be newer.
    let today = try Clock.system(environment: [:]).now().date
    var failures: [String] = []
    var objects: [JSONValue] = []
    var line = ProgressLine()
    defer { line.end() }
    for (index, file) in files.enumerated() where Output.isWritten {
      line.tell(index, of: files.count, "pages")
      let json: JSONValue
      do {
        let report = try PageExtraction.report(ofFile: file, url: url, today: today)
        let screen = ExtractionScreen(file: file, report: report)
        if format != .json || screen.problem != nil { line.end() }
        if let problem = screen.problem { Output.complain("isnad: \(problem)") }
        if format == .text {
          screen.lines().forEach(Output.say)
          continue
        }
        json = screen.json()
      } catch {
        failures.append("\(error)")
        json = ["file": .string(file), "error": .string("\(error)")]
      }
      if format == .json { objects.append(json) }
      if format == .ndjson { Output.print(json.serialized(), as: .json) }
    }
    line.end()
    if format == .json { Output.print(JSONValue.array(objects).serialized(.pretty), as: .json) }
    if !failures.isEmpty { throw Failure(failures.map(TerminalText.escaped)) }
  }
}
