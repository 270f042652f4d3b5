import ClaimModel
import ClaimStore
import Testing

/// Everything a person can do to a claim, on a published report: what changes what the report says of
/// it does not pass in silence, and as a correction keeps the old wording.
@Suite struct SilentChangeTests {
  /// One thing that a person does.
  struct Act: Sendable, CustomTestStringConvertible {
    let name: String
    /// The claims of which the report says something else by it.
    let corrects: [Int]
    /// A member of the correction that has the old and the new; `nil` where the whole claim goes.
    let member: String?
    let run: @Sendable (ClaimStore) throws -> Void
    var testDescription: String { name }

    init(
      _ name: String, corrects: [Int], _ member: String?,
      _ run: @escaping @Sendable (ClaimStore) throws -> Void
    ) {
      (self.name, self.corrects, self.member, self.run) = (name, corrects, member, run)
    }

    /// A correction of C1 by `claim edit`.
    init(
      edit name: String, _ member: String,
      _ change: @escaping @Sendable (inout ClaimEdit) throws -> Void
    ) {
      self.init("edit \(name)", corrects: [1], member) { store in
        var edit = ClaimEdit()
        try change(&edit)
        _ = try store.edit(claim: 1, edit, why: "x", by: "سمر", at: Fixture.later)
      }
    }
  }

  private static let acts: [Act] = [
    Act(edit: "act", "act") { $0.act = .deny },
    Act(edit: "stance", "stance") { $0.stance = .distancing },
    Act(edit: "type", "type") { $0.type = .mixed },
    Act(edit: "no source", "source") { $0.source = [] },
    Act(edit: "source", "source") { $0.source = [try Fixture.span("ليلى الشامي")] },
    Act(edit: "cue", "cue") { $0.cue = [try Fixture.span("قالت")] },
    Act(edit: "no time", "saidAt") { $0.saidAt = .some(nil) },
    Act(edit: "content", "words") { $0.content = [try Fixture.span("الشبكة ستكتمل")] },
    Act("edit basis", corrects: [1], "bases") { store in
      var edit = ClaimEdit()
      edit.chain = try #require(try store.claim(1)).chain.map(LinkDraft.init)
      edit.chain?[0].basis = .inferred
      edit.chain?[0].span = nil
      _ = try store.edit(claim: 1, edit, why: "x", by: "سمر", at: Fixture.later)
    },
    Act("edit speaker", corrects: [1], "speaker") { store in
      var edit = ClaimEdit()
      edit.chain = try #require(try store.claim(1)).chain.map(LinkDraft.init)
      edit.chain?[0].name = "كريم حداد"
      edit.chain?[0].keeps = nil
      _ = try store.edit(claim: 1, edit, why: "x", by: "سمر", at: Fixture.later)
    },
    Act("edit chain", corrects: [1], "links") { store in
      var edit = ClaimEdit()
      edit.chain = try Array(#require(try store.claim(1)).chain.map(LinkDraft.init).prefix(1))
      _ = try store.edit(claim: 1, edit, why: "x", by: "سمر", at: Fixture.later)
    },
    Act("join", corrects: [1, 2], "joined") { store in
      _ = try store.join(claims: [1, 2], why: nil, by: "سمر", at: Fixture.later)
    },
    Act("dismiss", corrects: [2], "standing") { store in
      _ = try store.dismiss(claims: [2], why: "x", by: "سمر", at: Fixture.later)
    },
    Act("mark", corrects: [2], "attribution") { store in
      _ = try store.mark(
        [2], attribution: .notFound, content: nil, note: nil, evidence: [], override: nil,
        by: "سمر", at: Fixture.later)
    },
    Act("link", corrects: [1, 2], "links") { store in
      _ = try store.setLink(
        .shared(1), to: .notFound, note: nil, evidence: [], by: "سمر", at: Fixture.later)
    },
    Act("split", corrects: [1, 4], nil) { store in
      let part = ClaimPart(content: [try Fixture.span("الشبكة ستكتمل")], type: .indirect)
      _ = try store.split(claim: 1, into: [part], why: nil, by: "سمر", at: Fixture.later)
    },
    Act("merge", corrects: [1, 2], nil) { store in
      _ = try store.merge(2, into: 1, type: .indirect, why: nil, by: "سمر", at: Fixture.later)
    },
  ]

  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  /// C1 is marked, and the report is published.
  init() throws {
    temporary = try TemporaryStore()
    _ = try temporary.store.mark(
      [1], attribution: .misquoted, content: nil, note: nil, evidence: [], override: nil,
      by: "سمر", at: Fixture.later)
    try temporary.store.approve(article: 1, override: nil, by: "علي", at: Fixture.later)
    try temporary.store.publish(article: 1, by: "نور", at: Fixture.later)
  }

  @Test(
    "No act changes what a published report says of a claim without a correction", arguments: acts)
  func silent(_ act: Act) throws {
    let head = try store.eventHead()
    #expect(
      throws: StoreError.published(
        article: 1, claims: act.corrects.filter { $0 <= 3 },
        added: act.corrects.count { $0 > 3 }, isWithdrawn: false)
    ) { try act.run(store) }
    #expect(try store.eventHead() == head)
    try act.run(store.correcting("وصل الأصل"))
    let corrections = try store.events().filter { $0.action == "claim.correct" }
    #expect(corrections.map(\.subject.id) == act.corrects)
    #expect(corrections.allSatisfy { $0.why == "وصل الأصل" })
    if let member = act.member {
      for correction in corrections {
        #expect(correction.before[member] != nil && correction.after[member] != nil)
        #expect(correction.before[member] != correction.after[member])
      }
    }
    #expect(try store.article(1)?.publication == .corrected)
    #expect(try store.damage() == [])
  }

  @Test("A claim that leaves its group is corrected, and so are those that stay")
  func unjoined() throws {
    _ = try store.correcting("x").join(claims: [1, 2], why: nil, by: "سمر", at: Fixture.later)
    #expect(throws: StoreError.published(article: 1, claims: [1, 2], isWithdrawn: false)) {
      try store.unjoin(claim: 2, why: nil, by: "سمر", at: Fixture.later)
    }
    _ = try store.correcting("y").unjoin(claim: 2, why: nil, by: "سمر", at: Fixture.later)
    let last = try #require(try store.events().last { $0.action == "claim.correct" })
    #expect(last.before["joined"] == [1] && last.after["joined"] == [])
    #expect(try store.damage() == [])
  }

  @Test("A correction tells of the details that changed, and of no others")
  func details() throws {
    var edit = ClaimEdit()
    edit.act = .deny
    _ = try store.correcting("x").edit(
      claim: 1, edit, why: "x", by: "سمر", at: Fixture.later)
    let event = try #require(try store.events().last { $0.action == "claim.correct" })
    #expect(event.before["act"] == "announce" && event.after["act"] == "deny")
    #expect(event.before["stance"] == nil && event.before["cue"] == nil)
  }
}
