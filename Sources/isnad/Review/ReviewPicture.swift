import ClaimModel
import Workbench

/// What a review looks like on a screen of some size: a pure function of where it is.
struct ReviewPicture {
  /// Smaller windows get one line that says so.
  static let least = (columns: 40, rows: 10)

  let session: ReviewSession
  let pane: ArticlePane
  /// How far the person moved the text from where the claim stands, in rows.
  let scroll: Int
  let columns: Int
  let rows: Int
  /// What stands above the keys: what was told, or what is asked.
  let bottom: [StyledLine]
  /// Whether it ends with a question.
  let isAsking: Bool

  /// The keys, the most used first.
  private static let keys = [
    "? keys", "s said", "t true", "c confirm", "l link", "f fetch", "e page", "w weigh", "u undo",
    "q quit", "m note", "E edit", "d dismiss", "a add", "/ search",
  ]

  /// The rows from the top.
  func lines() -> [StyledLine] {
    // Of what was told the beginning matters most, of a question its end, where the answer stands.
    let most = max(1, rows - 6)
    let bottom = Array(isAsking ? bottom.suffix(most) : bottom.prefix(most))
    let room = rows - 3 - bottom.count
    var details = details()
    let share = max(2, room / 2)
    if details.count > share {
      let hidden = details.count - share + 1
      details = Array(details.prefix(share - 1))
      details.append(StyledLine("  … \(Wording.count(hidden, "more line")): v shows all", .dim))
    }
    let textRows = room - details.count
    let text = pane.shown(
      top(textRows)..<(top(textRows) + textRows), current: session.current,
      claims: session.review.claims)
    let hint = StyledLine(Self.filled(Self.keys, gap: "  ", columns: columns)[0], .dim)
    return ([header()] + text + [claimLine()] + details + bottom + [hint]).map {
      $0.cut(to: columns)
    }
  }

  /// Short texts on as few lines as hold them, none of them parted.
  ///
  /// - Parameters:
  ///   - parts: the texts. At least one.
  ///   - gap: what stands between two.
  ///   - columns: of a line, of which two stay free.
  /// - Returns: the lines.
  static func filled(_ parts: [String], gap: String, columns: Int) -> [String] {
    var lines = [""]
    for part in parts {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = part
      } else if TerminalText.columns(line + gap + part) <= columns - 2 {
        lines[lines.count - 1] = line + gap + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  /// The first row of text that is seen: the claim's words a third down, or from their beginning
  /// where they are long.
  private func top(_ count: Int) -> Int {
    let words = pane.rows(of: session.current)
    let above = max(0, min(count / 3, count - words.count))
    return max(0, min(words.lowerBound - above + scroll, pane.count - 1))
  }

  private func header() -> StyledLine {
    let article = session.review.article
    let (number, count) = session.position
    let (place, articles) = session.articlePosition
    let where_ =
      (articles > 1 ? "article \(place) of \(articles) · " : "")
      + "\(number) of \(count) · \(session.doneCount) done" + (session.isOnlyLeft ? " · left" : "")
    let title = TerminalText.$articleDirection.withValue(session.review.direction) {
      TerminalText.isolated(
        article.metadata.title ?? article.name, columns: max(8, columns - where_.count - 10))
    }
    var line = StyledLine(" A\(article.id)  \(title)", .reversed)
    line.pad(to: columns - where_.count - 1, .reversed)
    line.append(where_ + " ", .reversed)
    return line
  }

  private func claimLine() -> StyledLine {
    let claim = session.current
    var line = StyledLine("C\(claim.id)", .bold)
    line.append("  said? ")
    line.append(.tinted(Wording.status(claim.attribution)))
    line.append("  true? ")
    line.append(.tinted(Wording.status(claim.contentStatus)))
    if claim.standing == .dismissed { line.append("  DISMISSED", .bold) }
    line.append("  \(claim.act.rawValue) · \(claim.type.rawValue) words", .dim)
    if let outer = claim.nestedIn { line.append(" · inside C\(outer)", .dim) }
    return line
  }

  private func details() -> [StyledLine] {
    ClaimScreen(claim: session.current, review: session.review, events: [])
      .card(withWords: false).filter { !$0.isEmpty }
      .flatMap { StyledLine.tinted(FoldedLine($0).lines(columns: columns)) }
  }
}
