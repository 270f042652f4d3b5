import Testing
import TextDecoding

/// News as it is written: quotation marks, a comma, a question mark and a number.
private let arabic = """
  أعلن وزير الصحة، اليوم الأحد، أن «حملة التطعيم ستبدأ خلال أسبوع» في 12 مدينة.
  وأضاف في مؤتمر صحفي: هل يكفي هذا؟ سنرى ما تقوله المراكز الطبية غدا؛ فالقرار بيدها.
  """
/// The same without the marks that ISO-8859-6 lacks.
private let plainArabic = """
  أعلن وزير الصحة، اليوم الأحد، أن حملة التطعيم ستبدأ خلال أسبوع في 12 مدينة.
  وأضاف في مؤتمر صحفي: هل يكفي هذا؟ سنرى ما تقوله المراكز الطبية غدا؛ فالقرار بيدها.
  """

@Suite struct TextDecoderTests {
  @Test(
    "Arabic is read in each of its charsets",
    arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"])
  func arabicCharsets(charset: String) throws {
    let text = charset == "ISO-8859-6" ? plainArabic : arabic
    let decoded = try TextDecoder.decode(encoded(text, as: charset), name: "news.txt")
    #expect(decoded == DecodedText(text: text, charset: charset))
  }

  @Test(
    "A byte order mark is obeyed and left out",
    arguments: [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ] as [([UInt8], String)])
  func byteOrderMark(mark: [UInt8], charset: String) throws {
    let decoded = try TextDecoder.decode(mark + encoded(arabic, as: charset), name: "news.txt")
    #expect(decoded == DecodedText(text: arabic, charset: charset))
  }

  @Test(
    "The two Arabic charsets of one byte a letter are told apart in twenty letters",
    arguments: [
      "نفى المتحدث باسم الحكومة ذلك", "قال إن المفاوضات توقفت", "وصل الوفد إلى العاصمة مساء",
      "يؤكد ناشطون أن المدينة آمنة",
    ],
    ["windows-1256", "ISO-8859-6"])
  func shortArabic(text: String, charset: String) throws {
    let decoded = try TextDecoder.decode(encoded(text, as: charset), name: "news.txt")
    #expect(decoded == DecodedText(text: text, charset: charset))
  }

  @Test("Vowel marks do not make Arabic less Arabic", arguments: ["windows-1256", "ISO-8859-6"])
  func vocalised(charset: String) throws {
    let text = "قَالَ الوَزِيرُ إِنَّ المُفَاوَضَاتِ سَتُسْتَأْنَفُ غَدًا فِي العَاصِمَةِ"
    let decoded = try TextDecoder.decode(encoded(text, as: charset), name: "news.txt")
    #expect(decoded == DecodedText(text: text, charset: charset))
  }

  @Test("A word whose bytes mean the same in both charsets is read")
  func sameInBoth() throws {
    // Letters up to Dad have the same bytes in windows-1256 and ISO-8859-6.
    #expect(
      try TextDecoder.decode(encoded("خبر جدد", as: "ISO-8859-6"), name: "a").text == "خبر جدد")
  }

  @Test("French in windows-1252 is read, and is no Arabic")
  func french() throws {
    let text = """
      Le ministre a déclaré que l’été serait très chaud à Orléans, où l’eau a déjà manqué.
      « Les règles ont été changées », a-t-il ajouté après la réunion du comité.
      """
    let decoded = try TextDecoder.decode(encoded(text, as: "windows-1252"), name: "news.txt")
    #expect(decoded == DecodedText(text: text, charset: "windows-1252"))
  }

  @Test("English with typographic marks of windows-1252 is read")
  func english() throws {
    let text = "The minister said: “We won’t wait” – and left."
    let decoded = try TextDecoder.decode(encoded(text, as: "windows-1252"), name: "news.txt")
    #expect(decoded == DecodedText(text: text, charset: "windows-1252"))
  }

  @Test("Line ends, marks and composition stay as they are")
  func untouched() throws {
    let text = "e\u{301}te\u{301}\r\nثانيا\u{200C}\u{640}\r\n"
    let decoded = try TextDecoder.decode(Array(text.utf8), name: "news.txt")
    #expect(Array(decoded.text.utf8) == Array(text.utf8))
  }

  @Test("Text that speaks of tags is text")
  func tags() throws {
    let text = "A page begins with <html>, and a paragraph with <p>."
    #expect(try TextDecoder.decode(Array(text.utf8), name: "a.txt").text == text)
  }
}
