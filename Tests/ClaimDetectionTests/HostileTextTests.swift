import ClaimDetection
import ClaimModel
import TestSupport
import Testing

/// Texts that nobody would print: every span stays inside and on a boundary, and nothing explodes.
@Suite struct HostileTextTests {
  static let detector = Result { try ClaimDetector.arabic() }

  /// Numbers that are the same in every run (splitmix64).
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// Checks all spans of a detection against its text.
  func check(_ text: String) throws {
    let found = try Self.detector.get().detection(
      in: Array(text.utf8), metadata: ArticleMetadata())
    var boundaries: Set<Int> = [text.utf8.count]
    for index in text.indices {
      boundaries.insert(text.utf8.distance(from: text.startIndex, to: index))
    }
    func isGood(_ span: TextSpan) -> Bool {
      span.start < span.end && boundaries.contains(span.start) && boundaries.contains(span.end)
    }
    for claim in found.claims {
      let spans =
        [claim.cue, claim.source, claim.content].joined() + claim.chain.compactMap(\.span)
      #expect(spans.allSatisfy(isGood), "\(claim.rule): \(spans) in \(text.debugDescription)")
      #expect(claim.nestedIn.map { $0 < found.claims.count } ?? true)
    }
    for sentence in found.ownVoice {
      #expect(isGood(sentence.span))
      #expect(sentence.claim.map { $0 < found.claims.count } ?? true)
    }
    #expect(found.claims.map { $0.cue[0] } == found.claims.map { $0.cue[0] }.sorted())
  }

  @Test(arguments: 0..<60)
  func `random bytes, repaired`(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed))
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    try check(String(decoding: bytes, as: UTF8.self))
  }

  @Test(arguments: 0..<120)
  func `random Arabic words and marks`(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed) &+ 1000)
    let pieces = [
      "قال", "وأكد", "الوزير", "أن", "إن", "«", "»", "\"", ":", "،", ".", "\n", "بحسب", "وفق ما",
      "ذكرت", "وكالة", "بيان", "مشيرا", "إلى", "خالد", "في", "الذي", "على حد قوله", "(", ")", "''",
      "استمرار", "العمل", "وهو ما", "أَعْلَنَ", "\u{0651}", "\u{200D}", "\u{0600}", "5", ".5", "د",
      "لـ", "و",
      "\u{1F1F8}", "ل", "ه", "…", "-", "؟", "ـ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...120, using: &numbers) {
      text += pieces.randomElement(using: &numbers) ?? ""
      if Int.random(in: 0...3, using: &numbers) > 0 { text += " " }
    }
    try check(text)
  }

  @Test func `mutated articles`() throws {
    for article in try MarkedArticle.all() {
      var numbers = Numbers(state: UInt64(article.marked.text.utf8.count))
      for _ in 0..<6 {
        var scalars = Array(article.marked.text.unicodeScalars)
        for _ in 0..<12 where scalars.count > 2 {
          let at = Int.random(in: 0..<scalars.count, using: &numbers)
          switch Int.random(in: 0...2, using: &numbers) {
          case 0: scalars.remove(at: at)
          case 1:
            scalars.insert(scalars[Int.random(in: 0..<scalars.count, using: &numbers)], at: at)
          default: scalars.swapAt(at, Int.random(in: 0..<scalars.count, using: &numbers))
          }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        try check(String(text))
      }
    }
  }

  /// Rules look at the words before and behind one: at either end of a text there are none.
  @Test func `a few words of marked articles, cut out anywhere`() throws {
    var numbers = Numbers(state: 7)
    let marks = [
      "،", ".", ":", "«", "»", "(", "-", "\n", "ل", "ب", "و", "لكن", "من", "الذي", "بقوله",
    ]
    for article in try MarkedArticle.all() {
      let words = article.marked.text.split(separator: " ")
      for start in words.indices {
        let end = start + Int.random(in: 1...8, using: &numbers)
        var few = words[start..<min(words.count, end)].map(String.init)
        if Int.random(in: 0...1, using: &numbers) == 0,
          let mark = marks.randomElement(using: &numbers)
        {
          few.insert(mark, at: Int.random(in: 0...few.count, using: &numbers))
        }
        try check(few.joined(separator: " "))
      }
    }
  }

  /// Verbs and what may follow them, where the text ends.
  @Test(arguments: [
    "طالب", "مطالبة", "دعا", "ودعت", "اعترف", "أرجع", "فسر", "وصف", "أوصى", "وأكد", "قائلا",
    "بقوله", "هناك من",
    "ألقى", "التقت", "لكن", "وتحدث", "من المؤسف", "كان",
  ])
  func `a word before each other word, and nothing behind`(first: String) throws {
    let article = try #require(try MarkedArticle.all().last)
    let words = Set(article.marked.text.split(separator: " ")).sorted()
    for preposition in ["", "من ", "إلى ", "عن ", "ب", "على ", "في "] {
      for word in words { try check("\(first) \(preposition)\(word)") }
    }
  }

  @Test(arguments: [
    "", " ", "\n\n\n", "«", "»", "\"", "قال", "قال:", ":", "بحسب", "وقال إن", "«»", "قال «", "((((",
    "أن أن أن", "\u{0651}\u{0651}", "الذي", "مشيرا إلى أن", "كان", "لـ«", "مطالبة من الشرعية",
    "كما جاء في سامر، وقال: على",
  ])
  func `texts of next to nothing`(text: String) throws {
    try check(text)
  }

  @Test func `a report inside the words of nobody`() throws {
    try check("وقال إن «كلما تحدثت ذكرت أن الأمر صعب للغاية اليوم» ومضى.")
  }
}
