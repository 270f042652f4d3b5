import Testing

@testable import ClaimDetection

@Suite struct ScriptLanguageTests {
  @Test(
    "Arabic is told from its neighbours and from other scripts",
    arguments: [
      ("قال الوزير إن الجسر سيفتح الأحد.", "ar"),
      ("قال مدير Example Networks إن Example Cloud ستصل غدا.", "ar"),
      ("قال الوزير فى بیان إن العمل مستمر حتى نهاية الشهر المقبل", "ar"),
      ("وزیر امور خارجه گفت که این گفتگوها ادامه خواهد یافت", "und"),
      ("وزیر خارجہ نے کہا ہے کہ مذاکرات جاری رہیں گے", "und"),
      ("The minister said that the bridge would open.", "und"),
      ("Министр заявил, что мост откроют.", "und"),
      ("12345 …", "und"),
      ("", "und"),
    ])
  func language(text: String, language: String) {
    #expect(ScriptLanguage.language(of: Array(text.utf8)) == language)
  }

  @Test("What stands behind an Arabic beginning counts too", arguments: [40, 200, 201, 215, 1000])
  func long(count: Int) {
    let beginning = String(repeating: "قال الوزير إن الجسر سيفتح. ", count: count)
    func language(_ text: String) -> String { ScriptLanguage.language(of: Array(text.utf8)) }
    #expect(language(beginning) == "ar")
    for letter in ["گ", "ٹ", "ی"] {
      #expect(language(beginning + letter) == "ar")
      #expect(language(beginning + String(repeating: letter, count: count)) == "ar")
      #expect(language(beginning + String(repeating: letter, count: 3 * count)) == "und")
    }
    #expect(language(beginning + String(repeating: "word ", count: 10 * count)) == "ar")
    #expect(language(beginning + String(repeating: "word ", count: 11 * count)) == "und")
  }
}
