import ClaimModel
import ClaimStore
import Digests
import TestSupport

/// An article written for these tests, and what a careful reader finds in it.
enum Fixture {
  static let text = """
    بلدية الساحل تعلن خطة المياه
    قالت رئيسة البلدية ليلى الشامي إن الشبكة ستكتمل في الربيع، بحسب بيان نشرته أمس.
    وأضاف البيان أن الكلفة بلغت مليوني دينار.
    وأكد الناطق باسم البلدية كريم حداد في مؤتمر صحفي أن "العمل بدأ".
    وهذه خطوة لم يسبق لها مثيل.
    """

  static let start = Timestamp(secondsSince1970: 1_578_736_800)
  static let later = Timestamp(secondsSince1970: 1_578_740_400)

  /// The first place of some words.
  static func span(_ words: String, after offset: Int = 0) throws -> TextSpan {
    let text = Array(Self.text.utf8)
    let words = Array(words.utf8)
    let start = (offset...(text.count - words.count)).first {
      text[$0..<$0 + words.count].elementsEqual(words)
    }
    guard let start else { throw NotThere() }
    return TextSpan(start, start + words.count)
  }

  struct NotThere: Error {}

  static func article(
    _ name: String = "sahel", text: String = text, original: [UInt8]? = nil
  ) -> NewArticle {
    let original = original ?? Array(text.utf8)
    return NewArticle(
      name: name,
      metadata: ArticleMetadata(
        title: "بلدية الساحل تعلن خطة المياه", outlet: "منبر الساحل",
        date: CalendarDate(year: 2020, month: 1, day: 11), language: "ar"),
      text: text, textDigest: SHA256.hex(of: text), original: original,
      originalDigest: SHA256.hex(of: original), charset: "UTF-8")
  }

  /// Three claims: two rest on one statement, one on a spokesperson at a press conference.
  static func detection() throws -> Detection {
    let mayor = ChainLink(
      role: .speaker, name: "ليلى الشامي", basis: .named, span: try span("ليلى الشامي"), number: 1)
    let first = DetectedClaim(
      cue: [try span("قالت"), try span("بحسب بيان")],
      source: [try span("رئيسة البلدية ليلى الشامي")],
      content: [try span("إن الشبكة ستكتمل في الربيع")],
      sentence: try span(
        "قالت رئيسة البلدية ليلى الشامي إن الشبكة ستكتمل في الربيع، بحسب بيان نشرته أمس."),
      type: .indirect, act: .announce, stance: .neutral,
      saidAt: SayingTime(
        span: try span("أمس"), date: CalendarDate(year: 2020, month: 1, day: 10)),
      chain: [
        mayor,
        ChainLink(role: .document, name: "بيان", basis: .named, span: try span("بيان"), number: 1),
      ], nestedIn: nil, confidence: 0.93, rule: "ar.verb-that")
    let second = DetectedClaim(
      cue: [try span("وأضاف")], source: [try span("البيان")],
      content: [try span("أن الكلفة بلغت مليوني دينار")],
      sentence: try span("وأضاف البيان أن الكلفة بلغت مليوني دينار."), type: .indirect,
      act: .assert, stance: .neutral, saidAt: nil,
      chain: [
        ChainLink(
          role: .speaker, name: mayor.name, basis: .carried, span: nil, number: 1),
        ChainLink(
          role: .document, name: "البيان", basis: .alias, span: try span("البيان"), number: 1),
      ], nestedIn: nil, confidence: 1, rule: "ar.verb-that")
    return Detection(
      claims: [first, second, try pressConference()],
      ownVoice: [
        OwnVoiceSentence(
          span: try span("بلدية الساحل تعلن خطة المياه"), reason: .attributionDropped, claim: 0),
        OwnVoiceSentence(span: try span("وهذه خطوة لم يسبق لها مثيل."), reason: .judgement),
      ], language: "ar", detectorVersion: "0.1.0", lexiconDigest: SHA256.hex(of: "lexicon"))
  }

  private static func pressConference() throws -> DetectedClaim {
    DetectedClaim(
      cue: [try span("وأكد")], source: [try span("الناطق باسم البلدية كريم حداد")],
      content: [try span("أن \"العمل بدأ\"")],
      sentence: try span("وأكد الناطق باسم البلدية كريم حداد في مؤتمر صحفي أن \"العمل بدأ\"."),
      type: .mixed, act: .assert, stance: .neutral, saidAt: nil,
      chain: [
        ChainLink(
          role: .speaker, name: "البلدية", basis: .named,
          span: try span("البلدية كريم").head(of: "البلدية"),
          number: 2),
        ChainLink(
          role: .spokesperson, name: "كريم حداد", basis: .named, span: try span("كريم حداد"),
          number: 3),
        ChainLink(
          role: .event, name: "مؤتمر صحفي", basis: .named, span: try span("مؤتمر صحفي"), number: 1),
      ], nestedIn: nil, confidence: 0.8, rule: "ar.verb-that")
  }

  /// An article of one claim without a carrier; `number` makes each another text.
  static func small(_ number: Int) -> (article: NewArticle, detection: Detection) {
    let text = "قال عمر إن العدد \(number)."
    let chain = [
      ChainLink(role: .speaker, name: "عمر", basis: .named, span: TextSpan(7, 13), number: 1)
    ]
    let claim = DetectedClaim(
      cue: [TextSpan(0, 6)], source: [TextSpan(7, 13)],
      content: [TextSpan(14, text.utf8.count - 1)], sentence: TextSpan(0, text.utf8.count),
      type: .indirect, act: .assert, stance: .neutral, saidAt: nil, chain: chain, nestedIn: nil,
      confidence: 0.5, rule: "ar.verb-that")
    let detection = Detection(
      claims: [claim], ownVoice: [], language: "ar", detectorVersion: "0.1.0",
      lexiconDigest: SHA256.hex(of: "lexicon"))
    return (article("small", text: text), detection)
  }

  static func page(url: String = "https://sahel.example/bayan") -> NewEvidence {
    NewEvidence(
      url: url, finalURL: url + "/1", outcome: .captured, reason: nil, httpStatus: 200,
      capturedAt: start, warcFile: "e1.warc.gz", warcDigest: SHA256.hex(of: "warc"),
      payloadDigest: SHA256.hex(of: "payload"),
      page: ExtractedPage(
        title: "بيان البلدية", authors: ["المكتب الإعلامي"], published: "2020-01-10", modified: nil,
        outlet: "بلدية الساحل", language: "ar", canonical: url, text: "الشبكة ستكتمل في الربيع"),
      hops: [["url": .string(url), "status": 200]])
  }
}

extension TextSpan {
  /// The beginning of the span as long as some words.
  fileprivate func head(of words: String) -> TextSpan {
    TextSpan(start, start + words.utf8.count)
  }
}

/// A store with the article of `Fixture` in a folder of its own.
///
/// The folder goes with this value: a test keeps it in a property of its suite, since a local may go
/// before the store is done with the files.
struct TemporaryStore {
  let folder: TemporaryFolder
  let store: ClaimStore

  init(filled: Bool = true) throws {
    folder = try TemporaryFolder()
    store = try ClaimStore.create(
      at: folder.path("claims.sqlite"), by: "نور", at: Fixture.start)
    if filled { try fill() }
  }

  func fill() throws {
    _ = try store.add(
      Fixture.article(), detection: try Fixture.detection(), by: "نور", at: Fixture.start)
  }
}

extension ClaimStore {
  /// Sets one claim aside.
  @discardableResult
  func dismiss(
    claim: Int, why: String, by actor: String, at now: Timestamp
  ) throws -> ClaimRecord {
    try dismiss(claims: [claim], why: why, by: actor, at: now)[0]
  }

  /// Makes one claim count again.
  @discardableResult
  func restore(
    claim: Int, why: String?, by actor: String, at now: Timestamp
  ) throws -> ClaimRecord {
    try restore(claims: [claim], why: why, by: actor, at: now)[0]
  }
}

extension ClaimStore {
  /// Gives article 2, one of `Fixture.small`, another text, in which nothing of the first is left.
  func reviseSecondArticle() throws {
    let next = Fixture.small(22)
    _ = try revise(
      article: 2, to: next.article, detection: next.detection, map: { _, _ in TextMap([]) },
      isTrial: false, by: "سمر", at: Fixture.later)
  }
}
