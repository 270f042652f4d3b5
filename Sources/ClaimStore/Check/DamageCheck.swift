package import ClaimModel
import GRDB

extension ClaimStore {
  /// Everything in the store that is not as it was written; empty for a sound store.
  ///
  /// In this order:
  /// 1. The log beside the file; SQLite's own checks of the file, its foreign keys, the layout, and
  ///    the layout's rules for rows.
  /// 2. The event chain, recomputed; of a broken chain only the first bad event, since nothing
  ///    behind it can be told sound.
  /// 3. That events belong to actions, and undoings undo one.
  /// 4. For each article: the digests of its text and bytes, the words under the spans, the global
  ///    ids, and that the present state of everything under it is what its events give.
  /// 5. For each evidence: that its row is what its events give.
  ///
  /// Works through one article at a time, so that memory does not grow with the store. A log that
  /// somebody rewrote from end to end, state and all, can only be seen from outside, by a hash that
  /// was kept elsewhere (`eventHead()`).
  ///
  /// `progress` is told how many articles of how many are checked, before the first and after each.
  package func damage(
    _ progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> [Damage] {
    // Before SQLite reads the log: who writes next goes on over what can't be read of it.
    let log = LogCheck.damage(ofFileAt: path)
    return try log
      + inspect { db in
        var found: [Damage] = []
        // One reading transaction, so that another process's changes don't look like damage.
        try db.inTransaction(.deferred) {
          found = Self.collecting("database") { try FileCheck.damage(db) }
          found += Self.collecting("events") { try ChainCheck.damage(db) }
          found += Self.collecting("events") { try OperationCheck.damage(db) }
          let articles = try Self.numbers(of: "article", added: .articleAdd, db, &found)
          progress(0, articles.count)
          for (index, article) in articles.enumerated() {
            found += Self.collecting("article A\(article)") {
              try ArticleCheck.damage(article: article, db)
            }
            progress(index + 1, articles.count)
          }
          for evidence in try Self.numbers(of: "evidence", added: .evidenceAdd, db, &found) {
            found += Self.collecting("evidence E\(evidence)") {
              try EvidenceCheck.damage(evidence: evidence, db)
            }
          }
          return .commit
        }
        return found
      }
  }

  /// What a part of the check finds; where it can't go on, that is a finding too.
  private static func collecting(_ subject: String, _ part: () throws -> [Damage]) -> [Damage] {
    do {
      return try part()
    } catch StoreError.unreadable(let row, let what) {
      return [Damage(subject: row, what: what)]
    } catch let error as DatabaseError {
      return [Damage(subject: subject, what: FileCheck.text(of: error))]
    } catch {
      return [Damage(subject: subject, what: "\(error)")]
    }
  }

  /// The numbers that rows have or events speak of.
  private static func numbers(
    of table: String, added action: EventAction, _ db: Database, _ found: inout [Damage]
  ) throws -> [Int] {
    do {
      return try Int.fetchAll(
        db,
        sql: """
          SELECT id FROM \(table) UNION SELECT subjectID FROM event WHERE action = ? ORDER BY 1
          """, arguments: [action.rawValue])
    } catch let error as DatabaseError {
      found.append(Damage(subject: table, what: FileCheck.text(of: error)))
      return []
    }
  }
}
