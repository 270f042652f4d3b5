import ClaimModel
import Testing

@testable import ClaimStore

@Suite struct JSONReaderTests {
  @Test(
    "What the writer writes is read back",
    arguments: [
      ["b": "قال \"نعم\"\n\u{2028}\u{1}\u{7F}\\", "a": [1, -2, nil, true, false], "c": [:]],
      .number(0.93), .number(1), .number(-1e-7), .number(1e300), .integer(.max), .integer(.min), [],
      "",
    ] as [JSONValue])
  func roundTrip(value: JSONValue) throws {
    #expect(try JSONReader.value(of: value.serialized()) == value)
    #expect(try JSONReader.value(of: value.serialized(.pretty)) == value)
  }

  @Test("Escapes that the writer does not use are read too")
  func escapes() throws {
    #expect(try JSONReader.value(of: #""\u00e9\/\b\f\ud83d\ude42""#) == "é/\u{8}\u{C}🙂")
  }

  @Test(
    "What is not JSON is refused",
    arguments: [
      "", " ", "nul", "nullx", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "\"a", "\"\\x\"",
      "\"\\ud83d\"", "\"\\ud83d\\u0041\"", "\"\\ude42\"", "\"\\u12\"", "01", "-", "1.", "1e", "+1",
      "1e999", "[", "{", "\"\n\"", "[1]]", "--1",
    ])
  func refused(text: String) {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.value(of: text) }
  }

  @Test("Deep nesting is refused and does not exhaust the stack")
  func depth() {
    #expect(throws: JSONReader.Failure.self) {
      try JSONReader.value(of: String(repeating: "[", count: 1_000_000))
    }
  }
}
