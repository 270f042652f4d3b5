package import ClaimModel
import ClaimStore

extension Workbench {
  /// Takes in the articles of files, and finds their claims.
  ///
  /// Known metadata come from a sidecar (NAME.json beside the file) and from `metadata`, which wins.
  /// Several articles share a transaction, and so the wait for the disk, which is most of what adding
  /// one costs.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - metadata: what is known of all of them.
  ///   - deliver: called for each file in the order given, once its article is on the disk and has
  ///     its ledger, or with why it has not: the others go in all the same.
  /// - Throws: when the store fails; what was not delivered by then is not in it.
  package func addFiles(
    _ paths: [String], metadata: ArticleMetadata,
    _ deliver: (Result<IntakeResult, any Error>) -> Void
  ) throws {
    var batch = IntakeBatch()
    // One command is one action, however many transactions it takes.
    var operation: Int?
    var deliveredCount = 0
    func flush() throws {
      do {
        for result in try kept(batch, &operation) {
          deliver(result)
          deliveredCount += 1
        }
      } catch {
        let missing = paths.count - deliveredCount
        throw WorkbenchError(
          paths.count == 1
            ? "\(error)"
            : "\(error); of \(paths.count) files \(missing) were not taken in: add them again")
      }
      batch = IntakeBatch()
    }
    for path in paths {
      batch.append(Result { try self.article(ofFile: path, metadata: metadata) })
      if batch.isFull { try flush() }
    }
    try flush()
  }

  private func article(
    ofFile path: String, metadata: ArticleMetadata
  ) throws -> IntakeBatch.Article {
    guard !path.hasSuffix(Sidecar.suffix) else {
      throw WorkbenchError(
        "'\(path)' is what is known of an article, not its text; add the text file beside it")
    }
    let bytes = try FileBytes.read(path)
    let known = try Sidecar.metadata(beside: path).overridden(by: metadata)
    let read = try reading(
      of: ArticleDraft(bytes, name: ArticleFile.name(of: path), input: path, metadata: known))
    return IntakeBatch.Article(input: path, article: read.article, detection: read.detection)
  }

  /// Puts the articles of a batch into the store in one transaction, then writes their ledgers.
  private func kept(
    _ batch: IntakeBatch, _ operation: inout Int?
  ) throws -> [Result<IntakeResult, any Error>] {
    return try whileChanging { _, ledgers in
      var intakes: [Result<(input: String, name: String, intake: Intake), any Error>] = []
      operation = try store.addBulk(by: reviewer, at: clock.now(), continuing: operation) { adder in
        for item in batch.items {
          intakes.append(
            try item.refusing { read in
              (
                read.input, read.article.name,
                try adder.add(read.article, detection: read.detection)
              )
            })
        }
      }
      ledgers.areWritten = true
      return intakes.map { intake in
        Result {
          let (input, name, intake) = try intake.get()
          let result = try result(intake, of: input, named: name)
          if let problem = ledgerProblem(result.review) {
            ledgers.areWritten = false
            throw WorkbenchError("\(intake.sentence(about: input)), but \(problem)")
          }
          return result
        }
      }
    }
  }
}

/// Articles on their way into the store that are to share a transaction.
private struct IntakeBatch {
  /// An article as it was read and with what was found in it.
  struct Article {
    var input: String
    var article: NewArticle
    var detection: Detection
  }

  /// Bounds what is held in memory, in bytes of text.
  private static let byteLimit = 8 << 20
  /// Bounds how long a person waits for the first line, and so how much a crash undoes.
  private static let duration = Duration.milliseconds(250)

  /// The articles, or why a file is none.
  private(set) var items: [Result<Article, any Error>] = []
  private var byteCount = 0
  private let begun = ContinuousClock.now

  mutating func append(_ item: Result<Article, any Error>) {
    items.append(item)
    if case .success(let read) = item { byteCount += read.article.text.utf8.count }
  }

  var isFull: Bool {
    items.count >= ClaimStore.Adder.batchSize || byteCount >= Self.byteLimit
      || begun.duration(to: .now) > Self.duration
  }
}

extension Result {
  /// What comes of a success; a refusal by the store is a failure, and any other error is thrown.
  fileprivate func refusing<Value>(
    _ body: (Success) throws -> Value
  ) throws -> Result<Value, any Error> {
    switch self {
    case .failure(let error): return .failure(error)
    case .success(let success):
      do { return .success(try body(success)) } catch let error as StoreError {
        return .failure(error)
      }
    }
  }
}
