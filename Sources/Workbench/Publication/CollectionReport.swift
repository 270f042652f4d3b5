package import ClaimModel
import ClaimStore
import Digests
import Foundation
import Interchange
import Reporting

extension Workbench {
  /// Renders a report on a claim, a shared source, a speaker or what changed, and writes it below
  /// Reports/.
  ///
  /// - Parameters:
  ///   - subject: what it is about.
  ///   - formats: what to write, a file each.
  ///   - language: the language of the report.
  ///   - moment: report what was held then; by default what is held now.
  ///   - progress: told how far it has come; often.
  /// - Returns: the files, in order of the formats.
  /// - Throws: when there is nothing to tell, or a file can't be written.
  package func report(
    on subject: ReportSubject, as formats: [ReportFormat], language: ReportLanguage,
    asOf moment: Timestamp? = nil, progress: (WorkProgress) -> Void = { _ in }
  ) throws -> ReportFiles {
    try whileLocked {
      let unfinished = UnfinishedChange(of: self)
      let isOwn = (try? unfinished.begin(at: store.eventHead().count)) ?? false
      let moment = try moment.map(past)
      let selections = try selections(of: subject, asOf: moment)
      let parts = try selections.enumerated().compactMap { index, selection in
        progress(WorkProgress(what: "articles", done: index, count: selections.count))
        return try input(
          ofArticle: selection.article, language: language, asOf: moment, since: subject.start,
          claims: selection.claims)
      }
      guard !parts.isEmpty else { throw nothing(on: subject, asOf: moment) }
      let collection = ReportCollection(subject: subject, parts: parts)
      let stem = subject.path + (language == .english ? "" : ".\(language.rawValue)")
      let page = stem + "." + ReportFormat.html.fileExtension
      let files = try ReportFiles(
        of: formats, at: { workspace.reports + "/" + stem + "." + $0.fileExtension },
        text: { try text(of: collection, as: $0, language, page: page) })
      try Folders.make(workspace.reports + "/" + subject.folder)
      try files.write()
      if isOwn { unfinished.end() }
      return files
    }
  }

  /// The claims of each article that a subject is about, by what they are chosen from what was held.
  ///
  /// What is told of a past moment must not hang on what was done since, so that which articles come
  /// into question may be too many here, and never too few.
  private func selections(
    of subject: ReportSubject, asOf moment: Timestamp?
  ) throws -> [(article: Int, claims: (ArticleReview) -> Set<Int>)] {
    switch subject {
    case .claim(let id): return [(try claim(id).article, { _ in [id] })]
    case .source(let id):
      return [
        (
          try sharedSource(id).article,
          { review in Set(review.sharedSources.first { $0.id == id }?.claims ?? []) }
        )
      ]
    case .speaker(let name):
      var articles = Set(
        try store.claims(ClaimFilter(speaker: name, standing: nil)).map(\.article))
      if let moment { articles.formUnion(try changedArticles(since: moment)) }
      return articles.sorted().map { ($0, { $0.claims(bySpeaker: name) }) }
    case .since(let start):
      return try changedArticles(since: start).map { article in
        (
          article,
          { review in
            // Of an article that was set aside no claim counts, but what was done to them is told.
            let changed = review.claims(changedSince: start)
            return review.article.standing == .live
              ? changed : changed.subtracting(review.liveClaims.map(\.id))
          }
        )
      }
    }
  }

  /// The articles that an event from a moment on tells of, the dismissed too, by number.
  private func changedArticles(since moment: Timestamp) throws -> [Int] {
    guard let first = try store.firstEvent(since: moment) else { return [] }
    return try store.articles(changedAfterEvent: first - 1)
  }

  private func nothing(on subject: ReportSubject, asOf moment: Timestamp?) -> WorkbenchError {
    let then = moment.map { " at \($0)" } ?? ""
    return switch subject {
    case .claim(let id):
      WorkbenchError(
        moment == nil
          ? "C\(id) is dismissed, and reports leave it out; see: isnad show C\(id)"
          : "C\(id) did not count\(then), and reports leave it out; see: isnad history C\(id)")
    case .source(let id):
      WorkbenchError("no live claim rested on D\(id)\(then); see: isnad show D\(id)")
    case .speaker(let name):
      WorkbenchError("no claim is by a speaker called '\(name)'\(then); see: isnad claims")
    case .since(let start):
      WorkbenchError(
        "nothing changed in an article since \(start)"
          + (moment.map { " until \($0)" } ?? "") + "; see: isnad history --since \(start)")
    }
  }

  private func text(
    of collection: ReportCollection, as format: ReportFormat, _ language: ReportLanguage,
    page: String
  ) throws -> String {
    switch format {
    case .markdown: return MarkdownReport.render(collection, language: language)
    case .html: return HTMLReport.render(collection, language: language)
    case .claimreview:
      return try claimReview(of: collection.parts, on: collection.subject, language, page: page)
    case .annotations:
      return Self.pretty(
        .array(collection.parts.flatMap { AnnotationDocument.json($0.review).arrayValue ?? [] }))
    case .prov: return Self.pretty(ProvenanceDocument.json(collection.parts.map(\.review)))
    case .json: return Self.pretty(.array(collection.parts.map(Self.content)))
    case .csv: return Self.table(of: collection.parts.map(\.review))
    }
  }
}

extension ReportSubject {
  /// The folder below Reports/ that its files lie in: a name of an article never is a folder's.
  var folder: String {
    switch self {
    case .claim: "claims"
    case .source: "documents"
    case .speaker: "speakers"
    case .since: "since"
    }
  }

  /// From when on it tells what changed; `nil` of another.
  var start: Timestamp? {
    if case .since(let start) = self { start } else { nil }
  }

  /// All folders.
  static let folders = ["claims", "documents", "speakers", "since"]

  /// The path of its files below Reports/, without language and extension.
  var path: String {
    switch self {
    case .claim(let id): "\(folder)/C\(id)"
    case .source(let id): "\(folder)/D\(id)"
    case .speaker(let name): "\(folder)/\(Self.fileName(name))"
    case .since(let moment): "\(folder)/\(moment.description.replacing(":", with: ""))"
    }
  }

  /// A name as a part of a file's name: its letters and digits, and the beginning of its digest, since
  /// names that differ in other characters are different.
  private static func fileName(_ name: String) -> String {
    var kept = ""
    for character in name.precomposedStringWithCanonicalMapping {
      if kept.utf8.count + character.utf8.count > 120 { break }
      let isPlain = character.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || $0.properties.generalCategory == .nonspacingMark
      }
      if isPlain { kept.append(character) } else if kept.last != "-" { kept.append("-") }
    }
    return kept + "-" + SHA256.hex(of: name).prefix(8)
  }
}
