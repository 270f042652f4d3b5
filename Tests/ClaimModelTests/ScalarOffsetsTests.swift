import ClaimModel
import Testing

@Suite struct ScalarOffsetsTests {
  @Test(
    "Offsets convert both ways at every scalar",
    arguments: [
      "", "abc",
      "كِتاب",
      "قال «🇱🇾»: نعم",
      String(repeating: "م🙂a", count: 500),
    ])
  func everyScalar(text: String) {
    let offsets = ScalarOffsets(text)
    var utf8 = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.scalarOffset(ofUTF8: utf8) == index)
      #expect(offsets.utf8Offset(ofScalar: index) == utf8)
      utf8 += UTF8.width(scalar)
    }
    #expect(offsets.scalarCount == text.unicodeScalars.count)
    #expect(offsets.utf8Offset(ofScalar: offsets.scalarCount) == utf8)
    #expect(offsets.utf8Offset(ofScalar: offsets.scalarCount + 1) == nil)
  }

  @Test("A passage refuses a span that cuts a scalar or leaves the text")
  func passage() {
    #expect(Passage(TextSpan(0, 2), in: "قال")?.text == "ق")
    #expect(Passage(TextSpan(0, 1), in: "قال") == nil)
    #expect(Passage(TextSpan(0, 8), in: "قال") == nil)
  }
}
