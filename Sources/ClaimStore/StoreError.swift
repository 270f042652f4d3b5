package import ClaimModel

/// Why the store could not do what was asked.
///
/// Nothing was written when one is thrown.
package enum StoreError: Error, Equatable, CustomStringConvertible {
  case missing(path: String)
  case alreadyExists(path: String)
  case notADatabase(path: String)
  case ofAnotherProgram(path: String)
  case newer(path: String, version: Int, known: Int)
  /// A trigger or a view that could act behind the program's back.
  case foreignSchema(path: String, name: String)
  case busy(path: String)
  case readOnly(path: String)
  case diskFull(path: String)
  /// The folder is missing, or the file or its folder may not be used.
  case cannotOpen(path: String)
  /// The file's own structure is broken, in SQLite's words.
  case damaged(path: String, reason: String)
  /// Changes wait in the log beside the file, and only who may write there can read them.
  case needsWriter(path: String)
  /// Anything else that SQLite reports, in its own words.
  case failed(path: String, reason: String)
  /// No thing of this kind has this number.
  case unknown(AuditEvent.Subject)
  case noLink(claim: Int, position: Int, count: Int)
  /// An article to be added has a digest that its words or bytes don't have.
  case digestDisagrees(article: String)
  /// An article to be added has a character that SQLite can't keep in a text.
  case holdsNUL(article: String)
  /// A detection that does not fit the article to be added.
  case detectionDisagrees(article: String, what: String)
  /// A claim of the article has the same cue and content.
  case sameClaim(Int, isDismissed: Bool)
  /// A claim that was set aside, about which nothing is decided until it counts again.
  case dismissed(claim: Int)
  /// A change that what it is about can't undergo.
  case changeDisagrees(AuditEvent.Subject, what: String)
  /// The words kept with a span are not the words of the article.
  case passageDisagrees(AuditEvent.Subject, article: Int)
  /// Somebody else changed what a person decided about; `what` is the rest of a sentence.
  case changedMeanwhile(AuditEvent.Subject, what: String)
  /// A row holds what the program never writes.
  case unreadable(row: String, what: String)
  /// Readers have the report of an article, or had it until it was withdrawn, and what it says of
  /// these claims would change, or so many claims would be new in it.
  case published(article: Int, claims: [Int], added: Int = 0, isWithdrawn: Bool)
  /// A correction was asked for, and nothing that readers have changes.
  case nothingToCorrect
  /// The check of an article can't go from the state it is in to the one that was asked for.
  case noSuchStep(article: Int, from: PublicationState, to: PublicationState)
  /// The article was set aside.
  case setAside(article: Int)
  /// Another article has, or had, the text that was to be the next version of one.
  case sameText(article: Int, version: Int)
  /// Readers have the report of an article that was to be set aside.
  case stillPublished(article: Int)
  /// This person did nothing that is not undone yet.
  case nothingToUndo(actor: String)
  /// An event is of a layout of the store that did not keep what belongs to one action.
  case beforeOperations(event: Int)
  /// What an action did was changed since, by a later event.
  case changedSince(operation: Int, AuditEvent.Subject, event: Int?, actor: String?)
  /// Readers have seen the report that an action published.
  case seenByReaders(article: Int)

  /// Whether the store said no to what was asked, rather than failing to do it: then the disk holds
  /// nothing of it.
  package var isRefusal: Bool {
    switch self {
    case .missing, .alreadyExists, .notADatabase, .ofAnotherProgram, .newer, .foreignSchema, .busy,
      .readOnly, .diskFull, .cannotOpen, .damaged, .needsWriter, .failed:
      false
    default: true
    }
  }
  /// A row of another store can't be taken in.
  case rowRefused(what: String)

  /// What failed, on what, and what to try, on one line.
  package var description: String {
    switch self {
    case .missing(let path):
      "no claim store at '\(path)'; 'isnad init' makes a workspace"
    case .alreadyExists(let path):
      "'\(path)' is there already; choose another folder, or use the workspace as it is"
    case .notADatabase(let path):
      "'\(path)' is not a database; put back a copy of the claim store, or move the file away"
    case .ofAnotherProgram(let path):
      "'\(path)' is the database of another program; choose another folder"
    case .newer(let path, let version, let known):
      "'\(path)' was written by a newer isnad (schema \(version), this one knows \(known)); "
        + "update isnad"
    case .foreignSchema(let path, let name):
      "'\(path)' holds a trigger or view that is not isnad's, '\(name)'; put back a copy of the "
        + "claim store"
    case .busy(let path):
      "'\(path)' is in use by another process for too long; try again"
    case .readOnly(let path):
      "'\(path)' can't be written; give yourself the right to write to it and to its folder"
    case .diskFull(let path):
      "the disk of '\(path)' is full; make room and try again"
    case .cannotOpen(let path):
      "'\(path)' can't be opened; is its folder there, and may you write to it?"
    case .failed(let path, let reason):
      "'\(path)' can't be used: \(reason); try again, or put back a copy of the claim store"
    case .damaged(let path, let reason):
      "'\(path)' is damaged: \(reason); put back a copy of the claim store"
    case .needsWriter(let path):
      "'\(path)' can't be read without the right to write to its folder, since changes wait in "
        + "'\(path)-wal'; they come in with the next change by somebody who may write there"
    case .unknown(let subject):
      "the workspace has no \(subject.label)"
    case .noLink(let claim, let position, let count):
      "claim C\(claim) has no link \(position); its chain has \(count)"
    case .digestDisagrees(let article):
      "the digest given for '\(article)' is not the digest of its words and bytes; read it again"
    case .holdsNUL(let article):
      "'\(article)' holds a NUL character; is it a text?"
    case .detectionDisagrees(let article, let what):
      "the detection does not fit '\(article)': \(what); detect it again"
    case .sameClaim(let claim, let isDismissed):
      "C\(claim) has these words already; "
        + (isDismissed
          ? "make it count again: isnad claim restore C\(claim)"
          : "correct it: isnad claim edit C\(claim)")
    case .dismissed(let claim):
      "C\(claim) is dismissed, and nothing was changed; to make it count again, say first: "
        + "isnad claim restore C\(claim)"
    case .changeDisagrees(let subject, let what):
      "\(subject.label) can't be changed so: \(what); nothing was changed"
    case .passageDisagrees(let subject, let article):
      "the words kept for \(subject.label) are not those of article A\(article); "
        + "'isnad check' tells more"
    case .changedMeanwhile(let subject, let what):
      "\(subject.label) \(what); nothing of yours was written: look, and say it again"
    case .unreadable(let row, let what):
      "\(row) can't be read: \(what); 'isnad check' tells more"
    case .published(let article, let claims, let added, let isWithdrawn):
      "the report of A\(article) \(isWithdrawn ? "was published before it was withdrawn" : "is published"), and "
        + Self.changes(claims, added) + "; nothing was changed: "
        + "give the reason with --correction, which the report shows"
    case .nothingToCorrect:
      "nothing that was published changes by this, so there is nothing to correct; nothing was "
        + "changed: leave out --correction"
    case .noSuchStep(let article, let from, let to):
      "A\(article) can't be \(to.rawValue): \(from.hindrance(to, article: article))"
    case .nothingToUndo(let actor):
      "nothing that '\(actor)' did is left to undo; see: isnad history --by '\(actor)'; for another "
        + "person's work give that person's --by"
    case .beforeOperations(let event):
      "event \(event) was written by an earlier isnad, which did not keep what belongs to one "
        + "action, so it can't be undone; change it by hand"
    case .changedSince(let operation, let subject, let event, let actor):
      "the action that began with event \(operation) can't be undone: \(subject.label) was changed "
        + "since"
        + (event.map { ", by event \($0)" } ?? "") + (actor.map { " ('\($0)')" } ?? "")
        + "; undo that first, or change it by hand"
    case .seenByReaders(let article):
      "the report of A\(article) was published, and readers may have seen it; take it back with: "
        + "isnad withdraw A\(article) --why …"
    case .sameText(let article, let version):
      "the same text is version \(version) of A\(article), which somebody worked on; go on there, or "
        + "set it aside first with: isnad article dismiss A\(article) --why …"
    case .setAside(let article):
      "A\(article) was set aside; bring it back with: isnad article restore A\(article)"
    case .stillPublished(let article):
      "the report of A\(article) is published; take it back first: "
        + "isnad withdraw A\(article) --why …"
    case .rowRefused(let what):
      "the store refuses it: \(what)"
    }
  }
}

extension StoreError {
  /// What a report would say otherwise.
  private static func changes(_ claims: [Int], _ added: Int) -> String {
    let changed =
      claims.isEmpty
      ? []
      : ["what it says of \(claims.map { "C\($0)" }.joined(separator: ", ")) would change"]
    let new = added == 0 ? [] : ["\(added == 1 ? "a claim" : "\(added) claims") would be new in it"]
    return (changed + new).joined(separator: ", and ")
  }
}

extension AuditEvent.Subject {
  /// How people are told of it: `claim C12`, `article A1`, `source D1`, `evidence E5`, `workspace`.
  package var label: String {
    switch kind {
    case .workspace: "workspace"
    case .article: "article A\(id)"
    case .claim: "claim C\(id)"
    case .source: "source D\(id)"
    case .evidence: "evidence E\(id)"
    }
  }
}

extension EvidenceTarget {
  /// The subject of events about it.
  var subject: AuditEvent.Subject {
    switch self {
    case .claim(let id): .init(.claim, id)
    case .sharedSource(let id): .init(.source, id)
    case .article(let id): .init(.article, id)
    }
  }
}

extension PublicationState {
  /// Why a check in this state can't be brought to another one, with the mend.
  fileprivate func hindrance(_ next: PublicationState, article: Int) -> String {
    switch (self, next) {
    case (.draft, .published):
      "it is a draft; somebody who marked none of its claims says first: isnad approve A\(article)"
    case (.draft, _), (.approved, .withdrawn):
      "it was never published; to take an approval back, say: isnad undo"
    case (.approved, .approved): "it is already; see: isnad history A\(article)"
    case (.published, .approved), (.corrected, .approved):
      "it is published already; what changes now is a correction, such as: "
        + "isnad mark C… … --correction WHY"
    case (.published, _), (.corrected, _): "it is already; see: isnad history A\(article)"
    case (.withdrawn, .withdrawn): "it is already; see: isnad history A\(article)"
    case (.withdrawn, _):
      "it was withdrawn; whoever did that by mistake says: isnad undo"
    case (.approved, _): "somebody says first: isnad publish A\(article)"
    }
  }
}
