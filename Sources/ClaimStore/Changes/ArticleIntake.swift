package import ClaimModel
import Digests
import GRDB

extension ClaimStore {
  /// Takes in an article with what a detector found in it.
  ///
  /// The same text is the same article, whatever its name: then nothing is written, but that an
  /// article which was set aside counts again. So is a text that an article had before. Where another
  /// article has the name, a number is added to it (`name-2`). The page it was taken from, if any,
  /// is attached to it as evidence. The detection is one of exactly this text.
  ///
  /// - Throws: `StoreError.digestDisagrees`, `.holdsNUL`, `.detectionDisagrees`, `.unknown` for a
  ///   page evidence that is not there.
  package func add(
    _ article: NewArticle, detection: Detection, by actor: String, at now: Timestamp
  ) throws -> Intake {
    // Everything that needs no database comes before the write lock.
    try Self.check(article)
    let plan = try DetectionPlan(detection, of: article)
    return try write(by: actor, at: now) { try Self.add(article, plan, $0) }
  }

  static func check(_ article: NewArticle) throws {
    guard !article.text.utf8.contains(0) else { throw StoreError.holdsNUL(article: article.name) }
    guard SHA256.hex(of: article.text) == article.textDigest,
      SHA256.hex(of: article.original) == article.originalDigest
    else { throw StoreError.digestDisagrees(article: article.name) }
  }

  static func add(
    _ new: NewArticle, _ plan: DetectionPlan, _ transaction: Transaction
  ) throws -> Intake {
    let db = transaction.db
    if let known = try known(new.textDigest, transaction) { return known }
    if let page = new.pageEvidence { try Lookup.require(.init(.evidence, page), db) }
    let article = Article(
      id: try transaction.nextID(of: "article"), name: try freeName(new.name.withoutNUL, db),
      metadata: new.metadata.withoutNUL, text: new.text, textDigest: new.textDigest,
      originalDigest: new.originalDigest, originalByteCount: new.original.count,
      charset: new.charset.withoutNUL, addedAt: transaction.now, pageEvidence: new.pageEvidence)
    try insert(article, original: new.original, transaction)
    try plan.insert(article: article.id, transaction)
    if let page = article.pageEvidence {
      try attach(page, to: .article(article.id), transaction)
    }
    return .added(article)
  }

  /// The article that has a text, or had it before: one that counts and has it now comes first.
  private static func known(_ digest: String, _ transaction: Transaction) throws -> Intake? {
    let db = transaction.db
    let twins = try VersionRow.twins(ofText: digest, db).compactMap { twin in
      try Lookup.article(twin.article, db).map { (article: $0, version: twin.version) }
    }
    let live = twins.filter { $0.article.standing == .live }
    if let now = live.first(where: { $0.version == $0.article.version }) {
      return .alreadyThere(now.article)
    }
    if let former = live.first { return .superseded(former.article, version: former.version) }
    guard var article = twins.first?.article else { return nil }
    try stand(article.id, .live, .articleRestore, transaction)
    article.standing = .live
    return .broughtBack(article)
  }

  private static func insert(
    _ article: Article, original: [UInt8], _ transaction: Transaction
  ) throws {
    let row = ArticleRow(article)
    try row.insert(transaction)
    try transaction.run(
      "INSERT INTO articleText (article, text) VALUES (?, ?)", [article.id, article.text])
    try transaction.run(
      "INSERT INTO original (article, bytes) VALUES (?, ?)", [article.id, blob(original)])
    try ArticleSketch.insert(article.text, ofArticle: article.id, version: 1, transaction.db)
    try transaction.record(.articleAdd, on: .init(.article, article.id), after: row.state)
  }

  /// The name, or the name with the number of a free place behind it.
  ///
  /// Looks for the place by doubling and halving, since ten thousand articles of one name must not
  /// take fifty million looks; where places were left free it may pass over one.
  private static func freeName(_ name: String, _ db: Database) throws -> String {
    let name = name.isEmpty ? "article" : name
    let statement = try db.cachedStatement(sql: articleNamedSQL)
    func isTaken(_ number: Int) throws -> Bool {
      try Int.fetchOne(statement, arguments: [number == 1 ? name : "\(name)-\(number)"]) != nil
    }
    guard try isTaken(1) else { return name }
    var taken = 1
    var free = 2
    while try isTaken(free) {
      taken = free
      free *= 2
    }
    while free - taken > 1 {
      let middle = (taken + free) / 2
      if try isTaken(middle) { taken = middle } else { free = middle }
    }
    return "\(name)-\(free)"
  }
}

extension ArticleMetadata {
  /// The same with U+FFFD for U+0000.
  fileprivate var withoutNUL: ArticleMetadata {
    ArticleMetadata(
      title: title?.withoutNUL, isTitleGiven: isTitleGiven, outlet: outlet?.withoutNUL, date: date,
      url: url?.withoutNUL, language: language?.withoutNUL)
  }
}
