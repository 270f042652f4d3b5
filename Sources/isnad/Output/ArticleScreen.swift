import ClaimModel
import Workbench

/// The first screen of an article: who speaks how often, through whom, how many claims name no
/// carrier, and what to open first.
struct ArticleScreen {
  /// More would push the rest off a screen of 24 lines.
  private static let groupLimit = 5
  private static let openFirstLimit = 3

  let review: ArticleReview
  private let overview: ArticleOverview

  init(review: ArticleReview) {
    self.review = review
    overview = ArticleOverview(of: review)
  }

  /// The screen, line by line.
  func lines() -> [String] {
    TerminalText.$articleDirection.withValue(review.direction) { screen() }
  }

  private func screen() -> [String] {
    var lines = heading()
    guard !review.liveClaims.isEmpty else {
      return lines + ["    " + whyNothing]
    }
    lines += ["", "Who speaks"] + speakers()
    lines += ["", "Through whom"] + carriers()
    if !overview.priorities.isEmpty { lines += ["", "Open first"] + openFirst() }
    lines += repeated()
    let first = overview.priorities.first.map { "C\($0.claim)" } ?? "C\(review.claims[0].id)"
    lines += [
      "",
      "all: isnad claims A\(review.article.id)   one: isnad show \(first)   "
        + "report: isnad report A\(review.article.id)",
    ]
    return lines
  }

  /// The article on one line.
  func summaryLine() -> String {
    let claims = review.liveClaims
    let withoutCarrier = overview.withoutCarrier.count
    return TerminalText.padded("A\(review.article.id)", columns: 6)
      + TerminalText.padded(Wording.count(claims.count, "claim"), columns: 11)
      + TerminalText.padded("\(withoutCarrier) without carrier", columns: 21)
      + TerminalText.$articleDirection.withValue(review.direction) {
        TerminalText.isolated(title, columns: 40)
      }
  }

  private var title: String { review.article.metadata.title ?? review.article.name }

  private var language: String {
    review.article.metadata.language.map { TerminalText.isolated($0) }
      ?? (review.detectedLanguage == "und"
        ? "not recorded" : "\(review.detectedLanguage) (worked out)")
  }

  /// Nothing found is not the same as nothing looked for.
  private var whyNothing: String {
    if !review.claims.isEmpty { return "all claims that were found in it were dismissed" }
    return Self.isReadable(review) ? "no attributed claim was found in it" : Self.unreadable
  }

  /// Whether there are rules for the article's language.
  static func isReadable(_ review: ArticleReview) -> Bool {
    review.detectedLanguage.lowercased().hasPrefix("ar")
  }

  /// What is said of an article without rules for its language.
  static let unreadable =
    "nothing was looked for: the text is not in Arabic, and there are no rules for other languages "
    + "yet"

  private func heading() -> [String] {
    let metadata = review.article.metadata
    let claims = review.liveClaims
    let outlet = metadata.outlet.map { TerminalText.isolated($0) } ?? "not recorded"
    let date = metadata.date?.description ?? "not recorded"
    let range = Wording.claims(claims.map(\.id))
    return [
      "A\(review.article.id)  " + TerminalText.isolated(title),
      "    outlet: \(outlet) · date: \(date) · language: \(language)",
      "    \(Wording.count(claims.count, "attributed claim"))"
        + (claims.isEmpty ? "" : " (\(range)), \(progress)"),
    ] + version + publication
      + (HiddenFinding.line(review.article.text).map { ["    " + $0] } ?? [])
  }

  /// Which text it is, where the article was edited.
  private var version: [String] {
    guard let present = review.versions.first(where: { $0.number == review.article.version }) else {
      return []
    }
    let number = review.versions.first { $0.number != present.number }?.number ?? 1
    return [
      "    version \(present.number) of its text, of \(review.versions.count), since "
        + "\(present.addedAt.date); another: isnad article text A\(review.article.id) "
        + "--version \(number)"
    ]
  }

  /// How far the report has come, where it is no draft, and who took it.
  private var publication: [String] {
    if review.article.standing == .dismissed {
      return ["    SET ASIDE: bring it back with: isnad article restore A\(review.article.id)"]
    }
    let record = PublicationRecord(of: review)
    guard record.state != .draft else { return [] }
    let approval = record.approval.map { ", approved by \(TerminalText.isolated($0.by))" } ?? ""
    let withdrawal = record.withdrawal?.why.map { ", because: \(TerminalText.isolated($0))" } ?? ""
    let corrections =
      record.corrections.isEmpty
      ? "" : ", \(Wording.count(record.corrections.count, "correction"))"
    return ["    report: " + Wording.status(record.state) + withdrawal + approval + corrections]
  }

  /// How far the two questions are answered, each by itself.
  private var progress: String {
    let said = review.liveClaims.count { $0.attribution != .unchecked }
    let isTrue = review.liveClaims.count { $0.contentStatus != .unchecked }
    return said + isTrue == 0 ? "0 checked" : "answered: said? \(said), true? \(isTrue)"
  }

  private func speakers() -> [String] {
    let shown = overview.speakers.prefix(Self.groupLimit).map { speaker in
      let inferred =
        speaker.isInferredIn.isEmpty ? "" : "; inferred in \(Wording.claims(speaker.isInferredIn))"
      return row(
        speaker.claims.count, TerminalText.isolated(speaker.name, columns: 44),
        Wording.claims(speaker.claims) + inferred)
    }
    let rest = overview.speakers.dropFirst(Self.groupLimit)
    guard !rest.isEmpty else { return shown }
    let claims = rest.reduce(0) { $0 + $1.claims.count }
    return shown + [
      "      and \(Wording.count(rest.count, "other")) in \(Wording.count(claims, "claim"))"
    ]
  }

  private func carriers() -> [String] {
    let total = review.liveClaims.count
    let none = overview.withoutCarrier.count
    let shown = overview.carriers.prefix(Self.groupLimit).map { carrier in
      let id = carrier.sharedSource.map { "D\($0) " } ?? ""
      return row(
        carrier.claims.count,
        "\(id)\(carrier.role.rawValue) " + TerminalText.isolated(carrier.name, columns: 32),
        Wording.claims(carrier.claims))
    }
    let rest = overview.carriers.count - shown.count
    return shown + (rest > 0 ? ["      and \(Wording.count(rest, "other"))"] : [])
      + ["  \(total - none) of \(total) name a carrier, \(none) name none"]
  }

  private func row(_ count: Int, _ name: String, _ claims: String) -> String {
    let number = String(count)
    let indent = String(repeating: " ", count: max(0, 4 - number.count))
    return indent + number + "  " + name + "  " + claims
  }

  private func repeated() -> [String] {
    let pairs = TodoList(review).repetitions.flatMap { first, others in
      others.filter { first < $0 }.map { (first: first, second: $0) }
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    guard !pairs.isEmpty else { return [] }
    let named = pairs.prefix(Self.openFirstLimit).map { "C\($0.first) and C\($0.second)" }
    let more = pairs.count - named.count
    return [
      "",
      "Look like reports of the same act: " + named.joined(separator: "; ")
        + (more > 0 ? "; and \(more) more" : ""),
      "  see: isnad claims A\(review.article.id) --todo repeated",
    ]
  }

  private func openFirst() -> [String] {
    overview.priorities.prefix(Self.openFirstLimit).flatMap { priority -> [String] in
      let words = review.claims.first { $0.id == priority.claim }?.sentence.text ?? ""
      let head = "  " + TerminalText.padded("C\(priority.claim)", columns: 4) + "  "
      return Self.reasons(priority.reasons, behind: head)
        + ["        " + TerminalText.isolated(words, columns: 70)]
    }
  }

  /// The reasons behind the claim's number, on as many lines as a screen of 80 columns takes: in a pipe
  /// nothing folds them.
  private static func reasons(_ reasons: [ArticleOverview.Reason], behind head: String) -> [String]
  {
    let room = (Screen.columns ?? 80) - head.count
    var lines: [String] = []
    for reason in reasons.map(Wording.reason) {
      if let last = lines.last, TerminalText.columns(last + "; " + reason) <= room {
        lines[lines.count - 1] = last + "; " + reason
      } else {
        if !lines.isEmpty { lines[lines.count - 1] += ";" }
        lines.append(reason)
      }
    }
    let indent = String(repeating: " ", count: head.count)
    return lines.enumerated().map { ($0.offset == 0 ? head : indent) + $0.element }
  }
}
