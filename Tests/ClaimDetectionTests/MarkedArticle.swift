import ClaimModel
import Foundation
import TestSupport

/// What a reader marked as one claim.
struct MarkedClaim {
  /// A link behind the speaker.
  struct Link {
    let role: LinkRole
    let name: String
  }

  let number: Int
  let source: SpanList
  let content: SpanList
  /// The fullest name that the article gives; `nil` where it gives none.
  var speaker: String?
  /// From the speaker outwards, the speaker not counted.
  var links: [Link] = []
  var type = QuotationType.indirect
  /// Whether both finding and not finding it are right.
  var isOptional = false
  /// The number of the claim whose content holds this one.
  var nestedIn: Int?
}

/// An article of `Tests/Fixtures/detection`; its form is described in the README there.
struct MarkedArticle {
  let name: String
  let marked: MarkedText
  let claims: [MarkedClaim]

  init(name: String, source: String) throws {
    self.name = name
    var body: [Substring] = []
    var lines: [Int: [String]] = [:]
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("= ") else {
        body.append(line)
        continue
      }
      let parts = line.dropFirst(2).split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw MarkedArticleError.badLine(String(line)) }
      for number in parts[0].split(separator: ",") {
        guard let number = Int(number), lines[number] == nil else {
          throw MarkedArticleError.badLine(String(line))
        }
        lines[number] = parts[1].components(separatedBy: " | ")
      }
    }
    let marked = try MarkedText(body.joined(separator: "\n"))
    guard Set(lines.keys) == Set(marked.claims) else {
      throw MarkedArticleError.linesAndMarksDiffer(article: name)
    }
    self.marked = marked
    claims = try marked.claims.map { number in
      try MarkedClaim(number: number, marks: marked.marks, fields: lines[number] ?? [])
    }
  }

  /// Whether the article was written beside the rules, which are to find every claim of it exactly.
  var isExact: Bool { (Int(name.suffix(2)) ?? 0) <= 10 }

  /// All articles, in order of the name.
  static func all() throws -> [MarkedArticle] {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/detection")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .map { file in
        let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        return try MarkedArticle(name: String(file.dropLast(4)), source: text)
      }
  }
}

extension MarkedClaim {
  /// Reads one claim of its marks and of the fields of its line.
  fileprivate init(number: Int, marks: [MarkedText.Mark], fields: [String]) throws {
    self.number = number
    func spans(_ label: String) -> SpanList {
      SpanList(
        marks.filter { $0.claim == number && $0.label == label }.map { TextSpan($0.start, $0.end) })
    }
    source = spans("source")
    content = spans("content")
    speaker = fields.first.flatMap { $0 == "-" ? nil : $0 }
    for field in fields.dropFirst() {
      let words = field.split(separator: " ", maxSplits: 1).map(String.init)
      if let type = QuotationType(rawValue: field) {
        self.type = type
      } else if field == "optional" {
        isOptional = true
      } else if words.count == 2, words[0] == "in", let outer = Int(words[1]) {
        nestedIn = outer
      } else if words.count == 2, let role = LinkRole(rawValue: words[0]), role != .speaker {
        links.append(Link(role: role, name: words[1]))
      } else {
        throw MarkedArticleError.badLine(field)
      }
    }
  }
}

/// What is wrong with a marked article.
enum MarkedArticleError: Error {
  case badLine(String)
  case linesAndMarksDiffer(article: String)
}
