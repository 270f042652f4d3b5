import ClaimModel
import GRDB
import Testing

@testable import ClaimStore

@Suite struct StateChangeTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  private func write(
    _ members: [JSONValue.Member], to subject: AuditEvent.Subject
  ) throws -> StateDifference {
    try store.write(by: "نور", at: Fixture.later) { transaction in
      try StateChange.write(members, to: subject, transaction)
    }
  }

  @Test("A claim's new content has the words of the article under its span")
  func content() throws {
    let span = try Fixture.span("الشبكة ستكتمل")
    let difference = try write(
      [.init("content", [[.integer(span.start), .integer(span.end)]])], to: .init(.claim, 1))
    #expect(try store.claim(1)?.content.map(\.text) == ["الشبكة ستكتمل"])
    #expect(difference.after == ["content": [[.integer(span.start), .integer(span.end)]]])
    #expect(difference.before["content"] != nil)
  }

  @Test("What a change says was before brings the row back")
  func back() throws {
    let before = try #require(try store.claim(3))
    let difference = try write(
      [
        .init(
          "links",
          [
            [
              "role": "speaker", "name": "أحد", "basis": "inferred", "span": .null,
              "ref": "s9", "source": .null, "status": "unchecked",
            ]
          ]),
        .init("joinedTo", 1), .init("standing", "dismissed"), .init("source", []),
      ], to: .init(.claim, 3))
    #expect(try store.claim(3)?.chain.map(\.name) == ["أحد"])
    _ = try write(difference.before.members, to: .init(.claim, 3))
    #expect(try store.claim(3) == before)
    #expect(try store.damage() == [])
  }

  @Test("A change that changes nothing is empty")
  func empty() throws {
    #expect(try write([.init("act", "announce")], to: .init(.claim, 1)).isEmpty)
    #expect(try write([.init("status", "unchecked")], to: .init(.source, 1)).isEmpty)
  }

  @Test(
    "A value that the member can't have is refused",
    arguments: [
      JSONValue.Member("content", [[0, 100_000]]), .init("content", [[0, 1]]), .init("content", []),
      .init("cue", [[3, 2]]), .init("sentence", .null), .init("act", "shout"), .init("id", 9),
      .init("globalID", "0"), .init("origin", "person"), .init("nestedIn", 1),
      .init("joinedTo", 77),
      .init("links", []), .init("detected", []), .init("isLost", "no"), .init("confidence", "high"),
      .init(
        "links",
        [
          [
            "role": "outlet", "name": "أحد", "basis": "named", "span": .null,
            "ref": "o1", "source": .null, "status": "unchecked",
          ]
        ]),
      .init(
        "links",
        [
          [
            "role": "speaker", "name": "أحد", "basis": "named", "span": .null,
            "ref": "s1", "source": 1, "status": .null,
          ]
        ]),
    ])
  func refused(member: JSONValue.Member) throws {
    #expect {
      try write([member], to: .init(.claim, 1))
    } throws: { error in
      if case StoreError.changeDisagrees(.init(.claim, 1), _) = error { true } else { false }
    }
    #expect(try store.damage() == [])
  }

  @Test("Articles and shared sources change too")
  func refused() throws {
    _ = try write(
      [.init("publication", "approved"), .init("outlet", .null)], to: .init(.article, 1))
    _ = try write([.init("status", "contradicted")], to: .init(.source, 1))
    #expect(try store.article(1)?.publication == .approved)
    #expect(try store.article(1)?.metadata.outlet == nil)
    #expect(try store.sharedSource(1)?.status == .contradicted)
  }

  @Test("What is kept as it came can't be changed")
  func others() throws {
    #expect(throws: StoreError.changeDisagrees(.init(.workspace, 0), what: "it is kept as it came"))
    {
      try write([.init("url", "x")], to: .init(.workspace, 0))
    }
    #expect(throws: StoreError.unknown(.init(.claim, 99))) {
      try write([.init("act", "assert")], to: .init(.claim, 99))
    }
  }
}
