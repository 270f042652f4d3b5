import Foundation
import Testing

@Suite struct OtherLanguageTests {
  @Test("Of a text without rules it is said that nothing was looked for, everywhere")
  func english() throws {
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    try program.write("The minister said that the bridge would open on Sunday.", to: "a.txt")
    #expect(try program.isnad("add", "a.txt").output.contains("nothing was looked for"))
    #expect(try program.isnad("claims", "A1").output.contains("nothing was looked for"))
    #expect(
      try program.isnad("claims", "A1", "--own-voice").output.contains("nothing was looked for"))
    for (language, words) in [("en", "Nothing was looked for"), ("ar", "لم يُبحث في النص")] {
      let path = try program.isnad("report", "A1", "--language", language).output
        .trimmingCharacters(in: .newlines)
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains(words))
    }
  }
}
