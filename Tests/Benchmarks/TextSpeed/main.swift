import ClaimDetection
import ClaimModel
import Foundation
import Interchange

// Prints the processor seconds that detection takes on the texts of NDJSON articles alone: nothing is
// read, digested or written meanwhile. The shortest of several rounds counts.
//
//   text-speed ARTICLES ROUNDS

guard CommandLine.arguments.count == 3, let rounds = Int(CommandLine.arguments[2]), rounds > 0,
  let data = FileManager.default.contents(atPath: CommandLine.arguments[1])
else {
  print("give a file of NDJSON articles and how many rounds to take")
  exit(2)
}
let texts = try data.split(separator: UInt8(ascii: "\n")).map {
  try ArticleLine(parsing: Array($0)).text
}
let detector = try ClaimDetector.arabic()
let metadata = ArticleMetadata()
var best = Double.infinity
var claims = 0
for _ in 0..<rounds {
  let begin = clock()
  claims = 0
  for text in texts {
    claims += detector.detection(in: text, metadata: metadata, listsOwnVoice: false).claims.count
  }
  best = min(best, Double(clock() - begin) / Double(CLOCKS_PER_SEC))
}
print(best, claims)
