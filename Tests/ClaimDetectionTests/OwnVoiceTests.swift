import ClaimDetection
import ClaimModel
import Testing

/// What an article says in its own voice.
@Suite struct OwnVoiceTests {
  func sentences(_ text: String) throws -> [(reason: OwnVoiceSentence.Reason, words: String)] {
    let found = try ClaimDetector.arabic().detection(
      in: Array(text.utf8), metadata: ArticleMetadata())
    return found.ownVoice.map { ($0.reason, Passage($0.span, in: text)?.text ?? "") }
  }

  @Test func `a headline that states what the body only reports drops the attribution`() throws {
    let text = "الشركة تغلق مصنعها في الميناء\n\nأعلنت الشركة إغلاق مصنعها في الميناء نهاية العام."
    let found = try sentences(text)
    #expect(found.first?.reason == .attributionDropped)
    #expect(found.first?.words == "الشركة تغلق مصنعها في الميناء")
  }

  @Test func `a headline that names its source drops nothing`() throws {
    let text =
      "الشركة تعلن إغلاق مصنعها في الميناء\n\nأعلنت الشركة إغلاق مصنعها في الميناء نهاية العام."
    #expect(try !sentences(text).contains { $0.reason == .attributionDropped })
  }

  @Test func `what the article makes of a fact is its interpretation`() throws {
    let text = "أعلنت الشركة إغلاق مصنعها وهو ما يشير إلى حجم خسائرها هذا العام."
    let found = try sentences(text)
    #expect(found.contains { $0.reason == .interpretation && $0.words.hasPrefix("وهو ما يشير") })
  }

  @Test func `a judging word without a source is listed as judgement`() throws {
    let text = "وكان القرار ضربة قاصمة لعمال المدينة كلها."
    #expect(try sentences(text).map(\.reason) == [.judgement])
  }
}
