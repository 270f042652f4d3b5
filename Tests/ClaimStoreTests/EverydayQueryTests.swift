import ClaimModel
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import ClaimStore

/// The statements that the store really runs, as SQLite sees them.
@Suite struct EverydayQueryTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws {
    temporary = try TemporaryStore()
    _ = try temporary.store.addEvidence(
      Fixture.page(), for: [.claim(1), .sharedSource(1), .article(1)], by: "منى", at: Fixture.start)
  }

  /// The statements that run while `body` does, with their values.
  private func statements(_ body: () throws -> Void) throws -> Set<String> {
    let seen = Statements()
    try store.inspect { db in
      db.trace { event in
        if case .statement(let statement) = event { seen.insert(statement.expandedSQL) }
      }
    }
    try body()
    try store.inspect { $0.trace(options: []) }
    return seen.all
  }

  /// The steps of a statement that walk through a whole table or index of the store.
  private func scans(_ sql: String) throws -> [String] {
    // The last row of a table is found from its end.
    guard !sql.hasSuffix("ORDER BY id DESC LIMIT 1"), !sql.hasSuffix("sequence DESC LIMIT 1") else {
      return []
    }
    // Rows that the statement itself has just found.
    let own: Set<Substring> = ["art", "under", "attached", "changed", "CONSTANT"]
    return try store.inspect { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
    }.filter { $0.hasPrefix("SCAN ") && !own.contains($0.split(separator: " ")[1]) }
  }

  @Test("A walk through a table is seen where there is one")
  func control() throws {
    let statements = try statements { _ = try store.events(EventFilter(until: Fixture.later)) }
    let select = try #require(statements.first { $0.contains("event.at <=") })
    #expect(try scans(select) == ["SCAN event"])
  }

  private func expectNoScan(_ body: () throws -> Void) throws {
    let statements = try statements(body).filter { sql in
      ["SELECT", "WITH", "UPDATE", "DELETE"].contains { sql.hasPrefix($0) }
    }
    #expect(!statements.isEmpty)
    for sql in statements { #expect(try scans(sql) == [], "\(sql)") }
  }

  @Test("No change of a person walks through a table")
  func changes() throws {
    try expectNoScan {
      let small = Fixture.small(1)
      _ = try store.add(small.article, detection: small.detection, by: "نور", at: Fixture.later)
      try store.reviseSecondArticle()
      try store.addBulk(by: "نور", at: Fixture.later) { adder in
        let small = Fixture.small(2)
        _ = try adder.add(small.article, detection: small.detection)
      }
      let claim = try #require(try store.claim(1))
      _ = try store.mark(
        [1], attribution: .confirmed, content: .verified, note: "ن", evidence: [1], override: "ن",
        expecting: [
          ClaimExpectation(
            claim: claim, restsOnLinks: true, weighings: try store.weighings(ofClaim: 1))
        ], by: "نور", at: Fixture.later)
      for target in [LinkTarget.shared(1), .link(claim: 1, position: 1)] {
        _ = try store.setLink(
          target, to: .confirmed, note: "ن", evidence: [1], expecting: .unchecked, by: "نور",
          at: Fixture.later)
      }
      for bearing in [Bearing.supports, .contradicts] {
        try store.weigh(
          Weighing(
            evidence: 1, target: .claim(1), question: .content, link: nil, bearing: bearing,
            quote: nil, note: nil, by: "نور", at: Fixture.later))
      }
      _ = try store.addEvidence(
        Fixture.page(url: "https://sahel.example/2"), for: [.claim(2)], by: "نور",
        at: Fixture.later)
      try store.attachEvidence(2, to: [.claim(3)], by: "نور", at: Fixture.later)
      try store.addNote("ن", to: [1, 2], by: "نور", at: Fixture.later)
      try store.dismiss(claim: 3, why: "ن", by: "نور", at: Fixture.later)
      try store.restore(claim: 3, why: "ن", by: "نور", at: Fixture.later)
      _ = try store.undo(by: "نور", at: Fixture.later, isTrial: false)
    }
  }

  @Test("No step of a report on its way to readers, and no undoing, walks through a table")
  func publication() throws {
    try expectNoScan {
      _ = try store.mark(
        [1], attribution: .misquoted, content: nil, note: "ن", evidence: [1], override: nil,
        by: "نور", at: Fixture.later)
      try store.weigh(
        Weighing(
          evidence: 1, target: .claim(1), question: .content, link: nil, bearing: .context,
          quote: nil, note: nil, by: "نور", at: Fixture.later))
      for _ in 0..<2 { _ = try store.undo(by: "نور", at: Fixture.later, isTrial: false) }
      _ = try store.mark(
        [1], attribution: .misquoted, content: nil, note: nil, evidence: [], override: nil,
        by: "نور", at: Fixture.later)
      try store.approve(article: 1, override: nil, by: "علي", at: Fixture.later)
      try store.publish(article: 1, by: "علي", at: Fixture.later)
      _ = try store.correcting("ن").setLink(
        .shared(1), to: .confirmed, note: nil, evidence: [], by: "نور", at: Fixture.later)
      try store.withdraw(article: 1, why: "ن", by: "علي", at: Fixture.later)
    }
  }

  @Test("No look at a claim, an article, a document or an evidence walks through a table")
  func looks() throws {
    try expectNoScan {
      _ = try store.claim(1)
      _ = try store.claimID(globalIDPrefix: "abcdef")
      _ = try store.claims(ClaimFilter(article: 1))
      _ = try store.article(1)
      _ = try store.articleID(named: "sahel")
      _ = try store.articles(changedAfterEvent: 1)
      _ = try store.consequences(after: 1)
      _ = try store.originalBytes(ofArticle: 1)
      _ = try store.text(ofArticle: 1, version: 1)
      _ = try store.articlesLike(Fixture.text, url: "https://sahel.example/", but: 1)
      _ = try store.review(ofArticle: 1)
      _ = try store.review(ofArticle: 1, asOf: Fixture.later)
      _ = try store.eventHash(ofSequence: 1)
      _ = try store.articles(.dismissed)
      _ = try store.sharedSource(1)
      _ = try store.notes(ofClaim: 1)
      _ = try store.evidence(1)
      for target in [EvidenceTarget.claim(1), .sharedSource(1), .article(1)] {
        _ = try store.evidence(.target(target))
      }
      _ = try store.evidence(.url("https://sahel.example/bayan"))
      _ = try store.weighings(ofClaim: 1)
      _ = try store.weighings(ofEvidence: 1)
      _ = try store.weighings(ofSharedSource: 1)
      _ = try store.eventHead()
      for kind in [AuditEvent.Subject.Kind.claim, .source, .article, .evidence] {
        _ = try store.events(EventFilter(subject: .init(kind, 1), limit: 3))
      }
      _ = try store.events(EventFilter(article: 1, actor: "نور"))
    }
  }
}

/// The statements that were seen, which SQLite tells of from inside their run.
private final class Statements: Sendable {
  private let seen = Mutex<Set<String>>([])

  var all: Set<String> { seen.withLock { $0 } }

  func insert(_ sql: String) { _ = seen.withLock { $0.insert(sql) } }
}
