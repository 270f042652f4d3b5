import ClaimModel
import GRDB

/// Makes the links of a chain out of what a person gave: references, shared sources, statuses.
struct ChainWriting {
  private let article: Int
  private let version: Int
  private let claim: Int
  private let transaction: Transaction
  private var sources: [SourceRow]
  private var links: [LinkRow]

  /// Reads what the article has; `version` is the one of its texts that the claim stands in, and
  /// `claim` is named in errors.
  init(article: Int, version: Int, claim: Int, _ transaction: Transaction) throws {
    self.article = article
    self.version = version
    self.claim = claim
    self.transaction = transaction
    sources = try SourceRow.sources(ofArticle: article, transaction.db)
    links = try LinkRow.links(ofArticle: article, transaction.db)
  }

  /// The links of a chain; a document, event or spokesperson that is new to the article is written
  /// with its event.
  ///
  /// - Parameters:
  ///   - drafts: from the speaker outwards.
  ///   - held: the links that the claim has now.
  /// - Returns: their rows, in order.
  /// - Throws: `StoreError.changeDisagrees` for what is not the article's.
  mutating func links(of drafts: [LinkDraft], held: [LinkRow] = []) throws -> [LinkRow] {
    var texts = ArticleTexts()
    try texts.load(article, version: version, transaction.db)
    return try drafts.enumerated().map { index, draft in
      var row = try row(of: draft, held: held)
      row.record.position = index + 1
      row.record.passage = try draft.span.map { span in
        guard let passage = texts.passage(span) else {
          throw StoreError.changeDisagrees(
            .init(.claim, claim), what: "'\(draft.name)' does not stand where it should")
        }
        return passage
      }
      links.append(row)
      return row
    }
  }

  private mutating func row(of draft: LinkDraft, held: [LinkRow]) throws -> LinkRow {
    let kept = draft.keeps.flatMap { place in held.first { $0.record.position == place } }
    let name = draft.name.withoutNUL
    var row = LinkRow(
      record: LinkRecord(
        position: 0, role: draft.role, name: name, basis: draft.basis, passage: nil,
        sharedSource: nil, status: kept?.record.status ?? .unchecked), ref: kept?.ref ?? "")
    guard draft.role.isShared else {
      if kept == nil { row.ref = ref(of: draft.role, name) }
      return row
    }
    let source = try draft.sharedSource.map(existing) ?? add(draft.role, name)
    guard source.record.role == draft.role else {
      throw StoreError.changeDisagrees(
        .init(.claim, claim), what: "D\(source.record.id) is a \(source.record.role.rawValue)")
    }
    row.record.sharedSource = source.record.id
    row.ref = source.ref
    return row
  }

  private func existing(_ id: Int) throws -> SourceRow {
    guard let source = sources.first(where: { $0.record.id == id }) else {
      throw StoreError.changeDisagrees(
        .init(.claim, claim), what: "article A\(article) has no D\(id)")
    }
    return source
  }

  private mutating func add(_ role: LinkRole, _ name: String) throws -> SourceRow {
    let source = try SourceRow.add(
      role, name: name, ref: ref(of: role, name, isNew: true), toArticle: article, transaction)
    sources.append(source)
    return source
  }

  /// The reference of what has this name in the article already, else one that nothing has.
  private func ref(of role: LinkRole, _ name: String, isNew: Bool = false) -> String {
    let folded = FoldedName.fold(name)
    let known = links.first { $0.record.role == role && FoldedName.fold($0.record.name) == folded }
    if let known, !isNew { return known.ref }
    var free = FreeRefs(used: links.map(\.ref) + sources.map(\.ref))
    return free.next(for: role)
  }
}

/// Gives references that nothing in an article has.
struct FreeRefs {
  private var used: Set<String>
  private var numbers: [String: Int] = [:]

  /// Begins with the references that are taken.
  init(used: [String]) { self.used = Set(used) }

  /// A free reference for a role, its letter and a number, which is then taken.
  mutating func next(for role: LinkRole) -> String {
    let letter =
      switch role {
      case .speaker, .spokesperson: "s"
      case .document: "d"
      case .event: "e"
      case .outlet: "o"
      }
    var number = numbers[letter, default: 0]
    repeat { number += 1 } while !used.insert("\(letter)\(number)").inserted
    numbers[letter] = number
    return "\(letter)\(number)"
  }
}

extension LinkRole {
  /// Whether a link of this role is one of the article's shared sources.
  var isShared: Bool { self == .document || self == .event || self == .spokesperson }
}
