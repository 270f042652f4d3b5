import ClaimDetection
import ClaimModel
import Digests
import Foundation
import Interchange

// Prints the processor seconds that detection takes on the texts of NDJSON articles alone: nothing is
// read, digested or written meanwhile. The shortest of several rounds counts. Then, a line each, the
// seconds of every stage of `isnad detect` on the same articles, NDJSON in and out among them.
//
//   text-speed ARTICLES ROUNDS

guard CommandLine.arguments.count == 3, let rounds = Int(CommandLine.arguments[2]), rounds > 0,
  let data = FileManager.default.contents(atPath: CommandLine.arguments[1])
else {
  print("give a file of NDJSON articles and how many rounds to take")
  exit(2)
}
/// The seconds that the processor has worked for this program.
func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

let lines = data.split(separator: UInt8(ascii: "\n")).map { Array($0) }
let texts = try lines.map { try ArticleLine(parsing: $0).text }
let detector = try ClaimDetector.arabic()
let metadata = ArticleMetadata()
var best = Double.infinity
var claims = 0
for _ in 0..<rounds {
  let begin = processorTime()
  claims = 0
  for text in texts {
    claims += detector.detection(in: text, metadata: metadata, listsOwnVoice: false).claims.count
  }
  best = min(best, processorTime() - begin)
}
print(best, claims)

var stream = JSONStream(.compact)
var stages = StageClock()
for line in lines {
  let article = try ArticleLine(parsing: line)
  stages.end("json in")
  let digest = SHA256.hex(of: article.text)
  stages.end("digest")
  let detection = detector.detection(in: article.text, metadata: article.metadata) {
    stages.end($0.rawValue)
  }
  stream.removeAll()
  DetectionDocument(
    id: article.id, metadata: article.metadata, textDigest: digest, meta: article.meta,
    detection: detection, utf8: article.text
  ).write(to: &stream)
  stages.end("json out")
}
for stage in stages.stages {
  print(stage.name, Double(stage.nanoseconds) / 1e9, separator: "\t")
}
