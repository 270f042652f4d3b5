import ClaimModel

/// What a detection becomes in the store, but for the numbers that only a transaction can give.
///
/// Claims and shared sources are counted from 0 here; `insert` adds the first free number.
struct DetectionPlan {
  /// What it was made from.
  let detection: Detection
  /// The claims; `nestedIn` and `sharedSource` count from 0.
  let claims: [ClaimRow]
  /// The shared sources that they rest on.
  let sources: [SourceRow]
  /// The sentences in the article's own voice; `claim` counts from 0.
  let ownVoice: [OwnVoiceRow]

  /// Checks that a detection fits an article and lays it out.
  ///
  /// - Throws: `StoreError.detectionDisagrees`.
  init(_ detection: Detection, of article: NewArticle) throws {
    try self.init(
      detection, name: article.name, text: article.text, textDigest: article.textDigest)
  }

  /// The same for an article that is in the store.
  init(_ detection: Detection, of article: Article) throws {
    try self.init(
      detection, name: article.name, text: article.text, textDigest: article.textDigest)
  }

  private init(
    _ detection: Detection, name: String, text: String, textDigest: String
  ) throws {
    self.detection = detection
    let sources = Self.sources(of: detection)
    let numbers = Dictionary(
      uniqueKeysWithValues: sources.enumerated().map { (SourceKey($1.record.role, $1.ref), $0) })
    var layout = ClaimLayout(
      name: name, text: text, textDigest: textDigest, sources: numbers,
      names: sources.map(\.record.name))
    claims = try detection.claims.enumerated().map { index, claim in
      try layout.row(of: claim, index: index, count: detection.claims.count)
    }
    self.sources = sources
    ownVoice = try detection.ownVoice.map { sentence in
      if let claim = sentence.claim, !detection.claims.indices.contains(claim) {
        throw StoreError.detectionDisagrees(
          article: name, what: "a sentence points to claim \(claim), which it lacks")
      }
      return OwnVoiceRow(
        passage: try layout.passage(sentence.span), reason: sentence.reason, claim: sentence.claim)
    }
  }

  /// The shared sources of a detection: documents and events in order of their first claim, then
  /// spokespersons likewise. Each is called by the fullest of the names that its links give it, the
  /// first of several that are as full.
  private static func sources(of detection: Detection) -> [SourceRow] {
    let links = detection.claims.flatMap(\.chain)
    let inOrder =
      links.filter { $0.role == .document || $0.role == .event }
      + links.filter { $0.role == .spokesperson }
    var seen: Set<SourceKey> = []
    var names: [SourceKey: String] = [:]
    for link in inOrder {
      let key = SourceKey(link.role, link.ref)
      if let known = names[key], wordCount(known) >= wordCount(link.name) { continue }
      names[key] = link.name
    }
    return inOrder.filter { seen.insert(SourceKey($0.role, $0.ref)).inserted }.map { link in
      SourceRow(
        record: SharedSource(
          id: 0, article: 0, role: link.role,
          name: (names[SourceKey(link.role, link.ref)] ?? link.name).withoutNUL,
          status: .unchecked, claims: []), ref: link.ref.withoutNUL)
    }
  }

  private static func wordCount(_ name: String) -> Int {
    FoldedName.fold(name).split(separator: " ").count
  }

  /// Writes it under an article, with the event that tells it.
  func insert(article: Int, _ transaction: Transaction) throws {
    let firstClaim = try transaction.nextID(of: "claim")
    let firstSource = try transaction.nextID(of: "sharedSource")
    let number = try transaction.nextID(of: "detection")
    try transaction.run(
      """
      INSERT INTO detection (id, article, detectorVersion, lexiconDigest, language, at)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        number, article, detection.detectorVersion, detection.lexiconDigest, detection.language,
        transaction.now.description,
      ])
    let sources = self.sources.enumerated().map { index, source in
      var source = source
      source.record.id = firstSource + index
      source.record.article = article
      return source
    }
    for source in sources { try source.insert(transaction) }
    let claims = self.claims.enumerated().map { index, claim in
      var claim = claim
      claim.record.id = firstClaim + index
      claim.record.article = article
      claim.record.nestedIn = claim.record.nestedIn.map { $0 + firstClaim }
      for link in claim.record.chain.indices {
        claim.record.chain[link].sharedSource =
          claim.record.chain[link].sharedSource.map { $0 + firstSource }
      }
      return claim
    }
    for claim in claims { try claim.insert(detection: number, transaction) }
    let ownVoice = self.ownVoice.map {
      OwnVoiceRow(
        passage: $0.passage, reason: $0.reason, claim: $0.claim.map { $0 + firstClaim })
    }
    for (index, sentence) in ownVoice.enumerated() {
      try sentence.insert(ofArticle: article, position: index + 1, transaction)
    }
    try transaction.record(
      .claimsDetect, on: .init(.article, article),
      after: [
        "detector": .string(detection.detectorVersion),
        "lexicon": .string(detection.lexiconDigest), "language": .string(detection.language),
        "sources": .array(sources.map(\.state)), "claims": .array(claims.map(\.state)),
        "ownVoice": .array(ownVoice.map(\.state)), "version": 1,
      ], by: Transaction.program)
  }
}

/// Which shared source a link is: its reference, and its role, lest a detector's slip makes one row
/// of two kinds.
struct SourceKey: Hashable {
  private let role: LinkRole
  private let ref: String

  /// Makes a key.
  init(_ role: LinkRole, _ ref: String) {
    self.role = role
    self.ref = ref
  }
}
