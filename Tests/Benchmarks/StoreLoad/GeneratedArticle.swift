import ClaimModel
import ClaimStore
import Digests

/// An article of a given number with its claims: the same number gives the same article, and no two
/// numbers the same text.
struct GeneratedArticle {
  let article: NewArticle
  let detection: Detection

  private static let names = [
    "ليلى الشامي", "كريم حداد", "هند السالم", "عمر الراوي", "سالم العمري", "منى الطيب", "رامي نجار",
  ]
  private static let posts = ["رئيسة البلدية", "وزير المياه", "مديرة المشروع", "رئيس الغرفة"]
  private static let verbs: [(word: String, act: SpeechAct)] = [
    ("قال", .assert), ("أعلن", .announce), ("أكد", .assert), ("نفى", .deny), ("حذر", .warn),
  ]
  private static let contents = [
    "إن الشبكة ستكتمل في الربيع وإن الكلفة بلغت", "أن العمل بدأ في الجنوب ويستمر حتى اليوم رقم",
    "أن الوزارة ستحفر من الآبار في القرى كلها", "أن الأسعار لن تتغير قبل الشهر رقم",
  ]

  /// Makes the article of a number, with as many claims as asked.
  init(_ number: Int, claimCount: Int) {
    var text = ArticleText()
    text.append("خبر المياه رقم \(number)\n\n")
    var claims: [DetectedClaim] = []
    for index in 0..<claimCount {
      claims.append(Self.claim(index, of: number, in: &text))
    }
    let digest = SHA256.hex(of: text.utf8)
    article = NewArticle(
      name: "article-\(number)",
      metadata: ArticleMetadata(
        title: "خبر المياه رقم \(number)", outlet: "منبر الساحل",
        date: CalendarDate(year: 2020, month: 1, day: 11), language: "ar"),
      text: String(decoding: text.utf8, as: UTF8.self), textDigest: digest, original: text.utf8,
      originalDigest: digest, charset: "UTF-8")
    detection = Detection(
      claims: claims, ownVoice: [], language: "ar", detectorVersion: isnadVersion,
      lexiconDigest: SHA256.hex(of: "lexicon"))
  }

  /// Writes a sentence; every second claim has a document or a spokesperson between.
  private static func claim(
    _ index: Int, of number: Int, in text: inout ArticleText
  ) -> DetectedClaim {
    let verb = verbs[(index + number) % verbs.count]
    let name = names[(index * 3 + number) % names.count]
    let start = text.utf8.count
    let cue = text.append(verb.word)
    text.append(" ")
    let sourceStart = text.utf8.count
    text.append(posts[(index + number / 7) % posts.count] + " ")
    let speaker = text.append(name)
    text.append(" ")
    let content = text.append(contents[index % contents.count] + " \(number * 31 + index)")
    var chain = [
      ChainLink(
        role: .speaker, name: name, basis: .named, span: speaker, number: name.utf8.count)
    ]
    if index.isMultiple(of: 2) {
      text.append("، بحسب ")
      let word = index.isMultiple(of: 4) ? "بيان" : "تقرير"
      let document = text.append(word)
      chain.append(
        ChainLink(
          role: .document, name: word, basis: .named, span: document,
          number: index / 8 * 2 + (index.isMultiple(of: 4) ? 1 : 2)))
    }
    text.append(".")
    let sentence = TextSpan(start, text.utf8.count)
    text.append("\n")
    return DetectedClaim(
      cue: [cue], source: [TextSpan(sourceStart, speaker.end)], content: [content],
      sentence: sentence, type: .indirect, act: verb.act, stance: .neutral, saidAt: nil,
      chain: chain, nestedIn: nil, confidence: Double(50 + index % 50) / 100, rule: "ar.verb-that")
  }
}

/// A text as it grows.
private struct ArticleText {
  private(set) var utf8: [UInt8] = []

  /// Adds words.
  ///
  /// - Returns: where they stand.
  @discardableResult
  mutating func append(_ words: String) -> TextSpan {
    let start = utf8.count
    utf8.append(contentsOf: words.utf8)
    return TextSpan(start, utf8.count)
  }
}
