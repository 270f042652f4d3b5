import ClaimModel
import Interchange
import Workbench

/// What `isnad extract` prints of a page.
struct ExtractionScreen {
  let file: String
  let report: PageExtraction.Report

  /// A line on why the page has no article; `nil` where it has one.
  var problem: String? {
    report.problem.map { TerminalText.escaped("'\(file)': \($0.message)") }
  }

  /// For programs: the keys of the contract for `fetch`, with the file in place of the capture.
  func json() -> JSONValue {
    let page = report.page
    return [
      "file": .string(file),
      "kind": .string(report.kind),
      "problem": report.problem.map {
        ["reason": .string($0.reason), "message": .string($0.message)]
      } ?? .null,
      "title": JSONValue(page.title),
      "authors": .array(page.authors.map(JSONValue.string)),
      "published": JSONValue(page.published),
      "modified": JSONValue(page.modified),
      "outlet": JSONValue(page.outlet),
      "language": JSONValue(page.language),
      "direction": JSONValue(report.direction),
      "canonical": JSONValue(page.canonical),
      "charset": .string(report.charset),
      "from": .object(report.origins.map { .init($0.field, .string($0.origin)) }),
      "remarks": .array(report.remarks.map(JSONValue.string)),
      "links": .array(report.links.map(JSONValue.string)),
      "text": page.text.isEmpty ? .null : .string(page.text),
    ]
  }

  /// For people: what the page is, and its text.
  func lines() -> [String] {
    let page = report.page
    func from(_ field: String) -> String { report.origin(of: field).map { " (\($0))" } ?? "" }
    var lines = [TerminalText.isolated(page.title ?? file)]
    let facts: [(name: String, field: String, value: String?)] = [
      ("file", "", page.title == nil ? nil : file), ("outlet", "outlet", page.outlet),
      ("by", "authors", page.authors.isEmpty ? nil : page.authors.joined(separator: ", ")),
      ("published", "published", page.published), ("changed", "modified", page.modified),
      ("language", "language", page.language), ("address", "canonical", page.canonical),
    ]
    for fact in facts {
      guard let value = fact.value else { continue }
      lines.append("    \(fact.name): \(TerminalText.isolated(value))\(from(fact.field))")
    }
    lines += report.remarks.map { "    note: " + TerminalText.escaped($0) }
    if let problem = report.problem { lines.append("    no article: \(problem.message)") }
    lines.append("")
    for paragraph in page.text.split(separator: "\n") {
      lines.append(TerminalText.escaped(String(paragraph)))
    }
    if !page.text.isEmpty { lines.append("") }
    return lines
  }
}
