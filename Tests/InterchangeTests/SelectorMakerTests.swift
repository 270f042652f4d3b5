import ClaimModel
import Testing

@testable import Interchange

@Suite struct SelectorMakerTests {
  private func quote(_ text: String, _ span: TextSpan) throws -> JSONValue {
    let maker = SelectorMaker(text: text, offsets: ScalarOffsets(text))
    return try #require(maker.selectors([span]).arrayValue?.first?.arrayValue?.first)
  }

  @Test("Words that stand once have 32 scalars of context at most")
  func once() throws {
    let text = String(repeating: "أ", count: 100) + "قال" + String(repeating: "ب", count: 100)
    let selector = try quote(text, TextSpan(200, 206))
    #expect(selector["exact"] == "قال")
    #expect(selector["prefix"]?.stringValue?.unicodeScalars.count == 32)
    #expect(selector["suffix"]?.stringValue?.unicodeScalars.count == 32)
  }

  @Test("Context grows until the words match once")
  func grows() throws {
    let unit = String(repeating: "abcdefgh", count: 12)
    let text = "x" + unit + "قال" + unit + "قال" + unit + "y"
    let selector = try quote(text, TextSpan(97, 103))
    let prefix = try #require(selector["prefix"]?.stringValue)
    let suffix = try #require(selector["suffix"]?.stringValue)
    #expect(prefix.hasPrefix("x"))
    let whole = prefix + "قال" + suffix
    #expect(text.components(of: whole) == 1)
  }

  @Test(
    "Whether bytes stand elsewhere is found for short and long ones, and in a text of periods",
    arguments: [
      ("abcabcabx", "abc"), ("one two three four two three fourx", "two three four"),
      (String(repeating: "abcdefghi", count: 400), "cdefghiabcdefghiabcdef"),
      ("only once stands this here", "once stands"), ("xyabcdefghijabcdefgzij", "abcdefghij"),
    ])
  func elsewhere(text: String, words: String) throws {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let places = (0...(bytes.count - wanted.count)).filter {
      bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
    for place in places {
      let span = TextSpan(place, place + wanted.count)
      #expect(occurs(span, elsewhereIn: bytes) == (places.count > 1))
    }
  }

  @Test("A text of one letter many times ends and takes the whole text")
  func hostile() throws {
    let text = String(repeating: "a", count: 5000)
    let selector = try quote(text, TextSpan(2000, 2010))
    #expect(selector["prefix"]?.stringValue?.count == 2000)
    #expect(selector["suffix"]?.stringValue?.count == 2990)
  }
}

extension String {
  /// How often another text occurs, overlapping ones too.
  fileprivate func components(of other: String) -> Int {
    indices.count { self[$0...].hasPrefix(other) }
  }
}
