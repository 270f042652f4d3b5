import ClaimModel
import ClaimStore

/// `store-load PATH CLAIMS`: makes a store with so many claims over generated articles through the
/// store's own bulk intake, and prints a line of JSON with what it took.
///
/// Sources/isnad has no such command: a person's way in is `isnad add`, whose detector would be most
/// of what is measured.
@main
enum StoreLoad {
  /// As dense as a newsroom's archive: 1,000,000 claims over 60,000 articles.
  private static let claimsPerArticle = 1_000_000.0 / 60_000

  static func main() throws {
    guard CommandLine.arguments.count == 3, let claimCount = Int(CommandLine.arguments[2]) else {
      print("usage: store-load PATH CLAIMS")
      return
    }
    let now = Timestamp(secondsSince1970: 1_578_736_800)
    let store = try ClaimStore.create(at: CommandLine.arguments[1], by: "bench", at: now)
    let begun = ContinuousClock.now
    var generating = Duration.zero
    var articleCount = 0
    try store.addBulk(by: "bench", at: now) { adder in
      var done = 0
      while done < claimCount {
        let before = ContinuousClock.now
        let until = min(claimCount, Int((Double(articleCount + 1) * claimsPerArticle).rounded()))
        let next = GeneratedArticle(articleCount, claimCount: until - done)
        generating += before.duration(to: .now)
        _ = try adder.add(next.article, detection: next.detection)
        done = until
        articleCount += 1
      }
    }
    let seconds = (begun.duration(to: .now) - generating) / .seconds(1)
    print("{\"claims\": \(claimCount), \"articles\": \(articleCount), \"seconds\": \(seconds)}")
  }
}
