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
  /// - Returns: the paths of the files, in order of the formats.
  /// - Throws: when there is nothing to tell, or a file can't be written.
  package func report(
    on subject: ReportSubject, as formats: [ReportFormat], language: ReportLanguage,
    asOf moment: Timestamp? = nil
  ) throws -> [String] {
    try whileLocked {
      let unfinished = UnfinishedChange(of: self)
      let isOwn = (try? unfinished.begin(at: store.eventHead().count)) ?? false
      let parts = try selections(of: subject).compactMap { article, claims in
        try input(ofArticle: article, language: language, asOf: moment, claims: claims)
      }
      guard !parts.isEmpty else { throw Self.nothing(on: subject) }
      let collection = ReportCollection(subject: subject, parts: parts)
      let stem = subject.path + (language == .english ? "" : ".\(language.rawValue)")
      let page = stem + "." + ReportFormat.html.fileExtension
      let files = try formats.map { format in
        (
          path: workspace.reports + "/" + stem + "." + format.fileExtension,
          text: try text(of: collection, as: format, language, page: page)
        )
      }
      try Folders.make(workspace.reports + "/" + subject.folder)
      for file in files { try FileBytes.write(Array(file.text.utf8), to: file.path) }
      if isOwn { unfinished.end() }
      return files.map(\.path)
    }
  }

  /// The claims of each article that a subject is about, by what they are chosen; `nil` for what the
  /// article itself tells.
  private func selections(
    of subject: ReportSubject
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
      let claims = try store.claims(ClaimFilter(speaker: name))
      return Dictionary(grouping: claims, by: \.article).sorted { $0.key < $1.key }.map {
        article, claims in
        let ids = Set(claims.map(\.id))
        return (article, { _ in ids })
      }
    case .since(let moment):
      guard let first = try events(EventFilter(since: moment)).first else { return [] }
      let live = Set(try articles().map(\.id))
      return try store.articles(changedAfterEvent: first.sequence - 1).filter(live.contains).map {
        ($0, { $0.claims(changedSince: moment) })
      }
    }
  }

  private static func nothing(on subject: ReportSubject) -> WorkbenchError {
    switch subject {
    case .claim(let id):
      WorkbenchError("C\(id) is dismissed, and reports leave it out; see: isnad show C\(id)")
    case .source(let id): WorkbenchError("no live claim rests on D\(id); see: isnad show D\(id)")
    case .speaker(let name):
      WorkbenchError("no claim is by a speaker called '\(name)'; see: isnad claims")
    case .since(let moment):
      WorkbenchError("nothing changed since \(moment); see: isnad history")
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
      return try claimReview(of: collection.parts, language, page: page)
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
