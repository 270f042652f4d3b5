import ClaimModel
import Testing

@testable import ClaimDetection

/// Whom the words of a claim name.
@Suite struct PartyFinderTests {
  /// The parties of what stands in {…} of a text.
  private func parties(_ marked: String) throws -> NamedParties {
    let parts = marked.split(separator: "{", omittingEmptySubsequences: false)
    var text = String(parts[0])
    var spans: [TextSpan] = []
    for part in parts.dropFirst() {
      let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      let start = text.utf8.count
      text += pieces[0]
      spans.append(TextSpan(start, text.utf8.count))
      text += pieces[1]
    }
    return try #require(
      try ClaimDetector.arabic().parties(
        in: Array(text.utf8), metadata: ArticleMetadata(), named: [spans]
      ).first)
  }

  @Test("A person is told under the fullest name that the article gives")
  func person() throws {
    let found = try parties(
      "قال سامي الخطيب إن الخطة جاهزة.\nوزار محمود عباس الحلواني القرية.\n"
        + "وأكد سامي الخطيب أن {الحلواني وافق على الخطة أمس}.")
    #expect(found.people == ["محمود عباس الحلواني"])
  }

  @Test("A body is told by its first noun, without a preposition joined to it")
  func body() throws {
    let found = try parties("قال الخطيب إن {الجنود الموالين لحكومة الوفاق انسحبوا}.")
    #expect(found.bodies == ["حكومة الوفاق"])
  }

  @Test("A body that is called by somebody's name is told as that person")
  func bodyOfPerson() throws {
    let found = try parties(
      "عقد محمد ناجي الوافي جلسة.\nوقال الخطيب إن {قوات موالية لحكومة الوافي انسحبت}.")
    #expect(found.people == ["محمد ناجي الوافي"] && !found.bodies.contains("حكومة الوافي"))
  }

  @Test("Of an accusation the noun that it begins with is who is accused")
  func accused() throws {
    #expect(
      try parties("واتهم الخطيب {\"بعض الدول والحكومات\" بتزويد القوات بالسلاح}.").first
        == "بعض الدول والحكومات")
    #expect(try parties("واتهمها {بتلويث الخليج} أمس.").first == nil)
  }

  @Test("What names nobody gives nobody, nor does a text in another language")
  func nobody() throws {
    let found = try parties("وقال إن {الماء انقطع مساء أمس}.")
    #expect(found.people.isEmpty && found.bodies.isEmpty)
    #expect(
      try parties("He said that {the Ministry of Water would pay}.")
        == NamedParties(people: [], bodies: [], first: nil))
  }
}
