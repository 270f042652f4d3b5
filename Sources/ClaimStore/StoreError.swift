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
  /// The words kept with a span are not the words of the article.
  case passageDisagrees(AuditEvent.Subject, article: Int)
  /// A row holds what the program never writes.
  case unreadable(row: String, what: String)
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
    case .passageDisagrees(let subject, let article):
      "the words kept for \(subject.label) are not those of article A\(article); "
        + "'isnad check' tells more"
    case .unreadable(let row, let what):
      "\(row) can't be read: \(what); 'isnad check' tells more"
    case .rowRefused(let what):
      "the store refuses it: \(what)"
    }
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
