import ClaimDetection
import ClaimModel
import Foundation
import TestSupport

/// An article of `Tests/Fixtures/detection`: marked text, then a line `= number speaker` a claim.
struct MarkedArticle {
  let name: String
  let marked: MarkedText
  let speakers: [Int: String]

  init(name: String, source: String) throws {
    self.name = name
    var body: [Substring] = []
    var speakers: [Int: String] = [:]
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("= ") {
        let parts = line.dropFirst(2).split(separator: " ", maxSplits: 1)
        if parts.count == 2, let number = Int(parts[0]) { speakers[number] = String(parts[1]) }
      } else {
        body.append(line)
      }
    }
    marked = try MarkedText(body.joined(separator: "\n"))
    self.speakers = speakers
  }

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

extension DetectedClaim {
  /// The words of the content, joined.
  func contentWords(in text: String) -> String { words(content, in: text) }
  /// The words of the source, joined; empty where it is elided.
  func sourceWords(in text: String) -> String { words(source, in: text) }

  private func words(_ spans: [TextSpan], in text: String) -> String {
    spans.compactMap { Passage($0, in: text)?.text }.joined(separator: " … ")
  }
}
