import ArticleExtraction
import ClaimModel
import Foundation

/// A page written for these tests, with what should come out of it.
struct ArticleFixture: CustomStringConvertible, Sendable {
  let name: String
  let html: [UInt8]
  let expected: JSONValue

  var description: String { name }

  /// What comes out.
  var report: PageReport {
    ArticleExtractor.report(html, httpCharset: nil, url: expected["url"]?.stringValue)
  }

  /// All of them, in order of the name.
  static let all: [ArticleFixture] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/articles")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.sorted().compactMap { file in
      let name = String(file.dropLast(5))
      guard let json = try? Data(contentsOf: folder.appendingPathComponent(file)),
        let html = try? Data(contentsOf: folder.appendingPathComponent(name + ".html")),
        let expected = try? JSONValue(parsing: [UInt8](json))
      else { return nil }
      return ArticleFixture(name: name, html: [UInt8](html), expected: expected)
    }
  }()
}

/// How far two texts agree: runs of four words that they have in common, as the public
/// article-extraction benchmark counts.
struct TextAgreement {
  let precision: Double
  let recall: Double

  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  init(expected: String, found: String) {
    let wanted = Self.runs(expected)
    let got = Self.runs(found)
    let common = wanted.reduce(0) { $0 + min($1.value, got[$1.key] ?? 0) }
    precision = got.isEmpty ? 0 : Double(common) / Double(got.values.reduce(0, +))
    recall = wanted.isEmpty ? 0 : Double(common) / Double(wanted.values.reduce(0, +))
  }

  private static func runs(_ text: String) -> [String: Int] {
    let words = text.split { !($0.isLetter || $0.isNumber) }
    var runs: [String: Int] = [:]
    for start in 0..<max(1, words.count - 3) where start < words.count {
      runs[words[start..<min(start + 4, words.count)].joined(separator: " "), default: 0] += 1
    }
    return runs
  }
}
