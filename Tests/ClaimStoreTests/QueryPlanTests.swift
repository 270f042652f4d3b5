import ClaimModel
import GRDB
import Testing

@testable import ClaimStore

@Suite struct QueryPlanTests {
  private let temporary: TemporaryStore

  init() throws { temporary = try TemporaryStore(filled: false) }

  /// What SQLite does for a statement on an empty store, without statistics, one step a line.
  private func plan(
    _ query: (sql: String, arguments: [(any DatabaseValueConvertible)?])
  ) throws -> [String] {
    return try temporary.store.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: StatementArguments(query.arguments)
      ).map { $0["detail"] }
    }
  }

  /// The steps that walk through a whole table or index of the store; the others are rows that the
  /// statement itself has just found.
  private func scans(_ plan: [String]) -> [String] {
    let own: Set<Substring> = ["art", "under", "attached", "changed", "suspect", "CONSTANT"]
    return plan.filter { $0.hasPrefix("SCAN ") && !own.contains($0.split(separator: " ")[1]) }
  }

  @Test(
    "No everyday list of claims walks through a table",
    arguments: [
      ClaimFilter(article: 1), ClaimFilter(attribution: .confirmed), ClaimFilter(content: .refuted),
      ClaimFilter(act: .accuse), ClaimFilter(standing: .dismissed),
      ClaimFilter(article: 1, attribution: .confirmed, content: .refuted, speaker: "x", act: .ask),
    ])
  func claims(filter: ClaimFilter) throws {
    #expect(scans(try plan(ClaimStore.query(filter))) == [])
  }

  @Test("A list of claims of an article goes by the article, whatever else is asked")
  func narrowest() throws {
    let steps = try plan(
      ClaimStore.query(ClaimFilter(article: 1, attribution: .unchecked, act: .assert)))
    #expect(steps.first == "SEARCH claim USING INDEX claimArticle (article=?)")
  }

  @Test("A speaker is looked for in the index of names alone")
  func speaker() throws {
    let steps = try plan(ClaimStore.query(ClaimFilter(speaker: "x")))
    #expect(scans(steps) == ["SCAN claim USING COVERING INDEX claimSpeaker"])
  }

  @Test(
    "No everyday list of events walks through the log",
    arguments: [
      EventFilter(subject: .init(.claim, 1)), EventFilter(subject: .init(.evidence, 1)),
      EventFilter(article: 1), EventFilter(actor: "x"), EventFilter(article: 1, actor: "x"),
      EventFilter(subject: .init(.claim, 1), actor: "x", until: Fixture.later, limit: 5),
    ])
  func events(filter: EventFilter) throws {
    #expect(scans(try plan(ClaimStore.query(filter))) == [])
  }

  @Test("Evidence is found by target and by address without a walk")
  func evidence() throws {
    for filter in [
      EvidenceFilter.target(.claim(1)), .target(.sharedSource(1)), .target(.article(1)),
      .url("https://sahel.example/"),
    ] {
      #expect(scans(try plan(ClaimStore.query(filter))) == [])
    }
  }

  @Test(
    "Single look-ups and the parts of a review go by an index",
    arguments: [
      (ClaimStore.articleNamedSQL, 1), (ClaimStore.claimByPrefixSQL, 2), (ClaimStore.notesSQL, 1),
      (ClaimStore.weighingsSQL(where: "claim"), 1), (ClaimStore.weighingsSQL(where: "evidence"), 1),
      (ClaimStore.weighingsSQL(where: "source"), 1), (ClaimStore.evidenceUnderArticleSQL, 1),
      (ClaimStore.weighingsUnderArticleSQL, 1), (ClaimStore.answeredClaimsSQL, 1),
      (Undoings.undoingSQL, 1), (Undo.beginningsSQL, 1),
      (ClaimStore.changedArticlesSQL, 1), (ClaimStore.perhapsUnsupportedSQL, 0),
      (LastChange.sql, 2),
    ])
  func lookups(sql: String, argumentCount: Int) throws {
    #expect(scans(try plan((sql, Array(repeating: 1, count: argumentCount)))) == [])
  }

  @Test("The list of articles reads no claim, only the index of claims")
  func articles() throws {
    let steps = try plan((ClaimStore.articlesSQL(.live), []))
    #expect(steps.contains { $0.hasPrefix("SEARCH claim USING COVERING INDEX claimArticle") })
    #expect(scans(steps) == ["SCAN article"])
  }

  @Test("The articles that were set aside are found without a walk")
  func articlesSetAside() throws {
    #expect(scans(try plan((ClaimStore.articlesSQL(.dismissed), []))) == [])
  }
}
