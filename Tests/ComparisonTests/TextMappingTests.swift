import ClaimModel
import Comparison
import Foundation
import Testing

@Suite struct TextMappingTests {
  /// The words that stand in the new text for some of the old one; `nil` where they are gone.
  private func words(_ quoted: String, of old: String, in new: String) throws -> String? {
    let range = try #require(old.range(of: quoted))
    let start = old.utf8.distance(from: old.startIndex, to: range.lowerBound)
    let map = TextMapping.map(from: old, to: new)
    return map.place(of: TextSpan(start, start + quoted.utf8.count))
      .flatMap { Passage($0, in: new)?.text }
  }

  @Test(
    "Words are found where they stand now, the changed ones among them",
    arguments: [
      // Moved by what was put in front.
      ("قال زيد إن العمل تم", "العمل تم", "اليوم قال زيد إن العمل تم", "العمل تم"),
      // A word in the middle, at the beginning and at the end was replaced.
      ("إن العمل الكبير تم أمس", "العمل الكبير تم", "إن العمل الصغير تم أمس", "العمل الصغير تم"),
      ("إن قتل خمسة أشخاص", "قتل خمسة أشخاص", "إن أصيب خمسة أشخاص", "أصيب خمسة أشخاص"),
      ("العمل تم بعد عام.", "العمل تم بعد عام", "العمل تم بعد عامين.", "العمل تم بعد عامين"),
      // What is put in inside belongs to it, at its edge not.
      ("العمل تم كله", "العمل تم", "العمل الجديد تم كله", "العمل الجديد تم"),
      ("وقال إن العمل تم", "العمل تم", "وقال إن هذا العمل تم", "العمل تم"),
      // A span that begins inside a word, behind a joined letter.
      ("وقال زيد", "قال زيد", "أمس وقال زيد", "قال زيد"),
      // Another kind and number of spaces changes nothing.
      ("العمل تم\nأمس", "تم\nأمس", "العمل  تم أمس", "تم أمس"),
    ])
  func found(old: String, quoted: String, new: String, expected: String) throws {
    #expect(try words(quoted, of: old, in: new) == expected)
  }

  @Test(
    "Words of which little is left are gone",
    arguments: [
      ("قال زيد إن العمل تم. وغادر.", "إن العمل تم", "قال زيد. وغادر."),
      ("قال إن الرسوم لن تتغير أبدا", "الرسوم لن تتغير أبدا", "قال إن الأجور ستزيد في الصيف أبدا"),
      ("ا", "ا", ""),
    ])
  func gone(old: String, quoted: String, new: String) throws {
    #expect(try words(quoted, of: old, in: new) == nil)
  }

  @Test("How much is the same is told by words, from none to all")
  func likeness() {
    let old = "واحد اثنان ثلاثة أربعة"
    #expect(TextMapping.map(from: old, to: old).likeness == 1)
    #expect(TextMapping.map(from: old, to: "خمسة ستة").likeness == 0)
    #expect(TextMapping.map(from: "", to: "").likeness == 0)
    let half = TextMapping.map(from: old, to: "واحد اثنان سبعة ثمانية").likeness
    #expect(half > 0.3 && half < 0.7)
  }

  @Test("Every span of a long text that was shuffled maps into the new one or nowhere")
  func hostile() {
    let words = (0..<4000).map { "كلمة\($0 % 37)" }
    let old = words.joined(separator: " ")
    let new = words.reversed().joined(separator: "\n")
    let map = TextMapping.map(from: old, to: new)
    for start in stride(from: 0, to: old.utf8.count - 60, by: 997) {
      guard let place = map.place(of: TextSpan(start, start + 50)) else { continue }
      #expect(place.end <= new.utf8.count)
    }
  }
}
