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
}
