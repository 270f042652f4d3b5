import ClaimModel
import GRDB

/// A claim with its words where they stand in another text of its article.
struct PlacedClaim {
  /// The claim in that text; of what is no longer there, it has nothing.
  let row: ClaimRow
  /// Whether all words of its cue and its content are there, edited or not.
  let isWhole: Bool

  /// Whether its cue and its content have the same words as before.
  func hasSameWords(as old: ClaimRow) -> Bool {
    row.record.cue.map(\.text) == old.record.cue.map(\.text)
      && row.record.content.map(\.text) == old.record.content.map(\.text)
  }

  /// The members of its state that tell of places.
  var members: [JSONValue.Member] {
    row.state.members.filter { Self.names.contains($0.name) }
  }

  private static let names: Set = [
    "cue", "source", "content", "sentence", "saidAt", "saidOn", "links", "detected", "version",
  ]
}

/// Finds where the words of claims stand in the present text of their article.
struct ClaimPlacing {
  private let article: Article
  private let utf8: [UInt8]
  private let mapper: TextMapper
  private let db: Database
  /// The maps from earlier texts, by version.
  private var maps: [Int: TextMap] = [:]

  /// Begins with an article with its present text.
  init(_ article: Article, map: @escaping TextMapper, _ db: Database) {
    self.article = article
    utf8 = Array(article.text.utf8)
    mapper = map
    self.db = db
  }

  /// A claim in the present text; as it is, where it stands there already.
  mutating func place(_ row: ClaimRow) throws -> PlacedClaim {
    guard row.record.version != article.version else { return PlacedClaim(row: row, isWhole: true) }
    let map = try textMap(from: row.record.version)
    var placed = row
    let record = row.record
    placed.record.version = article.version
    placed.record.cue = record.cue.compactMap { passage($0.span, map) }
    placed.record.source = record.source.compactMap { passage($0.span, map) }
    placed.record.content = record.content.compactMap { passage($0.span, map) }
    placed.record.saidAt = record.saidAt.flatMap { passage($0.span, map) }
    if placed.record.saidAt == nil { placed.record.saidOn = nil }
    for index in placed.record.chain.indices {
      placed.record.chain[index].passage = record.chain[index].passage.flatMap {
        passage($0.span, map)
      }
    }
    placed.record.detected = record.detected.map { detected($0, map) }
    let isWhole =
      placed.record.cue.count == record.cue.count
      && placed.record.content.count == record.content.count
    if let sentence = passage(record.sentence.span, map) ?? stretch(of: placed.record) {
      placed.record.sentence = sentence
    }
    return PlacedClaim(row: placed, isWhole: isWhole)
  }

  private mutating func textMap(from version: Int) throws -> TextMap {
    if let known = maps[version] { return known }
    guard let text = try VersionRow.text(ofArticle: article.id, version: version, db) else {
      throw StoreError.unreadable(
        row: "article A\(article.id)", what: "version \(version) of its text is gone")
    }
    let map = mapper(text, article.text)
    maps[version] = map
    return map
  }

  private func passage(_ span: TextSpan, _ map: TextMap) -> Passage? {
    map.place(of: span).flatMap(passage)
  }

  private func passage(_ span: TextSpan) -> Passage? {
    guard span.end <= utf8.count,
      let words = String(validating: utf8[span.start..<span.end], as: UTF8.self)
    else { return nil }
    return Passage(span: span, text: words)
  }

  /// From the first words of a claim to its last, where its sentence is another one.
  private func stretch(of claim: ClaimRecord) -> Passage? {
    let spans = (claim.cue + claim.source + claim.content).map(\.span)
    guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else { return nil }
    return passage(TextSpan(start, end))
  }

  /// What the detector had found, in the same way.
  private func detected(_ state: JSONValue, _ map: TextMap) -> JSONValue {
    func place(_ value: JSONValue) -> JSONValue {
      JSONValue.array([value]).spans.first.flatMap { map.place(of: $0)?.state } ?? .null
    }
    return .object(
      state.members.map { member in
        switch member.name {
        case "cue", "source", "content":
          .init(
            member.name,
            .array((member.value.arrayValue ?? []).map(place).filter { $0 != .null }))
        case "sentence", "saidAt": .init(member.name, place(member.value))
        case "links":
          .init(
            member.name,
            .array(
              (member.value.arrayValue ?? []).map { link in
                .object(
                  link.members.map { $0.name == "span" ? .init("span", place($0.value)) : $0 })
              }))
        default: member
        }
      })
  }
}
