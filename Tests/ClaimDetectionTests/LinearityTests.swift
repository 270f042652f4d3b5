import ClaimDetection
import ClaimModel
import Glibc
import Testing

/// Time in proportion to length, on the texts that tempt a rule to look too far.
///
/// Ten times the text may take forty times as long before a test fails: noise stays below that, and
/// what is quadratic takes a hundred times as long.
@Suite(.serialized) struct LinearityTests {
  static let detector = Result { try ClaimDetector.arabic() }

  static let hostile: [(String, String)] = [
    ("one paragraph without a stop", "قال الوزير وأكد المدير في بيان خالد منصور "),
    ("opening marks", "«"),
    ("closing marks", "»"),
    ("plain marks", "\" كلمة "),
    ("brackets", "(("),
    ("verbs", "قال "),
    ("subordinators", "أن "),
    ("prepositions of attribution", "بحسب خالد "),
    ("line breaks behind an open mark", "«\n\n"),
    ("colons", "خالد: "),
    ("names", "خالد منصور "),
    ("participles", "، مشيرا إلى أن العمل مستمر"),
    ("relative clauses", "الوزير الذي أكد أن "),
    ("commas", "، "),
  ]

  /// The processor time of this thread for one detection, which other work on the machine does not
  /// lengthen as it does the clock's.
  func time(_ text: String) throws -> Duration {
    let detector = try Self.detector.get()
    let bytes = Array(text.utf8)
    var best = Duration.seconds(3600)
    for _ in 0..<2 {
      let start = Self.threadTime()
      let found = detector.detection(in: bytes, metadata: ArticleMetadata())
      #expect(found.claims.count <= bytes.count)
      best = min(best, Self.threadTime() - start)
    }
    return best
  }

  private static func threadTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  @Test(arguments: hostile.indices)
  func `ten times the text takes no hundred times the time`(index: Int) throws {
    let (name, piece) = Self.hostile[index]
    let small = String(repeating: piece, count: max(1, 2_000 / piece.utf8.count))
    let large = String(repeating: small, count: 10)
    let first = try time(small)
    let second = try time(large)
    // Below a few milliseconds the clock says little.
    #expect(second < max(first, .milliseconds(4)) * 40, "\(name): \(first), then \(second)")
  }
}
