import ClaimModel
import Testing

@Suite struct JSONReaderTests {
  @Test(
    "What is written reads back the same, members in their order",
    arguments: [
      #"{"b":1,"a":[true,false,null,-2.5,"قال"],"c":{}}"#, "[]", #""\u0001\"\\""#, "12345678901",
      // Out of the range of our own numbers, and not ours to change.
      "1e400", "[-1E+999,123456789012345678901234567890]",
    ])
  func roundTrip(text: String) throws {
    #expect(try JSONValue(parsing: text).serialized() == text)
  }

  @Test("Escapes become their characters and a lone surrogate U+FFFD")
  func escapes() throws {
    let value = try JSONValue(parsing: #""\ud83d\ude42 \ud83dx \ude42 \u0642\/\n""#)
    #expect(value == "🙂 \u{FFFD}x \u{FFFD} ق/\n")
  }

  @Test("Marks and backslashes in a row are told apart", arguments: 0..<6)
  func backslashes(count: Int) throws {
    let text = String(repeating: "\\", count: count) + "\"" + String(repeating: "قا", count: 9)
    let written = JSONValue.array([.string(text), .string("")]).serialized()
    #expect(try JSONValue(parsing: written) == [.string(text), ""])
    #expect(throws: JSONError.self) { try JSONValue(parsing: "\"" + text) }
  }

  @Test("A control character is refused at any place of a string", arguments: 0..<36)
  func control(place: Int) {
    var bytes = Array(("\"" + String(repeating: "a", count: 40) + "\"").utf8)
    bytes[1 + place] = 0x1F
    #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
  }

  @Test("Where a name stands twice the last counts")
  func twice() throws {
    #expect(try JSONValue(parsing: #"{"a":1,"a":2}"#)["a"] == 2)
  }

  @Test(
    "What is not JSON is refused with the place",
    arguments: [
      ("", 0), ("{", 1), ("[1,]", 3), (#"{"a" 1}"#, 5), ("01", 2), ("1.", 2), ("1e", 2),
      ("\"a", 2), ("\"\n\"", 1), (#""\x""#, 2), ("tru", 0), ("[1] 2", 4),
      (#""\u12""#, 3),
    ])
  func refused(text: String, offset: Int) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    do { _ = try JSONValue(parsing: text) } catch { #expect(error.offset == offset, "\(error)") }
  }

  @Test("Bytes that are not UTF-8 and bottomless nesting are refused")
  func hostile() {
    #expect(throws: JSONError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
    #expect(throws: JSONError.self) {
      try JSONValue(parsing: String(repeating: "[", count: 100_000))
    }
  }
}
