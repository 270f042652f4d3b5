import ClaimModel
import Foundation
import Testing

@Suite struct JSONWriterTests {
  @Test("Members keep their order and Arabic stays readable")
  func order() {
    let value: JSONValue = ["b": "قال", "a": [1, 2], "c": nil, "d": true]
    #expect(value.serialized() == #"{"b":"قال","a":[1,2],"c":null,"d":true}"#)
  }

  @Test(
    "Another parser reads back every character",
    arguments: ["\u{0}\u{1F}\"\\/\n\r\t\u{7F}", "\u{2028}\u{2029}\u{202B}", "é🙂"])
  func escapes(text: String) throws {
    let json = JSONValue.array([.string(text)]).serialized()
    #expect(!json.utf8.contains { $0 < 0x20 })
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
    #expect(read == [text])
  }

  @Test("The pretty layout indents by two and keeps spans on a line")
  func pretty() {
    let value: JSONValue = ["spans": [[1, 2]], "none": []]
    #expect(
      value.serialized(.pretty)
        == "{\n  \"spans\": [\n    [1,2]\n  ],\n  \"none\": []\n}")
  }
}
