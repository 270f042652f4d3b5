import ClaimModel
import ClaimStore
import Testing

@Suite struct StoreErrorTests {
  @Test(
    "Each refusal says on one line what failed, on what, and what to try",
    arguments: [
      (
        StoreError.missing(path: "Claims/claims.sqlite"),
        "no claim store at 'Claims/claims.sqlite'; 'isnad init' makes a workspace"
      ),
      (
        .alreadyExists(path: "p"),
        "'p' is there already; choose another folder, or use the workspace as it is"
      ),
      (
        .notADatabase(path: "p"),
        "'p' is not a database; put back a copy of the claim store, or move the file away"
      ),
      (
        .ofAnotherProgram(path: "p"),
        "'p' is the database of another program; choose another folder"
      ),
      (
        .newer(path: "p", version: 7, known: 2),
        "'p' was written by a newer isnad (schema 7, this one knows 2); update isnad"
      ),
      (
        .foreignSchema(path: "p", name: "spy"),
        "'p' holds a trigger or view that is not isnad's, 'spy'; put back a copy of the claim store"
      ),
      (.busy(path: "p"), "'p' is in use by another process for too long; try again"),
      (
        .readOnly(path: "p"),
        "'p' can't be written; give yourself the right to write to it and to its folder"
      ),
      (.diskFull(path: "p"), "the disk of 'p' is full; make room and try again"),
      (
        .cannotOpen(path: "p"), "'p' can't be opened; is its folder there, and may you write to it?"
      ),
      (
        .failed(path: "p", reason: "disk I/O error"),
        "'p' can't be used: disk I/O error; try again, or put back a copy of the claim store"
      ),
      (
        .damaged(path: "p", reason: "database disk image is malformed"),
        "'p' is damaged: database disk image is malformed; put back a copy of the claim store"
      ),
      (
        .needsWriter(path: "p"),
        "'p' can't be read without the right to write to its folder, since changes wait in "
          + "'p-wal'; they come in with the next change by somebody who may write there"
      ),
      (.unknown(.init(.claim, 99)), "the workspace has no claim C99"),
      (.unknown(.init(.source, 9)), "the workspace has no source D9"),
      (
        .dismissed(claim: 12),
        "C12 is dismissed, and nothing was changed; to make it count again, say first: "
          + "isnad claim restore C12"
      ),
      (
        .changedMeanwhile(.init(.claim, 12), what: "was marked while you did"),
        "claim C12 was marked while you did; nothing of yours was written: look, and say it again"
      ),
      (.noLink(claim: 3, position: 5, count: 2), "claim C3 has no link 5; its chain has 2"),
      (
        .digestDisagrees(article: "a"),
        "the digest given for 'a' is not the digest of its words and bytes; read it again"
      ),
      (.holdsNUL(article: "a"), "'a' holds a NUL character; is it a text?"),
      (
        .detectionDisagrees(article: "a", what: "why"),
        "the detection does not fit 'a': why; detect it again"
      ),
      (
        .passageDisagrees(.init(.claim, 2), article: 1),
        "the words kept for claim C2 are not those of article A1; 'isnad check' tells more"
      ),
      (
        .unreadable(row: "claim C2", what: "'act' is not a known word"),
        "claim C2 can't be read: 'act' is not a known word; 'isnad check' tells more"
      ),
    ])
  func message(error: StoreError, line: String) {
    #expect(error.description == line)
  }
  private static let refusalsOfTheTrail: [(StoreError, String)] = [
    (
      .published(article: 1, claims: [2, 3], isWithdrawn: false),
      "the report of A1 is published, and what it says of C2, C3 would change; nothing was "
        + "changed: give the reason with --correction, which the report shows"
    ),
    (
      .nothingToCorrect,
      "nothing that was published changes by this, so there is nothing to correct; nothing was "
        + "changed: leave out --correction"
    ),
    (
      .noSuchStep(article: 1, from: .draft, to: .published),
      "A1 can't be published: it is a draft; somebody who marked none of its claims says first: "
        + "isnad approve A1"
    ),
    (
      .noSuchStep(article: 1, from: .approved, to: .withdrawn),
      "A1 can't be withdrawn: it was never published; to take an approval back, say: isnad undo"
    ),
    (.setAside(article: 1), "A1 was set aside; bring it back with: isnad article restore A1"),
    (
      .stillPublished(article: 1),
      "the report of A1 is published; take it back first: isnad withdraw A1 --why …"
    ),
    (
      .nothingToUndo(actor: "Mona"),
      "nothing that 'Mona' did is left to undo; see: isnad history --by 'Mona'; for another "
        + "person's work give that person's --by"
    ),
    (
      .beforeOperations(event: 4),
      "event 4 was written by an earlier isnad, which did not keep what belongs to one action, so "
        + "it can't be undone; change it by hand"
    ),
    (
      .changedSince(operation: 4, .init(.claim, 2), event: 7, actor: "Ali"),
      "the action that began with event 4 can't be undone: claim C2 was changed since, by event 7 "
        + "('Ali'); undo that first, or change it by hand"
    ),
    (
      .seenByReaders(article: 1),
      "the report of A1 was published, and readers may have seen it; take it back with: "
        + "isnad withdraw A1 --why …"
    ),
  ]

  @Test("Each refusal of publishing and undoing says what to do", arguments: refusalsOfTheTrail)
  func trail(error: StoreError, line: String) {
    #expect(error.description == line)
  }
}
