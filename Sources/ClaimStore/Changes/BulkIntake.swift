package import ClaimModel
import GRDB

extension ClaimStore {
  /// Takes in many articles, several to a transaction.
  ///
  /// The sync to the disk, which is most of the cost of one `add`, is shared by up to
  /// `Adder.batchSize` articles; what is acknowledged inside `body` is on the disk when this
  /// returns. Where `body` gives up, what was added before is kept; where the store fails, the
  /// articles of the transaction that was open are not in it. Others wait for the end of a
  /// transaction, so `body` should have its articles ready. It must not call other methods of this
  /// store.
  ///
  /// - Parameters:
  ///   - actor: who adds.
  ///   - now: when.
  ///   - operation: the action that this is a further part of, as an earlier call returned it.
  ///   - body: adds.
  /// - Returns: the action that all of it is one of; `nil` where nothing was written.
  /// - Throws: `StoreError`, and what `body` throws.
  @discardableResult
  package func addBulk(
    by actor: String, at now: Timestamp, continuing operation: Int? = nil,
    _ body: (Adder) throws -> Void
  ) throws -> Int? {
    try Self.translating(path) {
      try queue.writeWithoutTransaction { db in
        let adder = Adder(db, by: actor, at: now, continuing: operation ?? action?.operation)
        defer { action?.operation = adder.operation }
        do {
          try body(adder)
        } catch let error as DatabaseError {
          adder.rollBack()
          throw error
        } catch {
          try adder.commit()
          throw error
        }
        try adder.commit()
        return adder.operation
      }
    }
  }

  /// Takes in articles inside `addBulk`.
  package final class Adder {
    /// How many articles share one transaction at most.
    package static let batchSize = 256

    private let db: Database
    private let actor: String
    private let now: Timestamp
    /// The transaction that is open, and how many articles it has.
    private var open: (transaction: Transaction, count: Int)?
    /// The action that all articles are part of, however many transactions they take; of an open
    /// transaction only once that is kept.
    fileprivate private(set) var operation: Int?

    fileprivate init(
      _ db: Database, by actor: String, at now: Timestamp, continuing operation: Int?
    ) {
      self.db = db
      self.actor = actor
      self.now = now
      self.operation = operation
    }

    /// Takes in an article like `ClaimStore.add`; one that is refused leaves the others as they are.
    ///
    /// - Throws: `StoreError` for a refusal; what else is thrown is a failure of the store, which
    ///   `body` must pass on.
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
      } catch let error as StoreError {
        // The end of the chain that the transaction remembers may be one that was rolled back.
        let operation = count > 0 ? transaction.operation : self.operation
        open = (try Transaction(db, by: actor, at: now, continuing: operation), count)
        throw error
      }
      open = (transaction, count + 1)
      if count + 1 >= Self.batchSize { try commit() }
      guard let intake else { preconditionFailure("a kept savepoint ran its body") }
      return intake
    }

    private func begin() throws -> Transaction {
      try db.beginTransaction(.immediate)
      do {
        let transaction = try Transaction(db, by: actor, at: now, continuing: operation)
        open = (transaction, 0)
        return transaction
      } catch {
        rollBack()
        throw error
      }
    }

    /// Puts what was added on the disk.
    fileprivate func commit() throws {
      guard let (transaction, _) = open else { return }
      do {
        try db.commit()
        operation = transaction.operation
        open = nil
      } catch {
        rollBack()
        throw error
      }
    }

    /// Undoes the open transaction; SQLite has done so by itself on some failures.
    fileprivate func rollBack() {
      open = nil
      // Where not even this succeeds, closing the file does it.
      if db.isInsideTransaction { try? db.rollback() }
    }
  }
}
