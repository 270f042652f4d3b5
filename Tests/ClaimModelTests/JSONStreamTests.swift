import ClaimModel
import Testing

@Suite struct JSONStreamTests {
  @Test("What is written piece by piece is laid out as a value is", arguments: [true, false])
  func layout(isPretty: Bool) {
    var stream = JSONStream(isPretty ? .pretty : .compact)
    stream.beginObject()
    stream.key("a")
    stream.beginArray()
    stream.element()
    stream.pair(0, 1_234_567)
    stream.element()
    stream.pair(-3, 90)
    stream.endArray()
    stream.key("b")
    stream.beginArray()
    stream.endArray()
    stream.key("c")
    stream.beginObject()
    stream.key("d")
    stream.string(nil)
    stream.key("e")
    stream.number(0.5)
    stream.endObject()
    stream.endObject()
    let value: JSONValue = [
      "a": [[0, 1_234_567], [-3, 90]], "b": [], "c": ["d": nil, "e": .number(0.5)],
    ]
    #expect(
      String(decoding: stream.bytes, as: UTF8.self)
        == value.serialized(isPretty ? .pretty : .compact))
  }

  @Test("A character that must be escaped is found at any place", arguments: 0..<50)
  func escapes(place: Int) throws {
    for special in ["\"", "\\", "\n", "\u{7F}", "\u{2028}", "\u{1}"] {
      let text = String(repeating: "a", count: place) + special + "“ب”"
      let written = JSONValue.string(text).serialized()
      #expect(written.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      #expect(!written.unicodeScalars.contains("\u{2028}"))
      #expect(try JSONValue(parsing: written) == .string(text))
    }
  }

  @Test("What is written once more, and names known beforehand, are laid out alike")
  func again() {
    let name = MemberName("name")
    for layout in [JSONValue.Layout.compact, .pretty] {
      var stream = JSONStream(layout)
      stream.beginObject()
      stream.key(name)
      let written = stream.repeatableString("«سامي»\n")
      stream.key(name)
      stream.again(written)
      stream.key("id")
      stream.string("c", 1_000_000)
      stream.endObject()
      let value: JSONValue = ["name": "«سامي»\n", "name": "«سامي»\n", "id": "c1000000"]
      #expect(String(decoding: stream.bytes, as: UTF8.self) == value.serialized(layout))
    }
  }

  @Test("A string that is not UTF-8 is refused behind an escape too")
  func invalid() {
    #expect(throws: JSONError.self) {
      _ = try JSONValue(parsing: Array("\"\\n".utf8) + [0xD9, 0x22])
    }
  }

  @Test(
    "Hundredths are written as Swift writes them",
    arguments: Array(0...101).map { Double($0) / 100 } + [0.123, 1e-7, -0.5, 12.25])
  func numbers(number: Double) {
    var stream = JSONStream(.compact)
    stream.number(number)
    #expect(String(decoding: stream.bytes, as: UTF8.self) == "\(number)")
  }

  @Test("Bytes are UTF-8 here as they are to the standard library", arguments: 0..<9)
  func utf8(shift: Int) {
    let pieces: [[UInt8]] = [
      [0x61], [0xD8, 0xA7], [0xE2, 0x80, 0x9C], [0xF0, 0x9F, 0x99, 0x82], [0xD8], [0xA7],
      [0xC0, 0x80],
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xC1],
      [0xE2, 0x80], [0xFF], [0xDF, 0xBF], [0xC2, 0x80],
    ]
    let filling = Array(repeating: UInt8(0x20), count: shift)
    for first in pieces {
      for second in pieces {
        for tail in [[], Array("ابجد هوز".utf8)] {
          let bytes = filling + first + second + tail
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          let quoted = [0x22] + bytes + [0x22]
          #expect(((try? JSONValue(parsing: quoted)) != nil) == isValid, "\(bytes)")
        }
      }
    }
  }
}
