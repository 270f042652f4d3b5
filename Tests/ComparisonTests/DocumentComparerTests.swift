import ClaimModel
import Comparison
import Testing

@Suite struct DocumentComparerTests {
  private static let statement = """
    بيان صادر عن وزارة النقل

    قرّرت الوزارة تعليق رحلات العبّارات بين الجزيرتين ابتداءً من مساء الأحد.
    وقال الوزير إن الرياح بلغت 90 كيلومتراً في الساعة، وإن السلامة فوق كل اعتبار.
    ولن تُستأنف الرحلات قبل أن تهدأ الرياح.
    """

  private func outcome(of words: String) throws -> QuotationComparison.Outcome {
    try ComparedArticle(quoting: words).beside(Self.statement).outcome
  }

  @Test("Words that stand there letter for letter are the same, whatever marks are around them")
  func same() throws {
    #expect(
      try outcome(of: "الرياح بلغت 90 كيلومتراً في الساعة وإن السلامة \"فوق كل اعتبار\"") == .same)
  }

  @Test(
    "Vowels, hamza, tatweel, joiners and the kind of digits are spelling",
    arguments: [
      "الرياح بلغت ٩٠ كيلومترا في الساعه", "الـريـاح بلغت 90 كيلومتراً", "وان السلامة فوق كل إعتبار",
      "الريا\u{200C}ح بلغت ۹۰ كيلومتراً", "قررت الوزارة تعليق رحلات العبارات",
    ])
  func spelling(words: String) throws {
    #expect(try outcome(of: words) == .spelling)
  }

  @Test("Marks that only steer direction make no difference")
  func direction() throws {
    #expect(try outcome(of: "\u{202B}الرياح بلغت\u{200F} 90 كيلومتراً\u{202C}") == .same)
  }

  @Test("Each spelling is told with the spelling of the document")
  func spellings() throws {
    let article = try ComparedArticle(quoting: "الرياح بلغت ٩٠ كيلومترا")
    let part = try #require(article.beside(Self.statement).parts.first)
    let pairs = part.spellings.map {
      [article.words($0.article), ComparedArticle.words($0.document, of: Self.statement)]
    }
    #expect(pairs == [["٩٠", "90"], ["كيلومترا", "كيلومتراً"]])
  }

  @Test("A changed word is told in its place")
  func changed() throws {
    let article = try ComparedArticle(quoting: "قرّرت الوزارة إلغاء رحلات العبّارات بين الجزيرتين")
    let comparison = article.beside(Self.statement)
    #expect(comparison.outcome == .differs)
    let segments = try #require(comparison.parts.first).segments
    #expect(segments.map(\.isSame) == [true, false, true])
    #expect(article.words(segments[1].article) == "إلغاء")
    #expect(ComparedArticle.words(segments[1].document, of: Self.statement) == "تعليق")
  }

  @Test("A changed last word is told with the word in its place, and no word of the next sentence")
  func changedEnd() throws {
    let article = try ComparedArticle(quoting: "إن التعويض سيصرف لكل مسافر خلال أسبوع واحد لا غير")
    let document = "قالت الوزارة إن التعويض سيصرف لكل مسافر خلال شهر. وتشكر الوزارة المسافرين."
    let part = try #require(article.beside(document).parts.first)
    #expect(part.outcome == .differs)
    let last = try #require(part.segments.last)
    #expect(article.words(last.article) == "أسبوع واحد لا غير")
    #expect(ComparedArticle.words(last.document, of: document) == "شهر")
  }

  @Test("A number that was changed differs")
  func number() throws {
    #expect(try outcome(of: "الرياح بلغت 60 كيلومتراً في الساعة") == .differs)
  }

  @Test("A negation that was dropped differs")
  func negation() throws {
    let article = try ComparedArticle(quoting: "تُستأنف الرحلات قبل أن تهدأ الرياح")
    #expect(article.beside(Self.statement).outcome == .same)
    let longer = try ComparedArticle(quoting: "اعتبار وتُستأنف الرحلات قبل أن تهدأ الرياح")
    let comparison = longer.beside(Self.statement)
    #expect(comparison.outcome == .differs)
    let changed = try #require(comparison.parts.first).segments.filter { !$0.isSame }
    #expect(
      changed.map { ComparedArticle.words($0.document, of: Self.statement) } == ["ولن تُستأنف"])
  }

  @Test("Words left out of a quotation without a sign differ; behind an ellipsis they may be")
  func omission() throws {
    #expect(try outcome(of: "الرياح بلغت 90 كيلومتراً وإن السلامة فوق كل اعتبار") == .differs)
    let marked = try ComparedArticle(
      quoting: "الرياح بلغت 90 كيلومتراً… وإن السلامة فوق كل اعتبار")
    let comparison = marked.beside(Self.statement)
    #expect(comparison.outcome == .same)
    #expect(comparison.parts.count == 2)
  }

  @Test("The same words in another order differ, and that is told")
  func reordered() throws {
    let article = try ComparedArticle(quoting: "بلغت الرياح 90 كيلومتراً في الساعة")
    let comparison = article.beside(Self.statement)
    #expect(comparison.outcome == .differs)
    #expect(try #require(comparison.parts.first).isReordered)
  }

  @Test("Other words about the same thing are not there")
  func notThere() throws {
    #expect(try outcome(of: "ستُصرف تعويضات لجميع المسافرين خلال أسبوعين") == .notThere)
    #expect(try outcome(of: "كارثة") == .notThere)
  }

  @Test("A long quotation of which one sentence is there differs, and what is missing is told")
  func partOfIt() throws {
    let tail = String(repeating: "وستعلن اللجان المحلية جداول بديلة للنقل البري ", count: 6)
    let article = try ComparedArticle(
      quoting: "ولن تُستأنف الرحلات قبل أن تهدأ الرياح " + tail)
    let comparison = article.beside(Self.statement)
    #expect(comparison.outcome == .differs)
    let segments = try #require(comparison.parts.first).segments
    #expect(segments.map(\.isSame) == [true, false])
    #expect(segments.last?.document == nil)
  }

  @Test("A percent sign and a currency are words")
  func symbols() throws {
    let article = try ComparedArticle(quoting: "ارتفعت الأسعار 50% هذا العام")
    #expect(article.beside("ارتفعت الأسعار 50 هذا العام").outcome == .differs)
    #expect(article.beside("ارتفعت الأسعار ٥٠٪ هذا العام").outcome == .spelling)
    #expect(article.beside("ارتفعت الأسعار -50% هذا العام").outcome == .differs)
  }

  @Test("Of a claim quoted in part only the quoted words are held to the letter")
  func mixed() throws {
    let article = try ComparedArticle(
      "{cue|أكد} الوزير {content|أن السلامة \"فوق كل اعتبار\" عند هبوب رياح بلغت \"90 كيلومتراً\"}",
      type: .mixed)
    let comparison = article.beside(Self.statement)
    #expect(comparison.outcome == .sameQuoted)
    #expect(
      comparison.parts.filter(\.isQuoted).map { article.words($0.words) } == [
        "فوق كل اعتبار", "90 كيلومتراً",
      ])
    #expect(comparison.parts.filter { !$0.isQuoted }.map(\.outcome) == [.beside])
  }

  @Test("Quoted words alone don't make opposite statements the same", arguments: [true, false])
  func opposite(isLong: Bool) throws {
    let own = isLong ? "أن البلدية لن ترفع رسوم المرفأ" : "أنها لن ترفع رسوم المرفأ"
    let quotation = isLong ? "في الوقت الحاضر" : "ترفع رسوم المرفأ في الوقت الحاضر"
    let words = isLong ? "\(own) \"\(quotation)\"" : "أنها لن \"\(quotation)\""
    let article = try ComparedArticle("{cue|أكد} الناطق {content|\(words)}", type: .mixed)
    let document = "بيان. سوف ترفع البلدية رسوم المرفأ في الوقت الحاضر. انتهى البيان."
    let comparison = article.beside(
      document.replacing(
        "ترفع البلدية رسوم",
        with: isLong
          ? "ترفع البلدية رسوم" : "ترفع رسوم"))
    #expect(comparison.outcome == .sameQuoted)
    if isLong {
      let beside = try #require(comparison.parts.first { !$0.isQuoted })
      #expect(ComparedArticle.words(beside.passage, of: document).contains("سوف"))
    }
  }

  @Test("Of a claim whose own words are there too all is the same")
  func mixedSame() throws {
    let article = try ComparedArticle(
      "{cue|أكد} الناطق {content|البلدية لن ترفع رسوم المرفأ \"في الوقت الحاضر\"}", type: .mixed)
    #expect(article.beside("البلدية لن ترفع رسوم المرفأ في الوقت الحاضر.").outcome == .same)
  }

  @Test("Words that are only reported are set beside the passage most like them")
  func indirect() throws {
    let article = try ComparedArticle(
      "{cue|أعلنت} الوزارة {content|تعليق رحلاتها بين الجزيرتين مساء الأحد}", type: .indirect)
    let comparison = article.beside(Self.statement)
    #expect(comparison.outcome == .beside)
    let passage = try #require(comparison.parts.first).passage
    #expect(
      ComparedArticle.words(passage, of: Self.statement).contains("تعليق رحلات العبّارات"))
    #expect(try #require(comparison.parts.first).segments.isEmpty)
  }

  @Test("Of repeated passages the one with the same letters is taken, and all are counted")
  func repeated() throws {
    let document = "السلامه فوق الجميع. السلامة فوق الجميع. السلامة فوق الجميع."
    let part = try #require(
      try ComparedArticle(quoting: "السلامة فوق الجميع").beside(document).parts.first)
    #expect(part.outcome == .same)
    #expect(part.occurrences == 3)
    #expect(ComparedArticle.words(part.passage, of: document) == "السلامة فوق الجميع")
  }

  @Test("A short part is looked for near the longest part of its claim")
  func anchored() throws {
    let article = try ComparedArticle(
      "{content|\"نعم للسلام\"} {cue|قال} {content|\"ولا بديل عن الحوار بين الطرفين\"}",
      type: .direct)
    let document =
      "نعم للسلام. " + String(repeating: "كلام آخر طويل. ", count: 40)
      + "نعم للسلام، ولا بديل عن الحوار بين الطرفين."
    let parts = article.beside(document).parts
    #expect(parts.map(\.outcome) == [.same, .same])
    #expect(parts[0].passage?.start ?? 0 > 100)
  }

  @Test("A claim of which one quotation is missing differs")
  func onePartMissing() throws {
    let article = try ComparedArticle(
      "{content|\"السلامة فوق كل اعتبار\"} {cue|وأضاف} {content|\"ستُصرف تعويضات لجميع الركاب\"}",
      type: .direct)
    let comparison = article.beside(Self.statement)
    #expect(comparison.outcome == .differs)
    #expect(comparison.parts.map(\.outcome) == [.same, .notThere])
  }

  @Test("An empty document and a claim without words give no passage")
  func empty() throws {
    #expect(try ComparedArticle(quoting: "السلامة أولاً").beside("").outcome == .notThere)
    #expect(try ComparedArticle(quoting: "…").beside(Self.statement).parts.isEmpty)
  }
}
