import TestSupport
import Testing

/// A command that is broken off in every way, and the workspace it begins with.
struct Rehearsal: CustomTestStringConvertible, Sendable {
  /// The workspace that a command begins with.
  enum Start: String {
    case nothing, empty, filled, marked, approved, published, edited, shared
  }

  let testDescription: String
  let start: Start
  /// `URL` stands for the server of the stage.
  let arguments: [String]
  /// Whether it takes in a folder, whose articles are kept one batch after the other.
  let isOfFolder: Bool
  /// Whether what it does is kept in parts, of which each is whole: several pages, a folder.
  let isInParts: Bool
  /// Whether two runs leave the same bytes: not where a file gets a random name.
  let isRepeatable: Bool
  /// Whether `make test` tries only some of its calls: it goes the way of others that it tries more of.
  private(set) var isSparse = false

  init(
    _ arguments: String..., name: String? = nil, from start: Start = .filled,
    isOfFolder: Bool = false, isInParts: Bool = false, isRepeatable: Bool = true
  ) {
    let words = arguments.prefix { !$0.hasPrefix("-") && $0.first?.isUppercase != true }
    testDescription =
      name
      ?? (words.prefix(2) + arguments.filter { $0 == "--again" }).joined(separator: " ")
      + (start == .filled ? "" : ", \(start.rawValue)") + (isOfFolder ? " of a folder" : "")
    self.start = start
    self.arguments = arguments
    self.isOfFolder = isOfFolder
    self.isInParts = isInParts || isOfFolder
    self.isRepeatable = isRepeatable
  }

  private static let small = [
    Rehearsal("init", "desk", from: .nothing),
    Rehearsal("add", "few/a.txt", from: .empty),
    Rehearsal("mark", "C1,C2", "misquoted", "disputed", "--note", "نص آخر"),
    Rehearsal("link", "D1", "confirmed", "--evidence", "E1"),
    Rehearsal("weigh", "E1", "supports", "C1", "--on", "attribution"),
    Rehearsal("fetch", "C1", "URL/page", isRepeatable: false),
    Rehearsal(
      "fetch", "C1", "URL/1", "URL/2", "URL/3", "URL/4", "URL/5", "URL/moved",
      "--delay", "0", name: "fetch of several", isInParts: true, isRepeatable: false),
    Rehearsal(
      "attach", "C1", "few/a.txt", "--url", "https://water.example/a", "--seen-by", "ليلى",
      "--seen-at", "2020-01-12"),
    Rehearsal("passage", "E1", "--quote", "عشرين بئرا", "--for", "C1"),
    Rehearsal("recheck", "E1", isRepeatable: false),
    // The page serves two articles, whose ledgers both tell what it is for.
    Rehearsal("mark", "C1", "misquoted", "--evidence", "E1", from: .shared),
    Rehearsal("report", "A1"),
    Rehearsal("undo", from: .marked),
    Rehearsal("approve", "A1", "--by", "ثان", from: .marked),
    Rehearsal("publish", "A1", from: .approved),
    Rehearsal("export", "desk/bundle.ndjson"),
    Rehearsal("import", "bundle.ndjson", "--workspace", "desk", from: .nothing),
  ]

  private static let corrections = [
    Rehearsal(
      "claim", "add", "A1", "--cue", "ستحفر", "--content", "عشرين بئرا", "--speaker", "الوزارة"),
    Rehearsal("claim", "edit", "C1", "--act", "promise", "--why", "وعد"),
    Rehearsal("claim", "dismiss", "C1,C2", "--why", "خطأ"),
    Rehearsal(
      "claim", "split", "C1", "--content", "ستحفر عشرين بئرا", "--content", "في الجنوب"),
    Rehearsal("claim", "merge", "C1", "C3"),
    Rehearsal("claim", "join", "C1", "C3"),
    Rehearsal("note", "C1", "راجع الأرقام"),
    Rehearsal("article", "dismiss", "A1", "--why", "مكرر"),
    Rehearsal("withdraw", "A1", "--why", "خطأ في الاسم", from: .published),
    Rehearsal(
      "mark", "C1", "confirmed", "--override", "رد", "--correction", "رد", from: .published),
    Rehearsal("detect", "--again", "A1", "--text", "edited.txt", from: .marked),
    Rehearsal(
      "detect", "--again", "A1", "--text", "edited.txt", "--correction", "عدل", from: .published),
    Rehearsal("detect", "--again", "A1", "--text", "few/a.txt", from: .edited),
    Rehearsal("undo", from: .edited),
  ].map { rehearsal in
    var rehearsal = rehearsal
    rehearsal.isSparse = true
    return rehearsal
  }

  /// Those whose every call is made to fail; the one that ISNAD_REHEARSAL names, where it names one.
  static let faulty = (small + corrections + [Rehearsal("add", "few", isOfFolder: true)]).filter {
    Torture.chosen.isEmpty || Torture.chosen == $0.testDescription
  }

  /// Those that are killed at any moment.
  static let killed =
    small + corrections + [Rehearsal("add", "many", from: .empty, isOfFolder: true)]
}
