import ClaimModel
import ClaimStore
import Digests
import Testing

@Suite struct ArticleIntakeTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore(filled: false) }

  @Test("An article comes back as it was given, with its bytes")
  func article() throws {
    try temporary.fill()
    let article = try #require(try store.article(1))
    #expect(article.text == Fixture.text)
    #expect(article.metadata == Fixture.article().metadata)
    #expect(try store.originalBytes(ofArticle: 1) == Array(Fixture.text.utf8))
    #expect(try store.articleID(named: "sahel") == 1)
    #expect(try store.articleID(named: "Sahel") == nil)
    #expect(try store.article(2) == nil)
    #expect(try store.review(ofArticle: 2) == nil)
    #expect(try store.originalBytes(ofArticle: 2) == nil)
  }

  @Test("Claims come back in order of the cue with words, chain and shared sources")
  func claims() throws {
    try temporary.fill()
    let review = try #require(try store.review(ofArticle: 1))
    #expect(review.claims.map(\.id) == [1, 2, 3])
    #expect(review.claims[0].cue.map(\.text) == ["قالت", "بحسب بيان"])
    #expect(review.claims[0].content.map(\.text) == ["إن الشبكة ستكتمل في الربيع"])
    #expect(review.claims[0].saidOn == CalendarDate(year: 2020, month: 1, day: 10))
    #expect(review.claims[1].chain.map(\.name) == ["ليلى الشامي", "بيان"])
    #expect(review.claims[1].speaker.passage == nil)
    #expect(review.claims[1].confidence == 1)
    #expect(
      review.claims.map { $0.chain.map(\.sharedSource) } == [[nil, 1], [nil, 1], [nil, 3, 2]])
    #expect(review.ownVoice.map(\.claim) == [1, nil])
    #expect(review.detectorVersion == "0.1.0")
  }

  @Test("Documents and events are numbered before spokespersons, one for each reference")
  func sharedSources() throws {
    try temporary.fill()
    let sources = try (1...3).map { try #require(try store.sharedSource($0)) }
    #expect(sources.map(\.role) == [.document, .event, .spokesperson])
    #expect(sources.map(\.name) == ["بيان", "مؤتمر صحفي", "كريم حداد"])
    #expect(sources.map(\.claims) == [[1, 2], [3], [3]])
    #expect(try store.sharedSource(4) == nil)
  }

  @Test("A global id can be computed from the article's digest and the spans in scalars")
  func globalID() throws {
    let small = Fixture.small(1)
    _ = try store.add(small.article, detection: small.detection, by: "نور", at: Fixture.start)
    let digest = SHA256.hex(of: "قال عمر إن العدد 1.")
    let canonical = #"["isnad.claim/1","\#(digest)",[[0,3]],[[8,18]]]"#
    #expect(try store.claim(1)?.globalID == SHA256.hex(of: canonical))
  }

  @Test("Claims with the same spans have different global ids")
  func sameSpans() throws {
    var small = Fixture.small(1)
    small.detection.claims += small.detection.claims
    _ = try store.add(small.article, detection: small.detection, by: "نور", at: Fixture.start)
    #expect(try Set(store.claims().map(\.globalID)).count == 2)
    #expect(try store.damage() == [])
  }

  @Test("A claim inside another points to it, wherever that stands in the list")
  func nested() throws {
    var detection = try Fixture.detection()
    detection.claims[0].nestedIn = 2
    detection.claims[2].nestedIn = 1
    _ = try store.add(Fixture.article(), detection: detection, by: "نور", at: Fixture.start)
    #expect(try store.claims().map(\.nestedIn) == [3, nil, 2])
  }

  @Test("The same text is the same article, whatever its name, and writes nothing")
  func sameText() throws {
    try temporary.fill()
    let head = try store.eventHead()
    let intake = try store.add(
      Fixture.article("another"), detection: try Fixture.detection(), by: "سمر", at: Fixture.later)
    guard case .alreadyThere(let article) = intake else {
      Issue.record("the article was added again")
      return
    }
    #expect(article.name == "sahel")
    #expect(try store.eventHead() == head)
  }

  @Test("Another text of the same name gets a number behind it")
  func sameName() throws {
    for number in 1...9 {
      let small = Fixture.small(number)
      _ = try store.add(small.article, detection: small.detection, by: "نور", at: Fixture.start)
    }
    let names = try store.articles().map(\.name)
    #expect(names == ["small"] + (2...9).map { "small-\($0)" })
  }

  @Test("The page of an article is attached to it")
  func pageEvidence() throws {
    let page = try store.addEvidence(Fixture.page(), for: [], by: "نور", at: Fixture.start)
    var article = Fixture.article()
    article.pageEvidence = page.id
    _ = try store.add(article, detection: try Fixture.detection(), by: "نور", at: Fixture.start)
    #expect(try store.evidence(.target(.article(1))).map(\.id) == [1])
    #expect(try store.damage() == [])
  }

  @Test("A page that is not there is refused")
  func unknownPage() throws {
    var article = Fixture.article()
    article.pageEvidence = 4
    #expect(throws: StoreError.unknown(.init(.evidence, 4))) {
      try store.add(article, detection: try Fixture.detection(), by: "نور", at: Fixture.start)
    }
    #expect(try store.eventHead().count == 1)
  }

  @Test("Digests that are not those of the article are refused")
  func digests() throws {
    var article = Fixture.article()
    article.original.append(10)
    #expect(throws: StoreError.digestDisagrees(article: "sahel")) {
      try store.add(article, detection: try Fixture.detection(), by: "نور", at: Fixture.start)
    }
  }

  @Test("A text with a NUL is refused")
  func nul() throws {
    #expect(throws: StoreError.holdsNUL(article: "sahel")) {
      try store.add(
        Fixture.article(text: "قال\0"), detection: try Fixture.detection(), by: "نور",
        at: Fixture.start)
    }
  }

  @Test("A span outside the text or inside a letter is refused", arguments: [(0, 9999), (1, 6)])
  func badSpan(start: Int, end: Int) throws {
    var detection = try Fixture.detection()
    detection.claims[1].cue = [TextSpan(start, end)]
    #expect(
      throws: StoreError.detectionDisagrees(
        article: "sahel", what: "the span \(start)–\(end) is not one of its words")
    ) {
      try store.add(Fixture.article(), detection: detection, by: "نور", at: Fixture.start)
    }
    #expect(try store.articles() == [])
  }

  @Test("A claim inside itself or inside none of the list is refused", arguments: [1, 3, -1])
  func badNesting(outer: Int) throws {
    var detection = try Fixture.detection()
    detection.claims[1].nestedIn = outer
    #expect(
      throws: StoreError.detectionDisagrees(
        article: "sahel", what: "claim 1 is nested in \(outer), which can't be")
    ) {
      try store.add(Fixture.article(), detection: detection, by: "نور", at: Fixture.start)
    }
  }

  @Test("The events of an intake hold the article and every claim")
  func events() throws {
    try temporary.fill()
    let events = try store.events()
    #expect(events.map(\.action) == ["workspace.create", "article.add", "claims.detect"])
    #expect(events.map(\.actor) == ["نور", "نور", "isnad \(isnadVersion)"])
    #expect(events[1].after["textDigest"]?.stringValue == SHA256.hex(of: Fixture.text))
    let claims = events[2].after["claims"]?.arrayValue ?? []
    #expect(claims.map { $0["id"]?.intValue } == [1, 2, 3])
    #expect(claims.first?["cue"] == [[53, 61], [161, 178]])
    #expect(events[2].after["sources"]?.arrayValue?.count == 3)
  }
}
