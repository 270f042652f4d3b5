import ClaimModel

/// A part of a report before it is written in a format; the strings are marked text (`RichText`).
indirect enum Block {
  case paragraph(String)
  case list([String])
  case table(ReportTable)
  /// Words of the article, in the direction they run in where it is not the report's.
  case quotation(String, direction: TextDirection?, language: String?)
  case chain(ChainView)
  /// A part with a heading of its own and a place that others link to; `inText` is the place of its
  /// words in the article's text, where that stands in the report.
  case card(place: String, title: String, inText: String?, [Block])
}

/// A table whose rows all have as many cells as its head.
struct ReportTable {
  /// What its rows are.
  enum Kind {
    /// Each row is one of many alike.
    case records
    /// Each row is a name and what it stands for, the head too.
    case pairs
  }

  let kind: Kind
  /// What it shows, where that is not what its section shows.
  var caption: String?
  let head: [String]
  private(set) var rows: [[String]] = []

  init(_ head: [String], _ kind: Kind = .records) {
    self.head = head
    self.kind = kind
  }

  /// Adds a row; an empty cell shows a dash.
  ///
  /// - Precondition: the row has as many cells as the head.
  mutating func add(_ cells: [String]) {
    precondition(cells.count == head.count, "a row has as many cells as its head")
    rows.append(cells.map { $0.isEmpty ? "–" : $0 })
  }

  /// A table of names and what they stand for, of which the first is the head; `nil` without any.
  static func pairs(_ pairs: [(String, String)]) -> ReportTable? {
    guard let first = pairs.first else { return nil }
    var table = ReportTable([first.0, first.1], .pairs)
    for pair in pairs.dropFirst() { table.add([pair.0, pair.1]) }
    return table
  }
}

/// A claim's chain from the speaker to the article, for a table, a list or a drawing.
struct ChainView {
  /// What is known of a link, apart from the word for it: what a shape shows.
  enum State {
    case unchecked, confirmed, notFound, contradicted
    /// The article itself, which lies before the reader.
    case inHand

    init(_ status: LinkStatus) {
      switch status {
      case .unchecked: self = .unchecked
      case .confirmed: self = .confirmed
      case .notFound: self = .notFound
      case .contradicted: self = .contradicted
      }
    }
  }

  /// One link, or the article at the end.
  struct Node {
    /// From 1.
    var position: String
    /// Empty for the article.
    var role: LinkRole?
    var roleWord: String
    var name: String
    var basis: Basis?
    var basisWord: String
    var place: String
    var state: State
    var stateWord: String
    /// The word for the state alone.
    var shortState: String
    /// The name as it was given, without marks.
    var shortName: String
    var evidence: String
  }

  let claim: Int
  let nodes: [Node]
  /// That nobody is named between the speaker and the article, where that is so.
  var gap: String?
  /// The heads of the columns where it stands as a table.
  let head: [String]
}

/// One part of a report under a heading.
struct ReportSection {
  let heading: Heading
  let blocks: [Block]

  init(_ heading: Heading, _ blocks: [Block]) {
    self.heading = heading
    self.blocks = blocks
  }
}

extension Heading {
  /// A place in a report that shares its file with others: sections of all have the same names.
  static func place(_ name: String, _ prefix: String) -> String {
    !prefix.isEmpty && allCases.contains { $0.place == name } ? prefix + name : name
  }

  /// The name of the section's place in the report.
  var place: String {
    switch self {
    case .changes: "changes"
    case .mainClaims: "main-claims"
    case .articleText: "article-text"
    case .sharedSources: "shared-sources"
    case .claims: "claims"
    case .ownVoice: "own-voice"
    case .allClaims: "all-attributions"
    case .hidden: "hidden-characters"
    case .evidence: "evidence"
    case .notDone: "not-done"
    case .codes: "codes"
    case .howMade: "how-made"
    case .manifest: "manifest"
    case .decisions: "decisions"
    case .corrections: "corrections"
    }
  }

  /// Whether something in the report leads to it.
  var isLinked: Bool { [.allClaims, .corrections, .codes, .hidden].contains(self) }
}
