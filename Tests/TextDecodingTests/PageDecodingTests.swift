import Testing

@testable import TextDecoding

private let words = "أعلن المتحدث باسم الحكومة أن الاجتماع تأجل إلى يوم الأحد"

@Suite struct PageDecodingTests {
  private func page(_ meta: String) -> String { "<html><head>\(meta)</head><p>\(words)</p></html>" }

  @Test("The HTTP charset outranks the meta tag")
  func headerFirst() throws {
    let bytes = try encoded("<meta charset=koi8-r><p>Привет", as: "windows-1251")
    let decoded = TextDecoder.decodePage(bytes, httpCharset: "windows-1251")
    #expect(decoded == DecodedText(text: "<meta charset=koi8-r><p>Привет", charset: "windows-1251"))
  }

  @Test(
    "A meta tag is obeyed in each of its forms",
    arguments: [
      "<meta charset=windows-1256>", "<META CHARSET='cp1256'/>",
      "<!-- <meta charset=koi8-r> --><meta charset = \"windows-1256\">",
      "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1256\">",
    ])
  func meta(tag: String) throws {
    let decoded = TextDecoder.decodePage(try encoded(page(tag), as: "CP1256"), httpCharset: nil)
    #expect(decoded == DecodedText(text: page(tag), charset: "windows-1256"))
  }

  @Test("An undeclared page is guessed", arguments: ["UTF-8", "windows-1256", "ISO-8859-6"])
  func undeclared(charset: String) throws {
    let decoded = TextDecoder.decodePage(try encoded(page(""), as: charset), httpCharset: nil)
    #expect(decoded == DecodedText(text: page(""), charset: charset))
  }

  @Test("A guess, and a declaration that was not believed, are told")
  func remark() throws {
    let bytes = try encoded(page(""), as: "CP1256")
    func remark(_ bytes: [UInt8], _ charset: String?) -> String? {
      TextDecoder.remark(
        onPage: bytes, httpCharset: charset,
        readAs: TextDecoder.decodePage(bytes, httpCharset: charset).charset)
    }
    #expect(
      remark(bytes, nil)
        == "no charset is declared; the page was read as windows-1256, which is a guess")
    #expect(
      remark(bytes, "utf-8") == "the page is declared as UTF-8, and its bytes read as windows-1256")
    #expect(remark(bytes, "windows-1256") == nil)
    #expect(remark(Array(page("").utf8), nil) == nil)
    #expect(remark([0xEF, 0xBB, 0xBF] + Array(page("").utf8), "koi8-r") == nil)
  }

  @Test(
    "A declaration that the bytes contradict is not believed",
    arguments: [
      ("windows-1256", "utf-8"), ("windows-1256", "iso-8859-1"), ("ISO-8859-6", "utf-8"),
      ("UTF-8", "windows-1256"), ("UTF-8", "latin1"), ("windows-1256", "iso-8859-6"),
      ("ISO-8859-6", "windows-1256"),
    ])
  func contradicted(charset: String, declared: String) throws {
    let bytes = try encoded(page(""), as: charset)
    let decoded = TextDecoder.decodePage(bytes, httpCharset: declared)
    #expect(decoded == DecodedText(text: page(""), charset: charset))
  }

  @Test("One bad byte in UTF-8 becomes one mark")
  func badByte() {
    let bytes = Array("<p>أعلن ".utf8) + [0xFF] + Array(" الوزير".utf8)
    let decoded = TextDecoder.decodePage(bytes, httpCharset: "utf-8")
    #expect(decoded == DecodedText(text: "<p>أعلن \u{FFFD} الوزير", charset: "UTF-8"))
  }

  @Test("A byte order mark outranks the header")
  func markFirst() throws {
    let bytes = [0xFF, 0xFE] + (try encoded(words, as: "UTF-16LE"))
    let decoded = TextDecoder.decodePage(bytes, httpCharset: "utf-8")
    #expect(decoded == DecodedText(text: words, charset: "UTF-16LE"))
  }

  @Test("Unknown labels and UTF-7 are ignored", arguments: ["utf-7", "x-nonsense", "", "utf-32"])
  func unknownLabel(label: String) {
    let decoded = TextDecoder.decodePage(Array("<p>+ADw-script+AD4-".utf8), httpCharset: label)
    #expect(decoded == DecodedText(text: "<p>+ADw-script+AD4-", charset: "UTF-8"))
  }

  @Test("ISO-2022-JP, all of ASCII bytes, is converted when declared")
  func japanese() throws {
    let bytes = try encoded("<p>首相は語った", as: "ISO-2022-JP")
    #expect(TextDecoder.decodePage(bytes, httpCharset: "iso-2022-jp").text == "<p>首相は語った")
  }

  @Test("A kilobyte of hostile bytes is text of some kind", arguments: 0..<8)
  func hostile(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let bytes = (0..<1024).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    #expect(!TextDecoder.decodePage(bytes, httpCharset: nil).text.isEmpty)
    #expect(!TextDecoder.decodePage(bytes, httpCharset: "gb18030").text.isEmpty)
  }

  @Test(
    "The charset of a label is one that iconv knows",
    arguments: [
      "utf-8", "l6", "cp866", "gbk", "big5", "sjis", "euc-kr", "mac", "x-mac-cyrillic", "logical",
      "tis-620", "koi8-u", "arabic", "l9", "cp1258", "iso-8859-16", "csisolatin2", "euc-jp",
    ])
  func charsetOpens(label: String) throws {
    let encoding = try #require(CharsetLabel.encoding(label))
    guard let converter = CharsetConverter(from: encoding.iconvName) else {
      Issue.record("iconv does not know \(encoding.iconvName)")
      return
    }
    #expect(converter.decode([0x61]).text == "a")
  }

  @Test(
    "Charsets in which a tag may hide are not decoded", arguments: ["hz-gb-2312", "iso-2022-kr"])
  func replacement(label: String) {
    let page = TextDecoder.decodePage(Array("<p>~{<:Ky~}</p>".utf8), httpCharset: label)
    #expect(page.text == "\u{FFFD}")
    #expect(page.charset == "replacement")
  }

  @Test("A sign written in more bytes than it needs is no sign: no tag is made by decoding")
  func overlong() {
    let bytes: [UInt8] = [0xC0, 0xBC] + Array("script".utf8) + [0xC0, 0xBE, 0xE0, 0x80, 0xBC]
    let page = TextDecoder.decodePage(bytes, httpCharset: "utf-8")
    #expect(!page.text.contains("<") && !page.text.contains(">"))
    #expect(page.text.contains("\u{FFFD}"))
  }

  @Test("UTF-8 that is declared as another charset of several bytes is read as what it is")
  func declaredMultibyte() {
    let text = String(repeating: "정부는 오늘 새 계획을 발표했다. ", count: 4)
    let page = TextDecoder.decodePage(Array(text.utf8), httpCharset: "euc-kr")
    #expect(page.text == text)
    #expect(page.charset == "UTF-8")
  }
}
