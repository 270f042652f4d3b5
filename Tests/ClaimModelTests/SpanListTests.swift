import ClaimModel
import Testing

@Suite struct SpanListTests {
  static let spans = [TextSpan(0, 2), TextSpan(4, 9), TextSpan(9, 10)]

  @Test("A list gives the spans that it was made of", arguments: 0...3)
  func spans(count: Int) {
    let list = SpanList(Array(Self.spans.prefix(count)))
    #expect(list.count == count)
    #expect(Array(list) == Array(Self.spans.prefix(count)))
    #expect(list.indices.map { list[$0] } == Array(Self.spans.prefix(count)))
    #expect(list.first == Self.spans.prefix(count).first)
    #expect(list.last == Self.spans.prefix(count).last)
  }

  @Test("However a list was made, it equals one of the same spans")
  func equality() {
    let span = Self.spans[0]
    #expect(SpanList(span) == [span])
    #expect(SpanList(span).hashValue == SpanList([span]).hashValue)
    #expect(SpanList(nil) == [])
    #expect(SpanList([]).hashValue == SpanList(nil).hashValue)
    #expect(SpanList(span) != SpanList(Self.spans))
  }

  @Test("A place outside the list is refused")
  func outside() async {
    await #expect(processExitsWith: .failure) { _ = SpanList(TextSpan(0, 1))[1] }
    await #expect(processExitsWith: .failure) { _ = SpanList(nil)[0] }
  }
}
