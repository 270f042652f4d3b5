import ClaimModel
import Comparison
import Testing

@Suite struct TextChangesTests {
  private func words(_ old: String, _ new: String) -> [[String?]] {
    func cut(_ span: TextSpan?, _ text: String) -> String? {
      span.flatMap { Passage($0, in: text)?.text }
    }
    return TextChanges.changes(from: old, to: new).map {
      [cut($0.article, old), cut($0.document, new)]
    }
  }

  @Test("Words that were changed, left out and put in are told each with its place")
  func changes() {
    let old = "قال الوزير إن العدد عشرون بئرا في الجنوب."
    #expect(words(old, old.replacing("عشرون", with: "ثلاثون")) == [["عشرون", "ثلاثون"]])
    #expect(words(old, old.replacing(" في الجنوب", with: "")) == [["في الجنوب", nil]])
    #expect(words(old, "أمس " + old) == [[nil, "أمس"]])
  }

  @Test("Punctuation and spaces are no words, spelling counts")
  func letters() {
    #expect(words("قال: نعم.", "قال   نعم") == [])
    #expect(words("الى البيت", "إلى البيت") == [["الى", "إلى"]])
    #expect(words("", "") == [])
    #expect(words("", "كلمة") == [[nil, "كلمة"]])
  }
}
