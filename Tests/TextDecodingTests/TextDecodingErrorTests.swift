import Testing
import TextDecoding

@Suite struct TextDecodingErrorTests {
  private func message(_ bytes: [UInt8], name: String = "x.txt") -> String {
    do {
      return "read as \(try TextDecoder.decode(bytes, name: name).charset)"
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "Nothing but white space is refused",
    arguments: [[], Array(" \r\n\t".utf8), [0xEF, 0xBB, 0xBF, 0x0A], [0xFF, 0xFE, 0x20, 0x00]]
      as [[UInt8]])
  func empty(bytes: [UInt8]) {
    #expect(message(bytes) == "'x.txt' has no text in it: give a file with the article's words")
  }

  @Test(
    "A file of another kind is named",
    arguments: [
      (Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3], "a PDF document"),
      ([0x89] + Array("PNG\r\n\u{1A}\n\0\0".utf8), "an image (PNG)"),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "an image (JPEG)"),
      (Array("PK\u{3}\u{4}\u{14}\0word/document.xml".utf8), "a Word document"),
      (Array("PK\u{3}\u{4}\u{14}\0news.txt".utf8), "a zip archive"),
      ([0x1F, 0x8B, 8, 0], "a gzip archive"),
    ] as [([UInt8], String)])
  func kind(bytes: [UInt8], kind: String) {
    #expect(
      message(bytes)
        == "'x.txt' is \(kind), not text: save its words as plain text (.txt, UTF-8) and add that")
  }

  @Test(
    "Control bytes are refused",
    arguments: [
      Array("a word\0and another".utf8), Array("\u{1}\u{2}\u{3} nine words".utf8),
      [0xEF, 0xBB, 0xBF, 0x61, 0x00, 0x62], (0...255).map { UInt8($0) },
    ] as [[UInt8]])
  func binary(bytes: [UInt8]) {
    #expect(
      message(bytes)
        == "'x.txt' is not text, it holds control bytes: save its words as plain text (.txt, UTF-8)"
        + " and add that")
  }

  @Test(
    "A text with a few control characters is a text, and they stay in it",
    arguments: [
      "a\u{1B}[31m word", "\u{7}قال الوزير إن القرار نهائي", "قال \u{1B}[1mزيد\u{1B}[0m إنه يوافق",
    ])
  func fewControls(text: String) throws {
    #expect(try TextDecoder.decode(Array(text.utf8), name: "x.txt").text == text)
  }

  @Test("In Arabic of one byte a letter too")
  func fewControlsOfOneByte() throws {
    let text = "قال الوزير زيد \u{1B}[31mالشامي إن القرار صدر أمس في العاصمة بعد اجتماع طويل"
    #expect(
      try TextDecoder.decode(try encoded(text, as: "windows-1256"), name: "x.txt").text == text)
  }

  @Test(
    "The source of a web page is sent to its address",
    arguments: [
      "<!DOCTYPE html><p>أعلن الوزير</p>", "\n <html lang=ar><body>أعلن",
      "<?xml version=\"1.0\"?><!DOCTYPE html><html/>",
    ], ["UTF-8", "UTF-16LE", "windows-1256"])
  func page(source: String, charset: String) throws {
    let bytes = try encoded(source, as: charset)
    #expect(
      message(bytes, name: "x.html")
        == "'x.html' is a web page, not text: add it by its address (isnad add URL), or save its"
        + " words as plain text (.txt, UTF-8)")
  }

  @Test("Damaged UTF-8 is not taken for windows-1256")
  func damaged() {
    var bytes = Array("أعلن الوزير أن الحملة ستبدأ غدا".utf8)
    bytes.remove(at: 7)
    #expect(
      message(bytes)
        == "'x.txt' is not valid UTF-8 at byte 6: get an undamaged copy, or save it again as UTF-8")
  }

  @Test("Text cut off inside a letter says where")
  func cutOff() {
    let bytes = Array("أعلن الوزير".utf8.dropLast())
    #expect(message(bytes).hasPrefix("'x.txt' is not valid UTF-8 at byte 19: "))
  }

  @Test("Half a unit of UTF-16 is an error")
  func half() throws {
    let bytes = [0xFF, 0xFE] + (try encoded("أعلن الوزير", as: "UTF-16LE")) + [0x41]
    #expect(message(bytes).hasPrefix("'x.txt' is not valid UTF-16LE at byte 24: "))
  }

  @Test("UTF-32 is refused by name", arguments: ["UTF-32LE", "UTF-32BE"])
  func utf32(charset: String) throws {
    let bytes = try encoded("\u{FEFF}أعلن", as: charset)
    #expect(message(bytes) == "'x.txt' is in UTF-32, which is not read: save it again as UTF-8")
  }

  @Test(
    "Other scripts of one byte a letter are refused, not read as Arabic",
    arguments: [
      ("Президент провёл телефонный разговор и обсудил положение в городе", "windows-1251"),
      ("Президент провел телефонный разговор и обсудил положение в городе", "KOI8-R"),
      ("Президент провел телефонный разговор и обсудил положение в городе", "ISO-8859-5"),
      ("Ο πρόεδρος συζήτησε τηλεφωνικά με τον υπουργό για την κατάσταση", "windows-1253"),
      ("ראש הממשלה שוחח בטלפון עם השר ודן במצב בעיר הבירה אתמול", "windows-1255"),
    ])
  func otherScripts(text: String, charset: String) throws {
    let refusal = message(try encoded(text, as: charset))
    #expect(refusal.hasPrefix("'x.txt' is in no charset that is read"))
    #expect(refusal.hasSuffix(": save it again as UTF-8"))
  }

  @Test("Arabic too short to tell its charset is refused")
  func ambiguous() {
    // 'ال' in one charset, 'اف' in the other.
    #expect(
      message([0xC7, 0xE1])
        == "'x.txt' is too short to tell windows-1256 from ISO-8859-6: save it again as UTF-8")
  }
}
