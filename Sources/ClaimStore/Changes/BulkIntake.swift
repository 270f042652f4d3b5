package import ClaimModel
import GRDB

extension ClaimStore {
  /// Takes in many articles, several to a transaction.
  ///
  /// The sync to the disk, which is most of the cost of one `add`, is shared by up to
  /// `Adder.batchSize` articles; what is acknowledged inside `body` is on the disk when this
  /// returns. Where `body` throws, what was added before is kept. Others can write between two
  /// transactions. `body` must not call other methods of this store.
  package func addBulk(
    by actor: String, at now: Timestamp, _ body: (Adder) throws -> Void
  ) throws {
    try Self.translating(path) {
      try queue.writeWithoutTransaction { db in
        let adder = try Adder(db, by: actor, at: now)
        do {
          try body(adder)
        } catch {
          try adder.commit()
          throw error
        }
        try adder.commit()
      }
    }
  }

  /// Takes in articles inside `addBulk`.
  package final class Adder {
    /// How many articles share one transaction at most.
    static let batchSize = 256
    /// How long a transaction may be open when an article is done, since others wait for its end.
    /// What the caller does between two articles counts: a short one, such as detecting.
    static let batchDuration = Duration.milliseconds(250)

    private let db: Database
    private let actor: String
    private let now: Timestamp
    /// The transaction that is open, and how many articles it has.
    private var open: (transaction: Transaction, count: Int)?
    private var begun = ContinuousClock.now
    /// All articles are one action, however many transactions they take.
    private var operation: Int?

    fileprivate init(_ db: Database, by actor: String, at now: Timestamp) throws {
      self.db = db
      self.actor = actor
      self.now = now
    }

    /// Takes in an article like `ClaimStore.add`; one that is refused leaves the others as they are.
    package func add(_ article: NewArticle, detection: Detection) throws -> Intake {
      try ClaimStore.check(article)
      let plan = try DetectionPlan(detection, of: article)
      let (transaction, count) = try self.open ?? (begin(), 0)
      var intake: Intake?
      do {
        try db.inSavepoint {
          intake = try ClaimStore.add(article, plan, transaction)
          return .commit
        }
      } catch {
        // The end of the chain that the transaction remembers may be one that was rolled back.
        open = (try Transaction(db, by: actor, at: now, continuing: operation), count)
        throw error
      }
      open = (transaction, count + 1)
      operation = transaction.operation
      if count + 1 >= Self.batchSize || begun.duration(to: .now) > Self.batchDuration {
        try commit()
      }
      guard let intake else { preconditionFailure("a kept savepoint ran its body") }
      return intake
    }

    private func begin() throws -> Transaction {
      try db.beginTransaction(.immediate)
      begun = .now
      do {
        let transaction = try Transaction(db, by: actor, at: now, continuing: operation)
        open = (transaction, 0)
        return transaction
      } catch {
        try db.rollback()
        throw error
      }
    }

    /// Puts what was added on the disk.
    fileprivate func commit() throws {
      guard open != nil else { return }
      open = nil
      do {
        try db.commit()
      } catch {
        // SQLite ends the transaction by itself on some failures, and leaves it open on others.
        if db.isInsideTransaction { try db.rollback() }
        throw error
      }
    }
  }
}
